/**
 * A small region that works: two roles of work, a parent, a youth, three steps, one meeting, one key.
 *
 * It has one of everything that a declaration can have, so that a test can break exactly one thing.
 */
import {
  type ActId,
  type ActRule,
  all,
  CauseId,
  circumstance,
  CircumstanceId,
  fact,
  MeetingKindId,
  not,
  PlanId,
  ProcedureId,
  RungId,
  says,
  StepId,
  YieldId
} from "@oza/cases"
import { SourceId, SplitKeyId, SupportKindId } from "@oza/funding"
import {
  amount,
  date,
  decidedFrom,
  MunicipalityCode,
  must,
  RegionId,
  type Rule,
  RuleId,
  type RuleKind,
  share,
  SwvCode,
  text,
  weeks
} from "@oza/kernel"
import { indicators, reported } from "@oza/reporting"
import { RoleId } from "@oza/roles"
import { Schema } from "effect"
import { defineRegion, type RegionDeclaration } from "../src/index.ts"

const start = date("2025-08-01")
const source = { document: "Afspraken", place: "1" }
export const ruleOf = (id: string, kind: RuleKind = "guard"): Rule => ({
  id: RuleId.make(id),
  kind,
  text: text(`Regel ${id}`, `Rule ${id}`),
  source
})
export const id = (value: string) => RuleId.make(value)

export const parent = RoleId.make("parent")
export const youth = RoleId.make("youth")
export const coordinator = RoleId.make("coordinator")
export const team = RoleId.make("team")

const step = (value: string) => StepId.make(value)
const act = (
  of: string,
  by: readonly [RoleId, ...Array<RoleId>],
  guards: ActRule["guards"] = []
): ActRule => {
  const [first, ...rest] = by.map((role) => ({ role }))
  return { step: step(of), by: [first!, ...rest], byRule: id("SR-1"), guards }
}

const acts: Partial<Record<ActId, ActRule>> = {
  OpenCase: act("begin", [coordinator, parent]),
  ChangeEnrolment: act("begin", [coordinator]),
  RecordCircumstance: act("begin", [coordinator]),
  PlanMeeting: act("begin", [coordinator]),
  ReportMeeting: act("begin", [coordinator]),
  RecordNeeds: act("begin", [coordinator]),
  RecordYield: act("begin", [coordinator, team]),
  DecideOnStep: act("begin", [parent, youth]),
  OfferRegie: act("begin", [coordinator, team]),
  AcceptRegie: act("begin", [coordinator, team]),
  SetGoals: act("begin", [coordinator], [{ rule: id("SR-2"), requires: fact("needs.recorded") }]),
  FileApplication: act("help", [parent], [{ rule: id("SR-3"), requires: not(fact("child.exempted")) }]),
  TakeDecision: act(
    "help",
    [team],
    [{ rule: id("SR-4"), when: says("decision.outcome", "granted"), requires: fact("meeting.held") }]
  ),
  RequestProcedure: act("help", [coordinator]),
  GiveExpertView: act("help", [team]),
  DecideProcedure: act("help", [team]),
  ReportStagnation: act("help", [coordinator]),
  Escalate: act("help", [coordinator]),
  ConcludeEscalation: act("help", [team]),
  MakeAgreement: act("help", [coordinator, team]),
  AgreeContent: act("help", [parent, youth]),
  ShareFunding: act("help", [team], [{ rule: id("SR-2"), requires: fact("content.agreed") }]),
  StartExecution: act("help", [team]),
  Evaluate: act("help", [coordinator]),
  CloseCase: act("end", [coordinator])
}

export const small = defineRegion({
  id: RegionId.make("klein"),
  name: text("Klein", "Small"),
  swvs: [SwvCode.make("PO0001")],
  municipalities: [MunicipalityCode.make("0001")],
  start,
  roles: [
    {
      id: parent,
      name: text("ouder", "parent"),
      side: "family",
      tasks: [],
      representation: "parent-with-authority"
    },
    { id: youth, name: text("jeugdige", "youth"), side: "family", tasks: [], representation: "youth" },
    { id: coordinator, name: text("coördinator", "coordinator"), side: "school", tasks: [] },
    {
      id: team,
      name: text("team", "team"),
      side: "municipality",
      tasks: [{ rule: id("SR-5"), text: text("Helpen", "Help") }]
    },
    {
      id: RoleId.make("privacy-officer"),
      name: text("functionaris voor gegevensbescherming", "data protection officer"),
      side: "privacy-office",
      tasks: []
    }
  ],
  rules: [
    ruleOf("SR-1"),
    ruleOf("SR-2"),
    ruleOf("SR-3"),
    ruleOf("SR-4", "term"),
    ruleOf("SR-5", "task"),
    ruleOf("SR-6", "principle"),
    ruleOf("SR-7", "monitor"),
    ruleOf("SR-8", "funding")
  ],
  pathways: [
    {
      version: 1,
      validFrom: start,
      steps: [
        {
          id: step("begin"),
          name: text("Begin", "Begin"),
          opens: [],
          doneWhen: fact("goals.set"),
          rules: []
        },
        {
          id: step("help"),
          name: text("Hulp", "Help"),
          opens: [{ rule: id("SR-2"), requires: fact("goals.set") }],
          doneWhen: all(fact("content.agreed"), fact("execution.started")),
          rules: [id("SR-3")]
        },
        { id: step("end"), name: text("Einde", "End"), opens: [], doneWhen: fact("case.closed"), rules: [] }
      ],
      acts,
      meetings: [
        {
          id: MeetingKindId.make("talk"),
          name: text("gesprek", "talk"),
          schoolTypes: ["po", "vo"],
          rule: id("SR-1"),
          seats: [
            { roles: [parent, youth], must: "be-present", rule: id("SR-1") },
            { roles: [team], must: "be-invited", when: circumstance("absence"), rule: id("SR-2") }
          ],
          outcomes: [
            { id: "go-on", name: text("verder", "go on"), rule: id("SR-1") },
            {
              id: "try-first",
              name: text("eerst proberen", "try first"),
              rule: id("SR-1"),
              withActions: true
            }
          ],
          goalSetWith: { roles: [parent], rule: id("SR-1") },
          asksViews: id("SR-1"),
          notice: { days: 7, rule: id("SR-1") },
          atMost: { roles: 6, rule: id("SR-1") }
        }
      ],
      loops: [{ backTo: "goals", step: step("begin"), rule: id("SR-2") }],
      circumstances: [
        { id: CircumstanceId.make("absence"), name: text("verzuim", "absence"), rule: id("SR-2") }
      ],
      yields: [
        {
          id: YieldId.make("picture"),
          name: text("beeld van wat nodig is", "picture of what is needed"),
          step: step("begin"),
          rule: id("SR-2"),
          by: [team]
        }
      ],
      regies: [
        {
          plan: PlanId.make("plan"),
          name: text("het plan", "the plan"),
          rule: id("SR-1"),
          holders: [
            { role: team, when: circumstance("absence"), rule: id("SR-2") },
            { role: coordinator, rule: id("SR-1") }
          ],
          canHold: [team],
          chosenWith: [{ roles: [parent, youth], rule: id("SR-1") }],
          amongParticipants: id("SR-1")
        }
      ],
      procedures: [
        {
          id: ProcedureId.make("tlv"),
          name: text("toelaatbaarheidsverklaring", "admission to special education"),
          requestedBy: [coordinator],
          decidedBy: [team],
          rule: id("SR-3"),
          categories: ["low", "high"],
          experts: { atLeast: 2, of: [team], rule: id("SR-3") },
          consults: [{ roles: [parent], rule: id("SR-1") }],
          forPeriod: true,
          term: { term: weeks(6), setBy: "agreement", rule: id("SR-4") }
        }
      ],
      escalation: {
        causes: [{ id: CauseId.make("waiting"), name: text("wachtlijst", "waiting list"), rule: id("SR-5") }],
        ladder: [
          {
            id: RungId.make("talk-again"),
            name: text("opnieuw om tafel", "talk again"),
            rule: id("SR-1"),
            takenBy: [coordinator],
            concludedBy: [team],
            binds: false
          },
          {
            id: RungId.make("experts"),
            name: text("expertteam", "team of experts"),
            rule: id("SR-1"),
            takenBy: [coordinator],
            concludedBy: [team],
            after: RungId.make("talk-again"),
            binds: true
          }
        ]
      },
      decisionTerm: { term: weeks(8), setBy: "law", rule: id("SR-4") },
      contentAgreedBy: [{ roles: [parent], rule: id("SR-1") }],
      flags: [{ rule: id("SR-4"), when: fact("decision.overdue"), text: text("Te laat", "Late") }]
    }
  ],
  privacy: { rules: [], givers: [], contested: [] },
  funding: {
    rule: id("SR-8"),
    shortageRule: id("SR-8"),
    kinds: [
      { id: SupportKindId.make("treatment"), name: text("behandeling", "treatment"), component: "care" }
    ],
    holders: [{ source: SourceId.make("help"), role: team, ladder: [], rule: id("SR-8") }],
    sources: [
      {
        id: SourceId.make("help"),
        name: text("jeugdhulp", "youth help"),
        kind: "youth-help-individual",
        holder: "municipality",
        law: "Jeugdwet",
        year: "calendar-year",
        rule: id("SR-8")
      }
    ],
    prices: [
      {
        kind: SupportKindId.make("treatment"),
        unit: "hour",
        period: { from: start },
        amount: amount(100),
        decided: source
      }
    ],
    keys: [
      {
        id: SplitKeyId.make("all"),
        name: text("alles", "all"),
        scope: {},
        shares: [{ source: SourceId.make("help"), share: share(1, 1) }],
        period: { from: start },
        rule: id("SR-8"),
        decided: source
      }
    ],
    matrix: [],
    payerRules: [],
    precedingLaw: [],
    budgets: []
  },
  openTerms: {
    terms: {
      pace: must({
        rule: id("SR-4"),
        asks: text("Hoe snel?", "How fast?"),
        schema: Schema.Literals(["slow", "fast"])
      })
    },
    choices: { pace: [decidedFrom(start, "fast", source)] }
  },
  indicators: [reported(indicators.opened, "SR-7")],
  surveys: [{ rule: id("SR-7"), text: text("Tevreden?", "Satisfied?") }],
  profile: [{ rule: id("SR-6"), text: text("Samen", "Together") }]
} satisfies RegionDeclaration) as RegionDeclaration
