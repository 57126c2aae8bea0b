/** Databases that are there for one turn: migrated, with the made-up schools in them. */
import { Database, ReferenceData, tellServer } from "@oza/postgres"
import { syntheticReference } from "@oza/testing"
import { Effect, Layer, Redacted } from "effect"

/** Where the databases are made, and how often that was done. */
export interface Scratch {
  readonly make: () => Promise<string>
  readonly drop: (url: string) => Promise<void>
}

/** Makes databases on a server by copying one that is prepared first. */
export const scratchOn = async (server: string): Promise<Scratch> => {
  const template = `oza_bench_${process.pid}`
  await tellServer(server, `drop database if exists ${template} with (force)`)
  await tellServer(server, `create database ${template}`)
  await on(
    urlOf(server, template),
    Effect.flatMap(ReferenceData, (reference) => reference.replace(syntheticReference))
  )
  let made = 0
  return {
    make: async () => {
      const name = `${template}_${++made}`
      await tellServer(server, `create database ${name} template ${template}`)
      return urlOf(server, name)
    },
    drop: async (url) => {
      await tellServer(server, `drop database if exists ${new URL(url).pathname.slice(1)} with (force)`)
    }
  }
}

const on = <A, E>(url: string, effect: Effect.Effect<A, E, Database | ReferenceData>): Promise<A> =>
  Effect.runPromise(
    effect.pipe(
      Effect.provide(
        ReferenceData.layer.pipe(
          Layer.provideMerge(Database.layerPostgres({ url: Redacted.make(url), poolSize: 1 }))
        )
      )
    ) as Effect.Effect<A, E>
  )

const urlOf = (server: string, database: string): string => {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}
