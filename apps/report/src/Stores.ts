/** The facts of the database that the job was given, and the region that it reports on. */
import { Today } from "@oza/casework"
import { Database, FactStoreLive } from "@oza/postgres"
import { Region, type RegionDeclaration } from "@oza/region"
import { Effect, Layer, Redacted } from "effect"
import { existsSync } from "node:fs"
import { join } from "node:path"
import type { Target } from "./Arguments.ts"
import { exitCode, JobFault } from "./JobFault.ts"

/** The database. An embedded one has to be there: an empty one would give an empty report. */
const databaseOf = (target: Target): Layer.Layer<Database, JobFault> => {
  if (target._tag === "Embedded" && !existsSync(join(target.dir, "pglite"))) {
    return failed(
      `there is none in the folder ${target.dir}. Give --data-dir or --database, or bring data in first with oza-import.`
    )
  }
  const database =
    target._tag === "Server"
      ? Database.layerPostgres({ url: Redacted.make(target.url), poolSize: 1 })
      : Database.layerPglite({ dir: join(target.dir, "pglite") })
  return database.pipe(Layer.catch((error) => failed(error.message)))
}

const failed = (why: string): Layer.Layer<Database, JobFault> =>
  Layer.effect(
    Database,
    Effect.fail(new JobFault({ exit: exitCode.noDatabase, message: `The database cannot be used: ${why}` }))
  )

/** Everything that a report needs. A region that is declared wrongly is a bug of the job. */
export const stores = (target: Target, region: RegionDeclaration) =>
  Layer.mergeAll(
    FactStoreLive.pipe(Layer.provide(databaseOf(target))),
    Region.layer(region).pipe(Layer.orDie),
    Today.layer
  )
