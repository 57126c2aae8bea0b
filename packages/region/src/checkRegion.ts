/**
 * Checks a declaration as a whole, and tells everything that is wrong with it at once.
 *
 * A region without faults can run: each rule that is cited is there, each act has somebody who does it,
 * each step can be reached and brought to its end, each term is filled, each share adds to one.
 */
import { bookOf } from "./Books.ts"
import { commandFaults } from "./check/commands.ts"
import { courseFaults } from "./check/course.ts"
import { fundingFaults } from "./check/funding.ts"
import { groupFaults } from "./check/groups.ts"
import { nameFaults } from "./check/names.ts"
import { privacyFaults } from "./check/privacy.ts"
import { roleFaults } from "./check/roles.ts"
import { ruleFaults } from "./check/rules.ts"
import { termFaults } from "./check/terms.ts"
import { versionFaults } from "./check/versions.ts"
import type { RegionDeclaration } from "./RegionDeclaration.ts"
import { fault, type RegionFault } from "./RegionFault.ts"

/** Every fault, each with its place; empty where there is none. */
export const checkRegion = (declaration: RegionDeclaration): ReadonlyArray<RegionFault> => {
  const book = bookOf(declaration.rules)
  const names = nameFaults(declaration)
  return [
    ...placeFaults(declaration),
    ...ruleFaults(declaration, book),
    ...roleFaults(declaration),
    ...names,
    ...commandFaults(declaration),
    // A course through unknown facts means nothing.
    ...(names.some(({ code }) => code === "UnknownFact") ? [] : courseFaults(declaration)),
    ...versionFaults(declaration),
    ...termFaults(declaration),
    ...privacyFaults(declaration, book),
    ...fundingFaults(declaration, book),
    ...indicatorFaults(declaration),
    ...groupFaults(declaration, book)
  ]
}

const placeFaults = ({ municipalities, swvs }: RegionDeclaration): ReadonlyArray<RegionFault> => [
  ...(municipalities.length > 0
    ? []
    : [fault("NoMunicipality", "municipalities", "er is geen gemeente", "there is no municipality")]),
  ...(swvs.length > 0
    ? []
    : [fault("NoSwv", "swvs", "er is geen samenwerkingsverband", "there is no samenwerkingsverband")])
]

const indicatorFaults = ({ indicators }: RegionDeclaration): ReadonlyArray<RegionFault> => {
  const ids = indicators.map(({ indicator }) => indicator.id)
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [
          fault(
            "DuplicateIndicator",
            `indicators.${index}`,
            `de indicator ${id} staat er twee keer`,
            `the indicator ${id} stands twice`
          )
        ]
  )
}
