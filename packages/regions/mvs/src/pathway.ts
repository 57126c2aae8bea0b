/**
 * The way of the region: from signal by consult, VOT and OT to the extra steps of an OZA, and its close.
 *
 * A step opens by the rule that says so, and a decision about an open term makes a next version.
 */
import {
  all,
  any,
  type CircumstanceKind,
  fact,
  held,
  type Loop,
  type ProcedureKind,
  type RegieRule,
  type Step
} from "@oza/cases"
import { AWB_4_13, type CalendarDate, type LocalizedText, policyOn, text } from "@oza/kernel"
import type { PathwayDeclaration } from "@oza/region"
import { Result } from "effect"
import { acts } from "./acts.ts"
import { escalation } from "./escalation.ts"
import { flags } from "./flags.ts"
import { afterSupportTeam, analysed, noneFits, precedingFirst, votBeforeOt } from "./guards.ts"
import { consult, meetings, ot, vot } from "./meetings.ts"
import * as names from "./names.ts"
import { choices, openTerms, type Reading } from "./openTerms.ts"
import {
  educationSpecialist,
  family,
  familySpecialist,
  internalCoordinator,
  wijkteamWorker
} from "./roles.ts"
import { mvs, start } from "./rules/SupportRoute.ts"
import { yields } from "./yields.ts"

const rules = (...numbers: ReadonlyArray<number>) => numbers.map(mvs)

const steps: readonly [Step, ...ReadonlyArray<Step>] = [
  {
    id: names.signal,
    name: text("Signaal en zorg op school", "Signal and care at school"),
    opens: [],
    doneWhen: any(fact("question.recorded"), fact("support.recorded"), fact("meeting.held")),
    rules: rules(1, 2, 3, 4, 5, 6, 7, 8, 9, 38, 39, 41, 42, 50)
  },
  {
    id: names.collegialConsult,
    name: text("Collegiaal consult", "Collegial consult"),
    opens: [],
    doneWhen: held(consult),
    rules: rules(10, 12, 13, 14, 15)
  },
  {
    id: names.preliminary,
    name: text("Voor-ondersteuningsteam", "Preliminary support team"),
    opens: [],
    doneWhen: held(vot),
    rules: rules(11, 14, 15, 16)
  },
  {
    id: names.supportTeam,
    name: text("Ondersteuningsteam", "Support team"),
    opens: [{ rule: votBeforeOt.rule, requires: votBeforeOt.requires }],
    doneWhen: held(ot),
    rules: rules(16, 17, 23, 40)
  },
  {
    id: names.analyse,
    name: text("Stap 1: de vraag uitzoeken", "Step 1: find out the question"),
    opens: [afterSupportTeam],
    doneWhen: all(analysed.requires, fact("needs.recorded")),
    rules: rules(24, 25, 26, 33, 44, 47)
  },
  {
    id: names.preceding,
    name: text("Stap 2: wat er al is", "Step 2: what is there already"),
    opens: [analysed],
    doneWhen: precedingFirst.requires,
    rules: rules(18, 34, 45)
  },
  {
    id: names.alignAndGrant,
    name: text("Stap 3: afstemmen en toekennen", "Step 3: align and grant"),
    opens: [precedingFirst, noneFits],
    doneWhen: fact("content.agreed"),
    rules: rules(19, 20, 21, 22, 23, 30, 35, 43, 46, 47, 49)
  },
  {
    id: names.execution,
    name: text("Uitvoering", "Execution"),
    opens: [],
    doneWhen: fact("execution.started"),
    rules: rules(27, 28, 29, 30, 31, 32, 36, 37)
  },
  {
    id: names.evaluation,
    name: text("Volgen en evalueren", "Monitoring and evaluation"),
    opens: [],
    doneWhen: fact("evaluation.says-close"),
    rules: rules(48)
  },
  {
    id: names.closing,
    name: text("Afsluiten", "Closing"),
    opens: [],
    doneWhen: fact("case.closed"),
    rules: rules(13, 49)
  }
]

const circumstance = (id: CircumstanceKind["id"], rule: number, name: LocalizedText): CircumstanceKind => ({
  id,
  name,
  rule: mvs(rule)
})

const circumstances: ReadonlyArray<CircumstanceKind> = [
  circumstance(names.lastingSignals, 10, text("er blijven signalen of vragen", "signals or questions stay")),
  circumstance(
    names.tooLittleResult,
    11,
    text("afstemming of een gesprek leverde te weinig op", "alignment or a talk yielded too little")
  ),
  circumstance(names.complexAndLasting, 11, text("het is ingewikkeld en blijft", "it is complex and stays")),
  circumstance(
    names.unauthorisedAbsence,
    3,
    text("(ernstig) ongeoorloofd verzuim", "(serious) unauthorised absence")
  ),
  circumstance(
    names.helpInFamily,
    44,
    text("er is al hulp in het gezin", "there is help in the family already")
  )
]

/** What the samenwerkingsverband grants; neither categories nor a term are in the document. */
const procedures: ReadonlyArray<ProcedureKind> = [
  {
    id: names.swvArrangement,
    name: text("steun van het samenwerkingsverband", "support of the samenwerkingsverband"),
    requestedBy: [internalCoordinator],
    decidedBy: [educationSpecialist],
    rule: mvs(21),
    categories: [],
    consults: [],
    forPeriod: false
  }
]

/** One plan; who directs it follows what is needed (MVS-24, MVS-25, MVS-26). */
const regie = ({ caseDirector }: Pick<Reading, "caseDirector">): RegieRule => ({
  plan: names.planOfApproach,
  name: text("het plan van aanpak", "the plan of approach"),
  rule: mvs(24),
  holders: [
    caseDirector === "wijkteam-worker"
      ? { role: wijkteamWorker, when: fact("needs.youth-help"), rule: mvs(26) }
      : { role: familySpecialist, when: fact("needs.youth-help"), rule: mvs(41) },
    { role: internalCoordinator, rule: mvs(24) }
  ],
  canHold: [internalCoordinator, educationSpecialist, familySpecialist, wijkteamWorker],
  chosenWith: []
})

/** The plan of monitoring and evaluation says what changes; the document names no place to go back to. */
const loops: ReadonlyArray<Loop> = [
  { backTo: "needs", step: names.analyse, rule: mvs(48) },
  { backTo: "goals", step: names.analyse, rule: mvs(48) },
  { backTo: "arranging", step: names.alignAndGrant, rule: mvs(48) }
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
  regies: [regie(reading)],
  procedures,
  escalation: escalation(reading),
  decisionTerm: { term: reading.decisionTerm, setBy: "law", rule: AWB_4_13.id },
  contentAgreedBy: [
    { roles: [internalCoordinator], rule: mvs(46) },
    { roles: family, rule: mvs(19) },
    { roles: [wijkteamWorker], when: fact("needs.youth-help"), rule: mvs(46) }
  ],
  flags
})

/** One version for each day on which a decision about an open term starts. */
export const pathways = [
  ...new Set([start, ...Object.values(choices).flatMap((decisions) => decisions.map(({ from }) => from))])
]
  .toSorted()
  .map((from, index) => version(index + 1, from, Result.getOrThrow(policyOn(openTerms, choices, from))))
