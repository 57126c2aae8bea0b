/**
 * Shows a case for a purpose: the fields that the decision permits, marks where something is withheld,
 * how far it is, and what to watch. What is shown and the record of it come together or not at all.
 */
import {
  Case,
  type Flag,
  type ObjectionTerm,
  objectionTerms,
  progress,
  type RegieHolder,
  regieHolders,
  type StepProgress
} from "@oza/cases"
import type { CalendarDate, CaseId, Granted } from "@oza/kernel"
import {
  authorise,
  permitted,
  project,
  type Purpose,
  type Visible,
  type Withheld,
  type WithheldField
} from "@oza/privacy"
import { Effect } from "effect"
import { access, loadFor } from "./Access.ts"
import { flagsOf } from "./ActDone.ts"
import { CaseStore } from "./CaseStore.ts"
import { Identity, IdentityVault } from "./IdentityVault.ts"
import { recordOf } from "./Recording.ts"
import { othersIn } from "./othersIn.ts"
import { pathwayOf, RegionContext } from "./RegionContext.ts"
import { rereading } from "./Rereading.ts"
import { categoriesShown } from "./shownCategories.ts"
import { Today } from "./Today.ts"
import { told } from "./Untold.ts"

/** A case as one person sees it for one purpose. */
export interface CaseView {
  readonly id: CaseId
  readonly version: number
  /** The case as far as the decision shows it. */
  readonly case: Visible<Case>
  /** Who the child is, as far as the decision shows it. */
  readonly identity: Visible<Identity>
  /** Fields that are there for others, by path. */
  readonly withheldFields: ReadonlyArray<WithheldField>
  /** Why: by category, with the rule and what would open it. */
  readonly withheld: ReadonlyArray<Withheld>
  readonly progress: ReadonlyArray<StepProgress>
  readonly flags: ReadonlyArray<Flag>
  /** Who holds regie over each plan; empty for who may not see the course of the case. */
  readonly regie: ReadonlyArray<RegieHolder>
  /** Until when one can object to each decision; empty for who may not see the course of the case. */
  readonly objectionTerms: ReadonlyArray<ObjectionTerm>
  /** What the access rests on. */
  readonly ruling: Granted
}

export const viewCase = Effect.fn("viewCase")(function* <P extends Purpose>(id: CaseId, purpose: P) {
  const on = yield* (yield* Today).date
  return yield* rereading(
    Effect.gen(function* () {
      const state = yield* loadFor(id, purpose)
      const decision = yield* access(state, purpose, on)
      return yield* show(state, purpose, on).pipe(authorise(decision))
    })
  )
})

const show = Effect.fnUntraced(function* <P extends Purpose>(whole: Case, purpose: P, on: CalendarDate) {
  const region = yield* RegionContext
  const vault = yield* IdentityVault
  const { decision } = yield* permitted(purpose)
  const state = told(region, decision.actor, purpose, whole)
  const shown = project(Case, decision, state)
  // Where nothing of it may be shown it is not opened; that there is a name is no secret.
  const opened = decision.permitted.some((category) => category === "identity" || category === "bsn")
    ? yield* vault.open(region.id, state.child.person)
    : { givenName: "-", familyName: "-", birthDate: state.child.birthDate }
  const identity = opened === undefined ? undefined : project(Identity, decision, opened)
  const fields = [...shown.shown, ...(identity?.shown ?? []).map((path) => `identity.${path}`)]
  const ofCourse = decision.permitted.includes("process")
  const held = [
    ...categoriesShown(Case, shown.value),
    ...(identity === undefined ? [] : categoriesShown(Identity, identity.value))
  ]
  const disclosure = recordOf(decision, whole, "read", fields, held)
  yield* (yield* CaseStore).disclose(region.id, [
    { id: state.id, version: state.version, disclosure, others: othersIn(region.roles, whole, disclosure) }
  ])
  const situation = { case: state, on, pathway: pathwayOf(region, state.pathway), holidays: region.holidays }
  return {
    id: state.id,
    version: state.version,
    case: shown.value,
    identity: identity?.value ?? {},
    withheldFields: [
      ...shown.withheld,
      ...(identity?.withheld ?? []).map((one) => ({ ...one, path: `identity.${one.path}` }))
    ],
    withheld: decision.withheld,
    progress: progress(situation),
    flags: flagsOf(region, state, on, decision.actor),
    regie: ofCourse ? regieHolders(situation) : [],
    objectionTerms: ofCourse ? objectionTerms(situation) : [],
    ruling: decision.ruling as Granted
  } satisfies CaseView
})
