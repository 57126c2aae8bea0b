/** The rules that hold between cases, in every region. They are no law and no agreement. */
import { type Rule, RuleId, text } from "@oza/kernel"

/** A child has one open case at a time. */
export const oneOpenCase: Rule = {
  id: RuleId.make("OZA-30"),
  kind: "guard",
  text: text(
    "Voor een kind loopt één zaak tegelijk: één kind, één plan.",
    "A child has one open case at a time: one child, one plan."
  ),
  source: { document: "OZA", place: "zaken" }
}

/** Whoever asks a colleague for advice does not tell who it is about. */
export const notToBeTold: Rule = {
  id: RuleId.make("OZA-70"),
  kind: "guard",
  text: text(
    "Wie een collega om raad vraagt, laat niet merken om wie het gaat.",
    "Whoever asks a colleague for advice does not let on who it is about."
  ),
  source: { document: "OZA", place: "zaken" }
}

/** How a budget stands is told to who answers for it. */
export const onlyForBudgetHolders: Rule = {
  id: RuleId.make("OZA-80"),
  kind: "funding",
  text: text(
    "Hoe een budget ervoor staat, ziet wie het beheert, wie daarboven staat en wie er uit mag toezeggen.",
    "How a budget stands is seen by who holds it, who stands above, and who may commit from it."
  ),
  source: { document: "OZA", place: "budgetten" }
}
