/** The tool on the end of files: what is due, a list by one, approved by another, and certificates. */
import { AccessScope, CaseStore } from "@oza/casework"
import { type CaseId, date, type RegionId } from "@oza/kernel"
import { CaseStoreLive, DataKeys, keyFiles, KeyTable, KeyWrapper } from "@oza/postgres"
import { caseCategories } from "@oza/privacy"
import { caseClosed, goalSet, newCoordinator, newPersonId, sampleOpening, sampleWrite } from "@oza/testing"
import { Effect, Layer, Redacted } from "effect"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Place, places, tool } from "./places.ts"

const region = "mvs" as RegionId
const key = Buffer.from("this key seals nobody but a test").toString("base64")
const env = { OZA_WRAPPING_KEY: key }

const stores = (place: Place) =>
  CaseStoreLive.pipe(
    Layer.provide(
      DataKeys.layer(
        place.words.includes("--data-dir") ? keyFiles(join(place.folder, "data", "keys")) : KeyTable
      ).pipe(Layer.provide(KeyWrapper.layerOf({ newest: Redacted.make(key) })))
    ),
    Layer.provideMerge(place.database),
    Layer.orDie
  )

/** A case that was closed on this day, or is still open. */
const someCase = (place: Place, closedOn?: string): Promise<CaseId> =>
  Effect.gen(function* () {
    const store = yield* CaseStore
    const by = newCoordinator()
    const opening = sampleOpening({ region, by, on: date("2009-09-01") })
    const { child, id } = opening.after
    const asChild = Effect.provideService(AccessScope, {
      region,
      party: child.person,
      side: "school",
      purpose: "guide-pupil",
      categories: caseCategories,
      cases: [id]
    } as const)
    yield* store.write(opening).pipe(asChild)
    if (closedOn !== undefined) {
      const events = [goalSet("Lezen", by, date("2009-10-01")), caseClosed(by, date(closedOn))] as const
      yield* store.write(sampleWrite(opening.after, events)).pipe(asChild)
    }
    return id
  }).pipe(Effect.provide(stores(place)), Effect.runPromise)

const isThere = (place: Place, id: CaseId): Promise<boolean> =>
  Effect.flatMap(CaseStore, (store) => store.load({ region, id })).pipe(
    Effect.as(true),
    Effect.catchTag("CaseNotFound", () => Effect.succeed(false)),
    Effect.provideService(AccessScope, { region, duty: "watch" }),
    Effect.provide(stores(place)),
    Effect.runPromise
  )

describe.each(places)("The end of files on $engine", { timeout: 240_000 }, ({ make }) => {
  let place: Place
  let old: CaseId
  let open: CaseId
  const officer = newPersonId()
  const colleague = newPersonId()
  const as = (who: string, ...words: ReadonlyArray<string>) =>
    tool(["retention", ...words, "--officer", who, "--region", region, ...place.words], env)

  beforeAll(async () => {
    place = await make()
    old = await someCase(place, "2010-06-30")
    open = await someCase(place)
  }, 240_000)
  afterAll(() => place.remove())

  it("says everything that is missing, and what it is asked for and does not know", async () => {
    expect(await tool(["retention", "due", ...place.words], env)).toMatchObject({ exit: 2 })
    expect(await as(officer, "burn")).toMatchObject({ exit: 2 })
    expect(await as(officer, "approve")).toMatchObject({ exit: 2 })
    expect(await as("nobody", "due")).toMatchObject({ exit: 2 })
    const unknown = "01900000-0000-7000-8000-00000000abcd"
    expect(await as(officer, "approve", unknown)).toMatchObject({ exit: 2 })
  })

  it("OZA-four-eyes, AVG-5.1.e: proposed, approved by another, destroyed, certified; an open case stays", async () => {
    const due = await as(officer, "due")
    expect(due).toMatchObject({ exit: 5 })
    expect(due.lines[0]).toContain(`file of ${old}: its term was over on 2012-07-01`)
    expect(due.lines.join()).not.toContain(open)

    const proposed = await as(officer, "propose")
    const list = /^(\S+): proposed/.exec(proposed.lines[0]!)![1]!
    expect(await as(officer, "propose")).toMatchObject({
      exit: 0,
      lines: ["Nothing is past its term that is on no list yet."]
    })
    expect(await as(officer, "execute", list)).toMatchObject({ exit: 3 })
    const own = await as(officer, "approve", list)
    expect(own).toMatchObject({ exit: 3, lines: [expect.stringContaining("OZA-four-eyes")] })
    expect(await isThere(place, old)).toBe(true)

    expect(await as(colleague, "approve", list)).toMatchObject({ exit: 0 })
    const done = await as(officer, "execute", list)
    expect(done).toMatchObject({ exit: 0 })
    expect(done.lines[0]).toContain("done")
    expect(done.lines.at(-1)).toMatch(/file of .+ TermOver .+ sha256 [0-9a-f]{64}$/)
    expect(await isThere(place, old)).toBe(false)
    expect(await isThere(place, open)).toBe(true)

    expect(await as(officer, "execute", list)).toMatchObject({ exit: 3 })
    expect((await as(officer, "certificates")).lines).toHaveLength(1)
    expect((await as(officer, "lists")).lines[0]).toContain(`${list}: done`)
    expect(await as(officer, "due")).toMatchObject({ exit: 0 })
  })

  it("what is rejected can be proposed again", async () => {
    const other = await someCase(place, "2011-06-30")
    const list = /^(\S+): proposed/.exec((await as(officer, "propose")).lines[0]!)![1]!
    expect(await as(colleague, "reject", list)).toMatchObject({ exit: 2 })
    expect(await as(colleague, "reject", list, "--why", "Not now.")).toMatchObject({ exit: 0 })
    expect((await as(officer, "propose")).lines.join()).toContain(other)
    expect(await isThere(place, other)).toBe(true)
  })
})
