/** Facts of children who do not exist: the same ones for the same seed. */
import { addDays, CaseId, date, type MunicipalityCode, RegionId, amount } from "@oza/kernel"
import type { CaseFact } from "../src/index.ts"

/** Numbers from 0 up to 1 that look like chance and are always the same (a linear congruential generator). */
const chances = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

export const population = (size: number, seed = 1): ReadonlyArray<CaseFact> => {
  const chance = chances(seed)
  const whole = (most: number): number => Math.floor(chance() * most)
  const one = <A>(values: ReadonlyArray<A>): A => values[Math.floor(chance() ** 1.7 * values.length)]!
  return Array.from({ length: size }, (_, index): CaseFact => {
    const openedOn = addDays(date("2022-08-01"), whole(1400))
    const applicationOn = addDays(openedOn, whole(60))
    const days = 14 + whole(38) + (chance() < 0.12 ? 20 : 0)
    const dueOn = addDays(applicationOn, 56)
    const decisionOn = addDays(applicationOn, days)
    const startedOn = addDays(decisionOn, 10)
    const closedOn = addDays(startedOn, 60 + whole(500))
    const applied = chance() < 0.85
    const decided = applied && chance() < 0.95
    const granted = decided && chance() < 0.9
    const closed = chance() < 0.6
    return {
      region: RegionId.make("kop-van-noord-holland"),
      case: CaseId.make(`01999999-0000-7000-8000-${String(index).padStart(12, "0")}`),
      schoolType: chance() < 0.65 ? "po" : "vo",
      ...(chance() < 0.97 ? { municipality: one(["0400", "1911", "0441", "0448"]) as MunicipalityCode } : {}),
      channel: one(["wijkteam", "school", "general-practitioner", "parents", "youth-health", "other"]),
      status: closed ? "closed" : "open",
      openedOn,
      ...(applied ? { applicationOn, dueOn } : {}),
      ...(decided
        ? {
            decisionOn,
            decisionOutcome: granted ? "granted" : "refused",
            daysToDecision: days,
            decidedInTime: decisionOn <= dueOn,
            decidedTogether: chance() < 0.8
          }
        : {}),
      ...(granted ? { startedOn } : {}),
      ...(closed
        ? {
            closedOn,
            closingReason: one([
              "goals-reached",
              "no-longer-needed",
              "basic-support-suffices",
              "moved",
              "preceding-law"
            ]),
            closingOutcome: one(["education-with-support", "back-in-education", "other-provision", "unknown"])
          }
        : {}),
      agreements: granted
        ? Array.from({ length: 1 + whole(3) }, () => ({
            kind: one([
              "guidance-in-behaviour",
              "guidance-in-learning",
              "treatment",
              "family-support",
              "care-farm",
              "day-care-centre"
            ]),
            function: one(["strengthen", "build-up", "lead-back", "adapt", "lead-on", "enrich"]),
            setting: one(["school", "care-location", "home"]),
            from: startedOn,
            until: addDays(startedOn, 200)
          }))
        : [],
      evaluations: granted
        ? Array.from({ length: whole(3) }, (_, number) => ({
            on: addDays(startedOn, 90 * (number + 1)),
            outcome: one(["continue", "adjust", "close"])
          }))
        : [],
      funding: granted
        ? [
            {
              source: "youth-help",
              holder: "municipality",
              on: decisionOn,
              amount: amount(1_000_00 + whole(900_000))
            },
            ...(chance() < 0.5
              ? [
                  {
                    source: "swv-support",
                    holder: "swv",
                    on: decisionOn,
                    amount: amount(500_00 + whole(400_000))
                  }
                ]
              : []),
            ...(chance() < 0.06
              ? [
                  {
                    source: "zvw",
                    holder: "health-insurer",
                    on: decisionOn,
                    amount: amount(2_000_00 + whole(300_000))
                  }
                ]
              : [])
          ]
        : [],
      costings: []
    }
  })
}
