/**
 * Concurrent commitments on one budget, beside plain SQL that writes the same rows.
 *
 * Ours is the whole write of an act, as `CaseStore` does it: the event and the state sealed, the summary,
 * the fact, both logs with their chains, the entry and the outbox, behind the row policies. Plain SQL
 * writes the rows that came of it, and then only the row of the ledger, which nobody can leave out. Each
 * turn has its own copy of a database with open cases, and ends in books that are exact.
 */
import { startPostgresServer } from "@oza/testing/postgres-server"
import { Pool } from "pg"
import { compare, type Turn, turnOf } from "../bench.ts"
import { scratchOn } from "../Scratch.ts"
import { type Commitment, commitments } from "./Commitments.ts"
import { mustBalance, storesOn } from "./ours.ts"
import { entryAlone, type RowsOfCase, rowsLeftIn, wholeWrite, writeRow, writeRows } from "./plain.ts"

/** As many as the store has by itself; fewer clients use fewer. */
const connections = 10

export interface CommitmentsBenchOptions {
  /** Commitments in a turn. */
  readonly rows: number
  readonly rounds: number
  /** How many act at the same time, in one comparison after the other. */
  readonly clients?: ReadonlyArray<number>
}

export const commitmentsBench = async (
  options: CommitmentsBenchOptions,
  say: (line: string) => void
): Promise<void> => {
  const server = await startPostgresServer({ durable: true })
  try {
    await commitmentsOn(server.url, options, say)
  } finally {
    await server.stop()
  }
}

/** The same, on a server that runs already. */
export const commitmentsOn = async (
  server: string,
  { clients = [1, 8, 64], rounds, rows }: CommitmentsBenchOptions,
  say: (line: string) => void
): Promise<void> => {
  // Some before the clock starts, so that every connection is there and has its statements prepared.
  const all = commitments(rows + 2 * connections)
  const entries = all.map(({ entry }) => entry)
  const scratch = await scratchOn(server, (url) =>
    withStores(url, connections, all, async (write) => {
      await turnOf(all.length, connections, (at) => write(all[at]!.opening))
    })
  )
  try {
    const left = await scratch.use((url) =>
      withStores(url, connections, all, async (write) => {
        await turnOf(all.length, connections, (at) => write(all[at]!.commitment))
        await mustBalance(url, entries)
        return { whole: await rowsLeftIn(url, wholeWrite), entry: await rowsLeftIn(url, entryAlone) }
      })
    )
    for (const count of clients) {
      const turn = (run: (url: string, timed: Timed) => Promise<Turn>) => () =>
        scratch.use(async (url) => {
          const turn = await run(url, (one) => warmTurn(rows, count, one))
          await mustBalance(url, entries)
          return turn
        })
      const plain = (write: typeof writeRows, rows: RowsOfCase) =>
        turn((url, timed) =>
          withPool(url, Math.min(count, connections), (pool) =>
            timed((at) => write(pool, rows.get(entries[at]!.case)!))
          )
        )
      await compare(
        {
          title: `${rows} commitments on one budget, ${count === 1 ? "1 client" : `${count} clients`}`,
          unit: "commitments",
          rounds,
          ways: [
            { name: "pg: the same rows, statement by statement", turn: plain(writeRows, left.whole) },
            {
              name: "OZA: the whole write of an act",
              turn: turn((url, timed) =>
                withStores(url, Math.min(count, connections), all, (write) =>
                  timed((at) => write(all[at]!.commitment))
                )
              )
            },
            { name: "pg: the row of the ledger alone", turn: plain(writeRow, left.entry) }
          ]
        },
        say
      )
    }
  } finally {
    await scratch.end()
  }
}

type Timed = (one: (at: number) => Promise<void>) => Promise<Turn>

/** The clock starts where every connection has done it twice. */
const warmTurn = async (rows: number, clients: number, one: (at: number) => Promise<void>): Promise<Turn> => {
  const before = 2 * connections
  await turnOf(before, connections, one)
  return turnOf(rows, clients, (at) => one(before + at))
}

const withStores = async <A>(
  url: string,
  size: number,
  all: ReadonlyArray<Commitment>,
  work: (write: (write: Commitment["commitment"]) => Promise<void>) => Promise<A>
): Promise<A> => {
  const stores = storesOn(url, size)
  try {
    await stores.openKeys(all.map(({ commitment }) => commitment))
    return await work(stores.write)
  } finally {
    await stores.close()
  }
}

const withPool = async <A>(url: string, size: number, work: (pool: Pool) => Promise<A>): Promise<A> => {
  const pool = new Pool({ connectionString: url, max: size })
  try {
    return await work(pool)
  } finally {
    await pool.end()
  }
}
