/**
 * May this person answer, and may this person take a yes back? A ruling for each, to ask before the
 * answer is recorded.
 *
 * An answer by somebody whose say it is not would be recorded for nothing, since it never counts; this
 * says so at once, and who it is that should be asked.
 */
import {
  type CalendarDate,
  type Ground,
  granted,
  type PersonId,
  type Ruling,
  refused,
  type RuleId,
  ruleOn,
  text
} from "@oza/kernel"
import type { RoleCatalogue, RoleId } from "@oza/roles"
import { type Giver, type GiverFacts, giversOf, requiredGivers, withdrawers } from "./Givers.ts"
import { isPublicBody } from "./LegalBasis.ts"
import { type Permission, permissionName, type PermissionKind, type PermissionScope } from "./Permission.ts"
import type { Policy } from "./Policy.ts"
import { answerAct, blanketConsent, falseChoice, giversText } from "./policy/texts.ts"
import { type Purpose, purposes } from "./Purpose.ts"
import { AVG_7, AVG_7_2, AVG_R43 } from "./statute/Avg.ts"

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

/**
 * Can consent be asked for this scope at all? Not for every purpose or every role at once (AVG 7(2)), and not
 * by a public body where no rule asks for it: where it has a task the choice would be false, and where it has
 * none a yes opens nothing (AVG recital 43).
 */
export const mayCover = (
  policy: Policy,
  kind: PermissionKind,
  scope: PermissionScope,
  catalogue: RoleCatalogue,
  on: CalendarDate
): Ruling => {
  if (kind !== "consent-to-process" && kind !== "consent-to-disclose") return granted(on, [])
  const grounds: Array<Ground> = []
  const isEveryRole = [...catalogue.roles.keys()].every((role) => scope.recipients.includes(role))
  if (isEveryRole || purposes.every((purpose) => scope.purposes.includes(purpose)))
    grounds.push({ rule: AVG_7_2, because: blanketConsent, cures: [] })
  const inVain = scope.recipients.some((role) =>
    scope.purposes.some((purpose) => isFalseChoice(policy, kind, { catalogue, purpose, role, scope }))
  )
  if (kind === "consent-to-process" && inVain)
    grounds.push({ rule: AVG_R43, because: falseChoice, cures: [] })
  return ruleOn(on, [policy.rule(AVG_7.id)], grounds)
}

/** Does a public body ask for a yes that no rule of this purpose asks for, in any of the categories? */
const isFalseChoice = (
  policy: Policy,
  kind: PermissionKind,
  of: {
    readonly catalogue: RoleCatalogue
    readonly purpose: Purpose
    readonly role: RoleId
    readonly scope: PermissionScope
  }
): boolean => {
  const side = of.catalogue.sideOf(of.role)
  if (side === undefined || !isPublicBody(side)) return false
  const table = policy.index.tableOf(of.role, side, of.purpose)
  return of.scope.categories.every((category) => !table.cell(category).turns.kinds.includes(kind as never))
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
