import { type ActId, actIds, acts, type Case, type FactName, facts } from "@oza/cases"
import { moves, type Promise, walk } from "@oza/testing/cases"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  adjusted,
  applied,
  closing,
  decision,
  evaluated,
  hollandReading,
  holland,
  madeAgreements,
  observed,
  offersMove,
  offersRegie,
  organised,
  permission,
  preparedMeeting,
  reconvenes,
  restrictsParent,
  running,
  signalPo,
  signalVo,
  stagnates,
  together,
  untilArrangement,
  untilGoals
} from "../test/Life.ts"

const held = (name: FactName, state: Case, on: Case["openedOn"]) =>
  facts[name].holds({ case: state, pathway: holland.pathway, on }, () => true)
const isParent = (role: string) => role === "parent" || role === "guardian"
const isAdult = (state: Case, on: Case["openedOn"]) => held("child.from-18", state, on)

const promises: ReadonlyArray<Promise> = [
  (before, event, _, on) =>
    (event._tag === "AgreementMade" || event._tag === "BridgingAgreed") && !held("goals.set", before, on)
      ? "MH-23: no offer before goals"
      : undefined,
  (before, event) =>
    event._tag === "InvitationsSent" &&
    before.meetings.find(({ number }) => number === event.meeting)?.inviteesAgreedBy.length === 0
      ? "MH-12: no invitation before the parents agree"
      : undefined,
  (before, event, _, on) =>
    event._tag === "MeetingHeld" && !event.report.present.some(isParent) && !isAdult(before, on)
      ? "MH-36: no meeting without a parent"
      : undefined,
  (before, event) =>
    event._tag === "MeetingHeld" &&
    !event.report.present.some((role) => role === "youth") &&
    before.meetings.find(({ number }) => number === event.report.meeting)?.childTalk === undefined
      ? "MH-37: no meeting without the pupil, there or heard"
      : undefined,
  (before, event, _, on) =>
    event._tag === "ExecutionStarted" && !held("arrangement.integrated", before, on)
      ? "MH-01: nothing starts without support at school and youth help"
      : undefined,
  (_, event) =>
    event._tag === "ApplicationFiled" && event.by.role !== "municipal-contact"
      ? "MH-74: the municipality applies"
      : undefined,
  (_, event) =>
    event._tag === "StepDecided" && !isParent(event.by.role) && event.by.role !== "youth"
      ? "MH-04: pupil and parents decide"
      : undefined,
  (before, event) =>
    event._tag === "ProcedureDecided" &&
    before.procedures.find(({ number }) => number === event.request)?.procedure === "tlv" &&
    event.by.role !== "swv"
      ? "MH-54: only the SWV decides on admission"
      : undefined
]

const doable: ReadonlyArray<ActId> = actIds
  .filter((act) => act in holland.pathway.acts)
  // A walk knows one version of the pathway, and so none to migrate to.
  .filter((act) => act !== "MigratePathway")

describe("random walks through Midden-Holland", () => {
  const seen = new Map<string, number>()

  it.each([
    ["from a signal", holland, undefined, promises],
    [
      "from a meeting that is planned",
      holland,
      signalPo().lives(together, observed, preparedMeeting),
      promises
    ],
    [
      "from a meeting that was held",
      holland,
      signalPo().lives(observed, preparedMeeting, organised),
      promises
    ],
    ["from goals in VO", holland, signalVo().lives(untilGoals), promises],
    ["from an application", holland, signalPo().lives(untilGoals, madeAgreements, applied), promises],
    ["from an arrangement", holland, signalVo().lives(together, untilArrangement), promises],
    ["from one that runs", holland, signalPo().lives(together, running), promises],
    ["from one that was evaluated", holland, signalPo().lives(running, evaluated), promises],
    [
      "from one that is adjusted",
      holland,
      signalPo().lives(running, evaluated, adjusted("arranging")),
      promises
    ],
    [
      "from a case that was closed and taken up again",
      holland,
      signalPo()
        .does("internal-coordinator", closing({ reason: "no-longer-needed" }))
        .does("internal-coordinator", { _tag: "ReopenCase", reason: "Het gaat weer minder" }),
      promises
    ],
    [
      "while a parent cannot be reached",
      holland,
      signalPo().lives(together).does("internal-coordinator", restrictsParent),
      promises
    ],
    [
      "while it stagnates and is offered elsewhere",
      holland,
      signalPo()
        .lives(together)
        .does("parent", permission("education"))
        .does("internal-coordinator", offersMove)
        .does("internal-coordinator", stagnates)
        .does("internal-coordinator", reconvenes)
        .does("internal-coordinator", offersRegie("opp", "teacher", "parent")),
      promises
    ],
    [
      "from a refusal that is objected to",
      holland,
      signalPo()
        .lives(together, untilGoals, madeAgreements, applied)
        .does("municipal-access", decision({ outcome: "refused", ground: "no-need" }))
        .does("parent", { _tag: "FileObjection", against: { _tag: "YouthHelp" }, grounds: "Het is nodig" }),
      promises
    ],
    [
      "from a term that stands still",
      holland,
      signalPo()
        .lives(together, untilGoals, madeAgreements, applied)
        .does("municipal-access", { _tag: "SuspendTerm", reason: "Er ontbreekt nog een verslag" }),
      promises
    ],
    ["with another notice", hollandReading({ invitationDays: 0 }), undefined, []]
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
    expect([...seen.keys()].toSorted()).toEqual(doable.map((act) => acts[act].happens).toSorted())
  })
})
