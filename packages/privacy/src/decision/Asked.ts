/** The yes that a request turns on, each looked at once: which stand, and on which answers. */
import type { AccessRequest } from "../AccessRequest.ts"
import type { Ask } from "../policy/Outlook.ts"
import type { Policy } from "../Policy.ts"
import { statusOf } from "./explanation.ts"

export class Asked {
  /** Places of the asks whose yes stands. */
  readonly standing: ReadonlyArray<number>
  readonly #numbers: ReadonlyArray<ReadonlyArray<number>>

  constructor(policy: Policy, request: AccessRequest, asks: ReadonlyArray<Ask>) {
    const statuses = asks.map(({ category, kind }) => statusOf(policy, request, kind, category))
    this.#numbers = statuses.map(({ used }) => used)
    this.standing = statuses.flatMap(({ state }, place) => (state === "valid" ? [place] : []))
  }

  /** Numbers of the answers that these asks stand on, ascending, each once. */
  numbersOf(asks: ReadonlyArray<number>): ReadonlyArray<number> {
    const numbers = new Set(asks.flatMap((ask) => this.#numbers[ask] ?? []))
    return [...numbers].toSorted((a, b) => a - b)
  }
}
