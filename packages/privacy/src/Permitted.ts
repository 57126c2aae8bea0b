/**
 * Permission as a type: a use case that touches a child's data demands the capability for its purpose.
 *
 * `requires(purpose)` leaves `Permitted<purpose>` in the requirements of an effect, and only
 * `authorise(decision)` takes it away again. Forgetting to ask does not compile; asking for another
 * purpose does not either, and a decision cannot be made by hand.
 */
import { Context, Effect } from "effect"
import { AccessDecision } from "./AccessDecision.ts"
import { AccessRefused } from "./AccessRefused.ts"
import type { Purpose } from "./Purpose.ts"

/** The right to process for one purpose, and the decision that gave it. */
export interface Permitted<in out P extends Purpose> {
  readonly purpose: P
  readonly decision: AccessDecision<P>
}

// Not exported: whoever has this tag could hand out permissions.
const capability = <P extends Purpose>(purpose: P) =>
  Context.Service<Permitted<P>, Permitted<P>>(`@oza/privacy/Permitted/${purpose}`)

/** The decision under which an effect runs, whatever its purpose: what a store lets itself be bound by. */
export const authorised = Context.Reference<AccessDecision | undefined>("@oza/privacy/authorised", {
  defaultValue: () => undefined
})

/** The capability for a purpose: in a use case, the decision that it was permitted on. */
export const permitted = <P extends Purpose>(purpose: P): Effect.Effect<Permitted<P>, never, Permitted<P>> =>
  capability(purpose)

/** Makes an effect demand that processing for this purpose was permitted. */
export const requires =
  <P extends Purpose>(purpose: P) =>
  <A, E, R>(self: Effect.Effect<A, E, R>): Effect.Effect<A, E, R | Permitted<P>> =>
    Effect.andThen(permitted(purpose), self)

/** Lets an effect run under a decision for the same purpose, or refuses it with the ruling. */
export const authorise =
  <P extends Purpose>(decision: AccessDecision<P>) =>
  <A, E, R>(self: Effect.Effect<A, E, R>): Effect.Effect<A, E | AccessRefused, Exclude<R, Permitted<P>>> => {
    // Types say so already; a decision that came around them is a bug and not a refusal.
    if (!AccessDecision.isDecided(decision)) throw new TypeError("an access decision was not decided")
    const { purpose, ruling } = decision
    return ruling._tag === "Refused"
      ? Effect.fail(new AccessRefused({ purpose, ruling }))
      : self.pipe(
          Effect.provideService(capability(purpose), { purpose, decision }),
          Effect.provideService(authorised, decision)
        )
  }
