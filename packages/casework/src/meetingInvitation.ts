/** The calendar file of a meeting, for whoever may see the course of the case. Leaves a record, like every read. */
import { type Case, invitationFile } from "@oza/cases"
import { type CaseId, text } from "@oza/kernel"
import { authorise, permitted, type Purpose } from "@oza/privacy"
import { Clock, Effect } from "effect"
import { access, loadFor } from "./Access.ts"
import { InvalidInput } from "./CaseworkError.ts"
import { CaseStore } from "./CaseStore.ts"
import { recordOf } from "./Recording.ts"
import { pathwayOf, RegionContext } from "./RegionContext.ts"
import { rereading } from "./Rereading.ts"
import { Today } from "./Today.ts"

export interface InvitationRequest<P extends Purpose> {
  readonly id: CaseId
  /** Number of the meeting in the case. */
  readonly meeting: number
  readonly purpose: P
  /** The number of the event in calendars: one per meeting, from which the case cannot be read. */
  readonly uid: string
}

export const meetingInvitation = Effect.fn("meetingInvitation")(function* <P extends Purpose>(
  request: InvitationRequest<P>
) {
  const on = yield* (yield* Today).date
  return yield* rereading(
    Effect.gen(function* () {
      const state = yield* loadFor(request.id, request.purpose)
      const decision = yield* access(state, request.purpose, on, ["process"])
      return yield* fileOf(state, request).pipe(authorise(decision))
    })
  )
})

const fileOf = Effect.fnUntraced(function* <P extends Purpose>(state: Case, request: InvitationRequest<P>) {
  const region = yield* RegionContext
  const { decision } = yield* permitted(request.purpose)
  const meeting = state.meetings.find(({ number }) => number === request.meeting)
  const kind = [pathwayOf(region, state.pathway), ...region.pathways]
    .flatMap(({ meetings }) => meetings)
    .find(({ id }) => id === meeting?.plan.kind)
  if (meeting === undefined || kind === undefined) {
    return yield* new InvalidInput({
      issues: [
        {
          path: "number",
          message: text(
            "Deze zaak heeft geen overleg met dit nummer.",
            "This case has no meeting with this number."
          )
        }
      ]
    })
  }
  const fields = ["kind", "plannedFor", "time"].map((field) => `meetings[].plan.${field}`)
  const disclosure = recordOf(decision, state, "export", fields)
  yield* (yield* CaseStore).disclose(region.id, [{ id: state.id, version: state.version, disclosure }])
  const at = yield* Clock.currentTimeMillis
  return invitationFile(meeting, kind, { region: region.name.nl, at, uid: request.uid })
})
