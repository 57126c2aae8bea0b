/** Funding: what its own check finds, and kinds of support that an agreement knows. */
import { acts } from "@oza/cases"
import { checkFunding } from "@oza/funding"
import type { RuleBook } from "@oza/kernel"
import type { RegionDeclaration } from "../RegionDeclaration.ts"
import { fault, type RegionFault } from "../RegionFault.ts"

const known: ReadonlyArray<string> = acts.MakeAgreement.command.fields.agreement.fields.kind.literals

export const fundingFaults = ({ funding }: RegionDeclaration, book: RuleBook): ReadonlyArray<RegionFault> => [
  ...checkFunding(funding, book).map(({ code, path, text }) =>
    fault(
      code === "SharesNotOne" ? "SharesNotOne" : code === "UnknownRule" ? "UnknownRule" : "Funding",
      `funding.${path}`,
      text.nl,
      text.en
    )
  ),
  ...funding.kinds.flatMap(({ id }, index) =>
    known.includes(id)
      ? []
      : [
          fault(
            "UnknownSupportKind",
            `funding.kinds.${index}.id`,
            `een afspraak kent de soort ${id} niet`,
            `an agreement knows no kind ${id}`
          )
        ]
  )
]
