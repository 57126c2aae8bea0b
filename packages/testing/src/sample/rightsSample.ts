/** Requests on rights for tests of stores: whole enough to be stored, judged by nobody. */
import type { Case } from "@oza/cases"
import type { RightsWrite } from "@oza/casework"
import { type CalendarDate, date, RuleId } from "@oza/kernel"
import type { Destruction, RightsEvent } from "@oza/privacy"
import { type Actor, RoleId } from "@oza/roles"
import { parent } from "./caseSample.ts"
import { newDestructionId, newPersonId, newRightsRequestId } from "./ids.ts"

/** Somebody who watches over the data. */
export const newOfficer = (): Actor => ({ party: newPersonId(), role: RoleId.make("privacy-officer") })

/** What making a request about a case writes. */
export const sampleRequest = (
  about: Case,
  { on = date("2026-01-05"), words = "Ik wil zien wat er over mijn kind staat." } = {}
): RightsWrite => {
  const id = newRightsRequestId()
  const event: RightsEvent = {
    _tag: "RightsRequested",
    on,
    by: { party: newPersonId(), role: parent },
    kind: "access",
    controller: "school",
    words,
    request: id,
    region: about.region,
    case: about.id,
    child: about.child.person,
    askedUnder: RuleId.make("UAVG-5.4")
  }
  return { region: about.region, case: about.id, id, child: about.child.person, expected: 0, event, read: [] }
}

/** What withdrawing it writes. */
export const sampleWithdrawal = (request: RightsWrite, on: CalendarDate): RightsWrite => ({
  ...request,
  expected: 1,
  event: { _tag: "RightsRequestWithdrawn", on, by: request.event.by }
})

/** The end of the file that a case is in. */
export const sampleDestruction = (
  cases: Destruction["cases"],
  about: Case,
  part: Destruction["part"] = "file"
): Destruction => ({
  id: newDestructionId(),
  region: about.region,
  cases,
  part,
  on: date("2046-01-05"),
  categories: ["education"],
  reason: { _tag: "Requested", kind: "erasure", recipientsTold: 2 },
  rules: [RuleId.make("AVG-17.1")],
  by: { proposed: newOfficer(), approved: newOfficer(), executed: newOfficer() }
})
