/**
 * One statement with its settings before it, for `pg`: both are executed before one Sync of the protocol, so
 * that they are one transaction and one round trip.
 *
 * What `pg` calls a Submittable, as `pg-cursor` is one. Both statements are prepared by name once on each
 * connection; `pg` keeps the count of names by `name` and `text` as it does for its own queries.
 */
import type { Connection, FieldDef, Submittable } from "pg"
import { scopeStatement, type Settings } from "./Scope.ts"
import { readColumn, type Statement } from "./Statement.ts"

/** What is used of the connection of `pg`, which its types leave out. */
interface Wire {
  readonly parsedStatements: Readonly<Record<string, string>>
  readonly parse: (query: { readonly name: string; readonly text: string }) => void
  readonly bind: (to: { readonly statement: string; readonly values: ReadonlyArray<WireValue> }) => void
  readonly describe: (what: { readonly type: "P"; readonly name: string }) => void
  readonly execute: (portal: object) => void
  readonly sync: () => void
  readonly sendCopyFail: (why: string) => void
  readonly stream: { readonly cork: () => void; readonly uncork: () => void }
}

/** Text, or bytes as they are. */
export type WireValue = string | Buffer | null

export class ScopedQuery implements Submittable {
  readonly name: string
  readonly text: string
  readonly rows: Array<Record<string, unknown>> = []
  readonly #settings: Settings
  readonly #values: ReadonlyArray<WireValue>
  readonly #ended: (error?: unknown) => void
  #fields: ReadonlyArray<FieldDef> | undefined
  #broken: unknown

  constructor(
    settings: Settings,
    { name, text }: Statement<unknown>,
    values: ReadonlyArray<WireValue>,
    ended: (error?: unknown) => void
  ) {
    this.name = name
    this.text = text
    this.#settings = settings
    this.#values = values
    this.#ended = ended
  }

  submit(connection: Connection): void {
    const wire = connection as unknown as Wire
    wire.stream.cork()
    try {
      wire.bind({ statement: scopeStatement.name, values: this.#settings })
      wire.execute({})
      // A name that is known has the same text: `statement` is called once for each.
      if (this.name === "" || wire.parsedStatements[this.name] === undefined) {
        wire.parse({ name: this.name, text: this.text })
      }
      wire.bind({ statement: this.name, values: this.#values })
      wire.describe({ type: "P", name: "" })
      wire.execute({})
      wire.sync()
    } finally {
      wire.stream.uncork()
    }
  }

  handleRowDescription({ fields }: { readonly fields: ReadonlyArray<FieldDef> }): void {
    this.#fields = fields
  }

  /** What the settings give comes before any description, and is nothing to tell. */
  handleDataRow({ fields: values }: { readonly fields: ReadonlyArray<string | null> }): void {
    const columns = this.#fields
    if (columns === undefined || this.#broken !== undefined) return
    try {
      const row: Record<string, unknown> = {}
      for (const [at, value] of values.entries()) {
        const { dataTypeID, name } = columns[at]!
        row[name] = value === null ? null : readColumn(dataTypeID, value)
      }
      this.rows.push(row)
    } catch (error) {
      this.#broken = error
    }
  }

  handleReadyForQuery(): void {
    this.#ended(this.#broken)
  }

  handleError(error: unknown): void {
    this.#ended(error)
  }

  handleCommandComplete(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
  handleCopyData(): void {}

  handleCopyInResponse(connection: Connection): void {
    const wire = connection as unknown as Wire
    wire.sendCopyFail("rows go in by `copy`")
    // The one that was sent already counts for nothing while rows are waited for.
    wire.sync()
  }
}
