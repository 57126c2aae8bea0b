import { acts, type Case, type FactName, facts, onlyFrees } from "@oza/cases"
import { actor, moves, type Promise, walk } from "@oza/testing/cases"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  agreedLeadingIn,
  aimed,
  alk,
  alkReading,
  applied,
  arranged,
  convened,
  decided,
  evaluated,
  joined,
  offer,
  orientated,
  prepared,
  request,
  running,
  signalCare,
  signalMbo,
  signalPo,
  signalVo,
  supported
} from "../test/Life.ts"

/** Did the fact hold before? The day matters for ages alone; those are told apart by the day given. */
const held = (name: FactName, state: Case, on: Case["openedOn"]) =>
  facts[name].holds({ case: state, pathway: alk.pathway, on }, () => true)
const brought = (name: string, state: Case) => state.yields.some((one) => one.yield === name)

const promises: ReadonlyArray<Promise> = [
  (before, event) =>
    event._tag === "MeetingHeld" &&
    before.meetings.find(({ number }) => number === event.report.meeting)?.inviteesAgreedBy.length === 0
      ? "ALK-28: no MDO without the agreement of the parents"
      : undefined,
  (before, event, _, on) =>
    event._tag === "GoalsSet" && !(held("meeting.held", before, on) && brought("description", before))
      ? "ALK-26, ALK-27: nothing is prepared before orientation"
      : undefined,
  (before, event) =>
    event._tag === "ApplicationFiled" && !brought("support-at-school-agreed", before)
      ? "ALK-71: no request before support at school is agreed"
      : undefined,
  (before, event, _, on) =>
    event._tag === "ExecutionStarted" && !held("arrangement.integrated", before, on)
      ? "ALK-03: always one whole of education and youth help"
      : undefined,
  (before, event, _, on) =>
    event._tag === "ExecutionStarted" &&
    (held("application.pending", before, on) || held("procedure.pending", before, on))
      ? "ALK-68: nothing starts while a decision is awaited"
      : undefined,
  (before, event, _, on) =>
    event._tag === "FundingShared" &&
    !onlyFrees(before, event.shares) &&
    event.shares.some(({ source }) => source === "youth-help") &&
    !held("decision.granted", before, on)
      ? "ALK-32: youth help pays on a decision"
      : undefined,
  (_, event) =>
    event._tag === "AgreementMade" &&
    (event.agreement.function === undefined || event.agreement.intervention === undefined)
      ? "ALK-20, ALK-22: an agreement names its function and its intervention"
      : undefined,
  (before, event) =>
    event._tag === "RegieAccepted" &&
    event.plan === "process" &&
    !before.participants.some(({ party }) => party === event.by.party)
      ? "ALK-45: no new person coordinates the process"
      : undefined
]

/** Much is open at once: regie offered, a stagnation, a transition, a TLV, an application, somebody blocked. */
const busy = () =>
  signalPo()
    .lives(supported, orientated, agreedLeadingIn, aimed, applied, joined("youth-consultant"))
    .does("internal-coordinator", offer("youth-consultant"))
    .does("internal-coordinator", request("tlv"))
    .does("internal-coordinator", { _tag: "WriteOpp", content: oppContent })
    .does("teacher", { _tag: "ReportStagnation", cause: "process-stalls" as never, note: "Stil" })
    .does("internal-coordinator", { _tag: "PrepareTransition", plan: toVo })
    .does("internal-coordinator", { _tag: "HandOverTransition", transition: 1 })
    .does("youth-family-coach", {
      _tag: "RestrictParty",
      party: actor("youth-consultant").party,
      kind: "absent",
      ground: "Is met verlof"
    })

/** The same, where the term stands still and a rung was taken. */
const waiting = () =>
  busy()
    .does("youth-help-expert", { _tag: "SuspendTerm", reason: "Een verslag ontbreekt" })
    .does("internal-coordinator", { _tag: "Escalate", stagnation: 1, rung: "extra-meeting" as never })

const toVo = {
  to: "vo",
  expectedOn: "2027-08-23" as never,
  perspective: "Gaat naar school",
  agreements: "De mentor belt in mei"
} as const
const oppContent = {
  homeSituation: "Woont bij beide ouders",
  network: "Opa en oma wonen dichtbij",
  promotingFactors: ["Houdt van techniek"],
  hinderingFactors: ["Raakt snel overprikkeld"],
  supportNeeds: ["Een vaste plek"],
  actionPart: {
    goals: ["Een hele dag in de klas"],
    interventions: ["Elke dag een rustmoment"],
    until: "2027-07-01" as never,
    expectedYields: ["Vijf dagen op school"]
  }
} as const

describe("random walks through Alkmaar", () => {
  const seen = new Map<string, number>()

  it.each([
    ["from a signal", alk, undefined, promises],
    ["from invitations that went out", alk, signalPo().lives(supported, convened), promises],
    [
      "from orientation in VO",
      alk,
      signalVo().lives(supported, orientated, agreedLeadingIn, aimed),
      promises
    ],
    ["from a decision that grants, out of care", alk, signalCare().lives(orientated, decided), promises],
    [
      "from agreements of an adult in MBO",
      alk,
      signalMbo().lives(supported, orientated, decided, arranged),
      []
    ],
    [
      "from an arrangement that is prepared",
      alk,
      signalPo().lives(supported, orientated, prepared),
      promises
    ],
    ["from an arrangement that runs", alk, running(), promises],
    ["from an evaluation", alk, running(signalVo).after(30).lives(evaluated), promises],
    ["from a case in which much is open", alk, busy(), promises],
    ["and from where it waits", alk, waiting(), promises],
    ["in another reading", alkReading({ youthAgreesFrom: "16" }), undefined, []]
  ] as const)("keep every promise: %s", { timeout: 60_000 }, (_, setting, from, kept) => {
    fc.assert(
      fc.property(moves(45), (steps) => {
        const walked = walk(setting, steps, { promises: kept, from })
        for (const { _tag } of walked.events) seen.set(_tag, (seen.get(_tag) ?? 0) + 1)
      }),
      { numRuns: 90, seed: 20260907 }
    )
  })

  it("and meet everything that can happen here, but another version of the way", () => {
    const here = Object.entries(acts)
      .filter(([act]) => act in alk.pathway.acts && act !== "MigratePathway")
      .map(([, { happens }]) => happens)
    expect(here.filter((happens) => !seen.has(happens))).toEqual([])
  })
})
