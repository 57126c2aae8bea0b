/**
 * Gives one person new data keys and seals everything of that person anew: for when a key became known.
 *
 * For a while both keys are kept under the name of the one, the new one first: everybody seals with that
 * and opens with either. After as long as a process can still hold the old key alone, everything is sealed
 * anew, case by case, and then the old key is destroyed. Nobody has to stop meanwhile. It can be broken off
 * anywhere and run again.
 *
 * Events are never changed by the role that serves, so this works on the connection as its owner, and fails
 * for a login that is not. Pseudonyms in the logs follow the key: what was logged before stays under the
 * earlier one, and can be found by case only. Whether a copy of the old key was used, nothing here can tell.
 */
import { type KeyName, KeyStore, onDuty, StoreUnavailable } from "@oza/casework"
import type { CaseId, PersonId, RegionId } from "@oza/kernel"
import { type Duration, Effect } from "effect"
import { type KeyObject, randomBytes } from "node:crypto"
import type { Session } from "../Connection.ts"
import { Database } from "../Database.ts"
import { orUnavailable } from "../DbError.ts"
import { KeyWrapper, type WrongWrappingKey } from "./KeyWrapper.ts"
import { keyLength, placeOf, seal, secretKeys, unseal } from "./Seal.ts"

export interface Resealed {
  readonly cases: number
  /** Places where sealed bytes stood. */
  readonly sealed: number
}

/** `wait` is longer than any process keeps an opened key. */
export const resealSubject = (
  region: RegionId,
  subject: PersonId,
  wait: Duration.Input = "65 seconds"
): Effect.Effect<Resealed, StoreUnavailable | WrongWrappingKey, Database | KeyStore | KeyWrapper> =>
  Effect.gen(function* () {
    const names: ReadonlyArray<KeyName> = [
      { subject, controller: "region" },
      { subject, controller: "swv" }
    ]
    yield* Effect.forEach(names, (name) =>
      renew(region, name, (key) => (key.length > keyLength ? key : pair(key)))
    )
    yield* Effect.sleep(wait)
    const [own, swv] = yield* Effect.forEach(names, (name) => openedKey(region, name))
    const done = own === undefined ? { cases: 0, sealed: 0 } : yield* resealAll(region, subject, own, swv)
    yield* Effect.forEach(names, (name) => renew(region, name, (key) => key.subarray(0, keyLength)))
    return done
  }).pipe(onDuty("watch", region))

const pair = (key: Uint8Array): Uint8Array => Buffer.concat([randomBytes(keyLength), key])

/** The bytes under this name, where there are any. */
const plainKey = Effect.fnUntraced(function* (region: RegionId, name: KeyName) {
  const [wrapped] = yield* (yield* KeyStore).get(region, [name])
  if (wrapped === undefined) return undefined
  const [plain] = yield* (yield* KeyWrapper).unwrap([wrapped])
  return { wrapped, plain: plain! }
})

const openedKey = Effect.fnUntraced(function* (region: RegionId, name: KeyName) {
  const found = yield* plainKey(region, name)
  return found === undefined ? undefined : secretKeys(found.plain.key)
})

/** Keeps what is made of the key under its name; does nothing where it is gone. */
const renew = Effect.fnUntraced(function* (
  region: RegionId,
  name: KeyName,
  make: (key: Uint8Array) => Uint8Array
) {
  const found = yield* plainKey(region, name)
  if (found === undefined) return
  const key = make(found.plain.key)
  if (key === found.plain.key) return
  const [by] = yield* (yield* KeyWrapper).wrap([{ ...found.plain, key }])
  if (yield* (yield* KeyStore).replace(found.wrapped, by!)) return
  // Wrapped anew by somebody at this very moment: to be run again.
  return yield* new StoreUnavailable({
    cause: new Error("a data key was changed by somebody else meanwhile")
  })
})

const resealAll = Effect.fnUntraced(function* (
  region: RegionId,
  subject: PersonId,
  own: KeyObject,
  swv: KeyObject | undefined
) {
  const db = yield* Database
  const asOwner = <A>(work: (session: Session) => Promise<A>) =>
    db
      .transaction(async (session) => {
        await session.rows("set local role none", [])
        // The trigger that keeps events as they are lets their owner through.
        await session.rows("select set_config('oza.destroying', 'case_events', true)", [])
        return work(session)
      })
      .pipe(orUnavailable)
  const cases = yield* asOwner((session) =>
    session.rows<{ readonly id: CaseId }>(
      "select case_id as id from oza.cases where region_id = $1 and child_id = $2",
      [region, subject]
    )
  )
  let sealed = 0
  for (const { id } of cases) {
    sealed += yield* asOwner((session) => resealCase(session, { region, subject, id, own, swv }))
  }
  sealed += yield* asOwner((session) =>
    resealRows(session, {
      table: "oza.identities",
      column: "sealed",
      by: "person_id",
      id: subject,
      region,
      key: own,
      placeOf: () => placeOf("identities.sealed", region, subject)
    })
  )
  return { cases: cases.length, sealed } satisfies Resealed
})

const resealCase = async (
  session: Session,
  of: {
    readonly region: RegionId
    readonly subject: PersonId
    readonly id: CaseId
    readonly own: KeyObject
    readonly swv: KeyObject | undefined
  }
): Promise<number> => {
  const { id, own, region, subject, swv } = of
  // Nobody writes the case while it is sealed anew.
  await session.rows("select from oza.cases where region_id = $1 and case_id = $2 for update", [region, id])
  const place = (name: string, ...more: ReadonlyArray<string | number>) =>
    placeOf(name, region, subject, id, ...more)
  const rows = (table: string, column: string, key: KeyObject, more: Partial<Rows>) =>
    resealRows(session, { table, column, by: "case_id", id, region, key, placeOf: () => "", ...more })
  let sealed = 0
  sealed += await rows("oza.cases", "state", own, {
    number: "version",
    placeOf: ({ number }) => place("cases.state", number)
  })
  sealed += await rows("oza.cases", "child_sealed", own, { placeOf: () => place("cases.child_sealed") })
  sealed += await rows("oza.case_events", "event", own, {
    number: "sequence",
    placeOf: ({ number }) => place("case_events.event", number)
  })
  sealed += await rows("oza.rights_events", "event", own, {
    number: "sequence",
    text: "request_id",
    placeOf: ({ number, text }) => placeOf("rights_events.event", region, subject, text, number)
  })
  if (swv === undefined) return sealed
  sealed += await rows("oza_swv.case_health", "sealed", swv, { placeOf: () => place("case_health.sealed") })
  sealed += await rows("oza_swv.event_health", "sealed", swv, {
    number: "sequence",
    placeOf: ({ number }) => place("event_health.sealed", number)
  })
  return sealed
}

interface Rows {
  readonly table: string
  readonly column: string
  /** The column by which the rows are found, beside the region. */
  readonly by: string
  readonly id: string
  readonly region: RegionId
  readonly key: KeyObject
  /** Columns that belong to the place. */
  readonly number?: string
  readonly text?: string
  readonly placeOf: (row: { readonly number: number; readonly text: string }) => string
}

const resealRows = async (
  session: Session,
  { by, column, id, key, number = "0", placeOf: at, region, table, text = "''" }: Rows
): Promise<number> => {
  const found = await session.rows<{
    readonly row: string
    readonly number: number
    readonly text: string
    readonly sealed: Uint8Array
  }>(
    `select ctid::text as row, ${number} as number, ${text}::text as text, ${column} as sealed
    from ${table} where region_id = $1 and ${by} = $2::uuid`,
    [region, id]
  )
  for (const row of found) {
    const place = at(row)
    await session.rows(`update ${table} set ${column} = $2 where ctid = $1::tid`, [
      row.row,
      seal(key, place, unseal(key, place, row.sealed))
    ])
  }
  return found.length
}
