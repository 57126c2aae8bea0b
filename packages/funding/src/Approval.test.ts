import { amount, date, period, PersonId, type RuleId } from "@oza/kernel"
import { RoleId } from "@oza/roles"
import { describe, expect, it } from "vitest"
import { rule, rules, source } from "../test/declaration.ts"
import { type CommitmentMandate, mayCommit, type Substitution } from "./Approval.ts"

const person = (number: number) => PersonId.make(`0196a000-0000-7000-8000-00000000000${number}`)
const role = (name: string): RoleId => RoleId.make(name)
const [swv, help] = [source("swv"), source("youth-help")]
const always = period(date("2020-08-01"))
const by: RuleId = rule("KOP-36")

const mandates: ReadonlyArray<CommitmentMandate> = [
  {
    source: swv,
    role: role("adviser"),
    upTo: amount(500_000),
    secondAbove: amount(200_000),
    period: always,
    rule: by
  },
  { source: swv, role: role("director"), secondAbove: amount(2_000_000), period: always, rule: by }
]
const adviser = { party: person(1), role: role("adviser") }
const otherAdviser = { party: person(2), role: role("adviser") }
const director = { party: person(3), role: role("director") }

const asked = (
  euros: number,
  approvers: readonly [typeof adviser, ...Array<typeof adviser>],
  over: { on?: string; substitutions?: ReadonlyArray<Substitution> } = {}
) =>
  mayCommit(
    {
      lines: [
        { source: swv, amount: amount(euros * 50) },
        { source: swv, amount: amount(euros * 50) },
        { source: help, amount: amount(999_999_00) }
      ],
      approvers,
      on: date(over.on ?? "2026-11-02"),
      mandates,
      substitutions: over.substitutions ?? []
    },
    rules,
    "ShareFunding"
  )

describe("who may commit money", () => {
  it("alone up to an amount, above it with a second, above that another role", () => {
    expect(asked(2_000, [adviser])).toMatchObject({ _tag: "Granted", rules: [{ id: "KOP-36" }] })
    expect(asked(2_001, [adviser])).toMatchObject({
      _tag: "Refused",
      grounds: [
        {
          rule: { id: "KOP-36" },
          because: { en: 'For €2,001.00 from "swv" a second person with a mandate agrees.' },
          cures: [{ act: "ShareFunding", by: ["adviser", "director"] }]
        }
      ]
    })
    expect(asked(2_001, [adviser, otherAdviser])._tag).toBe("Granted")
    expect(asked(5_001, [adviser, otherAdviser])).toMatchObject({
      _tag: "Refused",
      grounds: [{ cures: [{ by: ["director"] }] }]
    })
    expect(asked(20_000, [director])._tag).toBe("Granted")
  })

  it("four eyes are of two people", () => {
    expect(asked(2_001, [adviser, adviser])._tag).toBe("Refused")
    expect(asked(2_001, [adviser, { ...adviser, role: role("director") }])._tag).toBe("Granted")
    expect(asked(20_001, [director, { ...director, role: role("adviser") }])._tag).toBe("Refused")
  })

  it("in the place of somebody, until the last day", () => {
    const substitutions: ReadonlyArray<Substitution> = [
      {
        party: person(1),
        role: role("director"),
        from: date("2026-10-01"),
        until: date("2026-11-01"),
        rule: by
      }
    ]
    expect(asked(9_000, [adviser], { on: "2026-10-31", substitutions })._tag).toBe("Granted")
    expect(asked(9_000, [adviser], { on: "2026-11-01", substitutions })._tag).toBe("Refused")
    expect(asked(9_000, [otherAdviser], { on: "2026-10-31", substitutions })._tag).toBe("Refused")
  })

  it("under a mandate that runs; a source without any is free", () => {
    expect(asked(1, [adviser], { on: "2020-07-31" })).toMatchObject({
      _tag: "Refused",
      grounds: [{ cures: [] }]
    })
    expect(asked(0, [{ party: person(4), role: role("stranger") }])._tag).toBe("Refused")
  })
})
