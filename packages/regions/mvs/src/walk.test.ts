import { actIds, acts, type Case, type FactName, facts, onlyFrees, PlanId } from "@oza/cases"
import { RegionId } from "@oza/kernel"
import { actor, costsSetApart, moves, type Promise, type Story, walk } from "@oza/testing/cases"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  agreedContent,
  applied,
  arranged,
  consulted,
  granted,
  met,
  mvs,
  mvsReading,
  prepared,
  preparedEducation,
  requested,
  running,
  signal,
  signalVo,
  swvSupports,
  votHeld
} from "../test/Life.ts"

/** Did the fact hold before? The day matters for ages alone; those are told apart by the day given. */
const held = (name: FactName, state: Case, on: Case["openedOn"]) =>
  facts[name].holds({ case: state, pathway: mvs.pathway, on }, () => true)
const heldMeeting = (kind: string, state: Case) =>
  state.meetings.some(({ plan, heldOn }) => plan.kind === kind && heldOn !== undefined)
const yielded = (name: string, state: Case) => state.yields.some((one) => one.yield === name)
const family = ["parent", "guardian", "youth"]

const promises: ReadonlyArray<Promise> = [
  (_, event, after) =>
    event._tag === "MeetingHeld" &&
    after.meetings.find(({ number }) => number === event.report.meeting)?.plan.kind === "vot" &&
    event.report.present.some((role) => family.includes(role))
      ? "MVS-16: no parents at the VOT"
      : undefined,
  (before, event) =>
    event._tag === "MeetingPlanned" && event.meeting.kind === "ot" && !heldMeeting("vot", before)
      ? "MVS-16: no OT before the VOT"
      : undefined,
  (_, event) =>
    event._tag === "MeetingPlanned" && event.meeting.kind === "ot" && new Set(event.meeting.invited).size > 7
      ? "MVS-17: the OT stays small"
      : undefined,
  (_, event, after) =>
    event._tag === "MeetingHeld" &&
    after.meetings.find(({ number }) => number === event.report.meeting)?.plan.kind === "ot" &&
    (event.report.parts ?? []).some(
      ({ topic, present }) => topic === "finance" && present.some((role) => family.includes(role))
    )
      ? "MVS-23: no parents where money is spoken of"
      : undefined,
  (before, event) =>
    event._tag === "ApplicationFiled" &&
    !(heldMeeting("ot", before) && yielded("aligned-with-wijkteam", before))
      ? "MVS-19: no application without alignment"
      : undefined,
  (before, event, _, on) =>
    event._tag === "ProcedureRequested" && held("child.from-18", before, on) ? "MVS-35: up to 18" : undefined,
  (before, event, _, on) =>
    event._tag === "FundingShared" &&
    !onlyFrees(before, event.shares) &&
    (!held("arrangement.made", before, on) || before.contentAgreedBy.length < 2)
      ? "MVS-23: no money before content"
      : undefined,
  (before, event) =>
    event._tag === "AgreementMade" &&
    event.agreement.responsible === "municipality" &&
    before.decision?.outcome !== "granted"
      ? "MVS-46: no youth help without a decision that grants it"
      : undefined,
  (_, event) =>
    event._tag === "AgreementMade" &&
    (event.agreement.category === undefined || event.agreement.category === "treatment-outside-school")
      ? "MVS-49: treatment outside school is no OZA"
      : undefined,
  (before, event) => {
    if (event._tag !== "EscalationConcluded") return undefined
    const rung = before.stagnations.find(({ number }) => number === event.stagnation)?.rungs.at(-1)?.rung
    return rung === "team-no" &&
      (event.conclusion.provider === undefined || event.conclusion.assignment === undefined)
      ? "MVS-30: Team NO names the assignment and the provider"
      : undefined
  },
  (before, event) =>
    event._tag === "ExecutionStarted" && !yielded("monitoring-plan", before)
      ? "MVS-48: nothing starts without a plan of monitoring"
      : undefined
]

/** Applied for, and the term stands still. */
const suspended = (story: Story) =>
  story
    .lives(prepared, applied)
    .does("wijkteam-worker", { _tag: "SuspendTerm", reason: "Nog een gegeven nodig" })
/** Running, with everything open that waits for an answer. */
const waiting = (story: Story) =>
  story
    .lives(running)
    .does("youth", { _tag: "FileObjection", against: { _tag: "YouthHelp" }, grounds: "Te weinig uren" })
    .does("internal-coordinator", {
      _tag: "PrepareTransition",
      plan: { to: "mbo", expectedOn: story.day, perspective: "Mbo 2", agreements: "Een vaste mentor" }
    })
    .does("internal-coordinator", {
      _tag: "OfferMove",
      to: RegionId.make("elsewhere"),
      categories: ["process"]
    })
    .does("internal-coordinator", { _tag: "AddParticipant", participant: actor("family-specialist") })
    .does("wijkteam-worker", {
      _tag: "OfferRegie",
      plan: PlanId.make("plan-of-approach"),
      to: actor("family-specialist"),
      chosenWith: []
    })
    .does("head", { _tag: "RestrictParty", party: actor("teacher").party, kind: "absent", ground: "Ziek" })

const handedOver = (story: Story) =>
  story.does("internal-coordinator", { _tag: "HandOverTransition", transition: 1 })

const objected = (story: Story) =>
  story.does("parent", { _tag: "FileObjection", against: { _tag: "YouthHelp" }, grounds: "Te weinig hulp" })

const setApart = (story: Story) =>
  story
    .lives(prepared, applied, granted, arranged, agreedContent)
    .does("wijkteam-worker", costsSetApart("MVS-46", 1, ["youth-help", 120_000]))

describe("random walks through MVS", () => {
  const seen = new Map<string, number>()

  it.each([
    ["from a signal", mvs, undefined, promises],
    ["from a consult that asks for more", mvs, signal().lives(consulted("convene")), promises],
    ["from a consult with actions", mvs, signal().lives(consulted("agreed-actions")), promises],
    ["from a VOT", mvs, signal().lives(consulted("convene"), votHeld), promises],
    ["from an OT", mvs, signalVo().lives(met), promises],
    [
      "from a request to the samenwerkingsverband",
      mvs,
      signal().lives(preparedEducation, requested),
      promises
    ],
    ["from support of the samenwerkingsverband", mvs, signalVo().lives(prepared, swvSupports), promises],
    ["from an application", mvs, signal().lives(prepared, applied), promises],
    [
      "from content that is agreed",
      mvs,
      signal().lives(prepared, applied, granted, arranged, agreedContent),
      promises
    ],
    ["from money that is set apart", mvs, signal().lives(setApart), promises],
    ["from an arrangement that runs", mvs, signalVo().lives(running), promises],
    ["from an objection that waits", mvs, signal().lives(prepared, applied, granted, objected), promises],
    ["from a term that stands still", mvs, signal().lives(suspended), promises],
    ["from all that waits for an answer", mvs, signalVo().lives(waiting), promises],
    ["from a hand-over that waits to be received", mvs, signalVo().lives(waiting, handedOver), promises],
    [
      "in another reading",
      mvsReading({
        caseDirector: "family-specialist",
        stagnationCauses: "four",
        pupilAtSupportTeam: "always"
      }),
      undefined,
      []
    ]
  ] as const)("keep every promise: %s", { timeout: 60_000 }, (_, setting, from, kept) => {
    fc.assert(
      fc.property(moves(40), (steps) => {
        const walked = walk(setting, steps, { promises: kept, from })
        for (const { _tag } of walked.events) seen.set(_tag, (seen.get(_tag) ?? 0) + 1)
      }),
      { numRuns: 60, seed: 20260907 }
    )
  })

  it("and meet everything that can happen", () => {
    expect([...seen.keys()].toSorted()).toEqual(
      actIds
        .filter((act) => act in mvs.pathway.acts)
        // A walk knows one version of the pathway, and so none to migrate to.
        .filter((act) => act !== "MigratePathway")
        .map((act) => acts[act].happens)
        .toSorted()
    )
  })
})
