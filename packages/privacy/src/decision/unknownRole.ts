/** What is decided on somebody in a role that the region does not know: everything is closed. */
import type { Withheld } from "../AccessDecision.ts"
import type { AccessRequest } from "../AccessRequest.ts"
import type { Outcome } from "../policy/Outlook.ts"
import { closedToRole } from "../policy/texts.ts"
import { AVG_5_1_b } from "../statute/Avg.ts"

/** Nothing is open, for each category that was asked for. */
export const unknownRole = ({ categories, purpose }: AccessRequest): Outcome => {
  const withheld = categories.map((category): Withheld => ({
    category,
    reason: "not-permitted",
    rule: AVG_5_1_b,
    because: closedToRole(purpose),
    cures: []
  }))
  return {
    effect: "deny",
    permitted: [],
    closed: withheld.map((one) => ({ _tag: "Closed", withheld: one })),
    withheld,
    mayBeInVain: false,
    summary: { ids: [], rules: [], bases: [], obligations: [] },
    uses: []
  }
}
