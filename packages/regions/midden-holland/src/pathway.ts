/**
 * The way of the region: nine steps, from observing at school to adjusting the arrangement.
 *
 * Pupil and parents decide at each step, and each step asks for what the one before has to bring forth.
 * A decision about an open term makes a next version.
 */
import {
  all,
  CauseId,
  fact,
  type FlagRule,
  circumstance,
  type Loop,
  not,
  RungId,
  type Step
} from "@oza/cases"
import { type CalendarDate, type LocalizedText, policyOn, RuleId, text } from "@oza/kernel"
import type { PathwayDeclaration } from "@oza/region"
import { Result } from "effect"
import { acts } from "./acts.ts"
import { circumstances, seriousAbsence } from "./circumstances.ts"
import { doneWith, opensWith } from "./guards.ts"
import { meetings } from "./meetings.ts"
import { choices, openTerms, type Reading } from "./openTerms.ts"
import { procedures } from "./procedures.ts"
import { regies } from "./regies.ts"
import { authority, coordinators, municipalContact, youth } from "./roles.ts"
import { mh } from "./rules/Handleiding.ts"
import * as names from "./steps.ts"
import { yields } from "./yields.ts"

const step = (id: Step["id"], name: LocalizedText, ...rules: ReadonlyArray<number>): Step => ({
  id,
  name,
  opens: opensWith(id),
  doneWhen: doneWith(id),
  rules: rules.map(mh)
})

const steps: readonly [Step, ...ReadonlyArray<Step>] = [
  step(
    names.observe,
    text("1. Waarnemen", "1. Observe"),
    2,
    3,
    6,
    7,
    8,
    9,
    10,
    40,
    42,
    49,
    50,
    61,
    62,
    67,
    68
  ),
  step(
    names.prepare,
    text("2. Informeren en voorbereiden", "2. Inform and prepare"),
    4,
    11,
    12,
    13,
    14,
    44,
    69
  ),
  step(
    names.organise,
    text("3. Organiseren overleg", "3. Organise the meeting"),
    15,
    16,
    17,
    36,
    37,
    41,
    45,
    46,
    51,
    55,
    56,
    60,
    66
  ),
  step(
    names.needs,
    text("4. Ondersteuningsbehoeften in beeld", "4. A picture of the needs"),
    18,
    19,
    20,
    22,
    38,
    57,
    63,
    71,
    72
  ),
  step(names.goals, text("5. Gezamenlijk doelen stellen", "5. Set goals together"), 21, 22, 23, 24),
  step(
    names.arrange,
    text("6. Gezamenlijk arrangeren", "6. Arrange together"),
    1,
    5,
    25,
    26,
    27,
    28,
    29,
    39,
    43,
    47,
    52,
    53,
    54,
    64,
    65,
    70,
    73,
    74
  ),
  step(names.execute, text("7. Uitvoeren arrangement", "7. Execute the arrangement"), 30, 31, 32, 59),
  step(names.evaluate, text("8. Gezamenlijk evalueren", "8. Evaluate together"), 33, 48, 66),
  step(names.adjust, text("9. Bijstellen arrangement", "9. Adjust the arrangement"), 34, 35, 58)
]

/** The guide does not name the step that an adjustment goes back to; it names what may not be right. */
const loops: ReadonlyArray<Loop> = [
  { backTo: "needs", step: names.needs, rule: mh(35) },
  { backTo: "goals", step: names.goals, rule: mh(35) },
  { backTo: "arranging", step: names.arrange, rule: mh(35) }
]

const flag = (rule: number | RuleId, when: FlagRule["when"], nl: string, en: string): FlagRule => ({
  rule: typeof rule === "number" ? mh(rule) : rule,
  when,
  text: text(nl, en)
})
const started = fact("execution.started")

const flags: ReadonlyArray<FlagRule> = [
  flag(
    5,
    all(fact("arrangement.made"), not(fact("opp.written"))),
    "Er zijn afspraken en nog geen OPP: leg ze daarin vast.",
    "There are agreements and no OPP yet: record them in it."
  ),
  flag(
    27,
    all(fact("application.pending"), not(fact("bridging.agreed"))),
    "De jeugdhulp is aangevraagd. Spreek af wat er gebeurt tot de hulp begint.",
    "Youth help has been applied for. Agree on what happens until it starts."
  ),
  flag(
    29,
    fact("evaluation.overdue"),
    "De dag van de evaluatie is voorbij.",
    "The day of the evaluation has passed."
  ),
  flag(
    30,
    all(started, not(fact("progress.reported"))),
    "De regievoerder heeft nog niets gehoord over start en voortgang.",
    "The holder of regie has heard nothing yet about start and progress."
  ),
  flag(
    32,
    all(started, fact("progress.off-course")),
    "Het loopt niet zoals bedoeld: de regievoerder roept het overleg weer bij elkaar.",
    "It does not go as intended: the holder of regie calls the meeting together again."
  ),
  flag(
    35,
    fact("arrangement.ended"),
    "Een afspraak is afgelopen: kijk of behoeften, doelen en ondersteuning nog kloppen.",
    "An agreement has ended: check whether needs, goals and support are still right."
  ),
  flag(
    39,
    all(fact("opp.written"), not(fact("opp.signed"))),
    "Vraag ouders of zij instemmen met het handelingsplan in het OPP.",
    "Ask the parents whether they agree with the action plan in the OPP."
  ),
  flag(
    45,
    fact("meeting.unreported"),
    "Een gepland overleg is nog niet vastgelegd.",
    "A planned meeting has not been recorded yet."
  ),
  flag(
    59,
    circumstance(seriousAbsence),
    "Leerplicht kan een proces-verbaal maken of doorverwijzen naar Halt.",
    "The attendance officer may make an official report or refer to Halt."
  ),
  flag(
    RuleId.make("AWB-4:13"),
    fact("decision.overdue"),
    "Het besluit over jeugdhulp is te laat.",
    "The decision on youth help is late."
  )
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
  // MH-32: when it does not work, those involved come together again. The guide has no other rung.
  escalation: {
    causes: [
      {
        id: CauseId.make("no-desired-result"),
        name: text("het levert niet op wat we wilden", "it does not yield what was wanted"),
        rule: mh(32)
      }
    ],
    ladder: [
      {
        id: RungId.make("reconvene"),
        name: text("het overleg weer bij elkaar roepen", "call the meeting together again"),
        rule: mh(32),
        takenBy: [...coordinators, municipalContact],
        concludedBy: [...coordinators, municipalContact],
        binds: false
      }
    ]
  },
  decisionTerm: { term: reading.decisionTerm, setBy: "law", rule: RuleId.make("AWB-4:13") },
  // Pupil and parents decide, also about what the arrangement comes to.
  contentAgreedBy: [{ roles: [...authority, youth], rule: mh(4) }],
  flags
})

/** One version for each day on which a decision about an open term starts. */
export const pathways = [
  ...new Set(Object.values(choices).flatMap((decisions) => decisions.map(({ from }) => from)))
]
  .toSorted()
  .map((from, index) => version(index + 1, from, Result.getOrThrow(policyOn(openTerms, choices, from))))
