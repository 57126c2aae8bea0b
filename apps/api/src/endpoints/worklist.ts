/** What waits for somebody: the flags of the cases that one takes part in. Nothing of their content. */
import { worklist } from "@oza/casework"
import { Shortage } from "@oza/funding"
import { CaseId, text } from "@oza/kernel"
import { Effect, Schema } from "effect"
import { CaseCursor, Limit, limitOf } from "../http/Cursor.ts"
import { endpoint } from "../http/Endpoint.ts"
import { purpose } from "./cases.ts"
import { FlagView } from "./view.ts"

const Query = Schema.Struct({
  purpose,
  cursor: Schema.optionalKey(CaseCursor),
  limit: Schema.optionalKey(Limit)
})
const encodeQuery = Schema.encodeSync(Query)

const WorklistView = Schema.Struct({
  cases: Schema.Array(
    Schema.Struct({ id: CaseId, version: Schema.Int, flags: Schema.Array(FlagView) }).pipe(
      Schema.annotateEncoded({ identifier: "WaitingCase" })
    )
  ),
  shortages: Schema.Array(Shortage),
  next: Schema.optionalKey(Schema.String)
}).pipe(Schema.annotateEncoded({ identifier: "Worklist" }))

export const worklistEndpoint = endpoint({
  id: "worklist",
  method: "get",
  path: "/worklist",
  tag: "cases",
  summary: text("Wat er op u wacht", "What waits for you"),
  description: text(
    "Per bladzijde zaken waarin u deelneemt: wat te laat is, wat moet worden nagekeken, en voor wie toestemming opnieuw moet worden gevraagd. Op de eerste bladzijde ook wat er tekortkomt in de budgetten die uw rol beheert of waar zij boven staat.",
    "By page of the cases in which you take part: what is late, what has to be reviewed, and for whom permission has to be asked again. On the first page also what is lacking in the budgets that your role holds or stands above."
  ),
  query: Query,
  problems: ["access-refused"],
  success: {
    status: 200,
    text: text("Wat wacht in een bladzijde zaken.", "What waits in a page of cases."),
    schema: WorklistView,
    next: true
  },
  handle: Effect.fnUntraced(function* ({ query }) {
    const page = yield* worklist(query.purpose, { after: query.cursor, limit: limitOf(query.limit) })
    const following = page.next === undefined ? undefined : encodeQuery({ ...query, cursor: page.next })
    return {
      body: {
        cases: page.items,
        shortages: page.shortages,
        ...(following?.cursor === undefined ? {} : { next: following.cursor })
      },
      next: following === undefined ? undefined : `/v1/worklist?${new URLSearchParams(following)}`
    }
  })
})
