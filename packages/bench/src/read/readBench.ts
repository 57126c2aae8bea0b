/**
 * One read of a case over HTTP, beside what PostgreSQL does at best.
 *
 * Ours: token, load, decision, projection, both logs with their chains, row policies. The limits: the same
 * sealed state read and nothing else, and read with one record written, in one prepared statement each,
 * by `pg` on as many connections.
 */
import { startPostgresServer } from "@oza/testing/postgres-server"
import { Pool } from "pg"
import { Agent, get } from "node:http"
import { compare, turnOf } from "../bench.ts"
import { serve, type Served } from "./server.ts"

const clients = 16

export const readBench = async (
  { rows, rounds }: { readonly rows: number; readonly rounds: number },
  say: (line: string) => void
): Promise<void> => {
  const server = await startPostgresServer({ durable: true })
  const admin = new Pool({ connectionString: server.url, max: 1 })
  const name = `oza_read_${process.pid}`
  const url = new URL(server.url)
  url.pathname = `/${name}`
  const pool = new Pool({ connectionString: url.href, max: clients })
  let served: Served | undefined
  try {
    await admin.query(`create database ${name}`)
    const api = (served = await serve(url.href, 200))
    const cases = await casesOf(api)
    await pool.query(
      "create table bench_log (id bigint generated always as identity primary key, record text)"
    )
    const record = "x".repeat(600)
    await compare(
      {
        title: `Reads of a case, ${clients} clients, ${cases.length} cases`,
        unit: "reads",
        rounds,
        ways: [
          {
            name: "pg: state, one record, one statement",
            turn: () =>
              turnOf(rows, clients, (at) =>
                pool.query({
                  name: "read-and-record",
                  text: "with r as (insert into bench_log (record) values ($2)) select state from oza.cases where case_id = $1 and region_id = 'kop-van-noord-holland'",
                  values: [cases[at % cases.length], record]
                })
              )
          },
          {
            name: "pg: state only",
            turn: () =>
              turnOf(rows, clients, (at) =>
                pool.query({
                  name: "read",
                  text: "select state from oza.cases where case_id = $1 and region_id = 'kop-van-noord-holland'",
                  values: [cases[at % cases.length]]
                })
              )
          },
          {
            name: "OZA over HTTP, two chained logs",
            turn: () => turnOf(rows, clients, (at) => read(api, cases[at % cases.length]!))
          }
        ]
      },
      say
    )
  } finally {
    agent.destroy()
    await pool.end()
    await served?.stop()
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.end()
    await server.stop()
  }
}

/** What is asked and not looked into costs the machine as little as a client can. */
const asked = ({ origin, token }: Served, path: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const headers = { Authorization: `Bearer ${token}` }
    get(`${origin}${path}`, { agent, headers }, (answer) => {
      const parts: Array<Buffer> = []
      answer
        .on("data", (part: Buffer) => parts.push(part))
        .on("error", reject)
        .on("end", () => {
          const text = Buffer.concat(parts).toString("utf8")
          if (answer.statusCode === 200) resolve(text)
          else reject(new Error(`${path} answered ${answer.statusCode}: ${text}`))
        })
    }).on("error", reject)
  })

const agent = new Agent({ keepAlive: true, maxSockets: clients })

const read = (served: Served, id: string): Promise<unknown> =>
  asked(served, `/v1/cases/${id}?purpose=arrange`)

const casesOf = async (served: Served): Promise<ReadonlyArray<string>> => {
  const { cases } = JSON.parse(await asked(served, "/v1/cases?purpose=arrange&limit=50")) as {
    readonly cases: ReadonlyArray<{ readonly id: string }>
  }
  if (cases.length === 0) throw new Error("the persona takes part in no case")
  return cases.map(({ id }) => id)
}
