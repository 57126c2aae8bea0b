/** What the course of a case is made of here: circumstances, yields, regies, procedures and the ladder. */
import {
  any,
  CauseId,
  circumstance,
  CircumstanceId,
  type CircumstanceKind,
  type Condition,
  fact,
  type Loop,
  not,
  type Pathway,
  PlanId,
  ProcedureId,
  type ProcedureKind,
  type RegieRule,
  RungId,
  StepId,
  YieldId,
  type YieldKind
} from "@oza/cases"
import { type LocalizedText, text } from "@oza/kernel"
import {
  canCoordinate,
  coaches,
  coordinators,
  internalCoordinator,
  provider,
  supportCoordinator,
  swvConsultant,
  swvDirector,
  teacher,
  youth
} from "./roles.ts"
import { alk } from "./rules/Kader.ts"

export const orientation = StepId.make("orientation")
export const preparation = StepId.make("preparation")
export const execution = StepId.make("execution")
export const evaluation = StepId.make("evaluation")
export const decision = StepId.make("decision")

/** ALK-57: regie over the process, and no say in content. */
export const processPlan = PlanId.make("process")
/** ALK-02: the one plan. */
export const onePlan = PlanId.make("plan")

const kind = (id: string, rule: number, name: LocalizedText): CircumstanceKind => ({
  id: CircumstanceId.make(id),
  name,
  rule: alk(rule)
})

export const circumstances: ReadonlyArray<CircumstanceKind> = [
  kind(
    "regular-career-not-feasible",
    8,
    text("Een gewone schoolloopbaan kan niet", "A regular school career is not feasible")
  ),
  kind(
    "school-not-involved",
    11,
    text("De school was te weinig betrokken", "The school was involved too little")
  ),
  kind(
    "participation-not-possible",
    24,
    text("Meedoen aan onderwijs kan (nog) niet", "Taking part in education is not possible (yet)")
  ),
  kind("dropped-out", 25, text("De jeugdige is uitgevallen", "The youth has dropped out")),
  kind(
    "in-care-institution",
    25,
    text("De jeugdige is tijdelijk in een zorginstelling", "The youth is in a care institution for a time")
  ),
  kind(
    "youth-protection",
    63,
    text("Er is een jeugdbeschermer betrokken", "A youth protection worker is involved")
  ),
  kind("veilig-thuis", 63, text("Veilig Thuis is betrokken", "Veilig Thuis is involved"))
]

const brings = (id: string, step: StepId, rule: number, name: LocalizedText): YieldKind => ({
  id: YieldId.make(id),
  name,
  step,
  rule: alk(rule)
})

export const yields: ReadonlyArray<YieldKind> = [
  brings(
    "distance-to-education",
    orientation,
    6,
    text("Hoe ver de jeugdige van het onderwijs af staat", "How far the youth is from education")
  ),
  brings(
    "contribution-of-education",
    orientation,
    8,
    text("Wat onderwijs toch kan bijdragen", "What education can still contribute")
  ),
  brings(
    "integral-view",
    orientation,
    18,
    text("Wat beschermt, wat in de weg zit, en talenten", "What protects, what hinders, and talents")
  ),
  brings(
    "description",
    orientation,
    27,
    text(
      "Beschrijving van jeugdige en vragen, en of maatwerk nodig is",
      "Description of the youth and the needs, and whether bespoke support is needed"
    )
  ),
  brings(
    "table-checked",
    orientation,
    64,
    text("Nagegaan of de juiste mensen aan tafel zitten", "Checked that the right people are at the table")
  ),
  brings("comparable-needs", preparation, 4, text("Waarom een groep beter past", "Why a group fits better")),
  brings(
    "level",
    preparation,
    21,
    text("Voor één jeugdige of voor een groep", "For one youth or for a group")
  ),
  brings(
    "partners-and-funding",
    preparation,
    30,
    text("Welke partners nodig zijn, en hoe het wordt betaald", "Which partners are needed, and the funding")
  ),
  brings(
    "leading-in-and-allocation",
    preparation,
    31,
    text("Hoe de jeugdige erin komt en wie wat toewijst", "The way in and the allocation")
  ),
  brings("roles-discussed", preparation, 62, text("Wat ieders rol is", "What each one's role is")),
  brings(
    "meaning-of-legal-frame",
    preparation,
    63,
    text(
      "Wat het juridisch kader betekent voor de afspraken",
      "What the legal frame means for the agreements"
    )
  ),
  brings(
    "decisions-checked",
    preparation,
    68,
    text("Nagegaan of de juiste besluiten er zijn", "Checked that the right decisions are there")
  ),
  brings(
    "support-at-school-agreed",
    preparation,
    71,
    text("Welke ondersteuning op school komt", "Which support there is at school")
  ),
  brings(
    "informing-partners",
    execution,
    35,
    text("Hoe partners elkaar op de hoogte houden", "How partners keep each other informed")
  ),
  brings(
    "return-to-school",
    execution,
    35,
    text("Hoe de jeugdige teruggaat naar de eigen school", "How the youth returns to the school of origin")
  ),
  brings(
    "improvement-proposal",
    evaluation,
    41,
    text(
      "Uitkomsten besproken, met voorstel om te verbeteren",
      "Outcomes discussed, with a proposal to improve"
    )
  )
]

/** ALK-36: adjusting goes back to what was there before. */
export const loops: ReadonlyArray<Loop> = [
  { backTo: "needs", step: orientation, rule: alk(36) },
  { backTo: "goals", step: preparation, rule: alk(36) },
  { backTo: "arranging", step: preparation, rule: alk(36) }
]

/** ALK-11: no school yet, or one that was involved too little. */
export const withoutSchool: Condition = any(not(fact("child.enrolled")), circumstance("school-not-involved"))
const beforeVo = any(fact("school.po"), fact("school.preschool"))

export const regies: ReadonlyArray<RegieRule> = [
  {
    // ALK-02: one regisseur. The document does not say who; the school until somebody takes it over.
    plan: onePlan,
    name: text("het plan van de jeugdige", "the plan of the youth"),
    rule: alk(2),
    holders: [
      { role: internalCoordinator, when: beforeVo, rule: alk(2) },
      { role: supportCoordinator, rule: alk(2) }
    ],
    canHold: [...coordinators, ...coaches, provider],
    chosenWith: []
  },
  {
    plan: processPlan,
    name: text("het proces (procesbegeleider oza)", "the process (process coordinator)"),
    rule: alk(57),
    holders: [
      { role: provider, when: fact("signal.outside-education"), rule: alk(46) },
      { role: provider, when: withoutSchool, rule: alk(11) },
      { role: internalCoordinator, when: beforeVo, rule: alk(46) },
      { role: supportCoordinator, rule: alk(46) }
    ],
    canHold: canCoordinate,
    // Parents too, for a minor: see the guards of the offer.
    chosenWith: [
      { roles: [youth], rule: alk(58) },
      { roles: [...canCoordinate, teacher], rule: alk(58) }
    ],
    amongParticipants: alk(45)
  }
]

/** ALK-32: what the samenwerkingsverband decides for one youth. The document names both and explains neither. */
const bySwv = (id: string, name: LocalizedText): ProcedureKind => ({
  id: ProcedureId.make(id),
  name,
  requestedBy: [...coordinators, swvConsultant],
  decidedBy: [swvDirector],
  rule: alk(32),
  categories: [],
  consults: [],
  forPeriod: false
})

export const procedures: ReadonlyArray<ProcedureKind> = [
  bySwv("tlv", text("toelaatbaarheidsverklaring (TLV)", "statement of admission to special education (TLV)")),
  bySwv("tbv", text("TBV van het samenwerkingsverband", "TBV of the samenwerkingsverband"))
]

/**
 * ALK-51: a ladder for disagreement is a wish and none is there. What there is are the coordinator's own
 * means (ALK-69); neither binds anybody.
 */
export const escalation: Pathway["escalation"] = {
  causes: [
    {
      id: CauseId.make("no-agreement-on-organising"),
      name: text("Geen overeenstemming over organiseren", "No agreement on organising"),
      rule: alk(51)
    },
    {
      id: CauseId.make("no-agreement-on-funding"),
      name: text("Geen overeenstemming over betalen", "No agreement on funding"),
      rule: alk(51)
    },
    {
      id: CauseId.make("law-not-clear"),
      name: text("De wet is niet duidelijk", "The law is not clear"),
      rule: alk(47)
    },
    {
      id: CauseId.make("process-stalls"),
      name: text("Het proces loopt vast", "The process stalls"),
      rule: alk(69)
    }
  ],
  ladder: [
    {
      id: RungId.make("extra-meeting"),
      name: text("extra MDO", "extra MDO"),
      rule: alk(69),
      takenBy: canCoordinate,
      concludedBy: canCoordinate,
      binds: false
    },
    {
      id: RungId.make("extra-expertise"),
      name: text("extra deskundigheid", "extra expertise"),
      rule: alk(69),
      takenBy: canCoordinate,
      concludedBy: canCoordinate,
      binds: false
    }
  ]
}
