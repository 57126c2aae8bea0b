/** What holds in every region, whatever people do: random walks with the same promises for all four. */
import { type Case, facts, regieHolders } from "@oza/cases"
import { moves, type Promise, type Setting, walk } from "@oza/testing/cases"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { daan, noor } from "../test/children.ts"
import { ways } from "../test/ways.ts"
import { until } from "../test/ways/Way.ts"

const promisesIn = ({ pathway }: Setting): ReadonlyArray<Promise> => {
  const goalsSet = (state: Case, on: Case["openedOn"]) =>
    facts["goals.set"].holds({ case: state, pathway, on }, () => true)
  return [
    (before, event) =>
      event._tag === "DecisionTaken" && before.application === undefined
        ? "no decision without an application"
        : undefined,
    (_, __, after, on) => {
      const plans = regieHolders({ case: after, pathway, on }).map(({ plan }) => plan)
      return new Set(plans).size === plans.length ? undefined : "never two regies over one plan"
    },
    (before, _, after) =>
      before.agreements.every(({ number }, index) => after.agreements[index]?.number === number)
        ? undefined
        : "no agreement is lost",
    (before, event, _, on) =>
      event._tag === "AgreementMade" && !goalsSet(before, on)
        ? "no offer before the goals of this round"
        : undefined
  ]
}

describe("Random walks through four regions", () => {
  const seen = new Set<string>()

  it.each(
    Object.entries(ways).flatMap(([region, way]) =>
      (
        [
          ["a signal about a child of 8", 14, () => way.open(noor)],
          ["an application for a youth of 16", 28, () => until(way, daan, "apply")],
          ["an arrangement that runs", 14, () => until(way, noor, "start")]
        ] as const
      ).map(([from, numRuns, begin]) => [region, from, numRuns, begin, way.setting] as const)
    )
  )(
    "keep the promises of every region: %s, from %s",
    { timeout: 60_000 },
    (_, __, numRuns, begin, setting) => {
      const from = begin()
      fc.assert(
        fc.property(moves(34), (steps) => {
          const walked = walk(setting, steps, { promises: promisesIn(setting), from })
          for (const { _tag } of walked.events.slice(from.events.length)) seen.add(_tag)
        }),
        { numRuns, seed: 20260907 }
      )
    }
  )

  it("and get somewhere: what is promised about is among what happens", () => {
    expect([...seen]).toEqual(
      expect.arrayContaining(["GoalsSet", "AgreementMade", "DecisionTaken", "RegieAccepted", "Evaluated"])
    )
  })
})
