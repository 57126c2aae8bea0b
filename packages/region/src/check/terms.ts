/** Open terms: each that must be filled is, by the first day, and on no day twice. */
import { checkChoices, type TermFault } from "@oza/kernel"
import type { RegionDeclaration } from "../RegionDeclaration.ts"
import { fault, type RegionFault, type RegionFaultCode } from "../RegionFault.ts"

const codes: Readonly<Record<TermFault["_tag"], RegionFaultCode>> = {
  TermNotFilled: "OpenTermNotFilled",
  TermAmbiguous: "OpenTermAmbiguous",
  TermValueInvalid: "OpenTermInvalid",
  TermUnknown: "OpenTermUnknown"
}

export const termFaults = ({ openTerms, start }: RegionDeclaration): ReadonlyArray<RegionFault> =>
  checkChoices(openTerms.terms, openTerms.choices, start).map((one) =>
    fault(codes[one._tag], `openTerms.choices.${one.term}`, dutch[one._tag](one.term), one.message)
  )

const dutch: Readonly<Record<TermFault["_tag"], (term: string) => string>> = {
  TermNotFilled: (term) => `de regio heeft nog niets besloten over "${term}"`,
  TermAmbiguous: (term) => `over "${term}" beginnen twee besluiten op dezelfde dag`,
  TermValueInvalid: (term) => `deze waarde kan niet voor "${term}"`,
  TermUnknown: (term) => `"${term}" staat niet open`
}
