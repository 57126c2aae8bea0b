/** What a command is held to as a whole: regie, procedures, the ladder, yields. */
import { OrganisationId, text } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import { actor, caseWith, coach, parent, pathway, refusedBy, ruleId, youth } from "../../test/example.ts"
import {
  type Case,
  CauseId,
  type Command,
  type Pathway,
  PlanId,
  ProcedureId,
  type ProcedureKind,
  RungId,
  StepId,
  YieldId
} from "../index.ts"

const way = (over: Partial<Pathway>): Pathway => ({ ...pathway, ...over })
const name = text("naam", "name")
const by = (state: Case, command: Command, on: Partial<Pathway>, role = coach) =>
  refusedBy(state, command, { pathway: way(on), actor: actor(role) })

describe("an offer of regie", () => {
  const plan = PlanId.make("process")
  const regies = [
    {
      plan,
      name,
      rule: ruleId("EX-1"),
      holders: [{ role: coach, rule: ruleId("EX-1") }] as const,
      canHold: [parent] as const,
      chosenWith: [{ roles: [youth] as const, rule: ruleId("EX-2") }],
      amongParticipants: ruleId("EX-3")
    }
  ]
  const joined = caseWith({ _tag: "AddParticipant", participant: actor(parent) })
  const offer = (to: typeof coach, ...chosenWith: ReadonlyArray<typeof coach>): Command =>
    ({ _tag: "OfferRegie", plan, to: actor(to), chosenWith }) as Command

  it("goes to a role that can hold it, chosen with who takes part in the choice", () => {
    expect(by(joined, offer(parent, youth), { regies })).toEqual([])
    expect(by(joined, offer(parent, coach), { regies })).toEqual(["EX-2"])
    expect(by(joined, offer(coach, youth), { regies })).toContain("EX-1")
  })

  it("goes to somebody who takes part already, where the region says so", () => {
    expect(by(caseWith(), offer(parent, youth), { regies })).toEqual(["EX-3"])
  })
})

describe("a procedure", () => {
  const tlv = ProcedureId.make("tlv")
  const kind: ProcedureKind = {
    id: tlv,
    name,
    requestedBy: [coach],
    decidedBy: [parent],
    rule: ruleId("EX-1"),
    categories: ["low"],
    experts: { atLeast: 1, of: [parent], rule: ruleId("EX-2") },
    consults: [{ roles: [coach], rule: ruleId("EX-3") }],
    forPeriod: false
  }
  const procedures = [kind]
  const request: Command = { _tag: "RequestProcedure", procedure: tlv, asksFor: "Een plek" }
  const asked: Case = {
    ...caseWith(),
    procedures: [
      {
        number: 1,
        procedure: tlv,
        on: caseWith().lastOn,
        by: actor(coach).party,
        role: coach,
        asksFor: "Een plek",
        views: [],
        superseded: []
      }
    ]
  }
  const viewed: Case = {
    ...asked,
    procedures: [
      {
        ...asked.procedures[0]!,
        views: [{ by: actor(youth).party, role: youth, on: asked.lastOn, supports: true, view: "Ja" }]
      }
    ]
  }
  const decide = (over: object = {}): Command => ({
    _tag: "DecideProcedure",
    request: 1,
    decision: { outcome: "granted", category: "low", consulted: [coach], reasons: "Nodig", ...over }
  })

  it("is requested and decided by its own roles", () => {
    expect(by(caseWith(), request, { procedures })).toEqual([])
    expect(by(caseWith(), request, { procedures }, parent)).toEqual(["EX-1"])
    expect(by(viewed, decide(), { procedures }, parent)).toEqual([])
    expect(by(viewed, decide(), { procedures })).toEqual(["EX-1"])
  })

  it("is granted in a category of the region, on enough views; a refusal asks for neither", () => {
    expect(by(viewed, decide({ category: "high" }), { procedures }, parent)).toEqual(["EX-1"])
    expect(by(asked, decide(), { procedures }, parent)).toEqual(["EX-2"])
    expect(by(asked, decide({ outcome: "refused" }), { procedures }, parent)).toEqual([])
  })

  it("is decided after those were consulted who must be", () => {
    expect(by(viewed, decide({ consulted: [] }), { procedures }, parent)).toEqual(["EX-3"])
  })

  it("is viewed by its experts and by nobody else", () => {
    const view: Command = { _tag: "GiveExpertView", request: 1, supports: true, view: "Ja" }
    expect(by(asked, view, { procedures }, parent)).toEqual([])
    expect(by(asked, view, { procedures }, coach)).toEqual(["EX-2"])
  })
})

describe("the ladder of escalation", () => {
  const rung = (id: string, rule: string) => ({
    id: RungId.make(id),
    name,
    rule: ruleId(rule),
    takenBy: [coach] as const,
    concludedBy: [parent] as const,
    binds: false
  })
  const first = rung("talk", "EX-1")
  const last = { ...rung("verdict", "EX-2"), after: first.id, binds: true }
  const escalation = {
    causes: [{ id: CauseId.make("waiting"), name, rule: ruleId("EX-3") }],
    ladder: [first, last]
  }
  const stuck = (...rungs: Case["stagnations"][number]["rungs"]): Case => ({
    ...caseWith(),
    stagnations: [
      { number: 1, cause: CauseId.make("waiting"), note: "Wachten", on: caseWith().lastOn, rungs }
    ]
  })
  const take = (id: RungId): Command => ({ _tag: "Escalate", stagnation: 1, rung: id })
  const on = caseWith().lastOn
  const taken = (id: RungId) => ({ rung: id, on, role: coach })
  const concluded = { ...taken(first.id), concluded: { on, role: parent, decision: "Niets" } }

  it("is climbed in order, by who may take the rung", () => {
    expect(by(stuck(), take(first.id), { escalation })).toEqual([])
    expect(by(stuck(), take(first.id), { escalation }, parent)).toEqual(["EX-1"])
    expect(by(stuck(), take(last.id), { escalation })).toEqual(["EX-2"])
    expect(by(stuck(concluded), take(last.id), { escalation })).toEqual([])
  })

  it("is concluded by who may, and a binding rung names what is assigned and to whom", () => {
    const conclude = (conclusion: object): Command =>
      ({
        _tag: "ConcludeEscalation",
        stagnation: 1,
        conclusion: { decision: "Zo", ...conclusion }
      }) as Command
    const binding = {
      assignment: "Begeleiding",
      provider: OrganisationId.make("01900000-0000-7000-8000-000000000077")
    }
    const top = stuck(concluded, taken(last.id))
    expect(by(top, conclude(binding), { escalation }, parent)).toEqual([])
    expect(by(top, conclude(binding), { escalation })).toEqual(["EX-2"])
    expect(by(top, conclude({}), { escalation }, parent)).toEqual(["EX-2"])
  })
})

describe("a yield", () => {
  const kind = { id: YieldId.make("picture"), name, step: StepId.make("work"), rule: ruleId("EX-2") }
  const record: Command = { _tag: "RecordYield", yield: kind.id, text: "Een beeld" }

  it("is recorded by those whom the region gives it to, and by all where it gives it to nobody", () => {
    const own = [{ ...kind, by: [parent] as const }]
    expect(by(caseWith(), record, { yields: own }, parent)).toEqual([])
    expect(by(caseWith(), record, { yields: own })).toEqual(["EX-2"])
    expect(by(caseWith(), record, { yields: [kind] })).toEqual([])
  })
})
