import { layer } from "@effect/vitest"
import { type Case, type Event, type GroupCommand, GroupSourceId } from "@oza/cases"
import {
  actOnGroup,
  CaseStore,
  CurrentActor,
  disclosuresOf,
  Ids,
  listGroups,
  registerGroup,
  Today,
  viewGroup
} from "@oza/casework"
import { date } from "@oza/kernel"
import { Region } from "@oza/region"
import { type Actor, RoleId } from "@oza/roles"
import { memoryStores, newCoordinator, newPersonId, sampleOpening, sampleWrite } from "@oza/testing"
import { Effect, Layer } from "effect"
import { describe, expect } from "vitest"
import { region } from "../../test/regionWithGroups.ts"

const on = date("2025-09-02")
const consultant: Actor = { party: newPersonId(), role: RoleId.make("swv-consultant") }

/** A case with a decision that granted youth help and one agreement, in which this coordinator takes part. */
const arranged = Effect.fnUntraced(function* (by: Actor) {
  const opened = sampleOpening({ by, region: region.id, on: date("2025-09-01") })
  const happened: ReadonlyArray<Event> = [
    { _tag: "ApplicationFiled", on, by, asksFor: "Begeleiding" },
    {
      _tag: "DecisionTaken",
      on,
      by,
      decision: { outcome: "granted", ground: "need-established", reasons: "Nodig" }
    },
    {
      _tag: "AgreementMade",
      on,
      by,
      agreement: {
        what: "Meedoen in de groep",
        kind: "treatment",
        setting: "school",
        executor: by.role,
        responsible: "municipality",
        goals: [1],
        from: date("2025-09-01"),
        until: date("2026-07-01"),
        reporting: "Elke maand",
        evaluateOn: date("2026-01-05")
      }
    }
  ]
  const store = yield* CaseStore
  yield* store.write(opened)
  const [first, ...rest] = happened
  const write = sampleWrite(opened.after, [first!, ...rest])
  yield* store.write(write)
  return write.after
})

const as =
  (actor: Actor) =>
  <A, E, R>(effect: Effect.Effect<A, E, R>) =>
    Effect.provideService(effect, CurrentActor, actor)

const entry = {
  name: "De Voorbeeldgroep",
  targetGroup: "Kleuters.",
  partners: [],
  sources: [GroupSourceId.make("youth-help")],
  servesExempted: false,
  level: "group",
  need: "several-comparable"
} as const

const group = registerGroup({ entry, since: date("2020-08-01") }).pipe(as(consultant))

const join = ({ id }: Pick<Case, "id">): Extract<GroupCommand, { readonly _tag: "JoinGroup" }> => ({
  _tag: "JoinGroup",
  case: id,
  agreement: 1,
  source: GroupSourceId.make("youth-help"),
  basis: { _tag: "YouthHelpDecision" }
})

let last = 0
const world = Layer.mergeAll(
  memoryStores(),
  Region.layer(region),
  Today.layerAt(date("2025-10-01")),
  Ids.layer((length) => Uint8Array.from({ length }, () => (last += 1) & 0xff))
)

describe("Children in a group", () => {
  layer(world)((it) => {
    it.effect("ALK-32: join by somebody who takes part in their case, with a record in that case", () =>
      Effect.gen(function* () {
        const coordinator = newCoordinator()
        const child = yield* arranged(coordinator)
        const { id } = yield* group
        const done = yield* actOnGroup({ id, command: join(child) }).pipe(as(coordinator))
        expect(done).toMatchObject({ version: 2, rules: expect.arrayContaining([expect.anything()]) })
        const { items } = yield* disclosuresOf(child.id, "arrange", { limit: 5 }).pipe(as(coordinator))
        expect(items[0]?.disclosure).toMatchObject({
          kind: "write",
          actor: coordinator,
          fields: ["id", "agreements[].number", "agreements[].group"]
        })
        const again = yield* Effect.flip(actOnGroup({ id, command: join(child) }).pipe(as(coordinator)))
        expect(again).toMatchObject({ _tag: "ActRefused", ruling: { grounds: [{ rule: { id: "OZA-49" } }] } })
      })
    )

    it.effect("are shown to those of their case only, for a purpose, and leave a record", () =>
      Effect.gen(function* () {
        const [coordinator, other] = [newCoordinator(), newCoordinator()]
        const [child, stranger] = [yield* arranged(coordinator), yield* arranged(other)]
        const { id } = yield* group
        yield* actOnGroup({ id, command: join(child) }).pipe(as(coordinator))
        yield* actOnGroup({ id, command: join(stranger) }).pipe(as(other))
        expect((yield* viewGroup(id).pipe(as(coordinator))).ownMembers).toEqual([])
        const own = yield* viewGroup(id, "arrange").pipe(as(coordinator))
        expect(own.ownMembers).toEqual([{ number: 1, case: child.id, agreement: 1, joinedOn: "2025-10-01" }])
        expect(JSON.stringify(own)).not.toContain(stranger.id)
        const { items } = yield* disclosuresOf(child.id, "arrange", { limit: 1 }).pipe(as(coordinator))
        expect(items[0]?.disclosure).toMatchObject({ kind: "list", purpose: "arrange" })
        const outside = yield* viewGroup(id, "arrange").pipe(as(consultant))
        expect(outside.ownMembers).toEqual([])
        expect(JSON.stringify(outside)).not.toContain(child.id)
      })
    )

    it.effect("leave by somebody of their case; for others the member is not there", () =>
      Effect.gen(function* () {
        const coordinator = newCoordinator()
        const child = yield* arranged(coordinator)
        const { id } = yield* group
        yield* actOnGroup({ id, command: join(child) }).pipe(as(coordinator))
        const leave = { _tag: "LeaveGroup", member: 1, reason: "goals-reached" } as const
        for (const member of [1, 7]) {
          const refused = yield* Effect.flip(
            actOnGroup({ id, command: { ...leave, member } }).pipe(as(consultant))
          )
          expect(refused).toMatchObject({ _tag: "MemberNotFound", id })
        }
        yield* actOnGroup({ id, command: leave }).pipe(as(coordinator))
        const { ownMembers } = yield* viewGroup(id, "arrange").pipe(as(coordinator))
        expect(ownMembers).toMatchObject([{ number: 1, leftOn: "2025-10-01" }])
      })
    )

    it.effect("are counted for everybody, and a small number is not told", () =>
      Effect.gen(function* () {
        const coordinator = newCoordinator()
        const { id } = yield* group
        const counted = Effect.map(
          listGroups().pipe(as(consultant)),
          (groups) => groups.find((one) => one.id === id)?.members
        )
        expect(yield* counted).toEqual({ count: 0 })
        for (const told of [
          { fewerThan: 5 },
          { fewerThan: 5 },
          { fewerThan: 5 },
          { fewerThan: 5 },
          { count: 5 }
        ]) {
          const child = yield* arranged(coordinator)
          yield* actOnGroup({ id, command: join(child) }).pipe(as(coordinator))
          expect(yield* counted).toEqual(told)
        }
      })
    )

    it.effect("keep their place when two people act at once: the second is told", () =>
      Effect.gen(function* () {
        const coordinator = newCoordinator()
        const [child, other] = [yield* arranged(coordinator), yield* arranged(coordinator)]
        const { id } = yield* group
        const seen = { id, expectedVersion: 1 }
        yield* actOnGroup({ ...seen, command: join(child) }).pipe(as(coordinator))
        const late = yield* Effect.flip(actOnGroup({ ...seen, command: join(other) }).pipe(as(coordinator)))
        expect(late).toMatchObject({ _tag: "GroupChanged", expected: 1, actual: 2 })
      })
    )
  })
})
