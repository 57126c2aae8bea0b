import { describe, expect, it } from "vitest"
import { axesOf } from "../src/analysis/Axes.ts"
import { cellsOf, decisionTable } from "../src/analysis/DecisionTable.ts"
import { TableDecision } from "../src/analysis/tableDecision.ts"
import { decideAccess } from "../src/decideAccess.ts"
import { consultOracle, type Said } from "./oracle.ts"
import { asksAs, policyOf, Random, requestOf, subjectsOf } from "./randomRequests.ts"

const requests = 1_000_000
const policies = 8

describe("Invariant 9: index, table and oracle agree", () => {
  it("on a million random requests, on what is open and on why the rest is not", { timeout: 900_000 }, () => {
    const random = new Random(20_260_901)
    const counts = new Map<Said, number>()
    const disagreements: Array<unknown> = []
    let asked = 0
    let cells = 0
    let withYes = 0
    for (let number = 0; number < policies; number++) {
      const policy = policyOf(random, number)
      const axes = axesOf(policy, true)
      // Nobody asks in most of the roles at most of the sides.
      const who = axes.who.filter((one) => one.role === undefined || asksAs(one.role, one.side))
      const table = decisionTable(policy, { ...axes, who })
      cells += cellsOf(table)
      const looked = new TableDecision(policy, table)
      const subjects = subjectsOf(random, 2000)
      for (let one = 0; one < requests / policies; one++) {
        const request = requestOf(random, subjects)
        const oracle = consultOracle(policy.rules, policy.givers, request)
        const byTable = looked.look(request)
        const { permissionsUsed, permitted, withheld } = decideAccess(policy, request)
        asked += 1
        if (permissionsUsed.length > 0) withYes += 1
        for (const [place, category] of request.categories.entries()) {
          const byIndex: Said = permitted.includes(category)
            ? "open"
            : withheld.find((closed) => closed.category === category)!.reason
          const said = oracle[place]!
          counts.set(said, (counts.get(said) ?? 0) + 1)
          if ((said !== byIndex || said !== byTable[place]) && disagreements.length < 5)
            disagreements.push({ number, category, said, byIndex, byTable: byTable[place], request })
        }
      }
    }
    console.log(
      `${asked} requests under ${policies} policies of ${cells} cells, ${withYes} opened by a yes: ${JSON.stringify(Object.fromEntries(counts))}`
    )
    expect(disagreements).toEqual([])
    expect(asked).toBe(requests)
    // It would prove little if one answer were nearly all there is.
    for (const reason of ["open", "not-permitted", "no-relation", "age", "permission", "forbidden"] as const)
      expect([reason, (counts.get(reason) ?? 0) > 10_000]).toEqual([reason, true])
    expect(withYes).toBeGreaterThan(10_000)
  })

  it("and would not, if one of them missed a rule of the law", { timeout: 300_000 }, () => {
    const law = policyOf(new Random(1), 0)
    const missed = law.rules.filter((_, place) => place % 6 === 0)
    for (const rule of missed) {
      const random = new Random(1)
      const subjects = subjectsOf(random, 300)
      const rules = law.rules.filter((one) => one !== rule)
      let differs = 0
      for (let one = 0; one < 60_000 && differs === 0; one++) {
        const request = requestOf(random, subjects)
        const said = consultOracle(rules, law.givers, request)
        const { permitted, withheld } = decideAccess(law, request)
        for (const [place, category] of request.categories.entries()) {
          const byIndex = permitted.includes(category)
            ? "open"
            : withheld.find((closed) => closed.category === category)!.reason
          if (said[place] !== byIndex) differs += 1
        }
      }
      expect([rule.id, differs > 0]).toEqual([rule.id, true])
    }
  })
})
