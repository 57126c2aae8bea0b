/** A property whose body is an effect that needs the stores under test. */
import { Effect } from "effect"
import fc from "fast-check"

/** Runs `body` for `runs` values; the same values each time, and shrinks what fails. */
export const property = <A, E, R>(
  values: fc.Arbitrary<A>,
  runs: number,
  body: (value: A) => Effect.Effect<void, E, R>
): Effect.Effect<void, never, R> =>
  Effect.gen(function* () {
    const context = yield* Effect.context<R>()
    yield* Effect.promise(() =>
      fc.assert(
        fc.asyncProperty(values, (value) => Effect.runPromiseWith(context)(body(value))),
        { numRuns: runs, seed: 20_250_901 }
      )
    )
  })
