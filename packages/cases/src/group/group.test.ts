import { CaseId, date, GroupId } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import {
  alderman,
  by,
  child,
  childWithShares,
  conclude,
  day,
  decision,
  director,
  entry,
  evaluation,
  eventOf,
  groundsAgainst,
  group,
  groupId,
  join,
  leave,
  official,
  plan,
  project,
  propose,
  refusedBy,
  register,
  route,
  rules,
  start,
  started,
  wayOfPlan,
  wayOfProposal,
  written
} from "../../test/groupExample.ts"
import {
  bodiesInOrder,
  type GroupCommand,
  groupFlags,
  type GroupEntry,
  GroupSectionId,
  GroupSourceId,
  judgeGroup,
  membersNow
} from "../index.ts"

const proposing = (over: Partial<GroupEntry>): GroupCommand => ({
  ...(propose as Extract<GroupCommand, { readonly _tag: "ProposeGroup" }>),
  entry: { ...entry, ...over }
})

describe("What the register holds", () => {
  it("ALK-52: a target group, partners and a combination of sources of the region's list", () => {
    const state = group(propose)
    expect(state).toMatchObject({ status: "proposed", entry, version: 1 })
    const other = { sources: [GroupSourceId.make("tlv"), GroupSourceId.make("lottery")] }
    expect(refusedBy(undefined, proposing(other))).toEqual(["EX-52"])
    expect(refusedBy(state, { _tag: "ChangeGroupEntry", entry: { ...entry, ...other } })).toEqual(["EX-52"])
  })

  it("ALK-52: what ran before the route is put in the register as it is, what is new goes the route", () => {
    expect(group(register)).toMatchObject({ status: "running", startedOn: "2022-08-01" })
    const late: GroupCommand = { _tag: "RegisterGroup", entry, since: route.from }
    expect(groundsAgainst(undefined, late)).toMatchObject([
      { rule: { id: "EX-33" }, cures: [{ act: "ProposeGroup", by: [project] }] }
    ])
    expect(refusedBy(undefined, { ...late, since: date("2030-01-01") })).toContain("OZA-51")
  })

  it("ALK-04: the specific need of one child asks for something individual, comparable needs can be a group", () => {
    expect(refusedBy(undefined, proposing({ need: "one-specific" }))).toEqual(["EX-04"])
    expect(refusedBy(undefined, proposing({ need: "one-specific", level: "individual" }))).toEqual([])
    const individual = group(proposing({ level: "individual" }))
    expect(groupFlags(individual, route, rules)).toMatchObject([{ rule: { id: "EX-04" } }])
    expect(groupFlags(group(propose), route, rules)).toEqual([])
  })

  it("ALK-04: something individual starts without the boards, and does not become a group while it runs", () => {
    const individual = group(proposing({ level: "individual" }), start)
    expect(individual.status).toBe("running")
    expect(refusedBy(individual, { _tag: "ChangeGroupEntry", entry })).toEqual(["OZA-51"])
  })
})

describe("The documents", () => {
  it.each(route.proposal.sections.map(({ id }) => id))(
    "ALK-54: a proposal without %s is refused, and told what is missing",
    (missing) => {
      const [first, ...rest] = written(route.proposal).filter(({ section }) => section !== missing)
      const command = { ...propose, proposal: [first!, ...rest] } as GroupCommand
      const [ground] = groundsAgainst(undefined, command)
      expect(ground?.rule.id).toBe("EX-54")
      expect(ground?.because.nl).toContain(missing)
    }
  )

  it("ALK-54: a proposal is no longer than the region says, spaces are no text, and a section is there once", () => {
    const [first, ...rest] = written(route.proposal)
    const fill = (length: number) =>
      ({ ...propose, proposal: [{ ...first, text: "x".repeat(length) }, ...rest] }) as GroupCommand
    const others = rest.reduce((sum, { text: { length } }) => sum + length, 0)
    expect(refusedBy(undefined, fill(1000 - others))).toEqual([])
    expect(refusedBy(undefined, fill(1001 - others))).toEqual(["EX-54"])
    const spaces = { ...propose, proposal: [{ ...first, text: "  " }, ...rest] } as GroupCommand
    expect(refusedBy(undefined, spaces)).toEqual(["EX-54"])
    const odd = { section: GroupSectionId.make("weather"), text: "Mooi" }
    const wrong = { ...propose, proposal: [first, first, ...rest, odd] } as GroupCommand
    expect(refusedBy(undefined, wrong)).toEqual(["EX-54", "OZA-45"])
  })

  it.each(route.plan.sections.map(({ id }) => id))(
    "ALK-55: a business case or project plan without %s is refused",
    (missing) => {
      const [first, ...rest] = written(route.plan).filter(({ section }) => section !== missing)
      const command = { ...plan, plan: [first!, ...rest] } as GroupCommand
      expect(groundsAgainst(group(propose), command)).toMatchObject([
        { rule: { id: "EX-55" }, because: { nl: expect.stringContaining(missing) as string } }
      ])
    }
  )

  it("ALK-55: the plan is either of the two", () => {
    expect(group(propose, plan).plan).toMatchObject({ number: 1, form: "business-case", on: day })
    expect(group(propose, { ...plan, form: "project-plan" } as GroupCommand).plan?.form).toBe("project-plan")
  })

  it("a document that is written anew asks for new decisions; the old ones are kept", () => {
    const decided = group(propose, ...wayOfProposal, plan, decision("directors"), plan)
    expect(decided.plan?.number).toBe(2)
    expect(decided.decisions.map(({ body }) => body)).toEqual(["policy-table", "officials"])
    expect(decided.superseded).toMatchObject([{ body: "directors", document: "plan", number: 1 }])
    const again = group(propose, ...wayOfProposal, plan, decision("directors"), {
      _tag: "RewriteGroupProposal",
      proposal: written(route.proposal)
    })
    expect(again.decisions).toEqual([])
    expect(again.superseded).toHaveLength(3)
    expect(refusedBy(started(), plan)).toEqual(["OZA-51"])
  })
})

describe("The bodies and their order", () => {
  it("ALK-56: come in the order that the region gives, whatever the order in which it lists them", () => {
    expect(bodiesInOrder(route).map(({ id }) => id)).toEqual([
      "policy-table",
      "officials",
      "directors",
      "aldermen",
      "agreement-table"
    ])
  })

  it("ALK-56: a body does not decide before those before it, and is told who comes first", () => {
    const state = group(propose, decision("policy-table"))
    expect(groundsAgainst(state, decision("directors"))).toMatchObject([
      { rule: { id: "EX-55" }, cures: [{ act: "WriteGroupPlan" }] },
      { rule: { id: "EX-B3" }, cures: [{ act: "RecordBodyDecision", by: [official] }] }
    ])
    expect(refusedBy(state, decision("officials"))).toEqual([])
    const other = { ...route, bodies: route.bodies.map((one) => ({ ...one, order: 6 - one.order })) }
    expect(refusedBy(group(propose, plan), decision("agreement-table"), { route: other })).toEqual([])
    expect(refusedBy(group(propose, plan), decision("policy-table"), { route: other })).toHaveLength(4)
  })

  it("ALK-56: a body that is informed does not decide, one that decides does not advise", () => {
    expect(refusedBy(group(propose), decision("policy-table", "approved"))).toEqual(["OZA-47"])
    const state = group(propose, ...wayOfProposal, plan, decision("directors"))
    expect(refusedBy(state, decision("aldermen", "positive-advice"))).toEqual(["OZA-47"])
    expect(refusedBy(state, decision("aldermen", "rejected"))).toEqual([])
  })

  it("ALK-56: what a body decided is recorded by somebody who sits in it, once", () => {
    const state = group(propose, ...wayOfProposal, plan)
    expect(refusedBy(state, decision("directors"), { actor: by(project) })).toEqual(["EX-B3"])
    expect(refusedBy(state, decision("directors"), { actor: by(director) })).toEqual([])
    expect(refusedBy(state, decision("officials"))).toEqual(["OZA-46"])
    expect(refusedBy(state, decision("tea-table"))).toEqual(["OZA-44"])
  })

  it("ALK-56: advice that is negative does not stop the route, a rejection does until the plan is written anew", () => {
    const advised = group(propose, ...wayOfProposal, plan, decision("directors", "negative-advice"))
    expect(refusedBy(advised, decision("aldermen"))).toEqual([])
    const rejected = group(
      propose,
      ...wayOfProposal,
      plan,
      decision("directors"),
      decision("aldermen", "rejected")
    )
    expect(refusedBy(rejected, decision("agreement-table"))).toEqual(["EX-B5"])
    expect(refusedBy(rejected, decision("aldermen"))).toEqual(["OZA-46"])
    const anew = group(
      propose,
      ...wayOfProposal,
      plan,
      decision("directors"),
      decision("aldermen", "rejected"),
      plan
    )
    expect(refusedBy(anew, decision("directors"))).toEqual([])
  })
})

describe("Starting", () => {
  it("ALK-33: a new group needs a plan and the decision of every board that decides", () => {
    expect(refusedBy(group(propose), start)).toEqual(["EX-55", "EX-33", "EX-33"])
    const almost = group(propose, ...wayOfProposal, plan, decision("directors"), decision("aldermen"))
    expect(groundsAgainst(almost, start)).toMatchObject([
      { rule: { id: "EX-33" }, cures: [{ act: "RecordBodyDecision", by: [director, alderman] }] }
    ])
    expect(started()).toMatchObject({ status: "running", startedOn: day })
    expect(refusedBy(started(), start)).toEqual(["OZA-51"])
  })

  it("ALK-33: a new group starts from a proposal, along a route that is in force", () => {
    expect(() => eventOf(undefined, plan)).toThrow("does not fit")
    expect(refusedBy(undefined, propose, { on: date("2024-12-31") })).toEqual(["EX-33"])
  })
})

describe("Members", () => {
  it("ALK-32: a child takes part on its own funding: a decision, a procedure that was granted, or shared costs", () => {
    expect(membersNow(started(join()))).toMatchObject([{ number: 1, agreement: 1, joinedOn: day }])
    const shared = join({ basis: { _tag: "FundingShare" } })
    expect(refusedBy(started(), shared)).toEqual(["EX-32"])
    expect(refusedBy(started(), shared, { member: childWithShares() })).toEqual([])
    expect(refusedBy(started(), join(), { member: childWithShares() })).toEqual(["EX-32"])
    const procedure = join({ basis: { _tag: "Procedure", number: 1 } })
    expect(refusedBy(started(), procedure)).toEqual(["EX-32"])
    const granted = { number: 1, decision: { outcome: "granted" } } as never
    expect(refusedBy(started(), procedure, { member: { ...child(), procedures: [granted] } })).toEqual([])
  })

  it("ALK-32: the source that pays is one of the group", () => {
    expect(refusedBy(started(), join({ source: GroupSourceId.make("day-care") }))).toEqual(["EX-32"])
  })

  it("by an agreement of its case that runs and is about this group", () => {
    expect(refusedBy(started(), join({ agreement: 7 }))).toContain("OZA-53")
    expect(refusedBy(started(), join(), { member: { ...child(), status: "closed" } })).toEqual(["OZA-53"])
    expect(refusedBy(started(), join(), { on: date("2027-07-01") })).toEqual(["OZA-53"])
    const [agreed] = child().agreements
    const about = (other: GroupId) => ({ ...child(), agreements: [{ ...agreed!, group: other }] })
    const other = GroupId.make("01900000-0000-7000-8000-00000000000b")
    expect(refusedBy(started(), join(), { member: about(other) })).toEqual(["OZA-53"])
    expect(refusedBy(started(), join(), { member: about(groupId) })).toEqual([])
  })

  it("ALK-53: a child that is exempted from school joins a group that serves exempted children", () => {
    const exempted = { ...child(), enrolment: { ...child().enrolment, status: "exempted" as const } }
    expect(refusedBy(started(), join(), { member: exempted })).toEqual(["EX-53"])
    const open = group(register, { _tag: "ChangeGroupEntry", entry: { ...entry, servesExempted: true } })
    expect(refusedBy(open, join(), { member: exempted })).toEqual([])
  })

  it("join and leave while the group runs, one time at a time", () => {
    expect(refusedBy(group(propose), join())).toEqual(["OZA-48"])
    const state = started(join())
    expect(refusedBy(state, join())).toEqual(["OZA-49"])
    expect(refusedBy(state, join({ case: CaseId.make(child(2).id) }))).toEqual([])
    const left = started(join(), leave())
    expect(left.members).toMatchObject([{ leftOn: day, reason: "back-to-own-school" }])
    expect(refusedBy(left, leave())).toEqual(["OZA-44"])
    expect(started(join(), leave(), join()).members).toHaveLength(2)
    expect(() => eventOf(started(), join(), { member: child(2) })).toThrow("its own case")
  })
})

describe("The end", () => {
  it("ALK-37: a group is evaluated before it is rounded off, and nobody is left behind in it", () => {
    const state = started(join())
    expect(groundsAgainst(state, conclude())).toMatchObject([
      { rule: { id: "EX-37" }, cures: [{ act: "EvaluateGroup" }] },
      { rule: { id: "OZA-50" }, cures: [{ act: "LeaveGroup" }] }
    ])
    const ended = started(join(), evaluation, leave(), conclude())
    expect(ended).toMatchObject({
      status: "concluded",
      conclusion: { content: { ending: "integrated" } },
      evaluations: [{ content: { satisfaction: "Ouders zijn tevreden." } }]
    })
    expect(refusedBy(ended, evaluation)).toEqual(["OZA-43"])
    expect(refusedBy(group(propose), evaluation)).toEqual(["OZA-51"])
  })

  it("ALK-37: it is developed further as a next group, becomes part of regular processes, or is closed", () => {
    const state = started(evaluation)
    const successor = GroupId.make("01900000-0000-7000-8000-00000000000b")
    expect(refusedBy(state, conclude({ ending: "developed-further", successor }))).toEqual([])
    for (const wrong of [
      conclude({ ending: "developed-further" }),
      conclude({ ending: "developed-further", successor: groupId }),
      conclude({ ending: "closed", successor }),
      conclude({ ending: "withdrawn" })
    ]) {
      expect(refusedBy(state, wrong)).toEqual(["OZA-52"])
    }
    expect(refusedBy(state, conclude({ ending: "closed" }))).toEqual([])
    expect(refusedBy(group(propose), conclude({ ending: "withdrawn" }))).toEqual([])
    expect(refusedBy(group(propose), conclude({ ending: "closed" }))).toEqual(["OZA-52"])
  })
})

describe("In every region", () => {
  it("nothing is done with groups where no route is laid down", () => {
    expect(refusedBy(undefined, propose, { route: undefined })).toEqual(["OZA-40"])
    expect(refusedBy(started(), join(), { route: undefined })).toEqual(["OZA-40"])
  })

  it("an act is done by those whom the region names, and not where it names nobody", () => {
    expect(refusedBy(undefined, propose, { actor: by(official) })).toEqual(["EX-56"])
    expect(refusedBy(undefined, propose, { route: { ...route, acts: {} } })).toEqual(["OZA-41"])
  })

  it("what happens is recorded in the order of the days, and every ground is told at once", () => {
    const early = { on: date("2026-01-01"), actor: by(alderman) }
    expect(refusedBy(group(propose), start, early)).toEqual(["OZA-42", "EX-56", "EX-55", "EX-33", "EX-33"])
  })

  it("a grant names the rules of the region that it rests on", () => {
    const state = group(propose, ...wayOfProposal, plan, ...wayOfPlan)
    const judged = judgeGroup({
      id: groupId,
      region: state.region,
      state,
      command: start,
      actor: by(project),
      on: day,
      route,
      rules
    })
    expect(judged.event).toMatchObject({ _tag: "GroupStarted", on: day })
    expect(judged.rules.map(({ id }) => id)).toEqual(["EX-56", "EX-33", "EX-55"])
  })
})
