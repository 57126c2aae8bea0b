/**
 * Doing something in a case: one address per act, made from the table of acts.
 *
 * What an act needs to be told is its command; whether it may be done is for the rules of the region.
 */
import { type ActId, actIds, acts, type Command } from "@oza/cases"
import {
  approveFunding,
  Costing,
  doAct,
  recordInvoice,
  returnFunding,
  sendInvitations,
  shareFunding
} from "@oza/casework"
import { text } from "@oza/kernel"
import { Effect, Schema } from "effect"
import { endpoint } from "../http/Endpoint.ts"
import { actBody, actDay, operationOf } from "./actBody.ts"
import { caseParams } from "./cases.ts"
import { examples } from "./examples.ts"
import { ActDoneView, InvitationsSentView } from "./view.ts"

const description = text(
  "De regels van de regio beslissen of dit nu mag. Zo niet, dan volgt 409 met in ruling elke regel die in de weg staat, waarom, en welke stap dat oplost.",
  "The rules of the region decide whether this may be done now. If not, 409 follows, with every rule in the way in ruling, why, and which act would take it away."
)

const shared = {
  method: "post",
  tag: "acts",
  description,
  params: caseParams,
  conditional: true,
  problems: ["access-refused", "no-such-case", "act-refused", "changed-meanwhile", "version-moved-on"],
  success: {
    status: 200,
    text: text("Het is vastgelegd.", "It is recorded."),
    schema: ActDoneView,
    version: true
  }
} as const

/**
 * Opening a case has an address of its own, acts on money are done with the books of the region, and
 * invitations are answered with what each invitee receives.
 */
const plainActs = actIds.filter(
  (act) =>
    act !== "OpenCase" &&
    act !== "ShareFunding" &&
    act !== "ApproveFunding" &&
    act !== "ReturnFunding" &&
    act !== "RecordInvoice" &&
    act !== "SendInvitations"
)

const plain = (act: ActId) => {
  const { collection, label, command } = acts[act]
  return endpoint({
    ...shared,
    id: operationOf(act),
    path: `/cases/{caseId}/${collection}`,
    summary: label,
    example: examples[act],
    body: actBody(act, command),
    handle: ({ params, body: { on, ...said }, expectedVersion }) =>
      // The fields are those of the command of this act, and were decoded by its schema.
      Effect.map(
        doAct({ id: params.caseId, command: { _tag: act, ...said } as Command, on, expectedVersion }),
        (done) => ({
          body: done,
          version: done.version
        })
      )
  })
}

const { _tag: _sending, ...sendingFields } = acts.SendInvitations.command.fields

const sendInvitationsEndpoint = endpoint({
  ...shared,
  id: "sendInvitations",
  path: `/cases/{caseId}/${acts.SendInvitations.collection}`,
  summary: acts.SendInvitations.label,
  description: text(
    "Per genodigde staat in het antwoord wat die krijgt en wat niet, met de regel. Er staat geen inhoud in, en elke verzending staat in het inzageregister.",
    "The answer says for each invitee what they receive and what not, with the rule. It holds no content, and each sending stands in the record of disclosures."
  ),
  success: { ...shared.success, schema: InvitationsSentView },
  example: examples.SendInvitations,
  body: Schema.Struct({ ...sendingFields, on: actDay }).pipe(
    Schema.annotateEncoded({ identifier: "SendInvitationsRequest" })
  ),
  handle: ({ params, body, expectedVersion }) =>
    Effect.map(sendInvitations({ id: params.caseId, expectedVersion, ...body }), (done) => ({
      body: done,
      version: done.version
    }))
})

const shareFundingEndpoint = endpoint({
  ...shared,
  id: "shareFunding",
  path: `/cases/{caseId}/${acts.ShareFunding.collection}`,
  summary: acts.ShareFunding.label,
  description: text(
    "De regels van de regio zeggen wie welk deel betaalt. Het kan opnieuw, bij een pauze, een eerder einde of een andere hoeveelheid: de boeken volgen. Wie alleen mag toezeggen, zegt toe; anders staat het geld apart tot iemand instemt (waitsFor). Een tekort weigert niets: het staat in shortages.",
    "The rules of the region say who pays which part. It can be done again, with a pause, an early end or another quantity: the books follow. Whoever may promise alone, promises; otherwise the money is set apart until somebody agrees (waitsFor). A shortage refuses nothing: it stands in shortages."
  ),
  example: examples.ShareFunding,
  body: Schema.Struct({ costs: Schema.NonEmptyArray(Costing), on: actDay }).pipe(
    Schema.annotateEncoded({ identifier: "ShareFundingRequest" })
  ),
  handle: ({ params, body, expectedVersion }) =>
    Effect.map(shareFunding({ id: params.caseId, expectedVersion, ...body }), (done) => ({
      body: done,
      version: done.version
    }))
})

const { sources } = acts.ApproveFunding.command.fields

const approveFundingEndpoint = endpoint({
  ...shared,
  id: "approveFunding",
  path: `/cases/{caseId}/${acts.ApproveFunding.collection}`,
  summary: acts.ApproveFunding.label,
  description: text(
    "Wie een mandaat heeft, stemt in. Is een tweede persoon nodig, dan staat dat in waitsFor. Een tekort weigert niets: het staat in shortages.",
    "Whoever has a mandate agrees. Where a second person is needed, waitsFor says so. A shortage refuses nothing: it stands in shortages."
  ),
  example: examples.ApproveFunding,
  body: Schema.Struct({ sources, on: actDay }).pipe(
    Schema.annotateEncoded({ identifier: "ApproveFundingRequest" })
  ),
  handle: ({ params, body, expectedVersion }) =>
    Effect.map(approveFunding({ id: params.caseId, expectedVersion, ...body }), (done) => ({
      body: done,
      version: done.version
    }))
})

const { _tag: _returning, ...returningFields } = acts.ReturnFunding.command.fields

const returnFundingEndpoint = endpoint({
  ...shared,
  id: "returnFunding",
  path: `/cases/{caseId}/${acts.ReturnFunding.collection}`,
  summary: acts.ReturnFunding.label,
  description: text(
    "Dit kan alleen om de inhoud. Te weinig geld is geen grond.",
    "Only for what it is about. Too little money is no ground."
  ),
  example: examples.ReturnFunding,
  body: Schema.Struct({ ...returningFields, on: actDay }).pipe(
    Schema.annotateEncoded({ identifier: "ReturnFundingRequest" })
  ),
  handle: ({ params, body, expectedVersion }) =>
    Effect.map(returnFunding({ id: params.caseId, expectedVersion, ...body }), (done) => ({
      body: done,
      version: done.version
    }))
})

const { invoice } = acts.RecordInvoice.command.fields

const recordInvoiceEndpoint = endpoint({
  ...shared,
  id: "recordInvoice",
  path: `/cases/{caseId}/${acts.RecordInvoice.collection}`,
  summary: acts.RecordInvoice.label,
  description: text(
    "Wat voor deze dagen was toegezegd, is betaald. Wat anders is dan toegezegd, staat in remarks. Een factuur wordt niet geweigerd om het bedrag.",
    "What was promised for these days is paid. What differs from what was promised stands in remarks. An invoice is not refused for its amount."
  ),
  example: examples.RecordInvoice,
  body: Schema.Struct({ invoice, on: actDay }).pipe(
    Schema.annotateEncoded({ identifier: "RecordInvoiceRequest" })
  ),
  handle: ({ params, body, expectedVersion }) =>
    Effect.map(recordInvoice({ id: params.caseId, expectedVersion, ...body }), (done) => ({
      body: done,
      version: done.version
    }))
})

export const actEndpoints = [
  ...plainActs.map(plain),
  sendInvitationsEndpoint,
  shareFundingEndpoint,
  approveFundingEndpoint,
  returnFundingEndpoint,
  recordInvoiceEndpoint
]
