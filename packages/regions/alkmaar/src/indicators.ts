/**
 * What the region measures (ALK-38 to ALK-44 and ALK-48), as far as cases can show it.
 *
 * What people think, and what stands in the registers of TLVs and of children at home, is asked of those
 * who know it; no case can tell it.
 */
import { text } from "@oza/kernel"
import type { ProfileText } from "@oza/region"
import { type Indicator, IndicatorId, indicators as known, reported } from "@oza/reporting"
import { rules } from "./rules.ts"
import { alk } from "./rules/Kader.ts"

/** ALK-44: what the figures do not show is said with the figure. */
const caveat = rules.filter(({ id }) => id === alk(44)).map((rule) => rule.text)
const withCaveat = ({ nl, en }: { readonly nl: string; readonly en: string }) => ({
  nl: [nl, ...caveat.map((one) => one.nl)].join(" "),
  en: [en, ...caveat.map((one) => one.en)].join(" ")
})

/** ALK-43: of the cases that closed, which part takes part in education after. */
const inEducation: Indicator = {
  ...known.closingOutcomes,
  id: IndicatorId.make("in-education"),
  name: text("Meedoen aan onderwijs", "Taking part in education"),
  definition: withCaveat(
    text(
      "Het deel van de zaken dat in het schooljaar is gesloten, waarna de jeugdige naar school gaat, met of zonder ondersteuning.",
      "The part of the cases closed in the school year after which the youth goes to school, with or without support."
    )
  ),
  measure: {
    _tag: "Share",
    of: { _tag: "In", field: "closingOutcome", values: ["back-in-education", "education-with-support"] }
  },
  by: [{ _tag: "Category", field: "schoolType" }]
}

export const indicators = [
  // Are the right youths reached, how many, how long does it take, and for what
  reported(known.opened, "ALK-38"),
  reported(known.closed, "ALK-38"),
  reported(known.openAtEnd, "ALK-38"),
  reported(known.channels, "ALK-38"),
  reported(known.daysToDecision, "ALK-38"),
  reported(known.functions, "ALK-38"),
  // Drop-out from youth help
  reported(known.closingReasons, "ALK-39"),
  // What came of it for one youth
  reported(known.evaluationOutcomes, "ALK-40"),
  // The school career
  reported(known.closingOutcomes, "ALK-42"),
  reported(inEducation, "ALK-43"),
  // The ways of funding, mapped
  reported(known.fundingSources, "ALK-48"),
  reported(known.supportKinds, "ALK-48"),
  reported(known.decidedInTime, "AWB-4:13")
]

const asked = (rule: number, nl: string, en: string): ProfileText => ({ rule: alk(rule), text: text(nl, en) })

export const surveys: ReadonlyArray<ProfileText> = [
  asked(37, "Hoe tevreden zijn ouders en jeugdige over het traject?", "How satisfied are parents and youth?"),
  asked(38, "In hoeverre zijn de doelen uit het OPP gehaald?", "How far were the goals of the OPP reached?"),
  asked(39, "Hoe tevreden zijn cliënten van jeugdhulp?", "How satisfied are clients of youth help?"),
  asked(
    40,
    "Zijn de problemen minder, en hoe ontwikkelt de jeugdige zich op school?",
    "Are the problems fewer, and how does the youth develop at school?"
  ),
  asked(
    41,
    "Wat vinden professionals, ouders en jeugdigen van de uitkomsten, en wat kan beter?",
    "What do professionals, parents and youths think of the outcomes, and what can be better?"
  ),
  asked(
    42,
    "Ontwikkelt de jeugdige zich naar wat hij of zij kan?",
    "Does the youth develop to its potential?"
  ),
  asked(
    43,
    "Wat zeggen de registraties: hoeveel toelaatbaarheidsverklaringen, hoe lang in het (v)so, en hoeveel vrijstellingen?",
    "What do the registers say: how many TLVs, how long in special education, and how many exemptions?"
  ),
  asked(
    47,
    "Welke afspraken volgen uit zaken waarin de wet niet duidelijk was?",
    "Which agreements follow from cases in which the law was not clear?"
  )
]
