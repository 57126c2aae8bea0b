/** Identifiers for tests: new ones each time, in order, and the same in every run. */
import { CaseId, GroupId, OrganisationId, PersonId, uuidV7 } from "@oza/kernel"
import { DestructionId, RightsRequestId } from "@oza/privacy"

let last = 0

const next = (): string => {
  last += 1
  const bytes = Uint8Array.from({ length: 10 }, (_, at) => (at < 6 ? 0 : (last >>> (8 * (9 - at))) & 0xff))
  return uuidV7(1_700_000_000_000 + last, bytes)
}

export const newCaseId = (): CaseId => CaseId.make(next())
export const newGroupId = (): GroupId => GroupId.make(next())
export const newPersonId = (): PersonId => PersonId.make(next())
export const newOrganisationId = (): OrganisationId => OrganisationId.make(next())
export const newRightsRequestId = (): RightsRequestId => RightsRequestId.make(next())
export const newDestructionId = (): DestructionId => DestructionId.make(next())
