/** Reads once more when the case moved on between reading it and recording that it was read. */
import { Effect } from "effect"
import { ConcurrentChange, StoreUnavailable } from "./StoreError.ts"

const attempts = 5

/** Five readers in a row that lose the race means that the store is in trouble, not the reader. */
export const rereading = <A, E, R>(
  read: Effect.Effect<A, E | ConcurrentChange, R>
): Effect.Effect<A, Exclude<E, ConcurrentChange> | StoreUnavailable, R> =>
  read.pipe(
    Effect.retry({ times: attempts - 1, while: (error) => error instanceof ConcurrentChange }),
    Effect.catchIf(
      (error): error is Extract<E | ConcurrentChange, ConcurrentChange> => error instanceof ConcurrentChange,
      (cause) => Effect.fail(new StoreUnavailable({ cause }))
    )
  ) as Effect.Effect<A, Exclude<E, ConcurrentChange> | StoreUnavailable, R>
