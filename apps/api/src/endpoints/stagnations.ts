/** The register of stagnations of the cases that one takes part in, to learn from. Nothing in it is about a child. */
import { stagnationRegister } from "@oza/casework"
import { text } from "@oza/kernel"
import { Effect, Schema } from "effect"
import { CaseCursor, Limit, limitOf } from "../http/Cursor.ts"
import { endpoint } from "../http/Endpoint.ts"
import { purpose } from "./cases.ts"
import { StagnationRegisterView } from "./view.ts"

const Query = Schema.Struct({
  purpose,
  cursor: Schema.optionalKey(CaseCursor),
  limit: Schema.optionalKey(Limit)
})
const encodeQuery = Schema.encodeSync(Query)

export const stagnationsEndpoint = endpoint({
  id: "listStagnations",
  method: "get",
  path: "/stagnations",
  tag: "cases",
  summary: text(
    "Waar het stagneerde, en wat daarvan te leren is",
    "What people got stuck on, and what can be learned of it"
  ),
  description: text(
    "De stagnaties in de zaken waarin u deelneemt, per bladzijde zaken: oorzaak, stappen, hoe lang, en de les. Zonder gegevens over een kind.",
    "The stagnations in the cases in which you take part, by page of cases: cause, rungs, how long, and the lesson. Without data about a child."
  ),
  query: Query,
  problems: ["access-refused"],
  success: {
    status: 200,
    text: text("De stagnaties van een bladzijde zaken.", "The stagnations of a page of cases."),
    schema: StagnationRegisterView,
    next: true
  },
  handle: Effect.fnUntraced(function* ({ query }) {
    const page = yield* stagnationRegister(query.purpose, {
      after: query.cursor,
      limit: limitOf(query.limit)
    })
    const following = page.next === undefined ? undefined : encodeQuery({ ...query, cursor: page.next })
    return {
      body: {
        stagnations: page.items.map(({ lesson, ...one }) => ({
          ...one,
          ...(lesson === undefined ? {} : { lesson })
        })),
        ...(following?.cursor === undefined ? {} : { next: following.cursor })
      },
      next: following === undefined ? undefined : `/v1/stagnations?${new URLSearchParams(following)}`
    }
  })
})
