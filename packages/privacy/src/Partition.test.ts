import { Schema } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { classified, dataCategories } from "./DataCategory.ts"
import { merge, partition } from "./Partition.ts"

/** Of every kind: structs in structs, lists, records, unions by tag and without, optional, holding itself. */
const Leaf = Schema.Struct({
  open: Schema.String.pipe(classified("process")),
  kept: Schema.optionalKey(Schema.String).pipe(classified("swv-health")),
  score: Schema.optionalKey(Schema.Int).pipe(classified("health"))
})

interface Tree {
  readonly name: string
  readonly found?: string
  readonly below: ReadonlyArray<Tree>
}

const Tree: Schema.Codec<Tree> = Schema.Struct({
  name: Schema.String.pipe(classified("process")),
  found: Schema.optionalKey(Schema.String).pipe(classified("swv-health")),
  below: Schema.Array(Schema.suspend((): Schema.Codec<Tree> => Tree)).pipe(classified("process"))
})

const File = Schema.Struct({
  id: Schema.String.pipe(classified("process")),
  one: Leaf.pipe(classified("process")),
  many: Schema.Array(Leaf).pipe(classified("process")),
  findings: Schema.Array(Schema.Struct({ text: Schema.String.pipe(classified("swv-health")) })).pipe(
    classified("swv-health")
  ),
  byName: Schema.Record(Schema.String, Leaf).pipe(classified("process")),
  pair: Schema.Tuple([Leaf, Schema.String]).pipe(classified("process")),
  tagged: Schema.Union([
    Schema.TaggedStruct("A", { kept: Schema.String.pipe(classified("swv-health")) }),
    Schema.TaggedStruct("B", { open: Schema.String.pipe(classified("process")) })
  ]).pipe(classified("process")),
  untagged: Schema.Union([Schema.String, Leaf]).pipe(classified("process")),
  tree: Tree.pipe(classified("process"))
})

/** What is to be kept apart says so, so that it can be looked for. */
const secret = fc.string({ maxLength: 5 }).map((text) => `secret ${text}`)
const name = fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom("__proto__", "constructor", "kept"))
const leaf = fc.record(
  { open: fc.string({ maxLength: 4 }), kept: secret, score: fc.integer() },
  { requiredKeys: ["open"] }
)
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record(
    {
      name: fc.string({ maxLength: 4 }),
      found: secret,
      below: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        fc.constant([]),
        fc.array(tie("tree"), { maxLength: 3 })
      )
    },
    { requiredKeys: ["name", "below"] }
  )
}))

const file = fc.record({
  id: fc.string(),
  one: leaf,
  many: fc.array(leaf, { maxLength: 4 }),
  findings: fc.array(fc.record({ text: secret }), { maxLength: 3 }),
  byName: fc.dictionary(name, leaf, { maxKeys: 4, noNullPrototype: true }),
  pair: fc.tuple(leaf, fc.string()),
  tagged: fc.oneof(
    fc.record({ _tag: fc.constant("A" as const), kept: secret }),
    fc.record({ _tag: fc.constant("B" as const), open: fc.string() })
  ),
  untagged: fc.oneof(fc.string(), leaf),
  tree
})

const some = fc.subarray([...dataCategories])

describe("A value apart by category", () => {
  it("is whole again when it is put together, whatever the categories", () => {
    fc.assert(
      fc.property(file, some, (value, categories) => {
        const { rest, taken } = partition(File, categories, value)
        expect(merge(rest, taken)).toEqual(value)
        // As it is where it was stored in between.
        const stored = JSON.parse(JSON.stringify([rest, taken])) as [unknown, typeof taken]
        expect(merge(...stored)).toEqual(JSON.parse(JSON.stringify(value)))
      })
    )
  })

  it("WPO 18a lid 13: leaves nothing of what the samenwerkingsverband holds on health in the rest", () => {
    fc.assert(
      fc.property(file, (value) => {
        const { rest, taken } = partition(File, ["swv-health"], value)
        expect(JSON.stringify(rest)).not.toContain("secret")
        const all = JSON.stringify(value).split("secret").length - 1
        expect(JSON.stringify(taken).split("secret").length - 1).toBe(all)
      })
    )
  })

  it("takes out no field of another category", () => {
    fc.assert(
      fc.property(file, (value) => {
        const { taken } = partition(File, ["health"], value)
        for (const { path } of taken) expect(path.at(-1)).toBe("score")
      })
    )
  })

  it("changes nothing of what it is given", () => {
    fc.assert(
      fc.property(file, (value) => {
        const before = JSON.stringify(value)
        const { rest, taken } = partition(File, ["swv-health", "health"], value)
        merge(rest, taken)
        expect(JSON.stringify(value)).toBe(before)
      })
    )
  })

  it("is the value itself where its schema has nothing of the categories", () => {
    fc.assert(
      fc.property(leaf, (value) => {
        expect(partition(Leaf, ["finance", "bsn"], value).rest).toBe(value)
        expect(partition(Leaf, [], value)).toEqual({ rest: value, taken: [] })
      })
    )
  })

  it("keeps an empty list in the place of one that was taken, so that the rest is a value like any other", () => {
    const one = fc.sample(file, { numRuns: 1, seed: 1 })[0]!
    const value = { ...one, findings: [{ text: "secret" }] }
    expect(partition(File, ["swv-health"], value).rest).toMatchObject({ findings: [] })
    const none = partition(File, ["swv-health"], { ...one, findings: [] })
    expect(none.taken.filter(({ path }) => path[0] === "findings")).toEqual([])
  })

  it("leaves out what has no place any more in a rest that went on without it", () => {
    const value = {
      many: [{ open: "a", kept: "secret" }],
      byName: { x: { open: "b", kept: "secret" } }
    }
    const { taken } = partition(File, ["swv-health"], value)
    expect(taken).toHaveLength(2)
    expect(merge({ many: [], byName: {} }, taken)).toEqual({ many: [], byName: {} })
    expect(merge({ many: [{ open: "c" }, { open: "d" }] }, taken)).toEqual({
      many: [{ open: "c", kept: "secret" }, { open: "d" }]
    })
  })
})
