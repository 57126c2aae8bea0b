/**
 * A version of the way a region works, as the region writes it.
 *
 * It is a pathway without what the declaration says elsewhere: the roles, who does the acts about data,
 * and who may pay for what with where that is grey, come from the roles and the funding of the region,
 * so that nothing stands twice.
 */
import {
  type AgreementSort,
  all,
  any,
  type Condition,
  fact,
  not,
  type Pathway,
  type PayingRule
} from "@oza/cases"
import { type FundingDeclaration, keepsFromPaying, type Scope } from "@oza/funding"
import type { Role, RoleId } from "@oza/roles"
import { dataActsOf } from "./DataActs.ts"

export type PathwayDeclaration = Omit<Pathway, "roles" | "dataActs" | "greyAreas" | "sources" | "paying">

/** The pathway that cases follow. */
export const pathwayFrom = (
  declared: PathwayDeclaration,
  roles: ReadonlyArray<Role>,
  funding: FundingDeclaration
): Pathway => ({
  ...declared,
  dataActs: dataActsOf(roles),
  roles: roles.map(({ id }) => id) as unknown as readonly [RoleId, ...Array<RoleId>],
  greyAreas: greyAreasOf(funding),
  sources: funding.sources.map(({ id }) => id),
  paying: payingOf(funding)
})

/** The cells of the matrix with an X. */
const greyAreasOf = ({ matrix }: FundingDeclaration): ReadonlyArray<AgreementSort> =>
  matrix
    .filter(({ conversation }) => conversation === "required")
    .map(({ kind, setting, schoolType }) =>
      sortOf({ kinds: [kind], settings: [setting], schoolTypes: [schoolType] })
    )

/** What rules about holders mean for their sources. What preceding law pays is outside these rules. */
const payingOf = ({ payerRules, precedingLaw, sources }: FundingDeclaration): ReadonlyArray<PayingRule> =>
  payerRules.flatMap((payer): ReadonlyArray<PayingRule> => {
    const { rule, scope } = payer
    const [first, ...rest] = sources
      .filter(({ id }) => !precedingLaw.some(({ source }) => source === id))
      .filter(({ holder }) => keepsFromPaying(payer, holder))
      .map(({ id }) => id)
    if (first === undefined) return []
    const when =
      scope.enrolments === undefined
        ? {}
        : { when: any(...scope.enrolments.map((status) => enrolments[status])) }
    return [{ rule, of: sortOf(scope), ...when, never: [first, ...rest] }]
  })

const enrolments: Readonly<Record<NonNullable<Scope["enrolments"]>[number], Condition>> = {
  enrolled: fact("child.enrolled"),
  applied: fact("child.applied"),
  exempted: fact("child.exempted"),
  none: all(not(fact("child.enrolled-or-applied")), not(fact("child.exempted")))
}

/** Funding names kinds of support freely; that each is one of an agreement is checked with the region. */
const sortOf = ({ kinds, settings, schoolTypes }: Scope): AgreementSort => ({
  ...(kinds === undefined ? {} : { kinds: kinds as unknown as NonNullable<AgreementSort["kinds"]> }),
  ...(settings === undefined ? {} : { settings }),
  ...(schoolTypes === undefined ? {} : { schoolTypes })
})
