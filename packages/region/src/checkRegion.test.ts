import { type ActRule, fact, type FactName, held, not, StepId } from "@oza/cases"
import { SourceId, SupportKindId } from "@oza/funding"
import { date, decidedFrom, RuleId, share, text } from "@oza/kernel"
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
const withFunding = (over: Partial<RegionDeclaration["funding"]>): RegionDeclaration => ({
  ...small,
  funding: { ...small.funding, ...over }
})
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
    // Only where it is held for this type of school.
    withPathway({
      meetings: pathway.meetings.map((kind) => ({ ...kind, schoolTypes: ["po"] as const })),
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
  [
    "DuplicateIndicator",
    "indicators.1",
    { ...small, indicators: [reported(indicators.opened, "SR-7"), reported(indicators.opened, "SR-7")] }
  ],
  ["NoMunicipality", "municipalities", { ...small, municipalities: [] }],
  ["NoSwv", "swvs", { ...small, swvs: [] }]
]

function source() {
  return { document: "Afspraken", place: "2" }
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
