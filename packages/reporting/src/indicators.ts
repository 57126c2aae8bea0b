/**
 * The indicators that the house knows, as data. A region picks from them, or writes its own.
 *
 * What a region reports, and the rule that asks for it, is said in its declaration.
 */
import { text } from "@oza/kernel"
import { type Indicator, IndicatorId } from "./Indicator.ts"
import type { Dimension, RowCondition } from "./Query.ts"

const by = (field: Extract<Dimension, { _tag: "Category" }>["field"]): Dimension => ({
  _tag: "Category",
  field
})
const all: RowCondition = { _tag: "All", of: [] }
/** Everything about decisions counts the same rows, so that what is hidden in one figure is hidden in all. */
const decided: RowCondition = { _tag: "Present", field: "decisionOn" }
const cases = text("zaken", "cases")
const decisions = text("besluiten", "decisions")

const indicator = (id: string, rest: Omit<Indicator, "id">): Indicator => ({
  id: IndicatorId.make(id),
  ...rest
})

/** By name: `indicators.decidedInTime`. */
export const indicators = {
  opened: indicator("opened", {
    name: text("Geopende zaken", "Cases opened"),
    definition: text(
      "Het aantal zaken dat in het schooljaar is geopend, naar schooltype. Een kind kan na elkaar meer dan één zaak hebben.",
      "The number of cases opened in the school year, by school type. A child can have more than one case, one after another."
    ),
    unit: cases,
    rows: "case",
    where: all,
    moment: { _tag: "InYear", field: "openedOn" },
    measure: { _tag: "Count" },
    by: [by("schoolType")],
    perYear: true
  }),
  closed: indicator("closed", {
    name: text("Gesloten zaken", "Cases closed"),
    definition: text(
      "Het aantal zaken dat in het schooljaar is gesloten, naar schooltype.",
      "The number of cases closed in the school year, by school type."
    ),
    unit: cases,
    rows: "case",
    where: all,
    moment: { _tag: "InYear", field: "closedOn" },
    measure: { _tag: "Count" },
    by: [by("schoolType")],
    perYear: true
  }),
  openAtEnd: indicator("open-at-end", {
    name: text("Open zaken", "Open cases"),
    definition: text(
      "Het aantal zaken dat op de peildatum was geopend en nog niet gesloten, naar schooltype. De peildatum is de laatste dag van het schooljaar, of de dag van het rapport als die eerder is.",
      "The number of cases that were opened and not yet closed on the reference day, by school type. The reference day is the last day of the school year, or the day of the report where that is earlier."
    ),
    unit: cases,
    rows: "case",
    where: all,
    moment: { _tag: "OpenAtEnd" },
    measure: { _tag: "Count" },
    by: [by("schoolType")],
    perYear: false
  }),
  channels: indicator("channels", {
    name: text("Verwijzingen naar route", "Referrals by channel"),
    definition: text(
      "Het aantal zaken dat in het schooljaar is geopend, naar de route waarlangs de vraag binnenkwam.",
      "The number of cases opened in the school year, by the channel through which the question came in."
    ),
    unit: cases,
    rows: "case",
    where: all,
    moment: { _tag: "InYear", field: "openedOn" },
    measure: { _tag: "Count" },
    by: [by("channel")],
    perYear: true
  }),
  decidedInTime: indicator("decided-in-time", {
    name: text("Besluiten binnen de termijn", "Decisions within the term"),
    definition: text(
      "Het deel van de besluiten over jeugdhulp in het schooljaar dat uiterlijk op de laatste dag van de beslistermijn is genomen. Dagen waarop de termijn is opgeschort tellen niet mee. Per zaak telt het besluit op de laatste aanvraag.",
      "The part of the decisions on youth help in the school year that was taken on the last day of the decision term or before. Days on which the term was suspended do not count. Of each case the decision on the last application counts."
    ),
    unit: decisions,
    rows: "case",
    where: decided,
    moment: { _tag: "InYear", field: "decisionOn" },
    measure: { _tag: "Share", of: { _tag: "In", field: "decidedInTime", values: ["true"] } },
    by: [by("schoolType")],
    perYear: true
  }),
  daysToDecision: indicator("days-to-decision", {
    name: text("Doorlooptijd tot het besluit", "Lead time to the decision"),
    definition: text(
      "De mediaan van het aantal kalenderdagen van de aanvraag tot het besluit over jeugdhulp, voor besluiten in het schooljaar: de helft duurde korter, de helft langer. Opschortingen tellen mee. Per zaak telt het besluit op de laatste aanvraag.",
      "The median number of calendar days from the application to the decision on youth help, for decisions in the school year: half took less, half took more. Suspensions count. Of each case the decision on the last application counts."
    ),
    unit: decisions,
    rows: "case",
    where: decided,
    moment: { _tag: "InYear", field: "decisionOn" },
    measure: { _tag: "Percentile", field: "daysToDecision", at: 0.5 },
    by: [by("schoolType")],
    perYear: true
  }),
  decidedTogether: indicator("decided-together", {
    name: text("Samen tot een besluit gekomen", "Decided together"),
    definition: text(
      "Het deel van de besluiten in het schooljaar waarbij onderwijs en gemeente vooraf samen aan tafel zaten. Per zaak telt het besluit op de laatste aanvraag.",
      "The part of the decisions in the school year before which education and municipality sat at one table. Of each case the decision on the last application counts."
    ),
    unit: decisions,
    rows: "case",
    where: decided,
    moment: { _tag: "InYear", field: "decisionOn" },
    measure: { _tag: "Share", of: { _tag: "In", field: "decidedTogether", values: ["true"] } },
    by: [],
    perYear: true
  }),
  decisionOutcomes: indicator("decision-outcomes", {
    name: text("Uitkomst van de besluiten", "Outcome of the decisions"),
    definition: text(
      "Het aantal besluiten over jeugdhulp in het schooljaar, naar uitkomst en schooltype. Per zaak telt het besluit op de laatste aanvraag.",
      "The number of decisions on youth help in the school year, by outcome and school type. Of each case the decision on the last application counts."
    ),
    unit: decisions,
    rows: "case",
    where: decided,
    moment: { _tag: "InYear", field: "decisionOn" },
    measure: { _tag: "Count" },
    by: [by("decisionOutcome"), by("schoolType")],
    perYear: false
  }),
  functions: indicator("functions", {
    name: text("Arrangementen naar functie en schooltype", "Arrangements by function and school type"),
    definition: text(
      "Het aantal afspraken in arrangementen dat in het schooljaar begint, naar functie en schooltype. Een kind kan meer dan één afspraak hebben.",
      "The number of agreements of arrangements that start in the school year, by function and school type. A child can have more than one agreement."
    ),
    unit: text("afspraken", "agreements"),
    rows: "agreement",
    where: all,
    moment: { _tag: "InYear", field: "agreementFrom" },
    measure: { _tag: "Count" },
    by: [by("agreementFunction"), by("schoolType")],
    perYear: false
  }),
  supportKinds: indicator("support-kinds", {
    name: text("Arrangementen naar soort en plaats", "Arrangements by kind and setting"),
    definition: text(
      "Het aantal afspraken in arrangementen dat in het schooljaar begint, naar soort ondersteuning en de plaats waar die wordt gegeven.",
      "The number of agreements of arrangements that start in the school year, by kind of support and the setting in which it is given."
    ),
    unit: text("afspraken", "agreements"),
    rows: "agreement",
    where: all,
    moment: { _tag: "InYear", field: "agreementFrom" },
    measure: { _tag: "Count" },
    by: [by("agreementKind"), by("agreementSetting")],
    perYear: false
  }),
  evaluationOutcomes: indicator("evaluation-outcomes", {
    name: text("Uitkomst van evaluaties", "Outcome of evaluations"),
    definition: text(
      "Het aantal evaluaties in het schooljaar, naar uitkomst en schooltype: het arrangement gaat door, verandert of stopt.",
      "The number of evaluations in the school year, by outcome and school type: the arrangement goes on, changes or ends."
    ),
    unit: text("evaluaties", "evaluations"),
    rows: "evaluation",
    where: all,
    moment: { _tag: "InYear", field: "evaluatedOn" },
    measure: { _tag: "Count" },
    by: [by("evaluationOutcome"), by("schoolType")],
    perYear: false
  }),
  closingOutcomes: indicator("closing-outcomes", {
    name: text("Waar het kind terechtkomt", "Where the child ends up"),
    definition: text(
      "Het aantal zaken dat in het schooljaar is gesloten, naar waar het kind daarna onderwijs of ondersteuning krijgt.",
      "The number of cases closed in the school year, by where the child then gets education or support."
    ),
    unit: cases,
    rows: "case",
    where: all,
    moment: { _tag: "InYear", field: "closedOn" },
    measure: { _tag: "Count" },
    by: [by("closingOutcome")],
    perYear: false
  }),
  closingReasons: indicator("closing-reasons", {
    name: text("Reden van sluiten", "Reason for closing"),
    definition: text(
      "Het aantal zaken dat in het schooljaar is gesloten, naar reden.",
      "The number of cases closed in the school year, by reason."
    ),
    unit: cases,
    rows: "case",
    where: all,
    moment: { _tag: "InYear", field: "closedOn" },
    measure: { _tag: "Count" },
    by: [by("closingReason")],
    perYear: false
  }),
  fundingSources: indicator("funding-sources", {
    name: text("Kosten naar bron", "Costs by source"),
    definition: text(
      "De kosten van arrangementen die in het schooljaar zijn verdeeld, naar de bron die betaalt. Kosten voor latere jaren tellen mee in het jaar waarin ze zijn verdeeld.",
      "The costs of arrangements that were shared in the school year, by the source that pays. Costs of later years count in the year in which they were shared."
    ),
    unit: text("euro", "euros"),
    rows: "funding",
    where: all,
    moment: { _tag: "InYear", field: "fundedOn" },
    measure: { _tag: "Sum", field: "fundingAmount" },
    by: [by("fundingSource")],
    perYear: true
  })
} as const satisfies { readonly [name: string]: Indicator }
