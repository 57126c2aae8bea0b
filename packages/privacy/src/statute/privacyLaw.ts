/** The law that access to data of a child turns on: a book of rules by number. */
import { type RuleBook, ruleBook } from "@oza/kernel"
import { retentionLaw } from "../retention/RetentionLaw.ts"
import { rightsLaw } from "../rights/RightsLaw.ts"
import { avg } from "./Avg.ts"
import { educationLaw } from "./EducationLaw.ts"
import { jeugdwet } from "./Jeugdwet.ts"
import { otherLaw } from "./OtherLaw.ts"
import { uavg } from "./Uavg.ts"

export const privacyLaw: RuleBook = ruleBook(
  avg,
  uavg,
  jeugdwet,
  educationLaw,
  otherLaw,
  rightsLaw,
  retentionLaw
)
