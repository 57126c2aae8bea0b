/**
 * Decisions per second, beside Cedar, Casbin and CASL on the same requests in the same run.
 *
 * Before anything is timed every engine has to give the same answer to every request. Ours explains each
 * answer (rules, grounds, permissions used, obligations, until when, what would cure it); the others only
 * say yes or no.
 */
import {
  compilePolicyOver,
  decideAccess,
  lawOnly,
  type Policy,
  type PrivacyRule,
  statuteRules
} from "@oza/privacy"
import { createHash } from "node:crypto"
import { compare, median, type Way } from "../bench.ts"
import { casbin } from "./casbin.ts"
import { casl } from "./casl.ts"
import { cedar } from "./cedar.ts"
import { naive } from "./naive.ts"
import { type Decider, type Question, tenfold, workload } from "./Workload.ts"

/** Nothing here is about an emergency, a request on rights or a standing: the others have no word for it. */
export const comparable: ReadonlyArray<PrivacyRule> = statuteRules.filter(
  (rule) =>
    rule.relation !== "emergency" &&
    rule.relation !== "rights-handler" &&
    (rule.effect === "permit" || rule.standing === undefined)
)

export const decisionBench = async (
  options: { readonly rows: number; readonly rounds: number },
  say: (line: string) => void
): Promise<void> => {
  const questions = workload(options.rows, 20_261_124)
  for (const set of [comparable, tenfold(comparable)]) {
    const started = performance.now()
    const policy = compilePolicyOver(set, lawOnly)
    for (const question of questions) decideAccess(policy, question)
    say(
      `\n${set.length} rules: compiled and every role indexed in ${(performance.now() - started).toFixed(0)} ms`
    )
    const deciders = [
      ours(policy),
      oursChained(policy),
      naive(policy),
      casl(policy),
      await casbin(policy),
      cedar(policy)
    ]
    agree(deciders, questions, say)
    const [first, ...rest] = deciders.map((decider) => wayOf(decider, questions))
    await compare(
      {
        title: `Decisions, ${set.length} rules`,
        unit: "decisions",
        ways: [first!, ...rest],
        rounds: options.rounds
      },
      say
    )
    say(`  ${percentiles(ours(policy), questions)}`)
  }
}

/** What an answer says is made when it is read, so all of it is read; `said` keeps that from being left out. */
let said = 0
const ours = (policy: Policy): Decider => ({
  name: "OZA, explained",
  decide: (question) => {
    const { effect, obligations, permissionsUsed, rules, withheld } = decideAccess(policy, question)
    for (const { reason, rule } of withheld) said += reason.length + rule.id.length
    said += obligations.length + permissionsUsed.length + rules.length
    return effect === "permit"
  }
})

/** As a request does it: the decision, its record for both logs, and a link of each chain. */
const oursChained = (policy: Policy): Decider => {
  let links = ["", ""]
  return {
    name: "OZA, explained, two chained records",
    decide: (question) => {
      const { actor, effect, on, permissionsUsed, permitted, purpose, rules } = decideAccess(policy, question)
      const access = JSON.stringify({ actor, effect, on, permissionsUsed, permitted, purpose, rules })
      const processing = JSON.stringify({ effect, on, permitted, purpose })
      links = [access, processing].map((record, at) =>
        createHash("sha256").update(links[at]!).update(record).digest("hex")
      )
      return effect === "permit"
    }
  }
}

const agree = (
  [first, ...others]: ReadonlyArray<Decider>,
  questions: ReadonlyArray<Question>,
  say: (line: string) => void
): void => {
  const answers = questions.map(first!.decide)
  for (const other of others) {
    const wrong = questions.filter((question, at) => other.decide(question) !== answers[at])
    if (wrong.length > 0)
      throw new Error(`${other.name} differs on ${wrong.length} requests: ${JSON.stringify(wrong[0])}`)
  }
  const share = answers.filter(Boolean).length / answers.length
  say(
    `${questions.length} requests, ${Math.round(share * 100)} % permitted; all engines agree on all of them`
  )
}

/**
 * The slow ones are given fewer requests, so that a round stays short; speed is per request. How many follows
 * from the speed of a way that is warm, so that a turn is long enough not to be about the turn before it.
 */
const wayOf = (decider: Decider, questions: ReadonlyArray<Question>): Way => {
  const first = questions.slice(0, 500)
  const timed = (): number => {
    const started = performance.now()
    for (const question of first) decider.decide(question)
    return performance.now() - started
  }
  let each = timed() / first.length
  for (let spent = 0; spent < 500;) {
    const took = timed()
    spent += took
    each = Math.min(each, took / first.length)
  }
  const turns = Math.max(1, Math.ceil(400 / (each * questions.length)))
  const some = questions.slice(0, Math.max(500, Math.min(questions.length, Math.ceil(2000 / each))))
  return {
    name: decider.name,
    turn: async () => {
      const before = process.cpuUsage()
      for (let turn = 0; turn < turns; turn++) for (const question of some) decider.decide(question)
      const { system, user } = process.cpuUsage(before)
      return { seconds: (system + user) / 1_000_000, units: turns * some.length }
    }
  }
}

/** p50 and p99 of single calls, the cost of reading the clock included. */
const percentiles = (decider: Decider, questions: ReadonlyArray<Question>): string => {
  const times = questions.map((question) => {
    const started = process.hrtime.bigint()
    decider.decide(question)
    return Number(process.hrtime.bigint() - started)
  })
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)]! / 1000).toFixed(2)
  return `${decider.name}: one call p50 ${(median(times) / 1000).toFixed(2)} µs, p99 ${at(0.99)} µs, reading the clock included`
}
