/** A body of each act with a request on rights, as somebody could send it. */
import type { RightsActId } from "@oza/privacy"

export const rightsExamples: { readonly [A in RightsActId]: unknown } = {
  FileRightsRequest: {
    kind: "access",
    controller: "school",
    words: "Ik wil zien wat er over mijn kind is vastgelegd."
  },
  ExtendRightsTerm: { motivation: "Het dossier is groot en er staat ook iets in over een broer." },
  DecideRightsRequest: {
    outcome: "granted",
    motivation: "U hebt recht op een kopie van het dossier.",
    grounds: []
  },
  NotifyRecipient: { recipient: 1, how: "told" },
  CarryOutRights: { explanation: "De kopie staat klaar." },
  WithdrawRightsRequest: {},
  CloseRightsRequest: {}
}
