import { layer } from "@effect/vitest"
import { asking, CurrentActor, decidedOn, onDuty, RegionContext } from "@oza/casework"
import { addDays, type CaseId, date, type PersonId, text } from "@oza/kernel"
import {
  accessRequest,
  type AccessSubject,
  authorise,
  caseCategories,
  compilePolicy,
  type DataCategory,
  decideAccess,
  type Emergency,
  isRelated,
  lawOnly,
  type Purpose,
  purposes
} from "@oza/privacy"
import { type Actor, type Participant, RoleId, type Role, roleCatalogue, Side } from "@oza/roles"
import { newCaseId, newPersonId, sampleRegion } from "@oza/testing"
import { Effect } from "effect"
import { describe, expect } from "vitest"
import { Database } from "../src/Database.ts"
import { naming } from "../src/Scope.ts"
import { statement } from "../src/Statement.ts"
import { ownerRows } from "./asAsked.ts"
import { engines, storesOn } from "./engines.ts"

/** Numbers from a seed. */
const numbers = (seed: number) => {
  let state = seed
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 0x1_0000_0000) * limit)
  }
  return {
    below,
    of: <A>(all: ReadonlyArray<A>): A => all[below(all.length)]!,
    oneIn: (n: number) => below(n) === 0
  }
}

const role = (id: string, side: Side, representation?: Role["representation"]): Role => ({
  id: RoleId.make(id),
  name: text(id, id),
  side,
  tasks: [],
  ...(representation === undefined ? {} : { representation })
})

const roles = [
  ...Side.literals.filter((side) => side !== "family").map((side) => role(`works-at-${side}`, side)),
  role("parent", "family", "parent-with-authority"),
  role("parent-without", "family", "parent-without-authority"),
  role("family-supervisor", "youth-help", "family-supervisor"),
  role("youth", "family", "youth")
]
const catalogue = roleCatalogue(roles)
const policy = compilePolicy(lawOnly)
const today = date("2026-10-01")
/** What the law is decided on; the rest of a region plays no part. */
const region = { id: sampleRegion, roles: catalogue, privacy: policy } as unknown as RegionContext["Service"]

interface Made {
  readonly id: CaseId
  readonly subject: AccessSubject
}

/** Random cases, of which some people are in more than one, in several roles, past and to come. */
const make = () => {
  const { below, of, oneIn } = numbers(17)
  const people = Array.from({ length: 14 }, newPersonId)
  const cases = Array.from({ length: 24 }, (): Made => {
    const child = newPersonId()
    const participants = Array.from({ length: 1 + below(5) }, (): Participant => {
      const as = of(roles)
      const from = addDays(today, below(200) - 160)
      return {
        party: as.id === "youth" ? child : of(people),
        role: as.id,
        from,
        ...(oneIn(4) ? { until: addDays(from, below(120)) } : {})
      }
    })
    const answers = Array.from({ length: below(4) }, (_, at) => ({
      number: at + 1,
      kind: of(["consent-to-process", "consent-to-disclose"] as const),
      answer: "given" as const,
      scope: {
        purposes: [...purposes],
        categories: [...caseCategories],
        recipients: roles.map(({ id }) => id)
      },
      giver: of([child, ...participants.map(({ party }) => party)]),
      giverRole: of(participants).role,
      evidence: { method: "digital" as const, textVersion: "1", language: "nl" },
      on: addDays(today, -30)
    }))
    const by = { party: of(people), role: of(roles).id }
    const emergency: Emergency = {
      number: 1,
      ground: "serious-harm",
      motivation: "Er is gevaar.",
      by,
      second: of(people),
      categories: ["process", "identity", "health", "youth-help", "family", "education"],
      on: today,
      until: addDays(today, 1),
      tellFamily: { tell: true }
    }
    return {
      id: newCaseId(),
      subject: {
        child: { person: child, birthDate: addDays(today, -365 * (5 + below(15)) - below(300)) },
        participants,
        permissions: answers as unknown as AccessSubject["permissions"],
        ...(oneIn(3) ? { emergencies: [emergency] } : {}),
        ...(oneIn(6) ? { archivedOn: addDays(today, below(20) - 10) } : {})
      }
    }
  })
  const actors = [
    ...cases.flatMap(({ subject: { child, emergencies = [], participants } }): ReadonlyArray<Actor> => [
      ...participants.map(({ party, role: as }) => ({ party, role: as })),
      { party: child.person, role: RoleId.make("youth") },
      ...emergencies.map(({ by }) => by)
    ]),
    ...roles.map(({ id }) => ({ party: newPersonId(), role: id }))
  ]
  return { cases, actors: [...new Map(actors.map((one) => [`${one.party} ${one.role}`, one])).values()] }
}

/** As stores write them, as far as the policies look: the contents are noise. */
const put = ({ id, subject: { child, participants } }: Made) =>
  Effect.gen(function* () {
    const parties = `{${[...new Set([child.person, ...participants.map(({ party }) => party)])].join(",")}}`
    yield* ownerRows(
      `insert into oza.cases (region_id, case_id, version, pathway, status, step, child_id, child_sealed, parties, school_type, opened_on, state)
      values ($1, $2, 1, 1, 'open', 's', $3, '\\x01', $4::uuid[], 'po', '2025-09-01', '\\x01')`,
      [sampleRegion, id, child.person, parties]
    )
    yield* ownerRows(
      `insert into oza.case_events (region_id, case_id, sequence, type, on_date, party_id, role, event)
      values ($1, $2, 1, 'CaseOpened', '2025-09-01', $3, 'r', '\\x01')`,
      [sampleRegion, id, child.person]
    )
    yield* ownerRows(
      `insert into oza.ledger_entries (region_id, case_id, event, line, on_date, agreement, source, year, debit, credit, amount, rule)
      values ($1, $2, 1, 1, '2025-09-02', 1, 's', '2025', 'a', 'b', 100, 'OZA-1')`,
      [sampleRegion, id]
    )
    yield* ownerRows(
      "insert into oza_swv.case_health (region_id, case_id, sealed) values ($1, $2, '\\x01')",
      [sampleRegion, id]
    )
    yield* ownerRows("insert into oza.identities (region_id, person_id, sealed) values ($1, $2, '\\x01')", [
      sampleRegion,
      child.person
    ])
  })

type Shown = Readonly<Record<"cases" | "events" | "ledger" | "health" | "identities", ReadonlySet<string>>>

/** Which rows the policies show, by case, or by child for identities. */
const shown = (children: ReadonlyArray<PersonId>) =>
  Effect.gen(function* () {
    const db = yield* Database
    const ids = (name: string, of: string, column = "case_id") =>
      Effect.map(
        db.run(statement<{ readonly id: string }>(`shown-${name}`, `select ${column} as id from ${of}`)),
        (rows) => new Set(rows.map(({ id }) => id))
      )
    return {
      cases: yield* ids("cases", "oza.cases"),
      events: yield* ids("events", "oza.case_events"),
      ledger: yield* ids("ledger", "oza.ledger_entries"),
      health: yield* ids("health", "oza_swv.case_health"),
      identities: yield* ids("identities", "oza.identities", "person_id").pipe(naming({ people: children }))
    } satisfies Shown
  })

/** What has to be there to show these categories of a case; empty where nothing is missing. */
const missing = ({ id, subject }: Made, permitted: ReadonlyArray<DataCategory>, seen: Shown) => {
  if (permitted.length === 0) return []
  const needed: ReadonlyArray<readonly [keyof Shown, string, boolean]> = [
    ["cases", id, true],
    ["events", id, true],
    ["ledger", id, permitted.includes("finance")],
    ["health", id, permitted.includes("swv-health")],
    ["identities", subject.child.person, permitted.includes("identity") || permitted.includes("bsn")]
  ]
  return needed.flatMap(([table, key, isNeeded]) => (isNeeded && !seen[table].has(key) ? [table] : []))
}

describe.each(engines)("The second wall and the decision on $engine", ({ database }) => {
  layer(storesOn(database))((it) => {
    it.effect(
      "what a decision permits is there: where the wall shows nothing, every decision refuses",
      () =>
        Effect.gen(function* () {
          const { actors, cases } = make()
          for (const one of cases) yield* put(one)
          const children = cases.map(({ subject: { child } }) => child.person)
          let compared = 0
          let permits = 0
          let hidden = 0
          const gaps: Array<unknown> = []
          const decisionOn = (made: Made, actor: Actor, purpose: Purpose) => {
            const request = accessRequest({
              catalogue,
              actor,
              subject: made.subject,
              purpose,
              on: today,
              handlesRights: purpose === "watch-over-data"
            })
            const decision = decideAccess(policy, request)
            return decidedOn(decision, made.id) && { decision, related: isRelated(request) }
          }
          for (const actor of actors) {
            for (const purpose of purposes) {
              const scope =
                purpose === "watch-over-data"
                  ? onDuty("watch")
                  : asking(purpose, ...cases.map(({ id }) => id))
              const seen = yield* shown(children).pipe(scope, Effect.provideService(CurrentActor, actor))
              for (const one of cases) {
                const { decision, related } = decisionOn(one, actor, purpose)
                const permitted = related ? decision.permitted : []
                compared += 1
                if (permitted.length > 0) permits += 1
                if (!seen.cases.has(one.id)) hidden += 1
                // Before the decision only the case and what is apart of it is read.
                const gap = missing(one, permitted, seen).filter(
                  (table) => table === "cases" || table === "health"
                )
                if (gap.length > 0) gaps.push({ actor, purpose, permitted, gap })
                if (permitted.length === 0 || compared % 5 !== 0) continue
                // And what runs under the decision finds all that it permits.
                const under = yield* shown(children).pipe(
                  authorise(decision),
                  Effect.provideService(CurrentActor, actor)
                )
                const left = missing(one, permitted, under)
                if (left.length > 0) gaps.push({ actor, purpose, permitted, left })
              }
            }
          }
          expect(gaps.slice(0, 3)).toEqual([])
          expect(compared).toBeGreaterThan(15_000)
          expect(permits).toBeGreaterThan(200)
          expect(hidden).toBeGreaterThan(10_000)
        }).pipe(Effect.provideService(RegionContext, region)),
      240_000
    )
  })
})
