/**
 * The facts: what each asks of a case, how to say its answer, and how it comes about.
 *
 * A fact is total and carries no rule. A refusal says it in words (`is`, `isNot`) and names the acts
 * that could change it, so that it shows its cure.
 */
import type { LocalizedText } from "@oza/kernel"
import type { ActId } from "./Act.ts"
import type { Condition } from "./Condition.ts"
import type { FactName } from "./FactName.ts"
import { arrangementFacts } from "./fact/arrangementFacts.ts"
import { childFacts } from "./fact/childFacts.ts"
import { needFacts } from "./fact/needFacts.ts"
import { oppFacts } from "./fact/oppFacts.ts"
import { youthHelpFacts } from "./fact/youthHelpFacts.ts"
import type { Situation } from "./Situation.ts"

export interface Fact {
  /** The sentence when it holds. */
  readonly is: LocalizedText
  /** The sentence when it does not. */
  readonly isNot: LocalizedText
  /** `ask` answers a condition about the same situation, for facts that the pathway says more about. */
  readonly holds: (situation: Situation, ask: (condition: Condition) => boolean) => boolean
  /** Acts that can make it hold. */
  readonly madeBy: ReadonlyArray<ActId>
  /** Acts that can make it no longer hold. */
  readonly endedBy: ReadonlyArray<ActId>
  /** Acts that change it by the way, and that nobody does for its sake. */
  readonly alsoChangedBy?: ReadonlyArray<ActId>
}

/** Every fact by its name. */
export const facts: Readonly<Record<FactName, Fact>> = {
  ...childFacts,
  ...needFacts,
  ...oppFacts,
  ...youthHelpFacts,
  ...arrangementFacts
}
