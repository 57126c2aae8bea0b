/**
 * The way of the region, from signal to close.
 *
 * The document has no numbered steps; these follow its order. A step opens by the rule that says so,
 * and a decision about an open term makes a next version.
 */
import { all, any, fact, type FlagRule, type Loop, not, PlanId, type RegieRule, type Step } from "@oza/cases"
import { type CalendarDate, policyOn, text } from "@oza/kernel"
import type { PathwayDeclaration } from "@oza/region"
import { Result } from "effect"
import {
  acts,
  application,
  arranging,
  closing,
  conversation,
  evaluation,
  execution,
  funding,
  needsAndGoals,
  plan,
  signal
} from "./acts.ts"
import { contentFirst, discussed, goalsFirst, oppWritten } from "./guards.ts"
import { meetings } from "./meetings.ts"
import { choices, openTerms, type Reading } from "./openTerms.ts"
import {
  authority,
  coordinators,
  internalCoordinator,
  supportCoordinator,
  wijkteamWorker,
  youth
} from "./roles.ts"
import { kop } from "./rules/Mis.ts"

const rules = (...numbers: ReadonlyArray<number>) => numbers.map(kop)

const steps: readonly [Step, ...ReadonlyArray<Step>] = [
  {
    id: signal,
    name: text("Signaal en eerste steun", "Signal and first support"),
    opens: [],
    doneWhen: any(fact("support.preventive-insufficient"), fact("meeting.held")),
    rules: rules(1, 14, 15, 21, 22, 34, 35, 37, 40, 58)
  },
  {
    id: conversation,
    name: text("Gesprek: OT of MDO", "Conversation: OT or MDO"),
    opens: [],
    doneWhen: discussed.requires,
    rules: rules(5, 39, 41, 42, 43, 47, 48, 57)
  },
  {
    id: needsAndGoals,
    name: text("Wat is nodig, en welke doelen", "What is needed, and which goals"),
    opens: [discussed],
    doneWhen: goalsFirst.requires,
    rules: rules(3, 55)
  },
  {
    id: plan,
    name: text("OPP en plan van het wijkteam", "OPP and plan of the municipal team"),
    opens: [],
    doneWhen: all(fact("opp.agreed"), fact("opp.signed"), fact("opp.handed-over")),
    rules: rules(17, 18, 20, 50, 55, 56)
  },
  {
    id: application,
    name: text("Aanvraag en besluit over jeugdhulp", "Application and decision on youth help"),
    opens: [discussed, oppWritten],
    doneWhen: fact("decision.taken"),
    rules: rules(6, 7, 8, 9, 16, 19, 23, 24, 44, 49)
  },
  {
    id: arranging,
    name: text("Arrangement: wie doet wat wanneer", "Arrangement: who does what and when"),
    opens: [goalsFirst],
    doneWhen: fact("content.agreed"),
    rules: rules(5, 11, 12, 13, 25, 26, 28, 33)
  },
  {
    id: funding,
    name: text("Kosten verdelen", "Sharing the costs"),
    opens: [contentFirst],
    doneWhen: fact("funding.shared"),
    rules: rules(2, 4, 10, 27, 31, 32, 36)
  },
  {
    id: execution,
    name: text("Uitvoering", "Execution"),
    opens: [contentFirst],
    doneWhen: fact("execution.started"),
    rules: rules(8, 25, 54)
  },
  {
    id: evaluation,
    name: text("Evaluatie", "Evaluation"),
    opens: [],
    doneWhen: fact("evaluation.says-close"),
    rules: rules(49, 51)
  },
  {
    id: closing,
    name: text("Afsluiten", "Closing"),
    opens: [],
    doneWhen: fact("case.closed"),
    rules: rules(23)
  }
]

const flags: ReadonlyArray<FlagRule> = [
  {
    rule: kop(16),
    when: fact("decision.overdue"),
    text: text("Het besluit over jeugdhulp is te laat.", "The decision on youth help is late.")
  },
  {
    rule: kop(20),
    when: all(fact("support.needs-exceed-basic"), not(fact("opp.written"))),
    text: text(
      "Er is meer nodig dan basisondersteuning: de school maakt een OPP.",
      "More than basic support is needed: the school writes an OPP."
    )
  },
  {
    rule: kop(22),
    when: fact("child.applied"),
    text: text(
      "De school van aanmelding is verantwoordelijk tot een andere school de leerling heeft ingeschreven.",
      "The school where the pupil was signed up is responsible until another school has enrolled the pupil."
    )
  },
  {
    rule: kop(23),
    when: all(fact("child.from-5"), not(fact("child.enrolled-or-applied")), not(fact("child.exempted"))),
    text: text(
      "Deze leerplichtige jeugdige heeft geen school en geen vrijstelling.",
      "This child has to attend school and has neither a school nor an exemption."
    )
  },
  {
    rule: kop(23),
    when: fact("child.exempted"),
    text: text("Met een vrijstelling is er geen arrangement.", "With an exemption there is no arrangement.")
  },
  {
    rule: kop(2),
    when: all(fact("arrangement.in-grey-area"), not(fact("grey-area.talked"))),
    text: text(
      "Dit is grijs gebied: stem af wie verantwoordelijk is en wie betaalt.",
      "This is a grey area: settle who is responsible and who pays."
    )
  },
  {
    rule: kop(56),
    when: all(fact("help-plan.child-directed"), not(fact("help-plan.aligned"))),
    text: text(
      "Het plan van het wijkteam gaat over de jeugdige: stem het af met de school.",
      "The plan of the municipal team is about the child: align it with the school."
    )
  },
  {
    rule: kop(4),
    when: all(fact("execution.started"), not(fact("funding.shared"))),
    text: text(
      "De uitvoering loopt en de kosten zijn nog niet verdeeld.",
      "The execution is running and the costs have not been shared yet."
    )
  },
  {
    rule: kop(51),
    when: fact("meeting.unreported"),
    text: text("Een gepland overleg is nog niet vastgelegd.", "A planned meeting has not been recorded yet.")
  },
  {
    rule: kop(49),
    when: fact("evaluation.overdue"),
    text: text("De dag van de evaluatie is voorbij.", "The day of the evaluation has passed.")
  },
  {
    rule: kop(49),
    when: fact("arrangement.ended"),
    text: text("Een afspraak is afgelopen: evalueer.", "An agreement has ended: evaluate.")
  }
]

/** After an evaluation one goes back to what is needed, to the goals, or to who does what. */
const loops: ReadonlyArray<Loop> = [
  { backTo: "needs", step: needsAndGoals, rule: kop(55) },
  { backTo: "goals", step: needsAndGoals, rule: kop(55) },
  { backTo: "arranging", step: arranging, rule: kop(5) }
]

/** One child, one family, one plan, one regie: the school of enrolment is the contact. */
const regie: RegieRule = {
  plan: PlanId.make("plan"),
  name: text("het ene plan", "the one plan"),
  rule: kop(21),
  holders: [
    { role: supportCoordinator, when: fact("school.vo"), rule: kop(21) },
    { role: internalCoordinator, rule: kop(21) }
  ],
  canHold: [...coordinators, wijkteamWorker],
  chosenWith: [{ roles: [...authority, youth], rule: kop(5) }]
}

export const version = (number: number, validFrom: CalendarDate, reading: Reading): PathwayDeclaration => ({
  version: number,
  validFrom,
  steps,
  acts: acts(reading),
  meetings,
  loops,
  circumstances: [],
  yields: [],
  regies: [regie],
  procedures: [],
  escalation: { causes: [], ladder: [] },
  decisionTerm: { term: reading.decisionTerm, setBy: "law", rule: kop(16) },
  contentAgreedBy: [
    { roles: coordinators, rule: kop(4) },
    { roles: [wijkteamWorker], rule: kop(4) },
    { roles: authority, when: not(fact("child.from-16")), rule: kop(5) },
    { roles: [youth], when: fact("child.from-16"), rule: kop(6) }
  ],
  flags
})

/** One version for each day on which a decision about an open term starts. */
export const pathways = [
  ...new Set(Object.values(choices).flatMap((decisions) => decisions.map(({ from }) => from)))
]
  .toSorted()
  .map((from, index) => version(index + 1, from, Result.getOrThrow(policyOn(openTerms, choices, from))))
