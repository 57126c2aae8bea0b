/**
 * What a transaction may touch, as settings that the row policies compare with (migrations/0003).
 *
 * They hold for one transaction and are set with its first message, so that the next user of a connection
 * finds none. Where nothing was said, nothing is set, and no table with a person in it gives a row.
 */
import { type AccessScope, currentScope } from "@oza/casework"
import type { CaseId, PersonId } from "@oza/kernel"
import { type SQL, sql } from "drizzle-orm"
import { Context, Effect } from "effect"
import { type Statement, statement } from "./Statement.ts"

/** What one statement names itself: whom it looks for, and what it writes. */
export interface Naming {
  /** Persons that are looked for by number. */
  readonly people?: ReadonlyArray<PersonId>
  /** Keyed hash of a number that somebody is looked for by. */
  readonly bsnHash?: Uint8Array
  /** Cases and persons that are written, which a write has to find again to replace. */
  readonly written?: ReadonlyArray<CaseId | PersonId>
}

const Named = Context.Reference<Naming>("@oza/postgres/Named", { defaultValue: (): Naming => ({}) })

/** Names what the statements of this effect look for or write. */
export const naming =
  (named: Naming) =>
  <A, E, R>(self: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.provideService(self, Named, named)

/** Values of `scopeStatement`; each is empty where nothing was said. */
export type Settings = ReadonlyArray<string>

/** The settings of the fiber that runs. */
export const settings: Effect.Effect<Settings> = Effect.flatMap(currentScope, (scope) =>
  Effect.map(Effect.service(Named), (named) => valuesOf(scope, named))
)

const valuesOf = (scope: AccessScope, { bsnHash, people, written }: Naming): Settings => [
  scope.region ?? "",
  scope.party ?? "",
  scope.role ?? "",
  scope.side ?? "",
  scope.organisation ?? "",
  scope.purpose ?? "",
  (scope.categories ?? []).join(","),
  array(scope.cases),
  array(scope.asked),
  scope.duty ?? "",
  array(people),
  bsnHash === undefined ? "" : Buffer.from(bsnHash).toString("hex"),
  array(written)
]

const names = [
  "region",
  "party",
  "role",
  "side",
  "organisation",
  "purpose",
  "categories",
  "cases",
  "asked",
  "duty",
  "people",
  "bsn",
  "written"
] as const

const array = (ids: ReadonlyArray<string> | undefined): string =>
  ids === undefined || ids.length === 0 ? "" : `{${ids.join(",")}}`

/** For what asks nothing of a table with a person in it. */
export const noSettings: Settings = names.map(() => "")

/** Sets all of them, until the end of the transaction. */
export const scopeStatement: Statement<object> = statement(
  "oza-scope",
  `select ${names.map((name, at) => `set_config('oza.${name}', $${at + 1}, true)`).join(", ")}`
)

/** The same, for drizzle. */
export const drizzleScope = (settings: Settings): SQL =>
  sql`select ${sql.join(
    names.map((name, at) => sql`set_config(${`oza.${name}`}, ${settings[at] ?? ""}, true)`),
    sql`, `
  )}`

/** The role that serves: it owns nothing, and row policies hold for it. */
export const becomeApp = "set role oza_app"
