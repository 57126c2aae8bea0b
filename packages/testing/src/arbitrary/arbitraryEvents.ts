/**
 * What can have happened in a case, in any order: a store keeps it, whatever it is.
 *
 * Some acts stand for all: text in several languages, lists, numbers, answers, people who come and go.
 */
import { type Event, MeetingKindId } from "@oza/cases"
import { addDays, type CalendarDate } from "@oza/kernel"
import type { Actor } from "@oza/roles"
import fc from "fast-check"
import { coordinator, parent } from "../sample/caseSample.ts"
import { arbitraryDate } from "./arbitraryDate.ts"
import { arbitraryText } from "./arbitraryText.ts"

type EventOf<Tag extends Event["_tag"]> = Omit<Extract<Event, { readonly _tag: Tag }>, "on" | "by">

const nonEmpty = <A>(items: fc.Arbitrary<A>): fc.Arbitrary<readonly [A, ...ReadonlyArray<A>]> =>
  fc.tuple(items, fc.array(items, { maxLength: 3 })).map(([first, rest]) => [first, ...rest] as const)

const contents = (people: ReadonlyArray<Actor>) => {
  const somebody = fc.constantFrom(...people)
  return fc.oneof(
    {
      weight: 3,
      arbitrary: somebody.map((participant): EventOf<"ParticipantAdded"> => ({
        _tag: "ParticipantAdded",
        participant
      }))
    },
    {
      weight: 2,
      arbitrary: somebody.map((participant): EventOf<"ParticipationEnded"> => ({
        _tag: "ParticipationEnded",
        participant
      }))
    },
    {
      weight: 2,
      arbitrary: nonEmpty(arbitraryText()).map((goals): EventOf<"GoalsSet"> => ({ _tag: "GoalsSet", goals }))
    },
    fc
      .record({
        of: fc.constantFrom("youth" as const, "parents" as const),
        addressedTo: fc.constantFrom("school" as const, "municipality" as const),
        text: arbitraryText(400)
      })
      .map((question): EventOf<"QuestionRecorded"> => ({ _tag: "QuestionRecorded", question })),
    fc
      .record({ plannedFor: arbitraryDate, goal: arbitraryText() })
      .map((plan): EventOf<"MeetingPlanned"> => ({
        _tag: "MeetingPlanned",
        meeting: { ...plan, kind: MeetingKindId.make("ot"), invited: [coordinator, parent] }
      })),
    fc
      .record({
        law: fc.constantFrom("Zvw" as const, "Wlz" as const),
        applies: fc.boolean(),
        reason: arbitraryText()
      })
      .map((test): EventOf<"PrecedingLawTested"> => ({ _tag: "PrecedingLawTested", ...test })),
    fc
      .record({ asksFor: arbitraryText(400) })
      .map((asked): EventOf<"ApplicationFiled"> => ({ _tag: "ApplicationFiled", ...asked }))
  )
}

/** Events after the opening, by these people, on days that only go on; from none to `maxLength`. */
export const arbitraryEvents = (
  people: readonly [Actor, ...ReadonlyArray<Actor>],
  from: CalendarDate,
  maxLength = 8
): fc.Arbitrary<ReadonlyArray<Event>> =>
  fc
    .array(fc.tuple(contents(people), fc.constantFrom(...people), fc.integer({ min: 0, max: 40 })), {
      maxLength
    })
    .map((steps) => {
      let on = from
      return steps.map(([content, by, later]) => {
        on = addDays(on, later)
        return { ...content, on, by } as Event
      })
    })
