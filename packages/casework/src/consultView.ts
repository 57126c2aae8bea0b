/**
 * A case as it can be put to a colleague who has nothing to do with it: what the question is, without who.
 *
 * No name, no number, no school, no day: the kind of school, an age band, what was tried, what is needed
 * and the goals. Free text goes along only after the one who asks has confirmed that it names nobody. Few
 * children of that age at that kind of school in one municipality would say who it is: then it is refused,
 * on the threshold that the region has for figures.
 */
import type { Case } from "@oza/cases"
import { ageOn, type CaseId, refused, termOn, text } from "@oza/kernel"
import { authorise, permitted } from "@oza/privacy"
import { type AgeBand, ageBandOf, type Query, reportingTerms, type RowCondition } from "@oza/reporting"
import { Effect } from "effect"
import { access, loadFor } from "./Access.ts"
import { onDuty } from "./AccessScope.ts"
import { ActRefused } from "./CaseworkError.ts"
import { CaseStore } from "./CaseStore.ts"
import { FactStore } from "./FactStore.ts"
import { notToBeTold } from "./OwnRule.ts"
import { recordOf } from "./Recording.ts"
import { RegionContext } from "./RegionContext.ts"
import { rereading } from "./Rereading.ts"
import { SchoolStore } from "./SchoolStore.ts"
import { Today } from "./Today.ts"

/** What of the free text goes along: nothing, or all of it after somebody read that it names nobody. */
export type Texts = "left-out" | "confirmed-to-name-nobody"

/** The question, without who it is about. A text is absent where it was left out. */
export interface ConsultView {
  readonly schoolType: Case["enrolment"]["schoolType"]
  /** How old the child was when the case began. */
  readonly ageBand: AgeBand
  readonly supports: ReadonlyArray<Anonymous<Case["supports"][number], "from", "description">>
  readonly needs: ReadonlyArray<Anonymous<Case["needs"][number], never, "text">>
  readonly goals: ReadonlyArray<Anonymous<Case["goals"][number], never, "text">>
}

type Anonymous<A, Gone extends keyof A, Free extends keyof A> = Omit<A, Gone | Free> & Partial<Pick<A, Free>>

export const consultView = Effect.fn("consultView")(function* (id: CaseId, texts: Texts) {
  const on = yield* (yield* Today).date
  return yield* rereading(
    Effect.gen(function* () {
      const state = yield* loadFor(id, "consult")
      const decision = yield* access(state, "consult", on, ["education"])
      return yield* anonymous(state, texts).pipe(authorise(decision))
    })
  )
})

const anonymous = Effect.fnUntraced(function* (state: Case, texts: Texts) {
  const region = yield* RegionContext
  const { decision } = yield* permitted("consult")
  yield* amongOthers(state)
  const withTexts = texts === "confirmed-to-name-nobody"
  const fields = ["enrolment.schoolType", "age-band", "supports", "needs", "goals"]
  const disclosure = recordOf(decision, state, "export", withTexts ? [...fields, "free-text"] : fields)
  yield* (yield* CaseStore).disclose(region.id, [{ id: state.id, version: state.version, disclosure }])
  const only = <K extends string>(key: K, said: string): { readonly [P in K]?: string } =>
    withTexts ? ({ [key]: said } as { readonly [P in K]: string }) : {}
  return {
    schoolType: state.enrolment.schoolType,
    ageBand: bandOf(state),
    supports: state.supports.map(({ level, kind, effect, description }) => ({
      level,
      kind,
      effect,
      ...only("description", description)
    })),
    needs: state.needs.map(({ domain, exceedsBasicSupport, text: said }) => ({
      domain,
      exceedsBasicSupport,
      ...only("text", said)
    })),
    goals: state.goals.map(({ number, text: said }) => ({ number, ...only("text", said) }))
  } satisfies ConsultView
})

const bandOf = ({ child, openedOn }: Case): AgeBand => ageBandOf(ageOn(child.birthDate, openedOn))

/** Refuses where too few children are like this one. */
const amongOthers = Effect.fnUntraced(function* (state: Case) {
  const region = yield* RegionContext
  const facts = yield* FactStore
  const on = yield* (yield* Today).date
  const term = termOn("smallestCount", reportingTerms.smallestCount, region.smallestCount, on)
  const { value: smallest } = yield* Effect.orDie(Effect.fromResult(term))
  const { school: code, schoolType } = state.enrolment
  const school = code === undefined ? undefined : yield* (yield* SchoolStore).find(code)
  const alike: ReadonlyArray<RowCondition> = [
    { _tag: "In", field: "schoolType", values: [schoolType] },
    { _tag: "In", field: "ageBand", values: [bandOf(state)] },
    school?.municipality === undefined
      ? { _tag: "Missing", field: "municipality" }
      : { _tag: "In", field: "municipality", values: [school.municipality] }
  ]
  const counting: Query = {
    rows: "case",
    where: { _tag: "All", of: alike },
    groupBy: [],
    measure: { _tag: "Count" }
  }
  const [found] = yield* facts.aggregate(region.id, counting).pipe(onDuty("statistics"))
  if ((found?.rows ?? 0) >= smallest) return
  return yield* new ActRefused({
    ruling: refused(on, [
      {
        rule: notToBeTold,
        because: text(
          "Er zijn te weinig kinderen als dit kind: een collega zou weten wie het is.",
          "There are too few children like this one: a colleague would know who it is."
        ),
        cures: []
      }
    ])
  })
})
