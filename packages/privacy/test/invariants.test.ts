import { addDays, type CalendarDate, date, reachesAge } from "@oza/kernel"
import type { Actor } from "@oza/roles"
import { roleCatalogue } from "@oza/roles"
import { Schema } from "effect"
import { describe, expect, it } from "vitest"
import { accessRequest, type AccessRequest } from "../src/AccessRequest.ts"
import { capacities } from "../src/analysis/giverMatrix.ts"
import { caseCategories, classified, dataCategories, type DataCategory } from "../src/DataCategory.ts"
import { decideAccess } from "../src/decideAccess.ts"
import type { Emergency } from "../src/Emergency.ts"
import { type Givers, requiredGivers, withdrawers } from "../src/Givers.ts"
import { type Permission, type PermissionKind, PermissionKind as Kinds } from "../src/Permission.ts"
import { mayWithdraw } from "../src/PermissionRuling.ts"
import { permissionStatus } from "../src/PermissionStatus.ts"
import { compilePolicyOver, lawOnly, type Policy } from "../src/Policy.ts"
import { project, projectTo } from "../src/Projection.ts"
import { purposes } from "../src/Purpose.ts"
import { statuteRules } from "../src/statute/statuteRules.ts"
import { byLaw } from "./expectations.ts"
import { child, father, mother, person, professional, relative, role, self, yes, youth } from "./family.ts"
import { compiled, type Declared, declaredOf, Random, requestOf, subjectsOf } from "./randomRequests.ts"

/** Runs a property over random policies and requests. */
const overAll = (
  seed: number,
  check: (at: { policy: Policy; request: AccessRequest; random: Random; declared: Declared }) => void,
  { policies = 6, each = 1500 } = {}
): void => {
  const random = new Random(seed)
  for (let number = 0; number < policies; number++) {
    const declared = declaredOf(random, number)
    const policy = compiled(declared)
    const subjects = subjectsOf(random, 200)
    for (let one = 0; one < each; one++)
      check({ policy, request: requestOf(random, subjects), random, declared })
  }
}

const open = (policy: Policy, request: AccessRequest) => decideAccess(policy, request).permitted
/** Fails the test; for what holds only in some of the cases. */
const must = (holds: boolean, what: string, at?: unknown): void => {
  if (!holds) throw new Error(`${what}: ${JSON.stringify(at)}`)
}
const isWithin = (less: ReadonlyArray<DataCategory>, more: ReadonlyArray<DataCategory>) =>
  less.every((category) => more.includes(category))

/** A yes to exactly what is asked, and to nothing more. */
const exactly = (
  request: AccessRequest,
  kind: PermissionKind,
  giver: Permission["giver"],
  number: number
): Permission => {
  const { actor, narrowing = {} } = request
  return {
    ...yes(number, kind, giver, { on: request.on }),
    scope: {
      purposes: [request.purpose],
      categories: request.categories as [DataCategory],
      recipients: [actor.role],
      ...(narrowing.region === undefined ? {} : { regions: [narrowing.region] })
    }
  } as Permission
}

describe("the invariants of access", { timeout: 300_000 }, () => {
  it("Invariant 1: deny by default: under an empty set of rules everything is closed", () => {
    const none = compilePolicyOver([], lawOnly)
    overAll(
      1,
      ({ declared, request }) => {
        expect(decideAccess(none, request).effect).toBe("deny")
        // Rules of a lower layer alone open nothing either.
        const without = compiled({
          ...declared,
          statute: [],
          lower: declared.lower.filter(({ effect }) => effect === "forbid")
        })
        if (request.on.endsWith("1"))
          must(open(without, request).length === 0, "open without a statute", request)
      },
      { each: 300 }
    )
  })

  it("Invariant 2: monotone consent: a yes more never closes, and taking one back never opens", () => {
    let [opened, closed] = [0, 0]
    overAll(2, ({ policy, random, request }) => {
      const { permissionsUsed, permitted: before } = decideAccess(policy, request)
      const everybody = [youth, ...request.relatives.map(({ person: one }) => one)]
      const said = everybody.flatMap((giver, at) =>
        Kinds.literals.map((kind, of) => exactly(request, kind, giver, 100 + at * 10 + of))
      )
      const withMore = (more: ReadonlyArray<Permission>) =>
        open(policy, { ...request, permissions: [...request.permissions, ...more] })
      const [one, all] = [withMore([random.of(said)]), withMore(said)]
      expect(isWithin(before, one)).toBe(true)
      expect(isWithin(one, all)).toBe(true)
      const taken = request.permissions.map((one, place) =>
        place === 0 || permissionsUsed.includes(one.number)
          ? { ...one, withdrawn: { on: request.on, by: mother } }
          : one
      )
      const less = open(policy, { ...request, permissions: taken })
      expect(isWithin(less, before)).toBe(true)
      opened += all.length - before.length
      closed += before.length - less.length
    })
    expect([opened > 20, closed > 20]).toEqual([true, true])
  })

  it("Invariant 3: a decision rests on what had happened by its day, and a permit holds until its valid-until", () => {
    let held = 0
    overAll(3, ({ policy, random, request }) => {
      const later = addDays(request.on, 1 + random.below(300))
      const decision = decideAccess(policy, request)
      const future: AccessRequest = {
        ...request,
        permissions: [
          ...request.permissions.map((one) =>
            one.withdrawn === undefined || one.withdrawn.on > request.on
              ? { ...one, withdrawn: { on: later, by: mother } }
              : one
          ),
          { ...exactly(request, "consent-to-process", mother, 98), answer: "refused" as const, on: later },
          { ...exactly(request, "consent-to-disclose", youth, 99), on: later }
        ],
        capacities: [
          ...(request.capacities ?? []),
          {
            number: 9,
            matter: "consent-to-process",
            outcome: "unable",
            by: professional,
            byRole: role("professional"),
            secondReader: person(88),
            motivation: "Later.",
            on: later
          }
        ]
      }
      expect(open(policy, future)).toEqual(decision.permitted)
      if (decision.effect === "deny") return
      const until = decision.validUntil ?? addDays(request.on, 2000)
      const days = [1, random.below(30), random.below(500)].map((more) => addDays(request.on, more))
      for (const on of [...days, addDays(until, -1)].filter((day) => day > request.on && day < until)) {
        expect(open(policy, { ...request, on })).toEqual(decision.permitted)
        held += 1
      }
    })
    expect(held).toBeGreaterThan(300)
  })

  it("Invariant 4: what is shown is of the purpose, and what was projected projects to itself", () => {
    const File = Schema.Struct(
      Object.fromEntries(
        caseCategories.map((category) => [
          category,
          Schema.Struct({ it: Schema.String }).pipe(classified(category))
        ])
      )
    )
    const file = Object.fromEntries(caseCategories.map((category) => [category, { it: category }]))
    let shown = 0
    overAll(
      4,
      ({ declared, policy, request }) => {
        const decision = decideAccess(policy, request)
        const ofPurpose = new Set(
          declared.statute.flatMap((rule) =>
            rule.effect === "permit" && rule.purposes.includes(request.purpose) ? rule.categories : []
          )
        )
        for (const category of decision.permitted) expect(ofPurpose.has(category)).toBe(true)
        const once = project(File, decision, file).value
        expect(Object.keys(once).toSorted()).toEqual(
          decision.permitted.filter((category) => category !== "figures").toSorted()
        )
        expect(projectTo(File, decision.permitted, once as typeof file).value).toEqual(once)
        shown += Object.keys(once).length
      },
      { each: 500 }
    )
    expect(shown).toBeGreaterThan(100)
  })

  it("Invariant 5: rules of a lower layer never enlarge what is open", () => {
    let narrowed = 0
    const laws = new Map<Declared, Policy>()
    overAll(5, ({ declared, policy, request }) => {
      let law = laws.get(declared)
      if (law === undefined) laws.set(declared, (law = compiled({ ...declared, lower: [], givers: [] })))
      const [byLawAlone, here] = [open(law, request), open(policy, request)]
      expect(isWithin(here, byLawAlone)).toBe(true)
      narrowed += byLawAlone.length - here.length
    })
    expect(narrowed).toBeGreaterThan(100)
  })

  it("Invariant 6: whoever may take a yes back on that day does so at once, and never backwards", () => {
    let taken = 0
    overAll(
      6,
      ({ policy, request }) => {
        const { child: of, on, permissions } = request
        if (of === undefined) return
        for (const one of permissions) {
          if (one.answer === "refused" || one.withdrawn !== undefined || one.on > on) continue
          const facts = { child: of, relatives: request.relatives, capacities: request.capacities, on }
          for (const { person: by } of withdrawers(one.kind, facts, policy.givers)) {
            expect(mayWithdraw(policy, one, by, facts)._tag).toBe("Granted")
            const after = permissions.map((other) =>
              other === one ? { ...one, withdrawn: { on, by } } : other
            )
            const used = (day: CalendarDate, all: ReadonlyArray<Permission>) =>
              decideAccess(policy, { ...request, on: day, permissions: all }).permissionsUsed
            // From that day nothing rests on it; the day before everything stays as it was.
            expect(used(on, after)).not.toContain(one.number)
            expect(used(addDays(on, -1), after)).toEqual(used(addDays(on, -1), permissions))
            taken += 1
          }
        }
      },
      { each: 600 }
    )
    expect(taken).toBeGreaterThan(500)
  })

  it("Invariant 7: what is none of its business changes nothing", () => {
    overAll(7, ({ policy, random, request }) => {
      const before = open(policy, request)
      const elsewhere = dataCategories.filter((category) => !request.categories.includes(category))
      const others = purposes.filter((purpose) => purpose !== request.purpose)
      const noise = (
        number: number,
        scope: Partial<Permission["scope"]>,
        giver = random.of([mother, youth])
      ): Permission => {
        const one = exactly(request, random.of(Kinds.literals), giver, number)
        const answer = random.oneIn(2) ? ("refused" as const) : ("given" as const)
        return { ...one, answer, scope: { ...one.scope, ...scope } }
      }
      const more: ReadonlyArray<Permission> = [
        noise(91, { categories: elsewhere as [DataCategory] }),
        noise(92, { purposes: others as [(typeof others)[number]] }),
        noise(93, { recipients: [role("other")] }),
        noise(94, { people: [person(77)] }),
        noise(95, {}, person(88))
      ]
      const same: AccessRequest = {
        ...request,
        permissions: [...request.permissions, ...more].map((one) => ({
          ...one,
          evidence: { method: "spoken", textVersion: "9", language: "tr", interpreter: true }
        }))
      }
      expect(open(policy, same)).toEqual(before)
    })
  })

  it("Invariant 13: without what it cites a permit falls, and a cure that is done permits", () => {
    const law = compilePolicyOver(statuteRules, lawOnly)
    let [fallen, fellAtOnce, fell, cured, incurable] = [0, 0, 0, 0, 0]
    overAll(13, ({ declared, policy, request: { categories, ...rest } }) => {
      const request: AccessRequest = { ...rest, categories: [categories[0]!] }
      const decision = decideAccess(policy, request)
      if (decision.effect === "permit") {
        // Without every rule that stands on an article it cites; another that opens the same cites others.
        if (policy.version === law.version) {
          let { statute } = declared
          let next = decision
          for (let times = 0; next.effect === "permit"; times++) {
            const cited = new Set(next.rules)
            const left = statute.filter(({ rules }) => !rules.some((rule) => cited.has(rule)))
            must(left.length < statute.length, "it cites no rule of the policy", next.rules)
            statute = left
            next = decideAccess(compiled({ ...declared, statute }), request)
            must(!next.rules.some((rule) => cited.has(rule)), "it cites what is gone", next.rules)
            if (next.effect === "deny" && times === 0) fellAtOnce += 1
          }
          fallen += 1
        }
        // Without the answers that it used: what is left was not cited, and is fewer each time.
        let { permissions } = request
        for (let next = decision; next.effect === "permit" && next.permissionsUsed.length > 0;) {
          const used = new Set(next.permissionsUsed)
          permissions = permissions.filter(({ number }) => !used.has(number))
          const after = decideAccess(policy, { ...request, permissions })
          must(!after.permissionsUsed.some((number) => used.has(number)), "it uses what is gone", after)
          next = after
          if (next.effect === "deny") fell += 1
          else must(next.permissionsUsed.length > 0, "it opens without the yes that it cited", request)
        }
        return
      }
      const { cure } = decision
      if (cure?._tag === "Acts") {
        const doing = (acts: typeof cure.acts | []): AccessRequest =>
          (acts as ReadonlyArray<(typeof cure.acts)[number]>).reduce<AccessRequest>((after, act, place) => {
            if (act.act === "AnswerPermission") {
              const narrowed = exactly(request, act.kind, act.person, 100 + place)
              return { ...after, permissions: [...after.permissions, narrowed] }
            }
            if (act.person !== request.actor.party) return after
            const { representation } = request
            const joins =
              representation === undefined || after.relatives.some(({ person: one }) => one === act.person)
                ? after.relatives
                : [...after.relatives, { person: act.person, role: act.role, representation }]
            return { ...after, participates: true, relatives: joins }
          }, request)
        must(decideAccess(policy, doing(cure.acts)).effect === "permit", "the cure does not cure", request)
        cured += 1
        return
      }
      // Where nothing opens it: not when everybody says yes and takes part, unless somebody refused.
      if (request.child === undefined || request.permissions.some(({ answer }) => answer === "refused"))
        return
      const everybody = [request.child.person, ...request.relatives.map(({ person: one }) => one)]
      const all = everybody.flatMap((giver, at) =>
        Kinds.literals.map((kind, of) => exactly(request, kind, giver, 200 + at * 10 + of))
      )
      const most = { ...request, permissions: [...request.permissions, ...all], participates: true }
      expect(decideAccess(policy, most).effect).toBe("deny")
      incurable += 1
    })
    expect([fell > 50, cured > 100, incurable > 100]).toEqual([true, true, true])
    expect([fallen > 20, fellAtOnce > fallen * 0.8]).toEqual([true, true])
  })

  it("Invariant 14: at the 12th, 16th and 18th birthday the givers change exactly as the matrix says", () => {
    const relatives = [
      relative(mother, "parent"),
      relative(father, "parent"),
      self,
      relative(person(7), "mentor")
    ]
    const all = { child: youth, parents: [mother, father], mentors: [person(7)] }
    /** The people of a line of the matrix, as an expression to compare. */
    const told = (who: string): string => {
      const each = (people: ReadonlyArray<string>, word: string) =>
        people.length === 1 ? people[0]! : `(${people.join(` ${word} `)})`
      switch (who) {
        case "child":
          return all.child
        case "every-representative":
          return each(all.parents, "and")
        case "any-representative":
          return each(all.parents, "or")
        case "child-and-every-representative":
          return `(${all.child} and ${each(all.parents, "and")})`
        case "child-or-any-representative":
          return `(${[all.child, ...all.parents].join(" or ")})`
        case "every-mentor":
        case "any-mentor":
          return all.mentors[0]!
        default:
          throw new Error(`the matrix has no ${who}`)
      }
    }
    const shown = (givers: Givers): string =>
      givers._tag === "Giver"
        ? givers.person
        : givers.of.length === 1
          ? shown(givers.of[0]!)
          : `(${givers.of.map(shown).join(givers._tag === "All" ? " and " : " or ")})`
    for (const birthDate of [date("2014-02-28"), date("2012-02-29"), date("2009-12-31")]) {
      const of = { person: youth, birthDate }
      for (const age of [12, 16, 18]) {
        const birthday = reachesAge(birthDate, age)
        for (const [on, years] of [
          [addDays(birthday, -1), age - 1],
          [birthday, age]
        ] as const) {
          for (const matter of [
            "consent-to-process",
            "consent-to-help",
            "consent-to-disclose",
            "agreement-opp",
            "avg-rights",
            "referral-index-rights",
            "hearing"
          ] as const) {
            for (const capacity of capacities) {
              const isJudged = Kinds.literals.some((kind) => kind === matter) && capacity === "unable"
              const expected = byLaw.givers.filter(
                (one) =>
                  one.matter === matter &&
                  one.act === "give" &&
                  (one.capacity === undefined || one.capacity === (isJudged ? "unable" : "able")) &&
                  (one.ages?.from ?? 0) <= years &&
                  years < (one.ages?.below ?? 200) &&
                  (one.from === undefined || one.from <= on) &&
                  (one.until === undefined || on < one.until)
              )
              const judged = isJudged
                ? [
                    {
                      number: 1,
                      matter: matter as PermissionKind,
                      outcome: "unable" as const,
                      by: professional,
                      byRole: role("professional"),
                      secondReader: person(88),
                      motivation: "Kan dit niet wegen.",
                      on: date("2020-01-01")
                    }
                  ]
                : []
              const givers = requiredGivers(matter, { child: of, relatives, capacities: judged, on })
              expect([matter, capacity, years, on, shown(givers)]).toEqual([
                matter,
                capacity,
                years,
                on,
                told(expected.flatMap(({ who }) => who).join())
              ])
            }
          }
        }
      }
    }
  })

  it("Invariant 14: a yes of before the birthday no longer stands from that day, and the status says so", () => {
    const relatives = [relative(mother, "parent"), self]
    const given = yes(1, "consent-to-process", mother, { on: date("2028-01-01") })
    const ask = (on: CalendarDate) =>
      permissionStatus({
        kind: "consent-to-process",
        child,
        relatives,
        permissions: [given],
        purpose: "arrange",
        category: "education",
        recipient: role("professional"),
        on
      }).state
    const sixteenth = reachesAge(child.birthDate, 16)
    expect([ask(addDays(sixteenth, -1)), ask(sixteenth)]).toEqual(["valid", "age-passed"])
  })

  it("Invariant 15: break-glass opens nothing outside its categories, its purpose, its person or its period", () => {
    const law = compilePolicyOver(statuteRules, lawOnly)
    let opened = 0
    overAll(15, ({ policy, request }) => {
      const { emergency: _, ...without } = request
      const before = open(policy, without as AccessRequest)
      const after = open(policy, request)
      const more = after.filter((category) => !before.includes(category))
      must(isWithin(more, request.emergency?.categories ?? []), "open outside the emergency", request)
      opened += more.length
    })
    expect(opened).toBeGreaterThan(10)

    const catalogue = roleCatalogue([
      { id: role("professional"), name: { nl: "p", en: "p" }, side: "school", tasks: [] },
      { id: role("teacher"), name: { nl: "t", en: "t" }, side: "school", tasks: [] }
    ])
    const actor: Actor = { party: professional, role: role("professional") }
    const emergency: Emergency = {
      number: 1,
      ground: "serious-harm",
      motivation: "Er is gevaar.",
      by: actor,
      second: person(88),
      categories: ["health", "family"],
      on: date("2026-03-01"),
      until: date("2026-03-02"),
      tellFamily: { tell: true }
    }
    const asked = (who: Actor, on: string, purpose: AccessRequest["purpose"] = "protect") =>
      open(
        law,
        accessRequest({
          catalogue,
          actor: who,
          subject: { child, participants: [], permissions: [], emergencies: [emergency] },
          purpose,
          on: date(on)
        })
      )
    expect(asked(actor, "2026-03-01")).toEqual(["health", "family"])
    for (const on of ["2026-02-28", "2026-03-02", "2027-03-01"]) expect(asked(actor, on)).toEqual([])
    expect(asked({ ...actor, party: mother }, "2026-03-01")).toEqual([])
    expect(asked({ ...actor, role: role("teacher") }, "2026-03-01")).toEqual([])
    for (const purpose of purposes.filter((one) => one !== "protect"))
      expect(asked(actor, "2026-03-01", purpose)).toEqual([])
  })
})
