import {
  type ActId,
  actIds,
  type ActRule,
  fact,
  MeetingKindId,
  not,
  ownRules,
  type Pathway,
  says,
  StepId
} from "@oza/cases"
import { date, RegionId, type Rule, RuleId, text, weeks } from "@oza/kernel"
import { RoleId } from "@oza/roles"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { moves, type Promise, walk } from "./Walk.ts"
import type { Setting } from "./Story.ts"

const coach = RoleId.make("coach")
const parent = RoleId.make("parent")
const youth = RoleId.make("youth")
const rule: Rule = {
  id: RuleId.make("EX-1"),
  kind: "guard",
  text: text("Zo doen we het.", "This is how we do it."),
  source: { document: "Example", place: "1" }
}
const work = StepId.make("work")
const guarded: Partial<Record<ActId, ActRule["guards"]>> = {
  SetGoals: [{ rule: rule.id, requires: fact("needs.recorded") }],
  MakeAgreement: [
    { rule: rule.id, requires: fact("goals.set") },
    { rule: rule.id, when: says("agreement.setting", "home"), requires: fact("opp.written") }
  ],
  ShareFunding: [{ rule: rule.id, requires: fact("content.agreed") }],
  FileApplication: [{ rule: rule.id, requires: not(fact("child.exempted")) }]
}

const pathway: Pathway = {
  version: 1,
  validFrom: date("2025-08-01"),
  roles: [coach, parent, youth],
  steps: [{ id: work, name: text("Werk", "Work"), opens: [], doneWhen: fact("case.closed"), rules: [] }],
  acts: Object.fromEntries(
    actIds.map((act): [ActId, ActRule] => [
      act,
      {
        step: work,
        by: [{ role: coach }, { role: parent }, { role: youth, when: fact("child.from-12") }],
        byRule: rule.id,
        guards: guarded[act] ?? []
      }
    ])
  ),
  meetings: [
    {
      id: MeetingKindId.make("talk"),
      name: text("gesprek", "talk"),
      schoolTypes: ["po", "vo"],
      rule: rule.id,
      seats: [{ roles: [parent], must: "be-present", rule: rule.id }]
    }
  ],
  loops: [],
  circumstances: [],
  yields: [],
  regies: [],
  procedures: [],
  escalation: { causes: [], ladder: [] },
  decisionTerm: { term: weeks(8), setBy: "law", rule: rule.id },
  contentAgreedBy: [{ roles: [parent], rule: rule.id }],
  dataActs: {},
  greyAreas: [{ kinds: ["personal-care"] }],
  sources: ["help", "school"],
  paying: [{ rule: rule.id, of: { kinds: ["treatment"] }, never: ["school"] }],
  flags: []
}
const example: Setting = {
  region: RegionId.make("example"),
  pathway,
  rules: new Map([...ownRules, rule].map((one) => [one.id, one]))
}

describe("random walks through a small pathway", () => {
  it("keep every promise of a case, and get as far as the close", { timeout: 60_000 }, () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(moves(140), (steps) => {
        for (const { _tag } of walk(example, steps).events) seen.add(_tag)
      }),
      { numRuns: 160, seed: 4 }
    )
    for (const event of ["DecisionTaken", "FundingShared", "Evaluated", "CaseClosed"])
      expect([...seen]).toContain(event)
  })

  it("notice a promise that is broken, and say at which event", () => {
    const noGoals: Promise = (_, event) => (event._tag === "GoalsSet" ? "no goals are set here" : undefined)
    const walked = () => {
      for (const steps of fc.sample(moves(60), { numRuns: 20, seed: 1 }))
        walk(example, steps, { promises: [noGoals] })
    }
    expect(walked).toThrow(/no goals are set here[^]*GoalsSet/u)
  })
})
