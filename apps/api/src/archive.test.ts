import { archiveInTime, CaseStore, CurrentActor, Ids, retentionDue, Today, viewCase } from "@oza/casework"
import { date, PersonId } from "@oza/kernel"
import { Region } from "@oza/region"
import { kopVanNoordHolland } from "@oza/region-kop-van-noord-holland"
import { type Actor, RoleId } from "@oza/roles"
import {
  caseClosed,
  goalSet,
  memoryStores,
  newCoordinator,
  newOfficer,
  sampleOpening,
  sampleWrite
} from "@oza/testing"
import { Effect, Layer } from "effect"
import { describe, expect, it } from "vitest"

const region = kopVanNoordHolland.id
const layer = Layer.mergeAll(
  memoryStores(),
  Region.layer(kopVanNoordHolland),
  Ids.layer((length) => crypto.getRandomValues(new Uint8Array(length)))
)

const on =
  (day: string, actor: Actor) =>
  <A, E, R>(self: Effect.Effect<A, E, R>) =>
    self.pipe(
      Effect.provideService(Today, { date: Effect.succeed(date(day)) }),
      Effect.provideService(CurrentActor, actor)
    )

describe("The term of access", () => {
  it("AVG-5.1.c, AVG-5.1.e: is over a year after the closing, long before the file is destroyed; the family still sees it", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const coordinator = newCoordinator()
      const parent: Actor = {
        party: PersonId.make("01900000-0000-7000-8000-000000000900"),
        role: RoleId.make("parent")
      }
      const opening = sampleOpening({ region, by: coordinator, on: date("2024-09-02") })
      yield* store.write(opening)
      const joined = sampleWrite(opening.after, [
        { _tag: "ParticipantAdded", on: date("2024-09-02"), by: coordinator, participant: parent },
        goalSet("Lezen", coordinator, date("2024-10-01")),
        caseClosed(coordinator, date("2025-03-03"))
      ])
      yield* store.write(joined)
      const id = joined.after.id
      const officer = newOfficer()

      const before = yield* retentionDue().pipe(on("2026-03-03", officer))
      expect(before).toEqual({ destroy: [], archive: [] })
      expect((yield* viewCase(id, "guide-pupil").pipe(on("2026-03-03", coordinator))).id).toBe(id)

      expect(yield* retentionDue().pipe(on("2026-03-04", officer))).toEqual({
        destroy: [],
        archive: [{ cases: [id], endedOn: "2026-03-04" }]
      })
      const stranger = yield* Effect.flip(archiveInTime().pipe(on("2026-03-04", coordinator)))
      expect(stranger).toMatchObject({ _tag: "ActRefused" })
      expect(yield* archiveInTime().pipe(on("2026-03-04", officer))).toEqual([id])
      expect(yield* archiveInTime().pipe(on("2026-03-04", officer))).toEqual([])

      const closed = yield* Effect.flip(viewCase(id, "guide-pupil").pipe(on("2026-03-05", coordinator)))
      expect(closed).toMatchObject({ _tag: "AccessRefused" })
      expect((yield* viewCase(id, "own-file").pipe(on("2026-03-05", parent))).id).toBe(id)
      // Being put in the archive is no change of the file: its terms run on.
      const due = yield* retentionDue().pipe(on("2027-03-04", officer))
      expect(due.destroy).toMatchObject([{ cases: [id], part: "file", endedOn: "2027-03-04" }])
    }).pipe(Effect.provide(layer), Effect.runPromise))
})
