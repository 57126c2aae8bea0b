import { Schema } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { asks, today, yes, mother } from "../test/family.ts"
import { caseCategories, classified, type DataCategory, dataCategories } from "./DataCategory.ts"
import { decideAccess } from "./decideAccess.ts"
import { compilePolicy, lawOnly } from "./Policy.ts"
import { categoriesOf, fieldsOf, project, projectTo, unclassifiedFields } from "./Projection.ts"

const Evidence = Schema.Struct({ method: Schema.String, language: Schema.optionalKey(Schema.String) })

const Note = Schema.Union([
  Schema.TaggedStruct("Course", { step: Schema.String.pipe(classified("process")) }),
  Schema.TaggedStruct("Diagnosis", { code: Schema.String.pipe(classified("health")) })
])

const Meeting = Schema.Struct({
  number: Schema.Int.pipe(classified("process")),
  minutes: Schema.NonEmptyString.pipe(classified("education")),
  ownView: Schema.optionalKey(Schema.String).pipe(classified("family")),
  notes: Schema.Array(Note).pipe(classified("process"))
})

const File = Schema.Struct({
  id: Schema.String.pipe(Schema.brand("FileId"), classified("process")),
  birthDate: Schema.String.pipe(classified("identity")),
  meetings: Schema.Array(Meeting).pipe(classified("process")),
  closing: Schema.optionalKey(
    Schema.Struct({
      reason: Schema.Literals(["moved", "done"]).pipe(classified("process")),
      remarks: Schema.NullOr(Schema.String).pipe(classified("education"))
    })
  ).pipe(classified("process")),
  // One thing with the field that holds it: nothing in it has a category.
  answers: Schema.Array(Schema.Struct({ on: Schema.String, evidence: Evidence })).pipe(classified("consent")),
  amounts: Schema.Record(Schema.String, Schema.Int).pipe(classified("finance"))
})
type File = typeof File.Type

const file: File = {
  id: "f" as File["id"],
  birthDate: "2012-05-01",
  meetings: [
    {
      number: 1,
      minutes: "We agreed.",
      ownView: "It is hard at home.",
      notes: [
        { _tag: "Course", step: "goals" },
        { _tag: "Diagnosis", code: "x" }
      ]
    }
  ],
  closing: { reason: "done", remarks: null },
  answers: [{ on: "2026-01-05", evidence: { method: "digital" } }],
  amounts: { school: 100, municipality: 200 }
}

const all = projectTo(File, dataCategories, file)

describe("what is shown of a value", () => {
  it("AVG-5.1.c: is the fields whose categories are permitted, and nothing else", () => {
    expect(projectTo(File, ["process"], file).value).toEqual({
      id: "f",
      meetings: [{ number: 1, notes: [{ _tag: "Course", step: "goals" }, { _tag: "Diagnosis" }] }],
      closing: { reason: "done" }
    })
  })

  it("AVG-5.1.c: a field inside a field that is closed stays closed, though its own category is open", () => {
    expect(projectTo(File, ["education", "health"], file).value).toEqual({})
  })

  it("with every category is the whole value", () => {
    expect(all.value).toEqual(file)
    expect(all.withheld).toEqual([])
  })

  it("AVG-25: with none is nothing", () => {
    expect(projectTo(File, [], file).value).toEqual({})
  })

  it("goes through lists, optional parts, unions, records and what has no categories of its own", () => {
    expect(projectTo(File, ["consent", "finance"], file).value).toEqual({
      answers: file.answers,
      amounts: file.amounts
    })
    const { closing: _, ...without } = file
    expect(projectTo(File, ["process", "education"], without).value).not.toHaveProperty("closing")
  })

  it("says by path what is shown and what is withheld, the whole in the place of its parts", () => {
    const { shown, withheld } = projectTo(File, ["process", "identity", "consent"], file)
    expect(shown).toEqual([
      "id",
      "birthDate",
      "meetings[].number",
      "meetings[].notes[].step",
      "closing.reason",
      "answers"
    ])
    expect(withheld).toEqual([
      { path: "meetings[].minutes", category: "education" },
      { path: "meetings[].ownView", category: "family" },
      { path: "meetings[].notes[].code", category: "health" },
      { path: "closing.remarks", category: "education" },
      { path: "amounts", category: "finance" }
    ])
    expect(all.shown).toEqual(["id", "birthDate", "meetings", "closing", "answers", "amounts"])
  })

  it("holds nothing that the schema does not describe", () => {
    const stray = { ...file, secret: "x", closing: { ...file.closing, secret: "y" } } as unknown as File
    expect(JSON.stringify(projectTo(File, dataCategories, stray).value)).not.toContain("secret")
    const odd = {
      ...file,
      meetings: [{ ...file.meetings[0], notes: [{ _tag: "Other", code: "x" }] }]
    } as unknown as File
    expect(projectTo(File, dataCategories, odd).value.meetings?.[0]?.notes).toEqual([])
  })

  it("never changes the value that it was made of", () => {
    const before = structuredClone(file)
    projectTo(File, ["process"], file)
    expect(file).toEqual(before)
  })

  it("AVG-25: is what a decision permits", () => {
    const law = compilePolicy(lawOnly)
    const permissions = [yes(1, "consent-to-process", mother)]
    const closed = decideAccess(law, asks("municipality", { purpose: "arrange", on: today }))
    const opened = decideAccess(law, asks("municipality", { purpose: "arrange", on: today, permissions }))
    expect(project(File, closed, file).value.meetings?.[0]).not.toHaveProperty("minutes")
    expect(project(File, opened, file).value.meetings?.[0]).toMatchObject({ minutes: "We agreed." })
    const denied = decideAccess(law, asks("municipality", { purpose: "arrange", participates: false }))
    expect(project(File, denied, file)).toMatchObject({ value: {}, shown: [] })
  })
})

describe("a field without a category", () => {
  const Careless = Schema.Struct({
    known: Schema.String.pipe(classified("process")),
    forgotten: Schema.String,
    inside: Schema.Struct({
      known: Schema.String.pipe(classified("process")),
      forgotten: Schema.Array(Schema.Struct({ x: Schema.String }))
    }).pipe(classified("process")),
    opaque: Schema.Unknown.pipe(classified("process"))
  })

  it("is never shown, and is listed, so that a build can fail on it", () => {
    const value = {
      known: "a",
      forgotten: "b",
      inside: { known: "c", forgotten: [{ x: "d" }] },
      opaque: { e: "e" }
    }
    expect(projectTo(Careless, dataCategories, value).value).toEqual({ known: "a", inside: { known: "c" } })
    expect(unclassifiedFields(Careless)).toEqual(
      expect.arrayContaining(["forgotten", "inside.forgotten", "opaque"])
    )
    expect(unclassifiedFields(File)).toEqual([])
  })

  it("at the top stands for the whole: a schema without any category shows nothing", () => {
    expect(projectTo(Evidence, dataCategories, { method: "digital" }).value).toEqual({})
    expect(unclassifiedFields(Evidence)).toEqual(["method", "language"])
  })
})

describe("a schema", () => {
  it("knows which categories it holds, and which fields of them", () => {
    expect(categoriesOf(File)).toEqual([
      "process",
      "identity",
      "education",
      "health",
      "family",
      "finance",
      "consent"
    ])
    expect(fieldsOf(File, ["finance"])).toEqual(["amounts"])
    expect(fieldsOf(File)).toEqual(all.shown)
  })

  it("that holds itself is cut to the bottom", () => {
    interface Tree {
      readonly name: string
      readonly secret: string
      readonly children: ReadonlyArray<Tree>
    }
    const Tree = Schema.Struct({
      name: Schema.String.pipe(classified("process")),
      secret: Schema.String.pipe(classified("health")),
      children: Schema.Array(Schema.suspend((): Schema.Codec<Tree> => Tree)).pipe(classified("process"))
    })
    const leaf = { name: "leaf", secret: "x", children: [] }
    const root = { name: "root", secret: "x", children: [{ name: "branch", secret: "x", children: [leaf] }] }
    expect(projectTo(Tree, ["process"], root).value).toEqual({
      name: "root",
      children: [{ name: "branch", children: [{ name: "leaf", children: [] }] }]
    })
    expect(unclassifiedFields(Tree)).toEqual([])
  })

  it("of one of several structs without a tag is cut as the struct that the value is", () => {
    const Either = Schema.Struct({
      of: Schema.Union([
        Schema.Struct({
          code: Schema.Int.pipe(classified("health")),
          name: Schema.String.pipe(classified("process"))
        }),
        Schema.Struct({ text: Schema.String.pipe(classified("process")) }),
        Schema.String
      ]).pipe(classified("process"))
    })
    expect(projectTo(Either, ["process"], { of: { code: 1, name: "a" } }).value).toEqual({
      of: { name: "a" }
    })
    expect(projectTo(Either, ["process"], { of: { text: "b" } }).value).toEqual({ of: { text: "b" } })
    expect(projectTo(Either, ["process"], { of: "c" }).value).toEqual({ of: "c" })
  })
})

describe("whatever the value and the categories", () => {
  const anyText = fc.string({ maxLength: 5 })
  const anyFile: fc.Arbitrary<File> = fc
    .record(
      {
        id: anyText,
        birthDate: anyText,
        meetings: fc.array(
          fc.record(
            {
              number: fc.nat(),
              minutes: fc.string({ minLength: 1, maxLength: 5 }),
              ownView: anyText,
              notes: fc.array(
                fc.oneof(
                  fc.record({ _tag: fc.constant("Course" as const), step: anyText }),
                  fc.record({ _tag: fc.constant("Diagnosis" as const), code: anyText })
                ),
                { maxLength: 3 }
              )
            },
            { requiredKeys: ["number", "minutes", "notes"] }
          ),
          { maxLength: 3 }
        ),
        closing: fc.record({
          reason: fc.constantFrom("moved" as const, "done" as const),
          remarks: fc.option(anyText)
        }),
        answers: fc.array(fc.record({ on: anyText, evidence: fc.record({ method: anyText }) }), {
          maxLength: 2
        }),
        amounts: fc.dictionary(fc.constantFrom("school", "swv"), fc.nat())
      },
      { requiredKeys: ["id", "birthDate", "meetings", "answers", "amounts"] }
    )
    .map((value) => value as unknown as File)
  const anyCategories = fc.subarray<DataCategory>([...caseCategories])

  it("what is withheld leaves no trace: values that differ only there look the same", () => {
    fc.assert(
      fc.property(anyFile, anyFile, anyCategories, (one, other, categories) => {
        const shown = projectTo(File, categories, one)
        // The other value, with everything that is shown taken from the first.
        const mixed = {
          ...other,
          ...(categories.includes("process") ? { id: one.id } : {}),
          ...(categories.includes("identity") ? { birthDate: one.birthDate } : {}),
          ...(categories.includes("process")
            ? {
                meetings: one.meetings.map((meeting) => ({
                  ...meeting,
                  ...(categories.includes("education") ? {} : { minutes: "changed" }),
                  ...(categories.includes("family") ? {} : { ownView: "changed" }),
                  notes: meeting.notes.map((note) =>
                    note._tag === "Diagnosis" && !categories.includes("health")
                      ? { ...note, code: "changed" }
                      : note
                  )
                }))
              }
            : {}),
          ...(categories.includes("process") ? { closing: one.closing } : {}),
          ...(categories.includes("consent") ? { answers: one.answers } : {}),
          ...(categories.includes("finance") ? { amounts: one.amounts } : {})
        } as File
        if (categories.includes("process") && one.closing === undefined)
          delete (mixed as { closing?: unknown }).closing
        expect(projectTo(File, categories, mixed)).toEqual(shown)
      })
    )
  })

  it("more categories never show less, and cutting twice is cutting once", () => {
    fc.assert(
      fc.property(anyFile, anyCategories, anyCategories, (value, some, others) => {
        const more = projectTo(File, [...new Set([...some, ...others])], value)
        const less = projectTo(File, some, value)
        expect(more.value).toMatchObject(less.value as object)
        expect(projectTo(File, some, less.value as File).value).toEqual(less.value)
        expect(projectTo(File, some, more.value as File).value).toEqual(less.value)
      })
    )
  })
})
