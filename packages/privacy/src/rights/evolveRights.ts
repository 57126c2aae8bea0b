/**
 * What an event makes of a request on rights.
 *
 * Total over every stream that begins with the request: it judges nothing and refuses nothing. Whether
 * something may happen is decided in `decideRights.ts`.
 */
import type { RightsEvent } from "./RightsAct.ts"
import type { RightsRequest } from "./RightsRequest.ts"

/** The request after the event. An event on a request that was never made is a bug and throws. */
export const evolveRights = (state: RightsRequest | undefined, event: RightsEvent): RightsRequest => {
  if (state === undefined) return begin(event)
  return { ...state, ...changes(state, event), version: state.version + 1, lastOn: event.on }
}

/** The request that these events add up to. */
export const replayRights = (
  events: readonly [RightsEvent, ...ReadonlyArray<RightsEvent>]
): RightsRequest => {
  const [first, ...rest] = events
  return rest.reduce<RightsRequest>(evolveRights, evolveRights(undefined, first))
}

const begin = (event: RightsEvent): RightsRequest => {
  if (event._tag !== "RightsRequested") {
    throw new Error(`the first event of a request makes it, not ${event._tag}`)
  }
  const { asker, by, categories, corrections, on, request, restriction } = event
  return {
    id: request,
    region: event.region,
    case: event.case,
    child: event.child,
    version: 1,
    status: "asked",
    kind: event.kind,
    controller: event.controller,
    words: event.words,
    ...(categories === undefined ? {} : { categories }),
    ...(corrections === undefined ? {} : { corrections }),
    ...(restriction === undefined ? {} : { restriction }),
    asker: asker ?? by.party,
    askedUnder: event.askedUnder,
    filedOn: on,
    filedBy: by,
    lastOn: on,
    recipients: []
  }
}

const changes = (state: RightsRequest, event: RightsEvent): Partial<RightsRequest> => {
  const { by, on } = event
  switch (event._tag) {
    case "RightsRequested":
      return {}
    case "RightsTermExtended":
      return { extension: { on, motivation: event.motivation } }
    case "RightsDecided": {
      const { grounds, motivation, outcome, parts = [], recipients, withheld = [] } = event
      return {
        status: "decided",
        decision: { on, by, outcome, motivation, grounds, withheld, parts },
        recipients
      }
    }
    case "RecipientNotified": {
      const { explanation, how, recipient } = event
      const told = { on, by, how, ...(explanation === undefined ? {} : { explanation }) }
      return {
        recipients: state.recipients.map((one) =>
          one.number === recipient && one.told === undefined ? { ...one, told } : one
        )
      }
    }
    case "RightsCarriedOut":
      return { carriedOut: { on, by, explanation: event.explanation } }
    case "RightsRequestWithdrawn":
      return { status: "withdrawn", endedOn: on }
    case "RightsRequestClosed":
      return { status: "closed", endedOn: on }
  }
}
