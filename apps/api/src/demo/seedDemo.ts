/**
 * Fills the database of the demo: made-up schools, the stories of the personas, and a population to report
 * on. All through the use cases, so that it holds what the rules allow.
 *
 * Run again it adds only what is missing, so that a start that was broken off is finished by the next.
 */
import {
  CaseStore,
  CurrentActor,
  doAct,
  Ids,
  onDuty,
  openCase,
  type School,
  SchoolStore,
  Today
} from "@oza/casework"
import { addDays, type CalendarDate, dayOf, type RegionId } from "@oza/kernel"
import { CaseIntake, ReferenceData } from "@oza/postgres"
import type { RegionDeclaration } from "@oza/region"
import { populate, syntheticReference } from "@oza/testing"
import { Effect } from "effect"
import { stories, type Story } from "./Story.ts"

export interface DemoSeed {
  readonly region: RegionDeclaration
  /** How many cases there are to report on. */
  readonly cases: number
  /** Is told what is going on. */
  readonly say: (line: string) => void
}

export const seedDemo = Effect.fnUntraced(function* ({ region, cases, say }: DemoSeed) {
  const today = yield* (yield* Today).date
  const schools = yield* schoolsOf(region, say)
  const primary = schools.find(({ type }) => type === "po")
  const secondary = schools.find(({ type }) => type === "vo")
  if (primary === undefined || secondary === undefined) return
  for (const story of stories({ today, primary, secondary })) yield* tell(region.id, story, say)
  if (cases > 0) yield* peopled(schools, cases, today, say)
})

/** A population to report on. It lives until the end of last month, so that it changes once a month at most. */
const peopled = Effect.fnUntraced(function* (
  schools: ReadonlyArray<School>,
  cases: number,
  today: CalendarDate,
  say: (line: string) => void
) {
  const [first, ...rest] = schools
  if (first === undefined) return
  const until = addDays(today, -dayOf(today))
  const intake = yield* CaseIntake
  const { added } = yield* populate(intake, {
    seed: "demo",
    cases,
    schools: [first, ...rest],
    until
  })
  if (added > 0) say(`→ ${added} made-up cases to report on were added`)
})

/** The schools of the region; made-up ones where no reference data was imported. */
const schoolsOf = Effect.fnUntraced(function* (region: RegionDeclaration, say: (line: string) => void) {
  const reference = yield* ReferenceData
  const { schools } = yield* reference.count
  if (schools === 0) {
    say("→ Taking in a small set of made-up schools")
    yield* reference.replace(syntheticReference)
  }
  const store = yield* SchoolStore
  const found: ReadonlyArray<ReadonlyArray<School>> = yield* Effect.forEach(region.swvs, (swv) =>
    store.ofSwv(swv)
  )
  return found.flat()
})

/** Tells a story from where it stands. */
const tell = Effect.fnUntraced(function* (region: RegionId, story: Story, say: (line: string) => void) {
  const store = yield* CaseStore
  const version = yield* store.load({ region, id: story.id }).pipe(
    onDuty("watch", region),
    Effect.map((state) => state.version),
    Effect.catchTag("CaseNotFound", () => Effect.succeed(0))
  )
  const opening = 1 + (story.opening.participants?.length ?? 0)
  const told = Math.max(0, version - opening)
  if (version > 0 && told >= story.steps.length) return
  say(`→ Telling the story of ${story.opening.identity.givenName}`)
  if (version === 0) {
    yield* openCase(story.opening).pipe(
      Effect.provideService(CurrentActor, story.openedBy.actor),
      Effect.provideService(
        Ids,
        Ids.of({
          caseId: Effect.succeed(story.id),
          groupId: Effect.die("no group in the story"),
          personId: Effect.die("named in the story"),
          rightsRequestId: Effect.die("no request on rights in the story"),
          destructionId: Effect.die("nothing is destroyed in the story")
        })
      ),
      on(story.opening.on)
    )
  }
  for (const step of story.steps.slice(told)) {
    yield* doAct({ id: story.id, command: step.command, on: step.on }).pipe(
      Effect.provideService(CurrentActor, step.by.actor),
      on(step.on)
    )
  }
})

/** On the day of the story, so that access is decided as it was then. */
const on = (day: CalendarDate) => Effect.provideService(Today, Today.of({ date: Effect.succeed(day) }))
