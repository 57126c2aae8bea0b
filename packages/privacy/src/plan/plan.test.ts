import { date } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import { policyOf, Random, requestOf, subjectsOf } from "../../test/randomRequests.ts"
import { role } from "../../test/family.ts"
import type { AccessRequest } from "../AccessRequest.ts"
import { dataCategories } from "../DataCategory.ts"
import { decideAccess } from "../decideAccess.ts"
import { compilePolicy, lawOnly, type Policy } from "../Policy.ts"
import type { ListPlan } from "./ListPlan.ts"
import { openCategories, planList } from "./planList.ts"
import { planMayPermit, planPermits } from "./planPermits.ts"

const law = compilePolicy(lawOnly)
const today = date("2026-09-01")

const planOf = (
  side: AccessRequest["side"],
  purpose: AccessRequest["purpose"],
  category: "process" | "education" | "health"
) => planList(law, { role: role("professional"), side, purpose, category, on: today })

describe("The plan of a list", () => {
  it("is nothing where no rule of the law opens the category, whatever case it is", () => {
    expect(planOf("school", "decide-youth-help", "process")).toEqual({ _tag: "Nothing" })
    expect(planOf("analysis", "statistics", "process")).toEqual({ _tag: "Nothing" })
    expect(planOf(undefined, "arrange", "process")).toEqual({ _tag: "Nothing" })
  })

  it("names the relation that a rule asks for, and what closes the case", () => {
    const plan = planOf("school", "arrange", "process")
    expect(plan).toMatchObject({ _tag: "Where", any: [{ relation: "participant" }] })
  })

  it("is nothing where all that opens it rests on a yes", () => {
    expect(planOf("municipality", "arrange", "education")).toEqual({ _tag: "Nothing" })
  })
})

/** Random policies, each with many questions and many rows to each question. */
const everyRow = (
  policies: number,
  look: (of: {
    readonly policy: Policy
    readonly plan: ListPlan
    readonly row: AccessRequest
    readonly permits: boolean
  }) => void
): number => {
  const random = new Random(20_260_901)
  const subjects = subjectsOf(random, 120)
  let seen = 0
  for (let number = 0; number < policies; number++) {
    const policy = number % 10 === 0 ? law : policyOf(random, number)
    for (let question = 0; question < 25; question++) {
      const asked = requestOf(random, subjects)
      const category = random.of(dataCategories)
      const { purpose, side, on } = asked
      const plan = planList(policy, { role: asked.actor.role, side, purpose, category, on })
      for (let at = 0; at < 24; at++) {
        const other = requestOf(random, subjects)
        const row: AccessRequest = {
          ...other,
          actor: { ...other.actor, role: asked.actor.role },
          side,
          purpose,
          on,
          categories: [category],
          // What rests on a yes is not for a list.
          permissions: []
        }
        seen += 1
        look({ policy, plan, row, permits: decideAccess(policy, row).effect === "permit" })
      }
    }
  }
  return seen
}

interface Found {
  readonly seen: number
  readonly plans: { readonly [T in ListPlan["_tag"]]: number }
  readonly kept: number
  readonly leftOut: number
  /** Rows that the plan and the decision do not agree on. */
  readonly wrong: ReadonlyArray<unknown>
  /** Rows that a decision permits and a store would leave out. */
  readonly missed: ReadonlyArray<unknown>
}

const look = (): Found => {
  const plans = { Nothing: 0, Everything: 0, Where: 0 }
  let kept = 0
  let leftOut = 0
  const wrong: Array<unknown> = []
  const missed: Array<unknown> = []
  const seen = everyRow(180, ({ permits, plan, row }) => {
    plans[plan._tag] += 1
    if (permits) kept += 1
    if (planPermits(plan, row) !== permits) wrong.push({ plan, row, permits })
    const { participates } = row
    if (planMayPermit(plan, { isChild: row.child?.person === row.actor.party, participates })) return
    leftOut += 1
    if (permits) missed.push({ plan, row })
  })
  return { seen, plans, kept, leftOut, wrong, missed }
}

describe("On random policies, actors and rows, a hundred thousand and more", () => {
  const found = look()

  it("the plan keeps exactly the rows that a decision on each would permit", () => {
    expect(found.wrong.slice(0, 3)).toEqual([])
    expect(found.seen).toBeGreaterThanOrEqual(100_000)
    const { Nothing, Where } = found.plans
    for (const count of [Nothing, Where, found.kept, found.seen - found.kept])
      expect(count).toBeGreaterThan(2000)
  })

  it("a store that filters by what it knows leaves out no row that a decision permits", () => {
    expect(found.missed.slice(0, 3)).toEqual([])
    expect(found.leftOut).toBeGreaterThan(2000)
  })

  it("no decision opens a category that the role can never see for the purpose, with whatever yes", () => {
    const random = new Random(7)
    const subjects = subjectsOf(random, 120)
    let opened = 0
    let never = 0
    const wider: Array<unknown> = []
    for (let number = 0; number < 60; number++) {
      const policy = number % 10 === 0 ? law : policyOf(random, number)
      for (let at = 0; at < 400; at++) {
        const request = requestOf(random, subjects)
        const open = openCategories(policy, request.actor.role, request.side, request.purpose, dataCategories)
        const { permitted } = decideAccess(policy, request)
        opened += permitted.length
        never += dataCategories.length - open.length
        for (const category of permitted) if (!open.includes(category)) wider.push({ request, category })
      }
    }
    expect(wider.slice(0, 3)).toEqual([])
    expect(opened).toBeGreaterThan(2000)
    expect(never).toBeGreaterThan(2000)
  })
})
