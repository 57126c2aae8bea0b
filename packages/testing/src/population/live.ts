/**
 * Lives a life through the use cases of casework: what is refused is counted, what is accepted is kept.
 *
 * The case stands in memory while it is lived, and comes out as all that was to be written, in order, so
 * that a store can take in many cases at once. Clock, ids and day are those of the life: the same life
 * gives the same case.
 */
import type { Case } from "@oza/cases"
import {
  CaseNotFound,
  CaseStore,
  type CaseWrite,
  CurrentActor,
  doAct,
  GroupNotFound,
  GroupStore,
  Ids,
  LedgerStore,
  openCase,
  shareFunding,
  Today
} from "@oza/casework"
import { balances } from "@oza/funding"
import type { RuleId } from "@oza/kernel"
import { Effect } from "effect"
import type { Life, Step } from "./Life.ts"

/** What came of a life. */
export interface Lived {
  readonly life: Life
  /** Everything that was written, oldest first; the first opens the case. */
  readonly writes: readonly [CaseWrite, ...ReadonlyArray<CaseWrite>]
  /** Rules on which somebody was refused, each time. */
  readonly refusedBy: ReadonlyArray<RuleId>
  /** Steps that went otherwise than the life expected, with what was said about it. */
  readonly surprises: ReadonlyArray<{ readonly step: Step; readonly because: string }>
}

type Outcome =
  | { readonly _tag: "Granted" }
  | { readonly _tag: "Refused"; readonly rules: ReadonlyArray<RuleId>; readonly because: string }

/** Lives it. Needs the region, its schools and a vault; dies where not even the case can be opened. */
export const live = Effect.fnUntraced(function* (life: Life) {
  const writes: Array<CaseWrite> = []
  const refusedBy: Array<RuleId> = []
  const surprises: Array<{ step: Step; because: string }> = []
  const store = recording(writes)
  const ids = Ids.of({
    caseId: Effect.succeed(life.case),
    groupId: Effect.die(new Error("a life begins no group")),
    personId: Effect.die(new Error("a life names its people itself")),
    rightsRequestId: Effect.die(new Error("nobody asks for rights in a life")),
    destructionId: Effect.die(new Error("nothing is destroyed in a life"))
  })
  for (const step of life.steps) {
    const outcome = yield* outcomeOf(life, step).pipe(
      Effect.provideService(CaseStore, store),
      Effect.provideService(LedgerStore, booking(writes)),
      Effect.provideService(GroupStore, noGroups),
      Effect.provideService(Ids, ids),
      Effect.provideService(Today, { date: Effect.succeed(step.on) }),
      Effect.provideService(CurrentActor, step.by)
    )
    const expected = step.expects === "granted" ? "Granted" : "Refused"
    if (outcome._tag === "Refused") refusedBy.push(...outcome.rules)
    if (outcome._tag !== expected) {
      surprises.push({ step, because: outcome._tag === "Refused" ? outcome.because : "it was granted" })
    }
  }
  const [opening, ...others] = writes
  if (opening === undefined) {
    return yield* Effect.die(
      new Error(`the case of life ${life.index} could not be opened: ${surprises[0]?.because}`)
    )
  }
  return { life, writes: [opening, ...others], refusedBy, surprises } satisfies Lived as Lived
})

const outcomeOf = (life: Life, { wish, on }: Step) =>
  wishEffect(life, wish, on).pipe(
    Effect.as<Outcome>({ _tag: "Granted" }),
    Effect.catchTag(["ActRefused", "AccessRefused"], ({ ruling }) =>
      Effect.succeed<Outcome>({
        _tag: "Refused",
        rules: ruling.grounds.map(({ rule }) => rule.id),
        because: ruling.grounds.map(({ rule, because }) => `${rule.id}: ${because.en}`).join("; ")
      })
    ),
    Effect.catchTag(["InvalidInput", "CaseNotFound"], (error) =>
      Effect.succeed<Outcome>({ _tag: "Refused", rules: [], because: `${error._tag} ${error.message}` })
    ),
    // Nobody else writes to a case that stands in memory here.
    Effect.catchTag("ConcurrentChange", Effect.die)
  )

const wishEffect = Effect.fnUntraced(function* (life: Life, wish: Step["wish"], on: Step["on"]) {
  switch (wish._tag) {
    case "Open":
      return yield* openCase({ ...wish.request, on })
    case "Act":
      return yield* doAct({ id: life.case, command: wish.command, on })
    case "ShareFunding":
      return yield* shareFunding({ id: life.case, costs: wish.costs, on })
  }
})

/** The books of this one case. */
const booking = (writes: ReadonlyArray<CaseWrite>): LedgerStore["Service"] => {
  const booked = () => writes.flatMap(({ entries }) => entries)
  const unused = Effect.die(new Error("a life is lived without looking at the days of a budget"))
  return LedgerStore.of({
    entriesOf: () => Effect.sync(booked),
    balances: (_, filter) => Effect.sync(() => balances(booked(), filter)),
    commitments: () => unused,
    usedByDay: () => unused
  })
}

const noGroups: GroupStore["Service"] = (() => {
  const unused = Effect.die(new Error("a life begins no group"))
  return GroupStore.of({
    load: ({ id }) => Effect.fail(new GroupNotFound({ id })),
    write: () => unused,
    list: () => unused,
    history: () => unused
  })
})()

/** A store of one case that remembers what it was asked to write. */
const recording = (writes: Array<CaseWrite>): CaseStore["Service"] => {
  const state = (): Case | undefined => writes.at(-1)?.after
  const unused = Effect.die(new Error("a life is lived without reading lists"))
  return CaseStore.of({
    load: ({ id }) => {
      const found = state()
      return found?.id === id ? Effect.succeed(found) : Effect.fail(new CaseNotFound({ id }))
    },
    write: (write) => Effect.sync(() => void writes.push(write)),
    openCaseOf: () => Effect.succeed(undefined),
    disclose: () => unused,
    list: () => unused,
    history: () => unused,
    disclosures: () => unused
  })
}
