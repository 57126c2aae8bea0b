/** Which running cases fit in a version of the pathway. The move itself is an act of the case. */
import { previewMigrations } from "@oza/casework"
import { text } from "@oza/kernel"
import { Effect, Schema } from "effect"
import { CaseCursor, Limit, limitOf } from "../http/Cursor.ts"
import { endpoint } from "../http/Endpoint.ts"
import { purpose } from "./cases.ts"
import { numberInPath } from "./invitation.ts"
import { MigrationPreviewView } from "./view.ts"

const Query = Schema.Struct({
  purpose,
  cursor: Schema.optionalKey(CaseCursor),
  limit: Schema.optionalKey(Limit)
})
const encodeQuery = Schema.encodeSync(Query)

export const migrationPreviewEndpoint = endpoint({
  id: "migrationPreview",
  method: "get",
  path: "/pathways/{version}/migration-preview",
  tag: "cases",
  summary: text(
    "Welke lopende zaken in een nieuwere werkwijze passen",
    "Which running cases fit in a newer version of the pathway"
  ),
  description: text(
    "De open zaken waarin u deelneemt, nieuwste eerst. Bij een zaak die niet past: elke reden. Er verandert niets.",
    "The open cases in which you take part, newest first. For a case that does not fit: every reason. Nothing changes."
  ),
  params: Schema.Struct({ version: numberInPath }),
  query: Query,
  problems: ["access-refused"],
  success: {
    status: 200,
    text: text("Een bladzijde zaken.", "A page of cases."),
    schema: MigrationPreviewView,
    next: true
  },
  handle: Effect.fnUntraced(function* ({ params: { version }, query }) {
    const page = yield* previewMigrations(version, query.purpose, {
      after: query.cursor,
      limit: limitOf(query.limit)
    })
    const following = page.next === undefined ? undefined : encodeQuery({ ...query, cursor: page.next })
    return {
      body: {
        to: page.to,
        cases: page.items,
        ...(following?.cursor === undefined ? {} : { next: following.cursor })
      },
      next:
        following === undefined
          ? undefined
          : `/v1/pathways/${version}/migration-preview?${new URLSearchParams(following)}`
    }
  })
})
