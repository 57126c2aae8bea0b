/**
 * Doing something in a case: one address per act, made from the table of acts.
 *
 * What an act needs to be told is its command; whether it may be done is for the rules of the region.
 */
import { type ActId, actIds, acts, type Command } from "@oza/cases"
import { Costing, doAct, sendInvitations, shareFunding } from "@oza/casework"
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
 * Opening a case has an address of its own, what costs are comes from the funding domain, and invitations
 * are answered with what each invitee receives.
 */
const plainActs = actIds.filter(
  (act) => act !== "OpenCase" && act !== "ShareFunding" && act !== "SendInvitations"
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

export const actEndpoints = [...plainActs.map(plain), sendInvitationsEndpoint, shareFundingEndpoint]
