import {
  type ActRule,
  circumstance,
  concluded,
  type Condition,
  fact,
  type FactName,
  gives,
  held,
  heldThisRound,
  holdsRegie,
  mandated,
  mayShare,
  meetingIs,
  MeetingKindId,
  meetingOf,
  not,
  procedureIs,
  rung,
  RungId,
  says,
  stepAgreed,
  StepId,
  withinAbsence,
  yielded
} from "@oza/cases"
import { type CommitmentMandate, SourceId, SupportKindId } from "@oza/funding"
import { addDays, date, decidedFrom, PersonId, RuleId, share, text } from "@oza/kernel"
import { indicators, reported } from "@oza/reporting"
import { RoleId } from "@oza/roles"
import { describe, expect, it } from "vitest"
import { coordinator, id, parent, ruleOf, small, team, youth } from "../test/small.ts"
import { checkRegion } from "./checkRegion.ts"
import type { PathwayDeclaration } from "./PathwayDeclaration.ts"
import type { RegionDeclaration } from "./RegionDeclaration.ts"
import { RegionFaultCode } from "./RegionFault.ts"

const [pathway] = small.pathways as readonly [PathwayDeclaration]
const nobody = RoleId.make("nobody")

const withPathway = (over: Partial<PathwayDeclaration>): RegionDeclaration => ({
  ...small,
  pathways: [{ ...pathway, ...over }]
})
const withAct = (act: string, over: Partial<ActRule>): RegionDeclaration =>
  withPathway({ acts: { ...pathway.acts, [act]: { ...pathway.acts[act]!, ...over } } })
const withoutAct = (act: string): RegionDeclaration => {
  const { [act]: _, ...acts } = pathway.acts
  return withPathway({ acts })
}
const withStep = (index: number, over: Partial<PathwayDeclaration["steps"][0]>): RegionDeclaration =>
  withPathway({
    steps: pathway.steps.map((step, at) =>
      at === index ? { ...step, ...over } : step
    ) as unknown as PathwayDeclaration["steps"]
  })
/** The first step is done once this holds. */
const doneOnce = (doneWhen: Condition): RegionDeclaration => withStep(0, { doneWhen })
/** The way without an act, where the first step is done once something holds that only that act makes so. */
const without = (act: string, doneWhen: Condition): RegionDeclaration => {
  const { [act]: _, ...acts } = pathway.acts
  return withPathway({
    acts,
    steps: pathway.steps.map((step, at) =>
      at === 0 ? { ...step, doneWhen } : step
    ) as unknown as PathwayDeclaration["steps"]
  })
}
const [absence] = pathway.circumstances
const [picture] = pathway.yields
const [regie] = pathway.regies
const [tlv] = pathway.procedures
const [first, second] = pathway.escalation.ladder
const withLadder = (...ladder: PathwayDeclaration["escalation"]["ladder"]): RegionDeclaration =>
  withPathway({ escalation: { ...pathway.escalation, ladder } })
const withMeeting = (over: Partial<PathwayDeclaration["meetings"][0]>): RegionDeclaration =>
  withPathway({ meetings: pathway.meetings.map((kind) => ({ ...kind, ...over })) })
const withFunding = (over: Partial<RegionDeclaration["funding"]>): RegionDeclaration => ({
  ...small,
  funding: { ...small.funding, ...over }
})
const [holder] = small.funding.holders ?? []
const mandate: CommitmentMandate = {
  source: SourceId.make("help"),
  role: team,
  period: { from: small.start },
  rule: id("SR-8")
}
const withPrivacy = (over: Partial<RegionDeclaration["privacy"]["rules"][0]>): RegionDeclaration => ({
  ...small,
  privacy: {
    ...small.privacy,
    rules: [
      {
        id: "klein/own",
        layer: "region",
        effect: "forbid",
        rules: [id("SR-1")],
        purposes: ["arrange"],
        categories: ["health"],
        ...over
      } as RegionDeclaration["privacy"]["rules"][0]
    ]
  }
})

/** What is broken, the fault that is told, and where. */
const faults: ReadonlyArray<readonly [RegionFaultCode, string, RegionDeclaration]> = [
  ["DuplicateRule", "rules.8", { ...small, rules: [...small.rules, ruleOf("SR-1")] }],
  ["DuplicateRule", "rules.8", { ...small, rules: [...small.rules, ruleOf("AWB-4:13")] }],
  ["UnknownRule", "pathways.0.acts.CloseCase.byRule", withAct("CloseCase", { byRule: id("SR-99") })],
  [
    "UnknownRule",
    "pathways.0.acts.SetGoals.guards.0.rule",
    withAct("SetGoals", { guards: [{ rule: id("SR-99"), requires: fact("needs.recorded") }] })
  ],
  [
    "UnknownRule",
    "profile.0.rule",
    { ...small, profile: [{ rule: id("SR-99"), text: text("Samen", "Together") }] }
  ],
  ["UnknownRule", "funding.shortageRule", withFunding({ shortageRule: id("SR-99") })],
  ["UnknownRule", "privacy.rules.0", withPrivacy({ rules: [id("SR-99")] })],
  ["RuleCannotBlock", "pathways.0.acts.CloseCase.byRule", withAct("CloseCase", { byRule: id("SR-6") })],
  [
    "RuleCannotBlock",
    "pathways.0.steps.1.opens.0.rule",
    withStep(1, { opens: [{ rule: id("SR-7"), requires: fact("goals.set") }] })
  ],
  ["DuplicateRole", "roles", { ...small, roles: [...small.roles, small.roles[0]!] }],
  [
    "RelativeOutsideFamily",
    "roles",
    {
      ...small,
      roles: small.roles.map((role) => (role.id === youth ? { ...role, side: "school" as const } : role))
    }
  ],
  [
    "UnknownRole",
    "pathways.0.acts.CloseCase.by.1",
    withAct("CloseCase", { by: [{ role: coordinator }, { role: nobody }] })
  ],
  [
    "ActWithoutPerformer",
    "pathways.0.acts.ChangeEnrolment.by",
    withAct("ChangeEnrolment", { by: [{ role: nobody }] })
  ],
  [
    "UnknownAct",
    "pathways.0.acts.DanceAround",
    withPathway({ acts: { ...pathway.acts, DanceAround: pathway.acts["OpenCase"]! } })
  ],
  [
    "ActOfEveryRegion",
    "pathways.0.acts.ArchiveCase",
    withPathway({ acts: { ...pathway.acts, ArchiveCase: pathway.acts["CloseCase"]! } })
  ],
  [
    "NobodyWatchesOverData",
    "roles",
    { ...small, roles: small.roles.filter(({ side }) => side !== "privacy-office") }
  ],
  ["DuplicateStep", "pathways.0.steps.2.id", withStep(2, { id: StepId.make("begin") })],
  ["UnknownStep", "pathways.0.acts.CloseCase.step", withAct("CloseCase", { step: StepId.make("after") })],
  ["UnknownFact", "pathways.0.steps.0.doneWhen", withStep(0, { doneWhen: fact("sun.shines" as FactName) })],
  ["UnknownMeeting", "pathways.0.steps.0.doneWhen", withStep(0, { doneWhen: held("tea") })],
  [
    "DuplicateMeeting",
    "pathways.0.meetings.1.id",
    withPathway({ meetings: [...pathway.meetings, ...pathway.meetings] })
  ],
  [
    "EmptySeat",
    "pathways.0.meetings.0.seats.0",
    withPathway({
      meetings: pathway.meetings.map((kind) => ({
        ...kind,
        seats: [
          { roles: [parent], must: "be-present", rule: id("SR-1") },
          { roles: [parent], must: "stay-away", rule: id("SR-1") }
        ]
      }))
    })
  ],
  [
    "UnknownStep",
    "pathways.0.loops.0.step",
    withPathway({ loops: [{ ...pathway.loops[0]!, step: StepId.make("after") }] })
  ],
  [
    "UnknownStep",
    "pathways.0.yields.0.step",
    withPathway({ yields: [{ ...picture!, step: StepId.make("after") }] })
  ],
  ["UnknownStep", "pathways.0.steps.0.doneWhen", doneOnce(stepAgreed("after"))],
  ["UnknownMeeting", "pathways.0.steps.0.doneWhen", doneOnce(heldThisRound("tea"))],
  ["UnknownMeeting", "pathways.0.steps.0.doneWhen", doneOnce(not(concluded("tea", "go-on")))],
  [
    "UnknownMeeting",
    "pathways.0.acts.PlanMeeting.guards.0.when",
    withAct("PlanMeeting", {
      guards: [{ rule: id("SR-1"), when: meetingOf("tea"), requires: fact("goals.set") }]
    })
  ],
  ["UnknownOutcome", "pathways.0.steps.0.doneWhen", doneOnce(concluded("talk", "go-on", "go-home"))],
  [
    "DuplicateOutcome",
    "pathways.0.meetings.0.outcomes.1.id",
    withMeeting({ outcomes: twoOf(pathway.meetings[0]!.outcomes![0]) })
  ],
  [
    "UnknownCircumstance",
    "pathways.0.meetings.0.seats.0.when",
    withMeeting({
      seats: [{ roles: [team], must: "be-invited", when: circumstance("rain"), rule: id("SR-1") }]
    })
  ],
  ["DuplicateCircumstance", "pathways.0.circumstances.1.id", withPathway({ circumstances: twoOf(absence!) })],
  ["UnknownYield", "pathways.0.steps.0.doneWhen", doneOnce(yielded("song"))],
  ["DuplicateYield", "pathways.0.yields.1.id", withPathway({ yields: twoOf(picture!) })],
  [
    "UnknownPlan",
    "pathways.0.acts.CloseCase.by.0.when",
    withAct("CloseCase", { by: [{ role: coordinator, when: holdsRegie("other") }] })
  ],
  ["DuplicatePlan", "pathways.0.regies.1.plan", withPathway({ regies: twoOf(regie!) })],
  [
    "UnknownProcedure",
    "pathways.0.flags.0.when",
    withPathway({ flags: [{ ...pathway.flags[0]!, when: procedureIs("visa", "pending") }] })
  ],
  ["DuplicateProcedure", "pathways.0.procedures.1.id", withPathway({ procedures: twoOf(tlv!) })],
  ["UnknownRung", "pathways.0.steps.0.doneWhen", doneOnce(rung("top"))],
  [
    "UnknownRung",
    "pathways.0.escalation.ladder.0.after",
    withLadder({ ...first!, after: RungId.make("top") })
  ],
  ["DuplicateRung", "pathways.0.escalation.ladder.1.id", withLadder(...twoOf(first!))],
  [
    "DuplicateCause",
    "pathways.0.escalation.causes.1.id",
    withPathway({ escalation: { ...pathway.escalation, causes: twoOf(pathway.escalation.causes[0]!) } })
  ],
  ["DuplicateLoop", "pathways.0.loops.1.backTo", withPathway({ loops: twoOf(pathway.loops[0]!) })],
  [
    "UnknownField",
    "pathways.0.acts.TakeDecision.guards.0.when",
    withAct("TakeDecision", {
      guards: [
        { rule: id("SR-4"), when: not(says("decision.outcom", "granted")), requires: fact("goals.set") }
      ]
    })
  ],
  [
    "UnknownField",
    "pathways.0.acts.MakeAgreement.guards.0.requires",
    withAct("MakeAgreement", { guards: [{ rule: id("SR-1"), requires: gives("agreement.why") }] })
  ],
  [
    "UnknownField",
    "pathways.0.acts.MakeAgreement.guards.0.requires",
    withAct("MakeAgreement", { guards: [{ rule: id("SR-1"), requires: withinAbsence("holiday") }] })
  ],
  [
    "UnknownValue",
    "pathways.0.acts.TakeDecision.guards.0.when",
    withAct("TakeDecision", {
      guards: [{ rule: id("SR-4"), when: says("decision.outcome", "agreed"), requires: fact("goals.set") }]
    })
  ],
  [
    "UnknownValue",
    "pathways.0.acts.ShareFunding.guards.0.requires",
    withAct("ShareFunding", { guards: [{ rule: id("SR-1"), requires: says("shares.source", "piggy-bank") }] })
  ],
  [
    "UnknownYield",
    "pathways.0.acts.RecordYield.guards.0.when",
    withAct("RecordYield", {
      guards: [{ rule: id("SR-1"), when: says("yield", "song"), requires: fact("goals.set") }]
    })
  ],
  [
    "NoCommandHere",
    "pathways.0.flags.0.when",
    withPathway({ flags: [{ ...pathway.flags[0]!, when: says("decision.outcome", "granted") }] })
  ],
  ["NoCommandHere", "pathways.0.steps.0.doneWhen", doneOnce(meetingIs("invited"))],
  ["CircumstanceNobodyRecords", "pathways.0.circumstances.0", withoutAct("RecordCircumstance")],
  ["YieldNobodyRecords", "pathways.0.yields.0", withPathway({ yields: [{ ...picture!, by: [youth] }] })],
  ["YieldNobodyRecords", "pathways.0.yields.0", withoutAct("RecordYield")],
  [
    "RegieNobodyHolds",
    "pathways.0.regies.0.holders.0.when",
    withPathway({ regies: [{ ...regie!, holders: [regie!.holders[0]] }] })
  ],
  [
    "ProcedureNobodyRequests",
    "pathways.0.procedures.0.requestedBy",
    withPathway({ procedures: [{ ...tlv!, requestedBy: [parent] }] })
  ],
  [
    "ProcedureNobodyDecides",
    "pathways.0.procedures.0.decidedBy",
    withPathway({ procedures: [{ ...tlv!, decidedBy: [coordinator] }] })
  ],
  ["ProcedureWithoutExperts", "pathways.0.procedures.0.experts.of", withoutAct("GiveExpertView")],
  ["StagnationNobodyReports", "pathways.0.escalation.causes.0", withoutAct("ReportStagnation")],
  [
    "RungNobodyTakes",
    "pathways.0.escalation.ladder.0.takenBy",
    withLadder({ ...first!, takenBy: [parent] }, second!)
  ],
  [
    "RungNobodyTakes",
    "pathways.0.escalation.ladder.1.concludedBy",
    withLadder(first!, { ...second!, concludedBy: [parent] })
  ],
  [
    "UnreachableRung",
    "pathways.0.escalation.ladder.0.after",
    withLadder({ ...first!, after: second!.id }, second!)
  ],
  // A role that is not there, in each part that names one.
  [
    "UnknownRole",
    "pathways.0.meetings.0.goalSetWith.roles.0",
    withMeeting({ goalSetWith: { roles: [nobody], rule: id("SR-1") } })
  ],
  ["UnknownRole", "pathways.0.yields.0.by.0", withPathway({ yields: [{ ...picture!, by: [nobody] }] })],
  [
    "UnknownRole",
    "pathways.0.regies.0.holders.0",
    withPathway({ regies: [{ ...regie!, holders: [{ role: nobody, rule: id("SR-1") }] }] })
  ],
  [
    "UnknownRole",
    "pathways.0.regies.0.canHold.0",
    withPathway({ regies: [{ ...regie!, canHold: [nobody] }] })
  ],
  [
    "UnknownRole",
    "pathways.0.regies.0.chosenWith.0.roles.0",
    withPathway({ regies: [{ ...regie!, chosenWith: [{ roles: [nobody], rule: id("SR-1") }] }] })
  ],
  [
    "UnknownRole",
    "pathways.0.procedures.0.requestedBy.0",
    withPathway({ procedures: [{ ...tlv!, requestedBy: [nobody] }] })
  ],
  [
    "UnknownRole",
    "pathways.0.procedures.0.decidedBy.0",
    withPathway({ procedures: [{ ...tlv!, decidedBy: [nobody] }] })
  ],
  [
    "UnknownRole",
    "pathways.0.procedures.0.experts.of.0",
    withPathway({ procedures: [{ ...tlv!, experts: { ...tlv!.experts!, of: [nobody] } }] })
  ],
  [
    "UnknownRole",
    "pathways.0.procedures.0.consults.0.roles.0",
    withPathway({ procedures: [{ ...tlv!, consults: [{ roles: [nobody], rule: id("SR-1") }] }] })
  ],
  [
    "UnknownRole",
    "pathways.0.escalation.ladder.0.takenBy.0",
    withLadder({ ...first!, takenBy: [nobody] }, second!)
  ],
  [
    "UnknownRole",
    "pathways.0.escalation.ladder.1.concludedBy.0",
    withLadder(first!, { ...second!, concludedBy: [nobody] })
  ],
  // A rule that is not there, in each part that cites one.
  ...unknownRules(),
  [
    "RuleCannotBlock",
    "pathways.0.escalation.ladder.0.rule",
    withLadder({ ...first!, rule: id("SR-6") }, second!)
  ],
  [
    "RuleCannotBlock",
    "pathways.0.procedures.0.rule",
    withPathway({ procedures: [{ ...tlv!, rule: id("SR-7") }] })
  ],
  ["RuleCannotBlock", "pathways.0.regies.0.rule", withPathway({ regies: [{ ...regie!, rule: id("SR-6") }] })],
  // A step that waits for what nobody can do.
  ["UnclosableStep", "pathways.0.steps.0.doneWhen", without("RecordCircumstance", circumstance("absence"))],
  ["UnclosableStep", "pathways.0.steps.0.doneWhen", without("RecordYield", yielded("picture"))],
  ["UnclosableStep", "pathways.0.steps.0.doneWhen", without("DecideOnStep", stepAgreed("begin"))],
  ["UnclosableStep", "pathways.0.steps.0.doneWhen", without("ReportMeeting", heldThisRound("talk"))],
  ["UnclosableStep", "pathways.0.steps.0.doneWhen", without("ReportMeeting", concluded("talk", "go-on"))],
  [
    "UnclosableStep",
    "pathways.0.steps.0.doneWhen",
    without("DecideProcedure", procedureIs("tlv", "granted"))
  ],
  [
    "UnclosableStep",
    "pathways.0.steps.0.doneWhen",
    without("RequestProcedure", procedureIs("tlv", "pending"))
  ],
  ["UnclosableStep", "pathways.0.steps.0.doneWhen", without("ConcludeEscalation", rung("experts"))],
  // What small has no act for.
  ["UnclosableStep", "pathways.0.steps.0.doneWhen", doneOnce(mayShare("health", "arrange"))],
  ["UnclosableStep", "pathways.0.steps.0.doneWhen", doneOnce(mandated("escalate"))],
  ["UnclosableStep", "pathways.0.steps.0.doneWhen", doneOnce(meetingIs("invited"))],
  [
    "CaseWithoutEnd",
    "pathways.0.acts",
    // A parent never holds regie over this plan.
    withAct("CloseCase", { by: [{ role: parent, when: holdsRegie("plan") }] })
  ],
  ["MeetingNobodyHolds", "pathways.0.meetings", withoutAct("ReportMeeting")],
  [
    "UnreachableStep",
    "pathways.0.steps.1",
    withStep(1, { opens: [{ rule: id("SR-2"), requires: fact("opp.written") }] })
  ],
  ["UnclosableStep", "pathways.0.steps.0.doneWhen", withStep(0, { doneWhen: fact("opp.signed") })],
  ["UnclosableStep", "pathways.0.steps.1.doneWhen", withoutAct("StartExecution")],
  [
    "UnclosableStep",
    "pathways.0.steps.0.doneWhen",
    // Only where it is held for this type of school, of those that there are meetings for.
    withPathway({
      meetings: pathway.meetings.flatMap((kind) => [
        { ...kind, schoolTypes: ["po"] as const },
        { ...kind, id: MeetingKindId.make("vo-talk"), schoolTypes: ["vo"] as const }
      ]),
      steps: pathway.steps.map((step, at) =>
        at === 0 ? { ...step, doneWhen: held("talk") } : step
      ) as unknown as PathwayDeclaration["steps"]
    })
  ],
  ["CaseWithoutBegin", "pathways.0.acts", withoutAct("OpenCase")],
  ["CaseWithoutEnd", "pathways.0.acts", withoutAct("CloseCase")],
  [
    "CaseWithoutEnd",
    "pathways.0.acts",
    withAct("CloseCase", { guards: [{ rule: id("SR-2"), requires: fact("opp.written") }] })
  ],
  [
    "ContentNobodyAgrees",
    "pathways.0.contentAgreedBy.0",
    withPathway({ contentAgreedBy: [{ roles: [team], rule: id("SR-1") }] })
  ],
  ["NoPathway", "pathways", { ...small, pathways: [] }],
  ["PathwayVersions", "pathways.1", { ...small, pathways: [pathway, { ...pathway, version: 2 }] }],
  [
    "PathwayVersions",
    "pathways.1",
    { ...small, pathways: [pathway, { ...pathway, validFrom: date("2026-08-01") }] }
  ],
  ["StartWithoutPathway", "pathways.0.validFrom", withPathway({ validFrom: date("2025-09-01") })],
  [
    "OpenTermNotFilled",
    "openTerms.choices.pace",
    { ...small, openTerms: { ...small.openTerms, choices: {} } }
  ],
  [
    "OpenTermAmbiguous",
    "openTerms.choices.pace",
    withChoices([decidedFrom(small.start, "fast", source()), decidedFrom(small.start, "slow", source())])
  ],
  ["OpenTermInvalid", "openTerms.choices.pace", withChoices([decidedFrom(small.start, "never", source())])],
  [
    "OpenTermUnknown",
    "openTerms.choices.haste",
    {
      ...small,
      openTerms: {
        ...small.openTerms,
        choices: { ...small.openTerms.choices, haste: [decidedFrom(small.start, "fast", source())] } as never
      }
    }
  ],
  [
    "DuplicatePrivacyRule",
    "privacy.rules.1",
    {
      ...small,
      privacy: {
        ...small.privacy,
        rules: [...withPrivacy({}).privacy.rules, ...withPrivacy({}).privacy.rules]
      }
    }
  ],
  [
    "PurposeWithoutBasis",
    "privacy.rules (municipality, arrange)",
    withPrivacy({
      effect: "permit",
      sides: ["municipality"],
      relation: "participant",
      categories: ["process"],
      basis: { _tag: "Consent", citations: [RuleId.make("AVG-6.1.a")] }
    })
  ],
  [
    "WidensLaw",
    "privacy.rules.0",
    withPrivacy({
      effect: "permit",
      sides: ["attendance"],
      relation: "participant",
      categories: ["family"],
      basis: { _tag: "PublicTask", citations: [id("SR-1")] }
    })
  ],
  ["WidensLaw", "privacy.rules.0", withPrivacy({ layer: "statute" })],
  ["CitationNotInForce", "privacy.rules.0", withPrivacy({ rules: [RuleId.make("UAVG-5.4:2018")] })],
  [
    "UnknownSupportKind",
    "funding.kinds.1.id",
    withFunding({
      kinds: [
        ...small.funding.kinds,
        { id: SupportKindId.make("circus"), name: text("circus", "circus"), component: "care" }
      ]
    })
  ],
  [
    "SharesNotOne",
    "funding.keys.0.shares",
    withFunding({
      keys: [{ ...small.funding.keys[0], shares: [{ source: SourceId.make("help"), share: share(1, 2) }] }]
    })
  ],
  [
    "Funding",
    "funding.keys.0.shares.0.source",
    withFunding({
      keys: [
        { ...small.funding.keys[0], shares: [{ source: SourceId.make("piggy-bank"), share: share(1, 1) }] }
      ]
    })
  ],
  ["SourceWithoutHolder", "funding.sources.0", withFunding({ holders: [] })],
  [
    "UnknownRole",
    "funding.holders.0.role",
    withFunding({ holders: [{ ...holder!, role: RoleId.make("treasurer") }] })
  ],
  [
    "UnknownRole",
    "funding.holders.0.ladder.1",
    withFunding({ holders: [{ ...holder!, ladder: [team, RoleId.make("treasurer")] }] })
  ],
  ["MandateWithoutAct", "funding.mandates.0.role", withFunding({ mandates: [mandate] })],
  [
    "UnknownRole",
    "funding.substitutions.0.role",
    withFunding({
      substitutions: [
        {
          party: PersonId.make("0196a000-0000-7000-8000-000000000009"),
          role: RoleId.make("treasurer"),
          from: mandate.period.from,
          until: addDays(mandate.period.from, 7),
          rule: id("SR-8")
        }
      ]
    })
  ],
  [
    "DuplicateIndicator",
    "indicators.1",
    { ...small, indicators: [reported(indicators.opened, "SR-7"), reported(indicators.opened, "SR-7")] }
  ],
  // What else can be wrong with a route is in check/groups.test.ts.
  ["GroupRoute", "groupRoute.bodies", { ...small, groupRoute: withoutBodies() }],
  ["NoMunicipality", "municipalities", { ...small, municipalities: [] }],
  ["NoSwv", "swvs", { ...small, swvs: [] }]
]

function twoOf<A>(one: A): readonly [A, A] {
  return [one, one]
}
/** Each part that cites a rule, with a rule that is not there. */
function unknownRules(): ReadonlyArray<readonly ["UnknownRule", string, RegionDeclaration]> {
  const rule = id("SR-99")
  const [kind] = pathway.meetings
  const all: Readonly<Record<string, RegionDeclaration>> = {
    "meetings.0.outcomes.0.rule": withMeeting({ outcomes: [{ ...kind!.outcomes![0], rule }] }),
    "meetings.0.goalSetWith.rule": withMeeting({ goalSetWith: { ...kind!.goalSetWith!, rule } }),
    "meetings.0.asksViews": withMeeting({ asksViews: rule }),
    "meetings.0.notice.rule": withMeeting({ notice: { ...kind!.notice!, rule } }),
    "meetings.0.atMost.rule": withMeeting({ atMost: { ...kind!.atMost!, rule } }),
    "loops.0.rule": withPathway({ loops: [{ ...pathway.loops[0]!, rule }] }),
    "circumstances.0.rule": withPathway({ circumstances: [{ ...absence!, rule }] }),
    "yields.0.rule": withPathway({ yields: [{ ...picture!, rule }] }),
    "regies.0.rule": withPathway({ regies: [{ ...regie!, rule }] }),
    "regies.0.holders.0.rule": withPathway({ regies: [{ ...regie!, holders: [{ role: team, rule }] }] }),
    "regies.0.chosenWith.0.rule": withPathway({
      regies: [{ ...regie!, chosenWith: [{ roles: [parent], rule }] }]
    }),
    "regies.0.amongParticipants": withPathway({ regies: [{ ...regie!, amongParticipants: rule }] }),
    "procedures.0.rule": withPathway({ procedures: [{ ...tlv!, rule }] }),
    "procedures.0.experts.rule": withPathway({
      procedures: [{ ...tlv!, experts: { ...tlv!.experts!, rule } }]
    }),
    "procedures.0.consults.0.rule": withPathway({
      procedures: [{ ...tlv!, consults: [{ roles: [parent], rule }] }]
    }),
    "procedures.0.term.rule": withPathway({ procedures: [{ ...tlv!, term: { ...tlv!.term!, rule } }] }),
    "escalation.causes.0.rule": withPathway({
      escalation: { ...pathway.escalation, causes: [{ ...pathway.escalation.causes[0]!, rule }] }
    }),
    "escalation.ladder.0.rule": withLadder({ ...first!, rule })
  }
  return Object.entries(all).map(([place, declaration]) => [
    "UnknownRule",
    `pathways.0.${place}`,
    declaration
  ])
}
function source() {
  return { document: "Afspraken", place: "2" }
}
function withoutBodies(): NonNullable<RegionDeclaration["groupRoute"]> {
  const [first] = small.rules
  const rule = first!.id
  const form = { rule, sections: [] as never }
  return {
    from: small.start,
    rule,
    acts: {},
    register: { rule, sources: [] },
    levels: { rule },
    exempted: { rule },
    proposal: form,
    plan: form,
    bodies: [],
    members: { rule },
    ending: { rule }
  }
}
function withChoices(pace: ReadonlyArray<unknown>): RegionDeclaration {
  return { ...small, openTerms: { ...small.openTerms, choices: { pace } as never } }
}

describe("a declaration is checked as a whole", () => {
  it("finds nothing in a region that works", () => {
    expect(checkRegion(small)).toEqual([])
  })

  it.each(faults)("%s at %s", (code, place, declaration) => {
    expect(checkRegion(declaration).map((fault) => [fault.code, fault.place])).toContainEqual([code, place])
  })

  it("has a broken region for every kind of fault", () => {
    expect(new Set(faults.map(([code]) => code))).toEqual(new Set(RegionFaultCode.literals))
  })

  it("tells all faults at once, each in Dutch and in English", () => {
    const broken = {
      ...withAct("CloseCase", { byRule: id("SR-99"), by: [{ role: nobody }] }),
      municipalities: [],
      rules: [...small.rules, ruleOf("SR-1")]
    }
    const found = checkRegion(broken)
    expect(new Set(found.map(({ code }) => code))).toEqual(
      new Set([
        "NoMunicipality",
        "DuplicateRule",
        "UnknownRule",
        "UnknownRole",
        "ActWithoutPerformer",
        "CaseWithoutEnd",
        "UnclosableStep"
      ])
    )
    for (const { text: words } of found) {
      expect(words.nl).not.toBe("")
      expect(words.en).not.toBe("")
    }
  })

  it("does not take for unreachable what an age, a command or time may bring", () => {
    for (const requires of [fact("child.from-16"), not(fact("child.enrolled")), fact("decision.overdue")]) {
      const declared = withStep(1, { opens: [{ rule: id("SR-2"), requires }] })
      expect(checkRegion(declared).filter(({ code }) => code === "UnreachableStep")).toEqual([])
    }
  })
})
