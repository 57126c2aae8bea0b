/** Databases that are there for one turn, each a copy of one that was prepared first. */
import { Database, tellServer } from "@oza/postgres"
import { Effect, Layer, Redacted } from "effect"

/** Where the databases are made, and how often that was done. */
export interface Scratch {
  readonly make: () => Promise<string>
  readonly drop: (url: string) => Promise<void>
  /** Does something in a database of its own. */
  readonly use: <A>(work: (url: string) => Promise<A>) => Promise<A>
  /** Drops what was prepared. */
  readonly end: () => Promise<void>
}

/** Makes databases on a server by copying one, migrated, in which something was prepared. */
export const scratchOn = async (
  server: string,
  prepare: (url: string) => Promise<unknown>
): Promise<Scratch> => {
  const template = `oza_bench_${process.pid}`
  await tellServer(server, `create database ${template}`)
  await prepare(urlOf(server, template))
  let made = 0
  const make = async () => {
    const name = `${template}_${++made}`
    await tellServer(server, `create database ${name} template ${template}`)
    return urlOf(server, name)
  }
  const dropNamed = (name: string) => tellServer(server, `drop database if exists ${name} with (force)`)
  const drop = (url: string) => dropNamed(new URL(url).pathname.slice(1))
  return {
    make,
    drop,
    use: async (work) => {
      const url = await make()
      try {
        return await work(url)
      } finally {
        await drop(url)
      }
    },
    end: () => dropNamed(template)
  }
}

/** Runs an effect on a database, with a connection that is closed again. */
export const on = <A, E, S>(
  url: string,
  effect: Effect.Effect<A, E, Database | S>,
  services: Layer.Layer<S, unknown, Database>
): Promise<A> =>
  Effect.runPromise(
    effect.pipe(
      Effect.provide(
        services.pipe(Layer.provideMerge(Database.layerPostgres({ url: Redacted.make(url), poolSize: 1 })))
      )
    )
  )

const urlOf = (server: string, database: string): string => {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}
