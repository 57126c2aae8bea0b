/** Moving to another region: what would travel, and what the region that receives finds and does. */
import { acceptMove, OpenCaseRequest, previewMove, previewReceiving } from "@oza/casework"
import { Bsn, RegionId, text } from "@oza/kernel"
import { DataCategory } from "@oza/privacy"
import { Effect, Schema } from "effect"
import { endpoint } from "../http/Endpoint.ts"
import { caseParams } from "./cases.ts"
import { examples } from "./examples.ts"
import { ActDoneView, MovePreviewView, MovingFileView, ReceivingPreviewView } from "./view.ts"

const file = {
  from: "kop-van-noord-holland",
  to: "andere-regio",
  on: "2026-09-01",
  categories: ["education"],
  case: {}
}

export const movePreviewEndpoint = endpoint({
  id: "movePreview",
  method: "post",
  path: "/cases/{caseId}/move-previews",
  tag: "cases",
  summary: text("Zien wat er bij een verhuizing meegaat", "See what travels with a move"),
  description: text(
    "Alleen wat u aanbiedt en waarvoor vandaag toestemming loopt, gaat mee. De rest staat in staysBehind, met de reden. Er verandert niets.",
    "Only what you offer and what a permission runs for today travels. The rest is in staysBehind, with the reason. Nothing changes."
  ),
  params: caseParams,
  body: Schema.Struct({ to: RegionId, categories: Schema.NonEmptyArray(DataCategory) }).pipe(
    Schema.annotateEncoded({ identifier: "MovePreviewRequest" })
  ),
  example: { to: "andere-regio", categories: ["education"] },
  problems: ["access-refused", "no-such-case"],
  success: { status: 200, text: text("Wat meegaat.", "What travels."), schema: MovePreviewView },
  handle: ({ params, body }) =>
    Effect.map(previewMove({ id: params.caseId, ...body }), ({ file, staysBehind }) => ({
      body: { file, staysBehind }
    }))
})

export const receivingPreviewEndpoint = endpoint({
  id: "receivingPreview",
  method: "post",
  path: "/received-moves/previews",
  tag: "cases",
  summary: text("Een aanbod van een andere regio bekijken", "Look at an offer of another region"),
  description: text(
    "Is er voor dit kind hier al een zaak, en welke delen kent deze regio niet? Er verandert niets.",
    "Has the child a case here already, and which parts does this region not know? Nothing changes."
  ),
  body: Schema.Struct({
    file: MovingFileView,
    bsn: Schema.optionalKey(Bsn).pipe(
      Schema.annotateKey({
        description:
          "The citizen service number of the child, where the family gave it: to see whether it has a case here."
      })
    )
  }).pipe(Schema.annotateEncoded({ identifier: "ReceivingPreviewRequest" })),
  example: { file },
  problems: ["act-refused"],
  success: {
    status: 200,
    text: text("Wat hier bekend is.", "What is known here."),
    schema: ReceivingPreviewView
  },
  handle: ({ body }) => Effect.map(previewReceiving(body.file, body.bsn), (found) => ({ body: found }))
})

export const acceptMoveEndpoint = endpoint({
  id: "acceptMove",
  method: "post",
  path: "/received-moves",
  tag: "cases",
  summary: text("Een zaak van een andere regio aannemen", "Accept a case of another region"),
  body: Schema.Struct({ file: MovingFileView, opening: OpenCaseRequest }).pipe(
    Schema.annotateEncoded({ identifier: "AcceptMoveRequest" })
  ),
  example: { file, opening: examples.OpenCase },
  problems: ["access-refused", "act-refused"],
  success: {
    status: 201,
    text: text("De zaak is hier geopend.", "The case is open here."),
    schema: ActDoneView,
    version: true,
    location: true
  },
  handle: ({ body }) =>
    Effect.map(acceptMove(body.file, body.opening), (done) => ({
      body: done,
      version: done.version,
      location: `/v1/cases/${done.id}`
    }))
})
