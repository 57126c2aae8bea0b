/** What is decided on somebody in a role that the region does not know: everything is closed. */
import type { AccessRequest } from "../AccessRequest.ts"
import type { Outcome } from "../policy/Outlook.ts"
import { closedToRole } from "../policy/texts.ts"
import { AVG_5_1_b } from "../statute/Avg.ts"

/** Nothing is open, for each category that was asked for. */
export const unknownRole = ({ categories, purpose }: AccessRequest): Outcome => ({
  effect: "deny",
  permitted: [],
  closed: categories.map((category) => ({
    _tag: "Closed",
    withheld: {
      category,
      reason: "not-permitted",
      rule: AVG_5_1_b,
      because: closedToRole(purpose),
      cures: []
    }
  })),
  summary: { ids: [], rules: [], bases: [], obligations: [] },
  uses: []
})
