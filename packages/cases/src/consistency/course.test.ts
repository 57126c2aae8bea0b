/** The own rules of the course of a case: each is broken once, and kept once. */
import { addDays, text } from "@oza/kernel"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import {
  actor,
  agreement,
  apply,
  caseWith,
  coach,
  day,
  goals,
  grant,
  parent,
  pathway,
  refuse,
  refusedBy,
  ruleId,
  rules,
  youth
} from "../../test/example.ts"
import {
  type Case,
  CauseId,
  CircumstanceId,
  type Command,
  decide,
  evolve,
  MeetingKindId,
  type Pathway,
  PlanId,
  ProcedureId,
  RungId,
  StepId,
  YieldId
} from "../index.ts"

const name = text("naam", "name")
const rule = ruleId("EX-1")
const way: Pathway = {
  ...pathway,
  circumstances: [{ id: CircumstanceId.make("absence"), name, rule }],
  yields: [{ id: YieldId.make("picture"), name, step: StepId.make("work"), rule }],
  regies: [
    {
      plan: PlanId.make("plan"),
      name,
      rule,
      holders: [{ role: coach, rule }],
      canHold: [parent],
      chosenWith: []
    }
  ],
  procedures: [
    {
      id: ProcedureId.make("tlv"),
      name,
      requestedBy: [coach],
      decidedBy: [coach],
      rule,
      categories: [],
      consults: [],
      forPeriod: false
    }
  ],
  escalation: {
    causes: [{ id: CauseId.make("waiting"), name, rule }],
    ladder: [
      {
        id: RungId.make("extra-meeting"),
        name,
        rule,
        takenBy: [coach],
        concludedBy: [coach],
        binds: false
      }
    ]
  }
}

/** The rules by which the coach, or somebody else, is refused. */
const by = (state: Case, command: Command, role = coach) =>
  refusedBy(state, command, { pathway: way, actor: actor(role) })
/** The case after what was accepted on this pathway. */
const after = (state: Case, command: Command, role = coach): Case =>
  Result.getOrThrow(
    decide({ case: state, command, actor: actor(role), on: state.lastOn, pathway: way, rules })
  ).reduce<Case>(evolve, state)
const lived = (...commands: ReadonlyArray<Command>): Case =>
  commands.reduce<Case>((state, command) => after(state, command), caseWith())

const absence = CircumstanceId.make("absence")
const isAbsent: Command = { _tag: "RecordCircumstance", circumstance: absence }

describe("a circumstance", () => {
  it("OZA-05: is one that the region knows", () => {
    expect(by(caseWith(), { ...isAbsent, circumstance: CircumstanceId.make("rain") })).toEqual(["OZA-05"])
    expect(by(caseWith(), isAbsent)).toEqual([])
  })
  it("OZA-08, OZA-23: begins once, and ends once it began", () => {
    expect(by(lived(isAbsent), isAbsent)).toEqual(["OZA-08"])
    const over: Command = { _tag: "EndCircumstance", circumstance: absence }
    expect(by(caseWith(), over)).toEqual(["OZA-23"])
    expect(by(lived(isAbsent, over), isAbsent)).toEqual([])
  })
})

describe("a yield and a decision on a step", () => {
  it("OZA-05: are of what the region knows", () => {
    const picture = (id: string): Command => ({
      _tag: "RecordYield",
      yield: YieldId.make(id),
      text: "Zo is het"
    })
    expect(by(caseWith(), picture("song"))).toEqual(["OZA-05"])
    expect(by(caseWith(), picture("picture"))).toEqual([])
    const agrees = (step: string): Command => ({
      _tag: "DecideOnStep",
      decision: { step: StepId.make(step), answer: "agree" }
    })
    expect(by(caseWith(), agrees("dance"), parent)).toEqual(["OZA-05"])
    expect(by(caseWith(), agrees("work"), parent)).toEqual([])
  })
})

describe("regie", () => {
  const plan = PlanId.make("plan")
  const offer: Command = { _tag: "OfferRegie", plan, to: actor(parent), chosenWith: [] }
  const accept: Command = { _tag: "AcceptRegie", plan }
  const decline: Command = { _tag: "DeclineRegie", plan }

  it("OZA-20: is offered by the holder, and answered by the one it is offered to", () => {
    expect(by(caseWith(), offer, parent)).toEqual(["OZA-20"])
    expect(by(caseWith(), accept, parent)).toEqual(["OZA-20"])
    const offered = lived(offer)
    expect(by(offered, accept, youth)).toContain("OZA-20")
    expect(by(offered, decline, coach)).toEqual(["OZA-20"])
    expect(by(offered, accept, parent)).toEqual([])
    expect(by(after(offered, accept, parent), offer, coach)).toContain("OZA-20")
  })
})

describe("a meeting", () => {
  const kind = MeetingKindId.make("talk")
  const planned: Command = {
    _tag: "PlanMeeting",
    meeting: { kind, plannedFor: day, goal: "Praten", invited: [coach, parent] }
  }
  const report: Command = {
    _tag: "ReportMeeting",
    report: { meeting: 1, present: [coach, parent], minutes: "Besproken" }
  }
  const ahead: ReadonlyArray<Command> = [
    { _tag: "AgreeInvitees", meeting: 1 },
    { _tag: "SendInvitations", meeting: 1, documents: [] },
    { _tag: "HoldChildTalk", meeting: 1, view: "Rust" },
    { _tag: "CancelMeeting", meeting: 1, reason: "Ziek" }
  ]

  it.each(ahead)("OZA-05, OZA-21: is prepared while it is there and still to come: $_tag", (command) => {
    expect(by(caseWith(), command)).toContain("OZA-05")
    expect(by(lived(planned), command)).toEqual([])
    expect(by(lived(planned, report, planned), command)).toEqual(["OZA-21"])
    const cancelled = lived(planned, { _tag: "CancelMeeting", meeting: 1, reason: "Ziek" }, planned)
    expect(by(cancelled, command)).toEqual(["OZA-21"])
    expect(by(cancelled, report)).toEqual(["OZA-21"])
  })

  it("OZA-23: only actions that were agreed are reviewed, once", () => {
    const review: Command = { _tag: "ReviewActions", meeting: 1, result: "sufficient" }
    expect(by(lived(planned, report), review)).toContain("OZA-23")
    const action = { what: "Startgesprek", who: coach, yields: "Rust", reviewOn: addDays(day, 14) } as const
    const acted = lived(planned, { ...report, report: { ...report.report, actions: [action] } })
    expect(by(acted, review)).toEqual([])
    expect(by(after(acted, review), review)).toContain("OZA-23")
  })
})

describe("a procedure, a correction and an objection", () => {
  const ask: Command = { _tag: "RequestProcedure", procedure: ProcedureId.make("tlv"), asksFor: "Een plek" }
  const decision: Command = {
    _tag: "DecideProcedure",
    request: 1,
    decision: { outcome: "granted", consulted: [], reasons: "Nodig" }
  }
  const object: Command = { _tag: "FileObjection", against: { _tag: "YouthHelp" }, grounds: "Meer nodig" }

  it("OZA-05, OZA-08, OZA-23: one of a kind runs at a time, and is decided once", () => {
    expect(by(caseWith(), { ...ask, procedure: ProcedureId.make("loan") })).toEqual(["OZA-05"])
    expect(by(caseWith(), decision)).toContain("OZA-23")
    expect(by(lived(ask), ask)).toEqual(["OZA-08"])
    expect(by(lived(ask), { ...decision, request: 2 })).toEqual(["OZA-05"])
    expect(by(lived(ask, decision), ask)).toEqual([])
    expect(by(lived(ask, decision, ask), decision)).toEqual(["OZA-23"])
  })

  it("OZA-11, OZA-13: only a decision that is there is corrected, on a ground that fits", () => {
    const correct: Command = {
      _tag: "CorrectDecision",
      decision: { outcome: "granted", ground: "need-established", reasons: "De dag klopte niet" }
    }
    expect(by(lived(apply), correct)).toEqual(["OZA-11"])
    const corrected = lived(apply, refuse, correct)
    expect(corrected.decision).toMatchObject({
      outcome: "granted",
      superseded: [{ outcome: "refused", reasons: "Niet nodig" }]
    })
    expect(
      by(corrected, {
        ...correct,
        decision: { outcome: "refused", ground: "need-established", reasons: "Nee" }
      })
    ).toEqual(["OZA-13"])
  })

  it("OZA-08, OZA-16: a term is put off once, to a later day", () => {
    const extend = (until = addDays(day, 70)): Command => ({ _tag: "ExtendTerm", until, reason: "Gesprek" })
    expect(by(caseWith(), extend())).toEqual(["OZA-11"])
    expect(by(lived(apply), extend(addDays(day, -1)))).toEqual(["OZA-16"])
    expect(by(lived(apply, extend()), extend())).toEqual(["OZA-08"])
  })

  it("OZA-25, OZA-23: one objects to a decision, and decides on an objection that is open", () => {
    expect(by(lived(apply), object, parent)).toEqual(["OZA-25"])
    const objected = after(lived(apply, grant), object, parent)
    const decide: Command = { _tag: "DecideObjection", objection: 1, outcome: "upheld", reasons: "Ja" }
    expect(by(objected, decide)).toEqual([])
    const withdrawn = after(objected, { _tag: "WithdrawObjection", objection: 1 }, parent)
    expect(by(withdrawn, decide)).toContain("OZA-23")
    expect(by(objected, { ...decide, objection: 2 })).toEqual(["OZA-05"])
  })
})

describe("a stagnation", () => {
  const stuck: Command = { _tag: "ReportStagnation", cause: CauseId.make("waiting"), note: "Wachtlijst" }
  const take: Command = { _tag: "Escalate", stagnation: 1, rung: RungId.make("extra-meeting") }
  const conclude: Command = { _tag: "ConcludeEscalation", stagnation: 1, conclusion: { decision: "Eerder" } }
  const resolve: Command = { _tag: "ResolveStagnation", stagnation: 1, how: "Begint maandag" }

  it("OZA-05: has a cause and rungs that the region knows", () => {
    expect(by(caseWith(), { ...stuck, cause: CauseId.make("rain") })).toEqual(["OZA-05"])
    expect(by(caseWith(), take)).toEqual(["OZA-05"])
    expect(by(lived(stuck), { ...take, rung: RungId.make("moon") })).toEqual(["OZA-05"])
  })

  it("OZA-22, OZA-23, OZA-08: one rung at a time, concluded once, resolved once", () => {
    expect(by(lived(stuck), conclude)).toEqual(["OZA-23"])
    expect(by(lived(stuck, take), take)).toEqual(["OZA-22"])
    expect(by(lived(stuck, take, conclude), take)).toEqual([])
    expect(by(lived(stuck, resolve), resolve)).toEqual(["OZA-08"])
    expect(by(lived(stuck, resolve), take)).toEqual(["OZA-08"])
  })
})

describe("who takes part", () => {
  const joined = () => lived({ _tag: "AddParticipant", participant: actor(parent) })
  const block = (kind: "blocked" | "absent"): Command => ({
    _tag: "RestrictParty",
    party: actor(parent).party,
    kind,
    ground: "Uitspraak van de rechter"
  })

  it("OZA-19: somebody who is blocked does nothing, until that is lifted; who is absent may", () => {
    const blocked = after(joined(), block("blocked"))
    expect(by(blocked, goals, parent)).toEqual(["OZA-19"])
    expect(by(after(blocked, { _tag: "LiftRestriction", restriction: 1 }), goals, parent)).toEqual([])
    expect(by(after(joined(), block("absent")), goals, parent)).toEqual([])
  })

  it("OZA-05, OZA-08, OZA-23: somebody who takes part is restricted once, and that is lifted once", () => {
    expect(by(caseWith(), block("absent"))).toEqual(["OZA-05"])
    expect(by(after(joined(), block("absent")), block("blocked"))).toEqual(["OZA-08"])
    expect(by(joined(), { _tag: "LiftRestriction", restriction: 1 })).toEqual(["OZA-05"])
  })

  it("OZA-26, OZA-16: a stand-in has the same role, and a mandate ends after it begins", () => {
    const mandate = (to: typeof coach, until = addDays(day, 30)): Command => ({
      _tag: "GiveMandate",
      to: actor(to),
      scope: ["substitute"],
      until
    })
    expect(by(caseWith(), mandate(parent))).toEqual(["OZA-26"])
    expect(by(caseWith(), mandate(coach))).toEqual([])
    expect(by(caseWith(), mandate(coach, addDays(day, -1)))).toEqual(["OZA-16"])
  })
})

describe("the arrangement and the end", () => {
  it("OZA-05, OZA-08: an agreement that is there is scaled and reported on, until it ended", () => {
    const ended: Command = {
      _tag: "ScaleAgreement",
      agreement: 1,
      direction: "ended",
      reason: "Niet meer nodig"
    }
    const report: Command = { _tag: "ReportProgress", agreement: 2, state: "started", text: "Begonnen" }
    const made = lived(goals, agreement())
    expect(by(made, report)).toEqual(["OZA-05"])
    expect(by(after(made, ended), ended)).toEqual(["OZA-08"])
    expect(after(made, ended).agreements).toHaveLength(1)
  })

  it("OZA-01, OZA-23: only a closed case is opened again, and keeps why it was closed", () => {
    const reopen: Command = { _tag: "ReopenCase", reason: "Het gaat opnieuw niet" }
    expect(by(caseWith(), reopen)).toEqual(["OZA-23"])
    const closed = lived({ _tag: "CloseCase", closing: { reason: "moved", outcome: "unknown" } })
    expect(by(closed, goals)).toEqual(["OZA-01"])
    const again = after(closed, reopen)
    expect(again).toMatchObject({ status: "open", earlierClosings: [{ closing: { reason: "moved" } }] })
    expect(by(again, goals)).toEqual([])
  })
})
