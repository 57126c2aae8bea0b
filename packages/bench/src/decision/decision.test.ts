import { compilePolicyOver, decideAccess, lawOnly } from "@oza/privacy"
import { expect, it } from "vitest"
import { casbin } from "./casbin.ts"
import { casl } from "./casl.ts"
import { cedar } from "./cedar.ts"
import { comparable } from "./decisionBench.ts"
import { naive } from "./naive.ts"
import { workload } from "./Workload.ts"

it("every engine gives the answer of ours, on requests of which about half are permitted", async () => {
  const policy = compilePolicyOver(comparable, lawOnly)
  const questions = workload(1000, 7)
  const answers = questions.map((question) => decideAccess(policy, question).effect === "permit")
  const share = answers.filter(Boolean).length / answers.length
  expect(share).toBeGreaterThan(0.35)
  expect(share).toBeLessThan(0.65)
  for (const { decide, name } of [naive(policy), casl(policy), await casbin(policy), cedar(policy)])
    expect([name, questions.map(decide)]).toEqual([name, answers])
})
