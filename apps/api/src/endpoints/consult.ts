/** A case as it can be put to a colleague who has nothing to do with it, without who it is about. */
import { Goal, Need, SchoolType, Support } from "@oza/cases"
import { consultView } from "@oza/casework"
import { text } from "@oza/kernel"
import { AgeBand } from "@oza/reporting"
import { Effect, Schema } from "effect"
import { endpoint } from "../http/Endpoint.ts"
import { caseParams } from "./cases.ts"

const ConsultViewSchema = Schema.Struct({
  schoolType: SchoolType,
  ageBand: AgeBand,
  supports: Schema.Array(
    Schema.Struct({
      level: Support.fields.level,
      kind: Support.fields.kind,
      effect: Support.fields.effect,
      description: Schema.optionalKey(Support.fields.description)
    })
  ),
  needs: Schema.Array(
    Schema.Struct({
      domain: Need.fields.domain,
      exceedsBasicSupport: Need.fields.exceedsBasicSupport,
      text: Schema.optionalKey(Need.fields.text)
    })
  ),
  goals: Schema.Array(
    Schema.Struct({ number: Goal.fields.number, text: Schema.optionalKey(Goal.fields.text) })
  )
}).pipe(Schema.annotateEncoded({ identifier: "ConsultView" }))

export const consultEndpoint = endpoint({
  id: "consultView",
  method: "get",
  path: "/cases/{caseId}/consult-view",
  tag: "cases",
  summary: text("De vraag, zonder om wie het gaat", "The question, without who it is about"),
  description: text(
    "Om een collega om raad te vragen. Zonder naam, school of dag; vrije tekst gaat alleen mee als u bevestigt dat er niemand in genoemd wordt. Zijn er te weinig kinderen als dit kind, dan volgt 409.",
    "To ask a colleague for advice. Without name, school or day; free text goes along only when you confirm that it names nobody. Where too few children are like this one, 409 follows."
  ),
  params: caseParams,
  query: Schema.Struct({
    texts: Schema.optionalKey(Schema.Literals(["left-out", "confirmed-to-name-nobody"]))
  }),
  problems: ["access-refused", "no-such-case", "act-refused"],
  success: {
    status: 200,
    text: text("De vraag, zonder om wie het gaat.", "The question, without who it is about."),
    schema: ConsultViewSchema
  },
  handle: ({ params: { caseId }, query: { texts = "left-out" } }) =>
    Effect.map(consultView(caseId, texts), (body) => ({ body }))
})
