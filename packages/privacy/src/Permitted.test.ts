// What does not compile is what these tests are about.
// @effect-diagnostics missingEffectContext:off
import { Effect, Exit } from "effect"
import { describe, expect, expectTypeOf, it } from "vitest"
import { asks } from "../test/family.ts"
import type { AccessDecision } from "./AccessDecision.ts"
import { AccessRefused } from "./AccessRefused.ts"
import { decideAccess } from "./decideAccess.ts"
import { authorise, permitted, type Permitted, requires } from "./Permitted.ts"
import { compilePolicy, lawOnly } from "./Policy.ts"
import type { Purpose } from "./Purpose.ts"

const law = compilePolicy(lawOnly)
const granted = decideAccess(law, asks("school", { purpose: "arrange" }))
const denied = decideAccess(law, asks("school", { purpose: "arrange", participates: false }))
const elsewhere = decideAccess(law, asks("school", { purpose: "guide-pupil" }))

let runs = 0
const touchesChild = Effect.sync(() => {
  runs += 1
  return "read"
}).pipe(requires("arrange"))

describe("a use case that touches a child's data", () => {
  it("AVG-25: does not run without a decision: it does not compile", () => {
    expectTypeOf(touchesChild).toEqualTypeOf<Effect.Effect<string, never, Permitted<"arrange">>>()
    // @ts-expect-error the capability for this purpose is still required
    const forgotten: Effect.Effect<string> = touchesChild
    expect(Exit.isFailure(Effect.runSyncExit(forgotten))).toBe(true)
  })

  it("AVG-5.1.b: does not run under a decision for another purpose: it does not compile", () => {
    const other = touchesChild.pipe(authorise(elsewhere))
    // @ts-expect-error a decision for guiding the pupil does not permit arranging
    const wrong: Effect.Effect<string, AccessRefused> = other
    expect(Exit.isFailure(Effect.runSyncExit(wrong))).toBe(true)
  })

  it("runs under a decision that permits its purpose, and can see that decision", () => {
    const before = runs
    const allowed = touchesChild.pipe(authorise(granted))
    expectTypeOf(allowed).toEqualTypeOf<Effect.Effect<string, AccessRefused>>()
    expect(Effect.runSync(allowed)).toBe("read")
    expect(runs).toBe(before + 1)
    const seen = permitted("arrange").pipe(authorise(granted), Effect.runSync)
    expect(seen.decision).toBe(granted)
  })

  it("AVG-25: is refused with the ruling where the decision denies, and does nothing", () => {
    const before = runs
    const error = Effect.runSync(Effect.flip(touchesChild.pipe(authorise(denied))))
    expect(error).toBeInstanceOf(AccessRefused)
    expect(error).toMatchObject({ purpose: "arrange", ruling: denied.ruling })
    expect(error.message).toBe("access for arrange is refused by AVG-25, JW-7.2.1, AVG-5.1.b, WPO-18a.13")
    expect(runs).toBe(before)
  })

  it("keeps what else it requires and fails with", () => {
    const more = Effect.fail("broken" as const).pipe(
      requires("arrange"),
      requires("fund"),
      authorise(granted)
    )
    expectTypeOf(more).toEqualTypeOf<Effect.Effect<never, "broken" | AccessRefused, Permitted<"fund">>>()
    expect(Effect.isEffect(more)).toBe(true)
  })

  it("works where the purpose is known only when it runs", () => {
    const purpose: Purpose = "arrange" as Purpose
    const dynamic = Effect.succeed(1).pipe(requires(purpose))
    const decision = decideAccess(law, asks("school", { purpose }))
    const allowed = dynamic.pipe(authorise(decision))
    expectTypeOf(allowed).toEqualTypeOf<Effect.Effect<number, AccessRefused>>()
    expect(Effect.runSync(allowed)).toBe(1)
  })
})

describe("a decision", () => {
  it("cannot be written by hand or copied with a change", () => {
    // @ts-expect-error a copy is no decision
    const changed: AccessDecision<"arrange"> = { ...denied, effect: "permit", ruling: granted.ruling }
    expect(() => authorise(changed)(touchesChild)).toThrow(TypeError)
  })
})
