import { type KeyController, wholeRegion } from "@oza/casework"
import { newPersonId, otherRegion, sampleRegion } from "@oza/testing"
import { Cause, ConfigProvider, Effect, Exit, Layer, Redacted } from "effect"
import { inspect } from "node:util"
import { describe, expect, it } from "vitest"
import { KeyWrapper, type PlainKey } from "./KeyWrapper.ts"

const base64 = (fill: number, length = 32) => Buffer.alloc(length, fill).toString("base64")
const newest = base64(1)
const older = base64(2)

const wrapperOf = (key: string, ...before: ReadonlyArray<string>) =>
  KeyWrapper.layerOf({
    newest: Redacted.make(key),
    before: before.map((one) => Redacted.make(one))
  })

const plain = (controller: KeyController = "region"): PlainKey => ({
  region: sampleRegion,
  subject: newPersonId(),
  controller,
  key: new Uint8Array(32).fill(5)
})

const wrapped = (key: string, ...keys: ReadonlyArray<PlainKey>) =>
  Effect.flatMap(KeyWrapper, ({ wrap }) => wrap(keys)).pipe(Effect.provide(wrapperOf(key)))

describe("Wrapped data keys", () => {
  it("open with the key that wrapped them, in their order, and hold nothing of themselves", () =>
    Effect.runPromise(
      Effect.gen(function* () {
        const keys = [plain(), plain("swv"), { ...plain("bsn"), subject: wholeRegion }]
        const wrapper = yield* KeyWrapper
        const made = yield* wrapper.wrap(keys)
        expect(made.map(({ wrappedWith }) => wrappedWith)).toEqual(keys.map(() => wrapper.newest))
        for (const one of made) {
          expect(Buffer.from(one.wrapped).includes(Buffer.alloc(32, 5))).toBe(false)
          expect(Buffer.from(one.wrapped).includes(Buffer.alloc(32, 1))).toBe(false)
        }
        const opened = yield* wrapper.unwrap(made)
        expect(opened.map((one) => ({ ...one, key: Uint8Array.from(one.key) }))).toEqual(keys)
      }).pipe(Effect.provide(wrapperOf(newest)))
    ))

  it("open with an earlier key that is still given, and are told apart from those of the newest", () =>
    Effect.runPromise(
      Effect.gen(function* () {
        const made = yield* wrapped(older, plain())
        const wrapper = yield* KeyWrapper
        expect(made[0]!.wrappedWith).not.toBe(wrapper.newest)
        expect((yield* wrapper.unwrap(made))[0]!.key).toHaveLength(32)
      }).pipe(Effect.provide(wrapperOf(newest, older)))
    ))

  it("do not open with another key; what is said names keys by their fingerprint only", () =>
    Effect.runPromise(
      Effect.gen(function* () {
        const wrapper = yield* KeyWrapper
        const error = yield* Effect.flip(wrapper.unwrap(yield* wrapped(older, plain())))
        expect(error._tag).toBe("WrongWrappingKey")
        expect(error.message).toContain("set OZA_WRAPPING_KEY to the key of this database")
        for (const secret of [older, newest, base64(1).slice(0, 20)]) {
          expect(inspect(error, { depth: 20 })).not.toContain(secret)
        }
      }).pipe(Effect.provide(wrapperOf(newest)))
    ))

  it("do not open in the place of another person's, another controller's or another region's", () =>
    Effect.runPromise(
      Effect.gen(function* () {
        const wrapper = yield* KeyWrapper
        const [made] = yield* wrapper.wrap([plain()])
        for (const moved of [
          { ...made!, subject: newPersonId() },
          { ...made!, controller: "swv" as const },
          { ...made!, region: otherRegion }
        ]) {
          const error = yield* Effect.flip(wrapper.unwrap([moved]))
          expect(error.message).toContain("it was changed, or stands in the place of another")
        }
      }).pipe(Effect.provide(wrapperOf(newest)))
    ))
})

describe("The wrapping keys of the environment", () => {
  const building = (env: Readonly<Record<string, string>>) =>
    Effect.runPromise(
      Effect.exit(
        Layer.build(KeyWrapper.layerEnvironment).pipe(
          Effect.scoped,
          Effect.provide(ConfigProvider.layer(ConfigProvider.fromUnknown(env)))
        )
      )
    )

  it("are the newest, and any number of earlier ones with commas between them", async () => {
    for (const before of ["", older, `${older}, ${base64(3)},`]) {
      const exit = await building({ OZA_WRAPPING_KEY: newest, OZA_WRAPPING_KEYS_BEFORE: before })
      expect(Exit.isSuccess(exit)).toBe(true)
    }
    expect(Exit.isSuccess(await building({ OZA_WRAPPING_KEY: newest }))).toBe(true)
  })

  it("are refused in a sentence that does not repeat them where they are missing, too short or no base64", async () => {
    const wrong = ["dGVrb3J0", "geen sleutel maar een zin van genoeg lengte.", base64(4, 33)]
    for (const key of wrong) {
      for (const [setting, env] of [
        ["OZA_WRAPPING_KEY", { OZA_WRAPPING_KEY: key }],
        [
          "OZA_WRAPPING_KEYS_BEFORE",
          { OZA_WRAPPING_KEY: newest, OZA_WRAPPING_KEYS_BEFORE: `${older},${key}` }
        ]
      ] as const) {
        const exit = await building(env)
        const words = Exit.isFailure(exit) ? Cause.pretty(exit.cause) + inspect(exit, { depth: 20 }) : ""
        expect(words).toContain("InvalidWrappingKey")
        expect(words).toContain(`(${setting})`)
        for (const secret of [key, newest, older]) expect(words).not.toContain(secret)
      }
    }
    expect(inspect(await building({}), { depth: 20 })).toContain("OZA_WRAPPING_KEY")
  })
})
