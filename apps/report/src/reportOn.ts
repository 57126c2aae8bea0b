/** The report that was asked for, or why there is none, as the job says it. */
import { reportYear } from "@oza/casework"
import { Effect } from "effect"
import type { Asked } from "./Arguments.ts"
import { exitCode, JobFault } from "./JobFault.ts"

export const reportOn = (
  { schoolYear, years, threshold, on }: Pick<Asked, "schoolYear" | "threshold" | "years" | "on">,
  version: string
) =>
  reportYear({ schoolYear, years, threshold, on, version }).pipe(
    Effect.catchTags({
      InvalidInput: ({ issues }) =>
        Effect.fail(
          new JobFault({
            exit: exitCode.notUnderstood,
            message: `${issues.map(({ message }) => message.en).join(" ")} There is nothing to report on.`
          })
        ),
      StoreUnavailable: () =>
        Effect.fail(
          new JobFault({
            exit: exitCode.noDatabase,
            message: "The database stopped answering; nothing was written."
          })
        )
    })
  )
