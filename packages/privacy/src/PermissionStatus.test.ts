import { addDays, type CalendarDate, date, RuleId } from "@oza/kernel"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  about,
  child,
  childOf,
  father,
  guardian,
  mother,
  oneGuardian,
  oneParent,
  relative,
  role,
  self,
  stepfather,
  supervised,
  supervisor,
  today,
  twoParents,
  yes,
  youth
} from "../test/family.ts"
import type { Permission, PermissionKind } from "./Permission.ts"
import { type PermissionQuestion, permissionStatus } from "./PermissionStatus.ts"

const question = (
  permissions: ReadonlyArray<Permission>,
  rest: Partial<PermissionQuestion> = {}
): PermissionQuestion => ({
  kind: "consent-to-process",
  purpose: "arrange",
  category: "education",
  recipient: role("professional"),
  child,
  relatives: oneParent,
  permissions,
  on: today,
  ...rest
})
const stateOf = (permissions: ReadonlyArray<Permission>, rest: Partial<PermissionQuestion> = {}) =>
  permissionStatus(question(permissions, rest)).state

const k1 = yes(1, "consent-to-process", mother)
const k3 = "consent-to-disclose"

describe("a yes", () => {
  it("AVG-6.1.a: stands when the one whose say it is gave it, and names the answer it stands on", () => {
    expect(permissionStatus(question([k1]))).toMatchObject({ state: "valid", used: [1], missing: [] })
  })

  it("is absent where nobody answered, and says who is to be asked", () => {
    const status = permissionStatus(question([], { relatives: twoParents }))
    expect(status.state).toBe("absent")
    expect(status.missing.map(({ person }) => person)).toEqual([mother, father])
  })

  it("of one of two does not stand, and says who still has to answer", () => {
    const status = permissionStatus(question([k1], { relatives: twoParents }))
    expect(status.state).toBe("insufficient-givers")
    expect(status.missing.map(({ person }) => person)).toEqual([father])
    expect(stateOf([k1, yes(2, "consent-to-process", father)], { relatives: twoParents })).toBe("valid")
  })

  it("starts on its day", () => {
    const later = { ...k1, on: addDays(today, 1) }
    expect(stateOf([later])).toBe("not-yet")
    expect(stateOf([later], { on: addDays(today, 1) })).toBe("valid")
  })

  it("expires on the day that it says", () => {
    const short = { ...k1, validUntil: today }
    expect(stateOf([short], { on: addDays(today, -1) })).toBe("valid")
    expect(stateOf([short])).toBe("expired")
  })

  it("AVG-7: withdrawn, no longer stands from that day, and did stand before", () => {
    const taken = { ...k1, withdrawn: { on: today, by: mother } }
    expect(stateOf([taken])).toBe("withdrawn")
    expect(stateOf([taken], { on: addDays(today, -1) })).toBe("valid")
  })

  it("AVG-7: withdrawn takes along what the same person said before on the same", () => {
    const again = yes(2, "consent-to-process", mother, {
      on: date("2026-01-20"),
      withdrawn: { on: today, by: mother }
    })
    expect(stateOf([k1, again])).toBe("withdrawn")
    expect(stateOf([k1, again, yes(3, "consent-to-process", mother, { on: today })])).toBe("valid")
  })

  it("a refusal is an answer: it stands in the way until the same person says yes later", () => {
    const no = yes(2, "consent-to-process", mother, { answer: "refused", on: date("2026-01-20") })
    expect(stateOf([no])).toBe("refused")
    expect(stateOf([k1, no])).toBe("refused")
    expect(stateOf([k1, no, yes(3, "consent-to-process", mother, { on: date("2026-01-21") })])).toBe("valid")
  })

  it("of one parent does not undo the refusal of the other", () => {
    const no = yes(2, "consent-to-process", father, { answer: "refused" })
    expect(stateOf([k1, no], { relatives: twoParents })).toBe("refused")
  })

  it.each([
    ["another purpose", { purpose: "fund" as const }],
    ["another category", { category: "health" as const }],
    ["another recipient", { recipient: role("stranger") }]
  ])("does not cover %s", (_, rest) => {
    const narrow = about(k1, {
      purposes: ["arrange"],
      categories: ["education"],
      recipients: [role("professional")]
    })
    expect(stateOf([narrow])).toBe("valid")
    expect(stateOf([narrow], rest)).toBe("absent")
  })

  it("of one kind never stands in for another: a signature under an OPP is no consent", () => {
    const kinds: ReadonlyArray<PermissionKind> = [
      "consent-to-help",
      "consent-to-disclose",
      "agreement-opp",
      "agreement-procedure",
      "hearing"
    ]
    for (const kind of kinds) {
      expect(stateOf([yes(1, kind, mother), yes(2, kind, youth)])).toBe("absent")
    }
  })
})

describe("a yes by the wrong one", () => {
  it.each([
    ["UAVG-5.1: a child under 16 in person", youth, oneParent],
    ["KOP-07: a family supervisor", supervisor, supervised],
    [
      "BW-1:245: a parent without authority",
      stepfather,
      [relative(mother, "parent"), relative(stepfather, "parent-without-authority"), self]
    ]
  ])("%s", (_, giver, relatives) => {
    expect(stateOf([yes(1, "consent-to-process", giver)], { relatives })).toBe("wrong-giver")
  })

  it("UAVG-5.1: a parent of a youth of 16", () => {
    expect(stateOf([k1], { child: childOf(16) })).toBe("wrong-giver")
    expect(stateOf([yes(1, "consent-to-process", youth)], { child: childOf(16) })).toBe("valid")
  })

  it("KOP-07: a legal guardian is not the wrong one", () => {
    expect(stateOf([yes(1, "consent-to-process", guardian)], { relatives: oneGuardian })).toBe("valid")
  })
})

describe("a yes that the child has outgrown", () => {
  const both = [yes(1, k3, mother, { on: date("2024-04-01") })]

  it("JW-7.3.11: given by the parent at 11, it no longer stands at 12 without the child", () => {
    const at = (on: string) => permissionStatus(question(both, { kind: k3, on: date(on) }))
    expect(at("2024-04-30").state).toBe("valid")
    expect(at("2024-05-01").state).toBe("age-passed")
    expect(at("2024-05-01").missing.map(({ person }) => person)).toEqual([youth])
  })

  it("JW-7.3.11: given at 12 by the child too, it stands again", () => {
    const now = [...both, yes(2, k3, youth, { on: date("2024-05-01") })]
    expect(stateOf(now, { kind: k3, on: date("2024-05-01") })).toBe("valid")
  })

  it("UAVG-5.1: the parents' consent ends on the sixteenth birthday", () => {
    const given = [yes(1, "consent-to-process", mother, { on: date("2028-04-01") })]
    expect(stateOf(given, { on: date("2028-04-30") })).toBe("valid")
    expect(stateOf(given, { on: date("2028-05-01") })).toBe("age-passed")
  })

  it("UAVG-5.1: what a child said at 15 does not become its consent at 16", () => {
    const early = [yes(1, "consent-to-process", youth, { on: date("2028-04-30") })]
    expect(stateOf(early, { on: date("2028-05-01") })).toBe("wrong-giver")
    const onTheDay = [yes(1, "consent-to-process", youth, { on: date("2028-05-01") })]
    expect(stateOf(onTheDay, { on: date("2028-05-01") })).toBe("valid")
  })

  it("KOP-06: where a region asks the child of 12 as well, what it said at 11 does not count", () => {
    const extra = [
      {
        matter: "consent-to-process",
        act: "give",
        who: "child",
        ages: { from: 12, below: 16 },
        layer: "region",
        rule: RuleId.make("KOP-06")
      } as const
    ]
    const early = [k1, yes(2, "consent-to-process", youth, { on: date("2024-04-30") })]
    expect(stateOf(early, { extra })).toBe("insufficient-givers")
    expect(stateOf([k1, yes(3, "consent-to-process", youth)], { extra })).toBe("valid")
  })
})

describe("whatever was answered", { timeout: 60_000 }, () => {
  const dayWithin = (min: number, max: number) => fc.integer({ min, max }).map((days) => addDays(today, days))
  const seldom = <A>(value: fc.Arbitrary<A>) =>
    fc.oneof({ arbitrary: fc.constant(undefined), weight: 4 }, { arbitrary: value, weight: 1 })
  const anyAnswer: fc.Arbitrary<Omit<Permission, "number">> = fc
    .record({
      kind: fc.constantFrom<PermissionKind>(
        "consent-to-process",
        "consent-to-process",
        "consent-to-disclose"
      ),
      giver: fc.constantFrom(mother, mother, father, youth, stepfather),
      answer: fc.constantFrom("given" as const, "given" as const, "given" as const, "refused" as const),
      on: dayWithin(-900, 300),
      until: seldom(dayWithin(-900, 900)),
      withdrawnOn: seldom(dayWithin(-900, 900))
    })
    .map(({ answer, giver, kind, on, until, withdrawnOn }) => ({
      ...yes(0, kind, giver, { answer, on }),
      ...(until === undefined ? {} : { validUntil: until }),
      ...(withdrawnOn === undefined || withdrawnOn < on ? {} : { withdrawn: { on: withdrawnOn, by: giver } })
    }))
  const anyHistory = fc
    .array(anyAnswer, { maxLength: 8 })
    .map((answers) =>
      answers
        .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
        .map((one, index) => ({ ...one, number: index + 1 }))
    )
  const anyQuestion = fc.record({
    permissions: anyHistory,
    kind: fc.constantFrom("consent-to-process" as const, "consent-to-disclose" as const),
    relatives: fc.constantFrom(oneParent, oneParent, twoParents, supervised, []),
    on: dayWithin(-200, 900)
  })
  const isValid = (rest: Partial<PermissionQuestion>) => stateOf(rest.permissions ?? [], rest) === "valid"

  it("what comes after the day changes nothing", () => {
    fc.assert(
      fc.property(anyQuestion, (rest) => {
        const until = (on: CalendarDate) =>
          rest.permissions
            .filter((one) => one.on <= on)
            .map(({ withdrawn, ...one }) =>
              withdrawn !== undefined && withdrawn.on <= on ? { ...one, withdrawn } : one
            )
        expect(isValid({ ...rest, permissions: until(rest.on) })).toBe(isValid(rest))
      })
    )
  })

  it("one yes more never takes a yes away", () => {
    fc.assert(
      fc.property(anyQuestion, fc.constantFrom(mother, father, youth), (rest, giver) => {
        fc.pre(isValid(rest))
        const more = yes(rest.permissions.length + 1, rest.kind, giver, { on: rest.on })
        expect(isValid({ ...rest, permissions: [...rest.permissions, more] })).toBe(true)
      })
    )
  })

  it("AVG-7: taking a yes back, or refusing, never makes one", () => {
    fc.assert(
      fc.property(anyQuestion, fc.nat(), (rest, which) => {
        fc.pre(rest.permissions.length > 0 && !isValid(rest))
        const at = which % rest.permissions.length
        const taken = rest.permissions.map((one, index) =>
          index === at && one.on <= rest.on ? { ...one, withdrawn: { on: rest.on, by: one.giver } } : one
        )
        expect(isValid({ ...rest, permissions: taken })).toBe(false)
        const no = yes(rest.permissions.length + 1, rest.kind, rest.permissions[at]!.giver, {
          answer: "refused",
          on: rest.on
        })
        expect(isValid({ ...rest, permissions: [...rest.permissions, no] })).toBe(false)
      })
    )
  })

  it("AVG-7: a yes that is taken back on a day stands no more from that day, and stood as before until then", () => {
    fc.assert(
      fc.property(anyQuestion, (rest) => {
        const status = permissionStatus(question(rest.permissions, rest))
        fc.pre(status.state === "valid")
        const first = status.used[0]!
        const taken = rest.permissions.map((one) =>
          one.number === first ? { ...one, withdrawn: { on: rest.on, by: one.giver } } : one
        )
        expect(isValid({ ...rest, permissions: taken })).toBe(false)
        const before = addDays(rest.on, -1)
        expect(isValid({ ...rest, permissions: taken, on: before })).toBe(isValid({ ...rest, on: before }))
      })
    )
  })

  it("stands on the answers that it names, and on no others", () => {
    fc.assert(
      fc.property(anyQuestion, (rest) => {
        const { state, used } = permissionStatus(question(rest.permissions, rest))
        fc.pre(state === "valid")
        const named = rest.permissions.filter(({ number }) => used.includes(number))
        expect(isValid({ ...rest, permissions: named })).toBe(true)
        for (const number of used) {
          expect(isValid({ ...rest, permissions: named.filter((one) => one.number !== number) })).toBe(false)
        }
      })
    )
  })
})
