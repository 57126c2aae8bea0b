import { type Connection, Client } from "pg"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { noSettings, scopeStatement } from "./Scope.ts"
import { ScopedQuery, type WireValue } from "./ScopedQuery.ts"
import { statement, type Statement } from "./Statement.ts"

const region = statement<{ readonly region: string; readonly n: number }>(
  "scoped-query-region",
  "select current_setting('oza.region', true) as region, $1::int4 as n"
)

describe("A statement with its settings, on PostgreSQL", () => {
  let client: Client
  const heard = { readyForQuery: 0, parseComplete: 0 }

  beforeAll(async () => {
    client = new Client({ connectionString: inject("postgresServer") })
    await client.connect()
    await client.query({ ...scopeStatement, values: [...noSettings] })
    const { connection } = client as unknown as { readonly connection: Connection }
    for (const name of ["readyForQuery", "parseComplete"] as const) {
      connection.on(name, () => {
        heard[name] += 1
      })
    }
  })
  afterAll(() => client.end())

  const run = <Row>(wanted: Statement<Row>, values: ReadonlyArray<WireValue>, of = "proefregio") =>
    new Promise<ReadonlyArray<Row>>((resolve, reject) => {
      const query = new ScopedQuery([of, ...noSettings.slice(1)], wanted, values, (error) =>
        error === undefined ? resolve(query.rows as unknown as ReadonlyArray<Row>) : reject(error)
      )
      client.query(query)
    })

  const during = async (work: () => Promise<unknown>) => {
    const before = { ...heard }
    await work()
    return {
      trips: heard.readyForQuery - before.readyForQuery,
      prepared: heard.parseComplete - before.parseComplete
    }
  }

  it("is one round trip, in which the settings hold, and is prepared once", async () => {
    expect(await during(() => run(region, ["1"]))).toEqual({ trips: 1, prepared: 1 })
    expect(await during(() => run(region, ["2"]))).toEqual({ trips: 1, prepared: 0 })
    expect(await run(region, ["3"])).toEqual([{ region: "proefregio", n: 3 }])
    expect(await run(region, ["3"], "elders")).toEqual([{ region: "elders", n: 3 }])
  })

  it("is one transaction: what fails is undone whole, and the settings are gone with it", async () => {
    await client.query("create temporary table kept (n int)")
    const fails = statement<object>(
      "scoped-query-fails",
      "with added as (insert into pg_temp.kept values (1) returning n) select 1 / (n - 1) from added"
    )
    await expect(run(fails, [])).rejects.toMatchObject({ code: "22012" })
    expect((await client.query("select n from pg_temp.kept")).rows).toEqual([])
    const { rows } = await client.query("select current_setting('oza.region', true) as region")
    expect(rows).toEqual([{ region: "" }])
    expect(await run(region, ["4"])).toEqual([{ region: "proefregio", n: 4 }])
  })

  it("that cannot be prepared is told as such each time, and leaves the connection as it was", async () => {
    const faulty = statement<object>("scoped-query-faulty", "select nothing from nowhere")
    for (let time = 0; time < 2; time++)
      await expect(run(faulty, [])).rejects.toMatchObject({ code: "42P01" })
    expect(await run(region, ["5"])).toHaveLength(1)
  })

  it("gives back no row as no row, and takes bytes and nothing as values", async () => {
    const values = statement<object>("", "select $1::bytea as bytes, $2::text as none where $3::bool")
    expect(await run(values, [Buffer.of(0, 255), null, "true"])).toEqual([
      { bytes: Uint8Array.of(0, 255), none: null }
    ])
    expect(await run(values, [Buffer.of(0), null, "false"])).toEqual([])
    expect(await run(statement<object>("", "set local work_mem = '4MB'"), [])).toEqual([])
  })

  it("takes no rows in by COPY, and says so", async () => {
    await client.query("create temporary table taken (n int)")
    await expect(run(statement<object>("", "copy pg_temp.taken from stdin"), [])).rejects.toMatchObject({
      code: "57014"
    })
    expect(await run(region, ["6"])).toHaveLength(1)
  })
})
