/**
 * The way of the region: five phases, from orientation to decision (ALK-26).
 *
 * A phase opens by the rule that says so, and a decision about an open term makes a next version.
 */
import { all, fact, type FlagRule, held, not, type Step, yielded } from "@oza/cases"
import { type CalendarDate, policyOn, RuleId, text } from "@oza/kernel"
import type { PathwayDeclaration } from "@oza/region"
import { Result } from "effect"
import { acts } from "./acts.ts"
import {
  circumstances,
  decision,
  escalation,
  evaluation,
  execution,
  loops,
  orientation,
  preparation,
  procedures,
  regies,
  yields
} from "./course.ts"
import {
  contentAgreed,
  described,
  distanceKnown,
  educationExamined,
  integralView,
  leadingInDescribed,
  orientated
} from "./guards.ts"
import { mdo, meetings } from "./meetings.ts"
import { choices, openTerms, type Reading } from "./openTerms.ts"
import { authority, youth } from "./roles.ts"
import { alk } from "./rules/Kader.ts"

const rules = (...numbers: ReadonlyArray<number>) => numbers.map(alk)

const steps: readonly [Step, ...ReadonlyArray<Step>] = [
  {
    id: orientation,
    name: text("Fase 1: Oriëntatie en afstemming", "Phase 1: Orientation and alignment"),
    opens: [],
    doneWhen: all(
      held(mdo),
      yielded("description"),
      yielded("distance-to-education"),
      yielded("integral-view")
    ),
    rules: rules(4, 6, 8, 9, 11, 12, 14, 18, 19, 26, 27, 28, 29, 45, 46, 57, 58, 60, 64, 65, 66, 67, 69, 70)
  },
  {
    id: preparation,
    name: text("Fase 2: Voorbereiding", "Phase 2: Preparation"),
    opens: [orientated, distanceKnown, integralView, described, educationExamined],
    doneWhen: all(contentAgreed.requires, leadingInDescribed.requires, yielded("partners-and-funding")),
    rules: rules(1, 2, 3, 16, 17, 20, 21, 22, 23, 24, 25, 30, 31, 32, 34, 61, 62, 63, 68, 71, 72)
  },
  {
    id: execution,
    name: text("Fase 3: Uitvoering", "Phase 3: Execution"),
    opens: [leadingInDescribed],
    doneWhen: fact("execution.started"),
    rules: rules(10, 13, 15, 35, 50)
  },
  {
    id: evaluation,
    name: text("Fase 4: Evaluatie", "Phase 4: Evaluation"),
    opens: [],
    doneWhen: fact("evaluation.held"),
    rules: rules(36, 41)
  },
  {
    id: decision,
    name: text("Fase 5: Besluitvorming", "Phase 5: Decision"),
    opens: [],
    doneWhen: fact("case.closed"),
    rules: rules(33, 37)
  }
]

const unprepared = (school: Parameters<typeof fact>[0], age: Parameters<typeof fact>[0]) =>
  all(fact(school), fact(age), not(fact("transition.prepared")))

const flags: ReadonlyArray<FlagRule> = [
  {
    rule: alk(13),
    when: fact("evaluation.overdue"),
    text: text("Het is tijd om te kijken hoe het gaat.", "It is time for a review.")
  },
  {
    rule: alk(13),
    when: fact("arrangement.ended"),
    text: text(
      "Een afspraak is afgelopen: ga door, stel bij of sluit af.",
      "An agreement has ended: continue, adjust or close."
    )
  },
  {
    rule: alk(14),
    when: all(fact("support.extra-insufficient"), not(fact("meeting.held"))),
    text: text(
      "Extra ondersteuning is niet genoeg: betrek de gemeente op tijd.",
      "Extra support is not enough: involve the municipality in time."
    )
  },
  {
    rule: alk(35),
    when: all(fact("execution.started"), not(yielded("informing-partners"))),
    text: text(
      "Spreek af hoe partners elkaar op de hoogte houden.",
      "Agree how partners keep each other informed."
    )
  },
  // ALK-50 says "in time"; the ages are those at which the next kind of education usually begins.
  ...(
    [
      ["school.preschool", "child.from-4"],
      ["school.po", "child.from-12"],
      ["school.vo", "child.from-16"]
    ] as const
  ).map(([school, age]) => ({
    rule: alk(50),
    when: unprepared(school, age),
    text: text(
      "De overgang naar het volgende onderwijs is nog niet voorbereid.",
      "The transition to the next education has not been prepared yet."
    )
  })),
  {
    rule: alk(50),
    when: fact("transition.open"),
    text: text(
      "De volgende school weet het perspectief nog niet.",
      "The next school does not know the perspective yet."
    )
  },
  {
    rule: alk(66),
    when: fact("actions.overdue"),
    text: text("Ga na wat de afspraken opleverden.", "Follow up what was agreed.")
  },
  {
    rule: alk(67),
    when: fact("meeting.unreported"),
    text: text("Een gepland MDO is nog niet vastgelegd.", "A planned MDO has not been recorded yet.")
  },
  {
    rule: alk(69),
    when: fact("stagnation.open"),
    text: text(
      "Het loopt vast: de procesbegeleider neemt het initiatief.",
      "It stagnates: the process coordinator takes the initiative."
    )
  },
  {
    rule: RuleId.make("AWB-4:13"),
    when: fact("decision.overdue"),
    text: text("Het besluit over jeugdhulp is te laat.", "The decision on youth help is late.")
  }
]

export const version = (number: number, validFrom: CalendarDate, reading: Reading): PathwayDeclaration => ({
  version: number,
  validFrom,
  steps,
  acts,
  meetings: meetings(reading),
  loops,
  circumstances,
  yields,
  regies,
  procedures,
  escalation,
  decisionTerm: { term: reading.decisionTerm, setBy: "law", rule: RuleId.make("AWB-4:13") },
  contentAgreedBy: [
    { roles: authority, when: not(fact("child.from-18")), rule: alk(17) },
    { roles: [youth], when: fact(`child.from-${reading.youthAgreesFrom}`), rule: alk(17) }
  ],
  flags
})

/** One version for each day on which a decision about an open term starts. */
export const pathways = [
  ...new Set(Object.values(choices).flatMap((decisions) => decisions.map(({ from }) => from)))
]
  .toSorted()
  .map((from, index) => version(index + 1, from, Result.getOrThrow(policyOn(openTerms, choices, from))))
