/** Rules of the region that a command is held to as a whole, beside the guards of its act. */
import type { RuleId } from "@oza/kernel"
import type { ActId } from "../Act.ts"
import type { Command } from "../Command.ts"
import type { Situation } from "../Situation.ts"

export interface HeldTo {
  /** Every rule that a command of this act may break. */
  readonly rules: (act: ActId, situation: Situation) => ReadonlyArray<RuleId>
  /** The rules that this command breaks. */
  readonly faults: (command: Command, situation: Situation) => ReadonlyArray<RuleId>
}

/** The rule, where it is broken. */
export const broken = (fine: boolean, rule: RuleId): ReadonlyArray<RuleId> => (fine ? [] : [rule])
