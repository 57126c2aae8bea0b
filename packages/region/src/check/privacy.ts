/** Privacy: each processing with a basis, and nothing that widens the law. */
import type { RuleBook } from "@oza/kernel"
import { type PolicyFault, policyFaults } from "@oza/privacy"
import type { RegionDeclaration } from "../RegionDeclaration.ts"
import { fault, type RegionFault, type RegionFaultCode } from "../RegionFault.ts"

export const privacyFaults = ({ privacy }: RegionDeclaration, book: RuleBook): ReadonlyArray<RegionFault> =>
  policyFaults({ ...privacy, book }).map((one) => {
    const { code, nl } = kinds[one._tag]
    return fault(code, placeOf(one, privacy), nl, one.message)
  })

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
