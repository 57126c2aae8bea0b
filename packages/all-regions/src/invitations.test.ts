/** A meeting is a unit of disclosure: what each invitee receives is decided for that one, and recorded. */
import { CaseStore, sendInvitations } from "@oza/casework"
import { addDays, type CaseId } from "@oza/kernel"
import { RoleId } from "@oza/roles"
import { Effect } from "effect"
import { describe, expect, it } from "vitest"
import { atlantis, parent } from "../test/atlantis.ts"
import { as, does, Office, today } from "../test/Office.ts"

const office = new Office(atlantis)
const advisor = office.of("TakeDecision", "municipality", 1007)
const at = (role: string) => RoleId.make(role)

const planned = Effect.gen(function* () {
  const { id } = yield* office.opened
  yield* does(office.opener, id, { _tag: "AddParticipant", participant: advisor })
  yield* does(office.opener, id, {
    _tag: "PlanMeeting",
    meeting: {
      kind: "circle" as never,
      plannedFor: addDays(today, 7),
      goal: "Rust in de klas",
      invited: [parent, advisor.role, office.opener.role, at("passer")]
    }
  }).pipe(Effect.flip)
  yield* does(office.opener, id, {
    _tag: "PlanMeeting",
    meeting: {
      kind: "circle" as never,
      plannedFor: addDays(today, 7),
      goal: "Rust in de klas",
      invited: [parent, advisor.role, office.opener.role, at("privacy-officer")]
    }
  })
  return id
})
const agreed = (id: CaseId) => does(office.parent, id, { _tag: "AgreeInvitees", meeting: 1 })
const send = (id: CaseId) =>
  sendInvitations({ id, meeting: 1, documents: ["opp", "report-on-youth-help"] }).pipe(as(office.opener))

/** A yes of the parent to share education data with the advisor, narrowed. */
const yes = (over: object) =>
  ({
    _tag: "AnswerPermission",
    kind: "consent-to-process",
    answer: "given",
    scope: {
      purposes: ["arrange"],
      categories: ["education"],
      recipients: [advisor.role],
      ...over
    },
    evidence: { method: "digital", textVersion: "1", language: "nl" }
  }) as const

describe("the invitations to a meeting", () => {
  it("give each invitee what access gives that one, and say by which rule the rest stays behind", async () => {
    const { sent, log } = await office.run(
      Effect.gen(function* () {
        const id = yield* planned
        yield* agreed(id)
        const sent = yield* send(id)
        const store = yield* CaseStore
        const { items } = yield* store.disclosures({ region: office.region.id, id }, { limit: 50 })
        return {
          sent,
          log: items.map(({ disclosure }) => disclosure).filter(({ kind }) => kind === "export")
        }
      })
    )
    const of = (role: string) => sent.invitees.find((one) => one.role === role)
    expect(of(office.opener.role)).toMatchObject({ goal: true, documents: ["opp"] })
    expect(of(parent)).toMatchObject({ goal: true, documents: ["opp", "report-on-youth-help"], withheld: [] })
    expect(of(advisor.role)).toMatchObject({ goal: false })
    expect(of(advisor.role)?.documents).not.toContain("opp")
    expect(of(advisor.role)?.withheld).toContainEqual(
      expect.objectContaining({ part: "goal", rule: expect.objectContaining({ id: "AVG-6.1.a" }) })
    )
    expect(sent.nobodyIn).toEqual(["privacy-officer"])
    // One record for the invitation and one for each document, in the name of who receives it.
    expect(log.filter(({ actor }) => actor.role === parent)).toHaveLength(3)
    expect(new Set(log.map(({ responsible }) => responsible))).toEqual(new Set([office.opener.party]))
    expect(log.flatMap(({ fields }) => fields)).toContain("documents.opp")
    expect(JSON.stringify(sent)).not.toContain("Rust in de klas")
  })

  it("AVG-7: a yes to one document for one meeting gives that document and no other", async () => {
    const narrowed = (over: object) =>
      office.run(
        Effect.gen(function* () {
          const id = yield* planned
          yield* agreed(id)
          yield* does(office.parent, id, yes(over))
          const { invitees } = yield* send(id)
          return invitees.find(({ role }) => role === advisor.role)
        })
      )
    expect((await narrowed({}))?.documents).toContain("opp")
    expect(await narrowed({ meeting: 1, documents: ["opp"] })).toMatchObject({ goal: false })
    expect((await narrowed({ meeting: 1, documents: ["opp"] }))?.documents).toContain("opp")
    expect((await narrowed({ documents: ["observation-report"] }))?.documents).not.toContain("opp")
    expect((await narrowed({ sources: ["youth-help"] }))?.documents).not.toContain("opp")
  })

  it("OZA-05: a yes for a meeting or an organisation names one that is there", async () => {
    const refusal = await office.run(
      Effect.gen(function* () {
        const id = yield* planned
        return [
          yield* does(office.parent, id, yes({ meeting: 2 })).pipe(Effect.flip),
          yield* does(
            office.parent,
            id,
            yes({ organisations: ["01900000-0000-7000-8000-0000000000aa"] })
          ).pipe(Effect.flip)
        ]
      })
    )
    for (const one of refusal) {
      expect(one).toMatchObject({ _tag: "ActRefused", ruling: { grounds: [{ rule: { id: "OZA-05" } }] } })
    }
  })

  it("wait for the list to be agreed with, and for that again once it changes", async () => {
    const [before, after] = await office.run(
      Effect.gen(function* () {
        const id = yield* planned
        const before = yield* send(id).pipe(Effect.flip)
        yield* agreed(id)
        yield* does(office.opener, id, {
          _tag: "ChangeInvitees",
          meeting: 1,
          invited: [parent, advisor.role]
        })
        return [before, yield* send(id).pipe(Effect.flip)] as const
      })
    )
    for (const one of [before, after]) {
      expect(one).toMatchObject({ _tag: "ActRefused", ruling: { grounds: [{ rule: { id: "ATL-2" } }] } })
    }
  })
})
