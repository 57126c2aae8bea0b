/**
 * May this person answer, and may this person take a yes back? A ruling for each, to ask before the
 * answer is recorded.
 *
 * An answer by somebody whose say it is not would be recorded for nothing, since it never counts; this
 * says so at once, and who it is that should be asked.
 */
import { granted, type PersonId, type Ruling, refused, type RuleId, text } from "@oza/kernel"
import { type Giver, type GiverFacts, giversOf, requiredGivers, withdrawers } from "./Givers.ts"
import { type Permission, permissionName, type PermissionKind } from "./Permission.ts"
import type { Policy } from "./Policy.ts"
import { answerAct, giversText } from "./policy/texts.ts"
import { AVG_7 } from "./statute/Avg.ts"

/** Is it this person's say, for this kind, on this day? */
export const mayAnswer = (policy: Policy, kind: PermissionKind, by: PersonId, facts: GiverFacts): Ruling => {
  const givers = requiredGivers(kind, facts, policy.givers)
  return rulingFor(policy, kind, by, facts, giversOf(givers), giversText(givers))
}

/** May this person take this yes back on this day? */
export const mayWithdraw = (
  policy: Policy,
  permission: Permission,
  by: PersonId,
  facts: GiverFacts
): Ruling => {
  const able = withdrawers(permission.kind, facts, policy.givers)
  return rulingFor(policy, permission.kind, by, facts, able, giversText({ _tag: "Any", of: able }))
}

const rulingFor = (
  policy: Policy,
  kind: PermissionKind,
  by: PersonId,
  { on }: GiverFacts,
  people: ReadonlyArray<Giver>,
  who: ReturnType<typeof giversText>
): Ruling => {
  const found = people.find(({ person }) => person === by)
  if (found !== undefined) return granted(on, [policy.rule(found.rule)])
  const name = permissionName[kind]
  const rule: RuleId = people[0]?.rule ?? AVG_7.id
  return refused(on, [
    {
      rule: policy.rule(rule),
      because: text(
        `Over ${name.nl} gaat ${who.nl}, en niet deze persoon.`,
        `The say over ${name.en} is that of ${who.en}, not of this person.`
      ),
      cures: people.flatMap(({ role }) =>
        role === undefined
          ? []
          : [{ act: answerAct, by: [role], text: text(`Vraag het aan ${who.nl}.`, `Ask ${who.en}.`) }]
      )
    }
  ])
}
