import { addDays, CaseId, GroupId } from "@oza/kernel"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  conclude,
  day,
  decision,
  evaluation,
  eventOf,
  join,
  leave,
  plan,
  propose,
  register,
  route,
  start,
  written
} from "../../test/groupExample.ts"
import {
  evolveGroup,
  type GroupArrangement,
  type GroupCommand,
  type GroupEvent,
  membersNow,
  replayGroup
} from "../index.ts"

const cases = [1, 2, 3].map((n) => CaseId.make(`01900000-0000-7000-8000-0000000000c${n}`))
const successor = GroupId.make("01900000-0000-7000-8000-00000000000b")

const command: fc.Arbitrary<GroupCommand> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...route.bodies.map(({ id }) => id)).map((id) => decision(id)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...route.bodies.map(({ id }) => id)),
        fc.constantFrom("informed", "negative-advice", "approved", "rejected")
      )
      .map(([id, outcome]) => decision(id, outcome as never))
  },
  { weight: 1, arbitrary: fc.constant(plan) },
  {
    weight: 1,
    arbitrary: fc.constant<GroupCommand>({
      _tag: "RewriteGroupProposal",
      proposal: written(route.proposal)
    })
  },
  { weight: 3, arbitrary: fc.constant(start) },
  { weight: 3, arbitrary: fc.constantFrom(...cases).map((id) => join({ case: id })) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }).map(leave) },
  { weight: 1, arbitrary: fc.constant(evaluation) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("integrated", "closed", "withdrawn", "developed-further")
      .map((ending) =>
        conclude({ ending: ending as never, ...(ending === "developed-further" ? { successor } : {}) })
      )
  }
)

interface Step {
  readonly before: GroupArrangement | undefined
  readonly event: GroupEvent
  readonly after: GroupArrangement
}

/** What remains of random acts: those that the rules accept. */
const live = (first: GroupCommand, rest: ReadonlyArray<GroupCommand>): ReadonlyArray<Step> => {
  const steps: Array<Step> = []
  for (const [at, asked] of [first, ...rest].entries()) {
    const before = steps.at(-1)?.after
    const event = eventOf(before, asked, { on: addDays(day, at) })
    if (event !== undefined) steps.push({ before, event, after: evolveGroup(before, event) })
  }
  return steps
}

const life = fc
  .tuple(fc.constantFrom(propose, register), fc.boolean(), fc.array(command, { minLength: 5, maxLength: 40 }))
  .map(([first, smooth, rest]) =>
    live(first, [
      ...(smooth
        ? [
            decision("policy-table"),
            decision("officials"),
            plan,
            decision("directors"),
            decision("aldermen"),
            decision("agreement-table"),
            start
          ]
        : []),
      ...rest
    ])
  )

const holds = (check: (steps: ReadonlyArray<Step>) => void) =>
  fc.assert(fc.property(life, check), { numRuns: 300, seed: 33 })

describe("Whatever people try with a group", () => {
  it("replaying its events gives the same state, event by event", () => {
    holds((steps) => {
      const [first, ...rest] = steps.map(({ event }) => event)
      const last = steps.at(-1)!.after
      expect(replayGroup([first!, ...rest])).toEqual(last)
      expect(last.version).toBe(steps.length)
    })
  })

  it("ALK-33: it never starts without a plan and the approval of every body that decides on it", () => {
    let started = 0
    holds((steps) => {
      for (const { before, event } of steps) {
        if (event._tag !== "GroupStarted") continue
        started += 1
        for (const body of route.bodies.filter(({ part }) => part === "decides")) {
          const number = before!.plan!.number
          expect(before!.decisions).toContainEqual(
            expect.objectContaining({ body: body.id, outcome: "approved", number })
          )
        }
      }
    })
    expect(started).toBeGreaterThan(50)
  })

  it("ALK-56: no body ever decides before those before it", () => {
    holds((steps) => {
      for (const { before, event } of steps) {
        if (event._tag !== "BodyDecided") continue
        const of = route.bodies.find(({ id }) => id === event.body)!
        const earlier = route.bodies.filter(({ order }) => order < of.order).map(({ id }) => id)
        expect(before!.decisions.map(({ body }) => body)).toEqual(expect.arrayContaining(earlier))
        expect(before!.decisions.some(({ outcome }) => outcome === "rejected")).toBe(false)
      }
    })
  })

  it("a child is a member once at a time, leaves after it joined, and none is lost", () => {
    let joins = 0
    const statuses = new Set<string>()
    const left: Array<CaseId> = []
    holds((steps) => {
      for (const { before, event, after } of steps) {
        const now = membersNow(after).map((one) => one.case)
        expect(new Set(now).size).toBe(now.length)
        expect(after.members.map(({ number }) => number)).toEqual(after.members.map((_, at) => at + 1))
        for (const { joinedOn, leftOn } of after.members)
          expect(leftOn === undefined || leftOn >= joinedOn).toBe(true)
        // Whoever was there stays on record, with only a departure added.
        for (const [at, { leftOn: _, reason: __, ...joined }] of (before?.members ?? []).entries()) {
          expect(after.members[at]).toMatchObject(joined)
        }
        if (event._tag === "MemberJoined") {
          joins += 1
          statuses.add(before!.status)
        }
        if (event._tag === "GroupConcluded") left.push(...now)
      }
    })
    expect(joins).toBeGreaterThan(100)
    expect([...statuses]).toEqual(["running"])
    expect(left).toEqual([])
  })

  it("no decision is lost: each stands, or is kept among those on an earlier version", () => {
    holds((steps) => {
      const made = steps.filter(({ event }) => event._tag === "BodyDecided").length
      const { decisions, superseded } = steps.at(-1)!.after
      expect(decisions.length + superseded.length).toBe(made)
    })
  })
})
