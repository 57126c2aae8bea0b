import { addDays, type CalendarDate, date } from "@oza/kernel"
import { roleCatalogue } from "@oza/roles"
import { text } from "@oza/kernel"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { child, father, mother, person, professional, role, today, yes, youth } from "../../test/family.ts"
import { accessRequest, type AccessSubject } from "../AccessRequest.ts"
import { decideAccess } from "../decideAccess.ts"
import { compilePolicy, lawOnly } from "../Policy.ts"
import { type Purpose, purposes } from "../Purpose.ts"

const law = compilePolicy(lawOnly)
const family = (id: string, representation: "parent-with-authority" | "youth" | "family-supervisor") => ({
  id: role(id),
  name: text(id, id),
  side: "family" as const,
  representation,
  tasks: []
})
const catalogue = roleCatalogue([
  family("parent", "parent-with-authority"),
  family("youth", "youth"),
  { id: role("professional"), name: text("consulent", "consultant"), side: "municipality", tasks: [] },
  { id: role("teacher"), name: text("leerkracht", "teacher"), side: "school", tasks: [] }
])
const team: AccessSubject["participants"] = [
  { party: mother, role: role("parent"), from: date("2025-01-01") },
  { party: professional, role: role("professional"), from: date("2025-01-01") },
  { party: professional, role: role("teacher"), from: date("2025-01-01") }
]
const subject: AccessSubject = { child, participants: team, permissions: [] }
const until = (
  of: AccessSubject,
  as: string,
  purpose: Purpose,
  categories: ReadonlyArray<"education" | "process"> = ["education"],
  on: CalendarDate = today
) =>
  decideAccess(
    law,
    accessRequest({
      catalogue,
      actor: { party: professional, role: role(as) },
      subject: of,
      purpose,
      categories,
      on
    })
  ).validUntil

describe("until when a decision may be kept", () => {
  it("is not known where nothing turns by itself", () => {
    expect(until(subject, "teacher", "guide-pupil")).toBeUndefined()
  })

  it.each([
    [
      "the end of the yes",
      { permissions: [yes(1, "consent-to-process", mother, { validUntil: date("2026-06-01") })] },
      "2026-06-01"
    ],
    [
      "the day on which a yes begins",
      { permissions: [yes(1, "consent-to-process", mother, { on: date("2026-03-01") })] },
      "2026-03-01"
    ],
    [
      "a withdrawal that was told for later",
      {
        permissions: [
          yes(1, "consent-to-process", mother, { withdrawn: { on: date("2026-04-01"), by: mother } })
        ]
      },
      "2026-04-01"
    ],
    [
      "the birthday on which others are asked",
      { permissions: [yes(1, "consent-to-process", mother)] },
      "2028-05-01"
    ],
    [
      "the end of the role",
      { participants: team.map((one) => ({ ...one, until: date("2026-02-10") })) },
      "2026-02-10"
    ],
    [
      "the end of authority",
      {
        authorities: [
          {
            number: 1,
            person: mother,
            kind: "parent-with-authority" as const,
            evidence: "court-decision" as const,
            from: date("2020-01-01"),
            until: date("2026-02-20")
          }
        ]
      },
      "2026-02-20"
    ],
    ["the day of archiving", { archivedOn: date("2026-03-15") }, "2026-03-15"]
  ])("is %s", (_what, rest, day) => {
    expect(until({ ...subject, ...rest }, "professional", "arrange")).toBe(day)
  })

  it("UAVG-5.4: is the day on which the law changes", () => {
    const youthAsks = (on: CalendarDate) =>
      decideAccess(
        law,
        accessRequest({
          catalogue,
          actor: { party: youth, role: role("youth") },
          subject,
          purpose: "own-file",
          categories: ["education"],
          on
        })
      )
    expect(youthAsks(today).validUntil).toBe("2026-09-01")
    expect(youthAsks(today).effect).toBe("deny")
    expect(youthAsks(date("2026-09-01")).effect).toBe("permit")
    expect(youthAsks(date("2026-09-01")).validUntil).toBe("2028-05-01")
  })

  it("Invariant 3: until that day, with nothing new, the answer is the same on every day", () => {
    const someDay = fc.integer({ min: -900, max: 1500 }).map((days) => addDays(today, days))
    const span = fc
      .record({ from: someDay, length: fc.option(fc.integer({ min: 1, max: 900 })) })
      .map(({ from, length }) => (length === null ? { from } : { from, until: addDays(from, length) }))
    const anySubject = fc.record({
      mother: span,
      actor: span,
      authority: fc.option(span),
      answers: fc.array(
        fc.record({
          giver: fc.constantFrom(mother, father, youth),
          kind: fc.constantFrom("consent-to-process" as const, "consent-to-disclose" as const),
          on: someDay,
          validUntil: fc.option(someDay),
          withdrawn: fc.option(someDay)
        }),
        { maxLength: 4 }
      ),
      unable: fc.option(someDay),
      restricted: fc.option(span),
      archivedOn: fc.option(someDay),
      blocked: fc.option(span)
    })
    fc.assert(
      fc.property(
        anySubject,
        fc.constantFrom("professional", "teacher", "parent", "youth"),
        fc.constantFrom(...purposes),
        someDay,
        fc.nat(),
        (of, as, purpose, on, later) => {
          const actor = {
            party: as === "parent" ? mother : as === "youth" ? youth : professional,
            role: role(as)
          }
          const made: AccessSubject = {
            child,
            participants: [
              { party: mother, role: role("parent"), ...of.mother },
              { ...actor, ...of.actor }
            ],
            authorities:
              of.authority === null
                ? []
                : [
                    {
                      number: 1,
                      person: father,
                      kind: "parent-with-authority",
                      evidence: "own-statement",
                      ...of.authority
                    }
                  ],
            permissions: of.answers.map(({ giver, kind, validUntil, withdrawn, ...rest }, index) =>
              yes(index + 1, kind, giver, {
                ...rest,
                ...(validUntil === null ? {} : { validUntil }),
                ...(withdrawn === null ? {} : { withdrawn: { on: withdrawn, by: giver } })
              })
            ),
            capacities:
              of.unable === null
                ? []
                : [
                    {
                      number: 1,
                      matter: "consent-to-process",
                      outcome: "unable",
                      by: professional,
                      byRole: role("teacher"),
                      secondReader: person(10),
                      motivation: "Zo is het.",
                      on: of.unable
                    }
                  ],
            processingRestrictions: of.restricted === null ? [] : [of.restricted],
            restrictedParties:
              of.blocked === null ? [] : [{ ...of.blocked, party: actor.party, kind: "blocked" }],
            ...(of.archivedOn === null ? {} : { archivedOn: of.archivedOn })
          }
          const at = (day: CalendarDate) =>
            decideAccess(law, accessRequest({ catalogue, actor, subject: made, purpose, on: day }))
          const decision = at(on)
          const first = decision.validUntil
          const days = [1, 2, 30, 400, later % 2000].map((step) => addDays(on, step))
          for (const day of days) {
            if (first !== undefined && day >= first) continue
            expect([day, at(day).permitted]).toEqual([day, decision.permitted])
          }
          expect(first === undefined || first > on).toBe(true)
        }
      ),
      { numRuns: 1500 }
    )
  })
})
