import { actIds, acts, type Case, type FactName, facts, onlyFrees } from "@oza/cases"
import { actor, costsSetApart, moves, type Promise, type Story, walk } from "@oza/testing/cases"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  agreedContent,
  applied,
  arranged,
  funded,
  granted,
  kop,
  kopReading,
  prepared,
  signalPo,
  signalVo,
  started,
  talked,
  tested
} from "../test/Life.ts"

/** Did the fact hold before? The day matters for ages alone; those are told apart by the day given. */
const held = (name: FactName, state: Case, on: Case["openedOn"]) =>
  facts[name].holds({ case: state, pathway: kop.pathway, on }, () => true)

const promises: ReadonlyArray<Promise> = [
  (before, event, _, on) =>
    event._tag === "AgreementMade" && !held("goals.set", before, on)
      ? "KOP-55: no offer before goals"
      : undefined,
  (before, event, _, on) =>
    event._tag === "ApplicationFiled" && !(held("opp.agreed", before, on) && held("opp.signed", before, on))
      ? "KOP-17, KOP-50: no application without an OPP that is agreed and signed"
      : undefined,
  (before, event, _, on) =>
    event._tag === "ApplicationFiled" && !held("child.enrolled", before, on)
      ? "KOP-24: no application of a pupil who is not enrolled"
      : undefined,
  (before, event) =>
    event._tag === "FundingShared" && before.contentAgreedBy.length < 3 && !onlyFrees(before, event.shares)
      ? "KOP-04: no money before content"
      : undefined,
  (_, event) =>
    event._tag === "DecisionTaken" && event.decision.ground === "lack-of-funds"
      ? "KOP-08: a shortage of money is never a ground"
      : undefined,
  (_, event) =>
    event._tag === "AgreementMade" &&
    event.agreement.kind === "treatment" &&
    event.agreement.responsible === "school"
      ? "KOP-12: a school is never responsible for treatment"
      : undefined,
  (before, event) =>
    event._tag === "AgreementMade" &&
    event.agreement.responsible === "municipality" &&
    before.decision?.outcome !== "granted"
      ? "KOP-16: no youth help without a decision that grants it"
      : undefined,
  (before, event) =>
    event._tag === "FundingShared" &&
    event.shares.some(
      ({ agreement, source }) =>
        before.agreements.find(({ number }) => number === agreement)?.kind === "care-farm" &&
        !["youth-help", "wmo", "zvw", "wlz"].includes(source)
    )
      ? "KOP-27: nobody of education pays a care farm"
      : undefined
]

const agreed = (signal: typeof signalPo) =>
  signal().lives(prepared, applied, tested, granted, arranged, agreedContent, talked)
const running = (signal: typeof signalPo) => agreed(signal).lives(funded, started)

const suspended = (story: Story) =>
  story.does("wijkteam-worker", { _tag: "SuspendTerm", reason: "Het onderzoek van vorig jaar ontbreekt" })

const setApart = (story: Story) =>
  story
    .does("wijkteam-worker", costsSetApart("KOP-31", 1, ["swv-support", 120_000], ["youth-help", 120_000]))
    .does("internal-coordinator", { _tag: "AddParticipant", participant: actor("parent") })
    .does("wijkteam-worker", {
      _tag: "RestrictParty",
      party: actor("parent").party,
      kind: "absent",
      ground: "Is niet bereikbaar"
    })

describe("random walks through the Kop", () => {
  const seen = new Map<string, number>()

  it.each([
    ["from a signal", kop, undefined, promises],
    ["from a prepared application in PO", kop, signalPo().lives(prepared), promises],
    ["from an application of a youth of 16", kop, signalVo().lives(prepared, applied), promises],
    ["from a term that stands still", kop, signalPo().lives(prepared, applied, suspended), promises],
    ["from a decision that grants", kop, signalPo().lives(prepared, applied, tested, granted), promises],
    ["from content that is agreed", kop, agreed(signalPo), promises],
    ["from money that is set apart, and an absent parent", kop, agreed(signalPo).lives(setApart), promises],
    ["from an arrangement that runs", kop, running(signalVo), promises],
    ["in another reading", kopReading({ applicantFrom16: "either", appliedPupil: "allowed" }), undefined, []]
  ] as const)("keep every promise: %s", { timeout: 60_000 }, (_, setting, from, kept) => {
    fc.assert(
      fc.property(moves(40), (steps) => {
        const walked = walk(setting, steps, { promises: kept, from })
        for (const { _tag } of walked.events) seen.set(_tag, (seen.get(_tag) ?? 0) + 1)
      }),
      { numRuns: 100, seed: 20260907 }
    )
  })

  it("and meet everything that can happen", () => {
    expect([...seen.keys()].toSorted()).toEqual(
      actIds
        .filter((act) => act in kop.pathway.acts)
        // A walk knows one version of the pathway, and so none to migrate to.
        .filter((act) => act !== "MigratePathway")
        .map((act) => acts[act].happens)
        .toSorted()
    )
  })
})
