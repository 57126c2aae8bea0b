/** Every endpoint of the API, in the order of the document. */
import { actEndpoints } from "./acts.ts"
import {
  disclosuresEndpoint,
  historyEndpoint,
  listCasesEndpoint,
  openCaseEndpoint,
  viewCaseEndpoint,
  whatNextEndpoint
} from "./cases.ts"
import { consultEndpoint } from "./consult.ts"
import { fundingEndpoints } from "./funding.ts"
import { groupEndpoints } from "./groups.ts"
import { invitationEndpoint } from "./invitation.ts"
import { migrationPreviewEndpoint } from "./migration.ts"
import { stagnationsEndpoint } from "./stagnations.ts"
import { acceptMoveEndpoint, movePreviewEndpoint, receivingPreviewEndpoint } from "./moves.ts"
import { processingRecordsEndpoint } from "./processingRecords.ts"
import { rightsEndpoints } from "./rights.ts"
import { worklistEndpoint } from "./worklist.ts"
import { regionEndpoint, ruleEndpoint, schoolEndpoint } from "./region.ts"

export const endpoints = [
  openCaseEndpoint,
  listCasesEndpoint,
  viewCaseEndpoint,
  whatNextEndpoint,
  historyEndpoint,
  disclosuresEndpoint,
  invitationEndpoint,
  consultEndpoint,
  movePreviewEndpoint,
  receivingPreviewEndpoint,
  acceptMoveEndpoint,
  migrationPreviewEndpoint,
  stagnationsEndpoint,
  worklistEndpoint,
  ...actEndpoints,
  ...fundingEndpoints,
  ...rightsEndpoints,
  processingRecordsEndpoint,
  ...groupEndpoints,
  regionEndpoint,
  ruleEndpoint,
  schoolEndpoint
]
