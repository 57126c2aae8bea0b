/** Checks the offer of regie: to whom it can go, and with whom that is chosen. */
import { takesPart } from "@oza/roles"
import { broken, type HeldTo } from "./HeldTo.ts"

export const regie: HeldTo = {
  rules: (act, { pathway }) =>
    act !== "OfferRegie"
      ? []
      : pathway.regies.flatMap(({ rule, chosenWith, amongParticipants }) => [
          rule,
          ...chosenWith.map((one) => one.rule),
          ...(amongParticipants === undefined ? [] : [amongParticipants])
        ]),
  faults: (command, { case: state, pathway, on }) => {
    if (command._tag !== "OfferRegie") return []
    const asked = pathway.regies.find(({ plan }) => plan === command.plan)
    if (asked === undefined) return []
    return [
      ...broken(asked.canHold.includes(command.to.role), asked.rule),
      ...asked.chosenWith
        .filter(({ roles }) => !roles.some((role) => command.chosenWith.includes(role)))
        .map(({ rule }) => rule),
      ...(asked.amongParticipants === undefined
        ? []
        : broken(takesPart(state.participants, command.to, on), asked.amongParticipants))
    ]
  }
}
