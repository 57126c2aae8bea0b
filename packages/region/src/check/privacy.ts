/**
 * Privacy: each processing with a basis, each rule with an article or agreement that is in force, and
 * nothing that widens the law. A rule that does is refused with every cell that it would open.
 */
import { type LocalizedText, type RuleBook, text } from "@oza/kernel"
import {
  categoryName,
  compilePolicy,
  type PolicyFault,
  policyFaults,
  purposeName,
  type WidenedCell
} from "@oza/privacy"
import { ageText, citationFindings, dayText, relationName, sideName } from "@oza/privacy/analysis"
import type { RegionDeclaration } from "../RegionDeclaration.ts"
import { fault, type RegionFault, type RegionFaultCode } from "../RegionFault.ts"

export const privacyFaults = ({ privacy }: RegionDeclaration, book: RuleBook): ReadonlyArray<RegionFault> => {
  const faults = policyFaults({ ...privacy, book })
  return faults.length > 0
    ? faults.map((one) => {
        const { code, nl } = kinds[one._tag]
        const place = placeOf(one, privacy)
        if (one._tag !== "WidensLaw") return fault(code, place, nl, one.message)
        const cells = one.cells.map(cellText)
        const list = (language: "nl" | "en") => cells.map((cell) => `\n    ${cell[language]}`).join("")
        const count = cells.length
        return fault(
          code,
          place,
          `${nl}, in ${count} vakje${count === 1 ? "" : "s"}:${list("nl")}`,
          `privacy rule ${one.id} permits what the law does not, in ${count} cell${count === 1 ? "" : "s"}:${list("en")}`
        )
      })
    : datedFaults(privacy, book)
}

/** Rules of the region that hold on days on which nothing that they cite is in force. */
const datedFaults = (privacy: RegionDeclaration["privacy"], book: RuleBook): ReadonlyArray<RegionFault> =>
  citationFindings(compilePolicy({ ...privacy, book }), privacy.rules).map(({ at: id, text: said }) =>
    fault("CitationNotInForce", at(privacy.rules, id), said.nl, said.en)
  )

/** A cell that a rule would open, to read. */
const cellText = (cell: WidenedCell): LocalizedText => {
  const { ages, because, category, from, purpose, relation, roles, side, until } = cell
  const parts: ReadonlyArray<LocalizedText> = [
    roles === undefined
      ? sideName[side]
      : text(`${sideName[side].nl} (${roles.join(", ")})`, `${sideName[side].en} (${roles.join(", ")})`),
    relationName[relation],
    purposeName[purpose],
    categoryName[category],
    ageText({ from: ages.from, below: ages.below }),
    dayText({ from, until })
  ]
  const why = widerBecause[because]
  return text(
    `${parts.map(({ nl }) => nl).join("; ")}: ${why.nl}`,
    `${parts.map(({ en }) => en).join("; ")}: ${why.en}`
  )
}

const widerBecause: { readonly [B in WidenedCell["because"]]: LocalizedText } = {
  "not-permitted": text("geen wet opent dit", "no law opens it"),
  "asks-less": text("de wet vraagt hier toestemming", "the law asks for consent here"),
  forbidden: text("een wet sluit dit", "a law closes it")
}

const kinds: Readonly<Record<PolicyFault["_tag"], { readonly code: RegionFaultCode; readonly nl: string }>> =
  {
    DuplicatePrivacyRule: { code: "DuplicatePrivacyRule", nl: "deze privacyregel staat er twee keer" },
    UnknownPrivacyGround: { code: "UnknownRule", nl: "deze regel staat in geen enkel boek" },
    ClaimsToBeLaw: { code: "WidensLaw", nl: "een regio kan geen wet maken" },
    WidensLaw: { code: "WidensLaw", nl: "deze regel staat toe wat de wet niet toestaat" },
    InvalidBasis: {
      code: "PurposeWithoutBasis",
      nl: "deze verwerking heeft geen grondslag die haar kan dragen"
    }
  }

const placeOf = (one: PolicyFault, { rules }: RegionDeclaration["privacy"]): string => {
  switch (one._tag) {
    case "DuplicatePrivacyRule":
    case "WidensLaw":
      return at(rules, one.id)
    case "ClaimsToBeLaw":
    case "UnknownPrivacyGround":
      return at(rules, one.at)
    case "InvalidBasis":
      return `privacy.rules (${one.side}, ${one.purpose})`
  }
}

const at = (rules: RegionDeclaration["privacy"]["rules"], id: string): string => {
  const index = rules.findLastIndex((rule) => rule.id === id)
  return index === -1 ? `privacy.givers (${id})` : `privacy.rules.${index}`
}
