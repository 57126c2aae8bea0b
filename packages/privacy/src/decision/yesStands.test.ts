import { addDays, ageOn } from "@oza/kernel"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  asks,
  child,
  father,
  guardian,
  mother,
  oneGuardian,
  oneParent,
  person,
  professional,
  relative,
  role,
  self,
  supervised,
  today,
  twoParents,
  yes,
  youth
} from "../../test/family.ts"
import type { GiverRule } from "../GiverRule.ts"
import type { Permission } from "../Permission.ts"
import { compilePolicy, lawOnly, type Policy } from "../Policy.ts"
import { type Purpose, purposes } from "../Purpose.ts"
import { WPO_40a_2 } from "../statute/EducationLaw.ts"
import { statusOf } from "./statusOf.ts"
import { yesStands } from "./yesStands.ts"

const mentor = person(7)
const someDay = fc.integer({ min: -1500, max: 2000 }).map((days) => addDays(today, days))
const someDayBefore = fc.integer({ min: -1500, max: -1 }).map((days) => addDays(today, days))
const kinds = ["consent-to-process", "consent-to-disclose", "agreement-opp", "agreement-procedure"] as const

const anyPermission = fc
  .record({
    kind: fc.constantFrom(...kinds),
    giver: fc.constantFrom(mother, mother, youth, youth, father, guardian, mentor),
    answer: fc.constantFrom("given" as const, "given" as const, "given" as const, "refused" as const),
    on: someDayBefore,
    validUntil: fc.option(someDay, { freq: 1 }),
    withdrawn: fc.option(someDay, { freq: 1 }),
    purposes: fc.constantFrom<Permission["scope"]["purposes"]>(
      ["arrange"],
      ["arrange", "fund"],
      purposes as never
    ),
    documents: fc.option(fc.constantFrom(["opp"], ["report"]), { freq: 1 })
  })
  .map(({ answer, documents, giver, kind, on, purposes: of, validUntil, withdrawn }): Permission => {
    const one = yes(0, kind, giver, {
      answer,
      on,
      ...(validUntil === null ? {} : { validUntil }),
      ...(withdrawn === null ? {} : { withdrawn: { on: withdrawn, by: giver } })
    })
    return {
      ...one,
      scope: { ...one.scope, purposes: of, ...(documents === null ? {} : { documents: documents as never }) }
    } as Permission
  })

const line = (who: GiverRule["who"], rest: Partial<GiverRule> = {}): GiverRule => ({
  matter: "agreement-procedure",
  act: "give",
  who,
  layer: "region",
  rule: WPO_40a_2.id,
  ...rest
})

const policies = new Map<string, Policy>()
const policyOf = (givers: ReadonlyArray<GiverRule>): Policy => {
  const key = JSON.stringify(givers)
  const policy = policies.get(key) ?? compilePolicy({ ...lawOnly, givers })
  policies.set(key, policy)
  return policy
}

describe("a yes, looked at in the short way", () => {
  it("stands on the same answers as in the long way, for whatever was answered by whomever", () => {
    const anyExtra = fc.subarray([
      line("any-representative"),
      line("child-or-any-representative", { ages: { below: 16 } }),
      line("child", { matter: "consent-to-process", ages: { from: 12, below: 16 } }),
      line("any-mentor", { ages: { from: 18 } })
    ])
    let stood = 0
    fc.assert(
      fc.property(
        fc.record({
          permissions: fc.array(anyPermission, { minLength: 2, maxLength: 10 }),
          relatives: fc.constantFrom(oneParent, twoParents, oneGuardian, supervised, [
            relative(mother, "parent"),
            relative(mentor, "mentor"),
            self
          ]),
          unable: fc.option(fc.record({ matter: fc.constantFrom(...kinds), on: someDay })),
          kind: fc.constantFrom(...kinds),
          purpose: fc.constantFrom<Purpose>("arrange", "arrange", "fund"),
          document: fc.constantFrom(undefined, "opp", "opp"),
          on: someDay
        }),
        anyExtra,
        ({ document, kind, on, permissions, purpose, relatives, unable }, givers) => {
          const policy = policyOf(givers)
          const request = {
            ...asks("municipality", { purpose, relatives, on }),
            permissions: permissions.map((one, index) => ({ ...one, number: index + 1 })),
            narrowing: { document },
            capacities:
              unable === null
                ? []
                : [
                    {
                      ...unable,
                      number: 1,
                      outcome: "unable" as const,
                      by: professional,
                      byRole: role("professional"),
                      secondReader: person(10),
                      motivation: "Zo is het."
                    }
                  ]
          }
          const into: Array<number> = []
          const ask = { kind, category: "education" as const }
          const stands = yesStands(policy.index.givers, request, ageOn(child.birthDate, on), ask, into)
          const { state, used } = statusOf(policy, request, kind, "education")
          expect(stands).toBe(state === "valid")
          expect(stands ? into.toSorted((a, b) => a - b) : []).toEqual(used)
          if (stands) stood += 1
        }
      ),
      { numRuns: 4000 }
    )
    expect(stood).toBeGreaterThan(100)
  })
})
