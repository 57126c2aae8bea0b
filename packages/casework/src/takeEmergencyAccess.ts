/**
 * Takes access in an emergency: break-glass, by a professional who may take no part in the case and knows
 * its number.
 *
 * What is wrong with the request itself is told before any case is looked up, so that the answer does not
 * say whether there is one. Access is decided on the case as it is with the emergency in it; the record of
 * that is written with the emergency or not at all. It holds from today, and ends by itself.
 */
import { type Case, type Command, emergencyGrounds, evolve } from "@oza/cases"
import { type CalendarDate, type CaseId, refused, text } from "@oza/kernel"
import { authorise, openCategories, type Purpose } from "@oza/privacy"
import { Effect } from "effect"
import { access, loadFor, usable } from "./Access.ts"
import { ActRefused, InvalidInput } from "./CaseworkError.ts"
import { CurrentActor } from "./CurrentActor.ts"
import { decided, perform } from "./performing.ts"
import { pathwayOn, RegionContext } from "./RegionContext.ts"
import { rereading } from "./Rereading.ts"
import { Today } from "./Today.ts"

const purpose = "protect" satisfies Purpose

type Taking = Extract<Command, { readonly _tag: "TakeEmergencyAccess" }>

export const takeEmergencyAccess = Effect.fnUntraced(function* ({
  id,
  command,
  on
}: {
  readonly id: CaseId
  readonly command: Taking
  readonly on: CalendarDate
}) {
  yield* usable(purpose, id)
  yield* soundRequest(command, on)
  // An emergency does not wait for the version that somebody happens to have seen.
  return yield* rereading(
    Effect.gen(function* () {
      const state = yield* loadFor(id, purpose)
      const taken = yield* withEmergency(state, command, on)
      const decision = yield* access(taken, purpose, on, command.categories)
      return yield* perform(state, command, on, purpose).pipe(authorise(decision))
    })
  )
})

/** What can be said of the request without a case. */
const soundRequest = Effect.fnUntraced(function* (command: Taking, on: CalendarDate) {
  const region = yield* RegionContext
  const actor = yield* CurrentActor
  const today = yield* (yield* Today).date
  const open = openCategories(region.privacy, actor.role, region.roles.sideOf(actor.role), purpose)
  const issues = [
    ...(on === today
      ? []
      : [
          {
            path: "on",
            message: text(
              "Noodtoegang neem je vandaag, niet met terugwerkende kracht.",
              "Access in an emergency is taken today, and not for a day that has passed."
            )
          }
        ]),
    ...command.categories.flatMap((category, index) =>
      open.includes(category)
        ? []
        : [
            {
              path: `categories.${index}`,
              message: text(
                "Deze gegevens gaan voor jouw rol ook in nood niet open.",
                "These data do not open to your role, not in an emergency either."
              )
            }
          ]
    )
  ]
  const [issue, ...others] = issues
  const pathway = pathwayOn(region, today) ?? region.pathways[0]
  const [ground, ...rest] = emergencyGrounds(command, { pathway, actor, on: today })
  if (ground !== undefined) {
    return yield* new ActRefused({ ruling: refused(today, [ground, ...rest]) })
  }
  if (issue !== undefined) return yield* new InvalidInput({ issues: [issue, ...others] })
})

/** The case with the emergency in it. To somebody who takes no part, a refusal says nothing of the case. */
const withEmergency = Effect.fnUntraced(function* (state: Case, command: Taking, on: CalendarDate) {
  const { events } = yield* decided(state, command, on).pipe(
    Effect.catchTag("ActRefused", (refusal) =>
      Effect.andThen(access(state, purpose, on), Effect.fail(refusal))
    )
  )
  return events.reduce<Case>(evolve, state)
})
