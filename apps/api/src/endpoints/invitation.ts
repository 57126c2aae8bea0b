/** The calendar file of a meeting, to send along with an invitation. */
import { meetingInvitation } from "@oza/casework"
import { CaseId, text } from "@oza/kernel"
import { Effect, Schema } from "effect"
import { createHash } from "node:crypto"
import { endpoint } from "../http/Endpoint.ts"
import { purposeQuery } from "./cases.ts"

/** A whole number in the address. */
export const numberInPath = Schema.FiniteFromString.check(Schema.isInt())

export const invitationEndpoint = endpoint({
  id: "meetingInvitation",
  method: "get",
  path: "/cases/{caseId}/meetings/{number}/invitation",
  tag: "cases",
  summary: text("De agenda-uitnodiging van een overleg", "The calendar invitation to a meeting"),
  description: text(
    "Een bestand voor de agenda, zonder gegevens over iemand: alleen de soort overleg, de dag en de tijd.",
    "A file for the calendar, without data of anybody: only the kind of meeting, the day and the time."
  ),
  params: Schema.Struct({ caseId: CaseId, number: numberInPath }),
  query: purposeQuery,
  problems: ["access-refused", "no-such-case"],
  success: {
    status: 200,
    text: text("Het bestand, als iCalendar.", "The file, as iCalendar."),
    schema: Schema.String,
    mediaType: "text/calendar"
  },
  handle: ({ params: { caseId, number }, query }) =>
    Effect.map(
      meetingInvitation({ id: caseId, meeting: number, purpose: query.purpose, uid: uidOf(caseId, number) }),
      (body) => ({ body })
    )
})

/** Of this meeting and of no other; from it neither the case nor its other meetings can be found. */
const uidOf = (id: CaseId, meeting: number): string =>
  `${createHash("sha256").update(`${id}/meetings/${meeting}`).digest("hex").slice(0, 32)}@oza`
