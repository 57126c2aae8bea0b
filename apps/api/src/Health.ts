/** Whether the program lives, and whether it is ready to answer: the database does, the region was checked. */
import { Context, type Effect } from "effect"

export class Health extends Context.Service<
  Health,
  {
    readonly engine: "pglite" | "postgres" | "memory"
    /** True where the database answers. */
    readonly databaseAnswers: Effect.Effect<boolean>
  }
>()("@oza/api/Health") {}
