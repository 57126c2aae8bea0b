/** Versions of the pathway: on each day one, from the first day of the region on. */
import type { RegionDeclaration } from "../RegionDeclaration.ts"
import { fault, type RegionFault } from "../RegionFault.ts"

export const versionFaults = ({ pathways, start }: RegionDeclaration): ReadonlyArray<RegionFault> => {
  const [first] = pathways
  if (first === undefined) {
    return [fault("NoPathway", "pathways", "er is geen werkwijze", "there is no pathway")]
  }
  return [
    ...(first.validFrom <= start
      ? []
      : [
          fault(
            "StartWithoutPathway",
            "pathways.0.validFrom",
            `de regio begint op ${start}, de werkwijze pas op ${first.validFrom}`,
            `the region starts on ${start}, its pathway only on ${first.validFrom}`
          )
        ]),
    ...pathways.slice(1).flatMap(({ version, validFrom }, index) => {
      const before = pathways[index]!
      return before.version < version && before.validFrom < validFrom
        ? []
        : [
            fault(
              "PathwayVersions",
              `pathways.${index + 1}`,
              `versie ${version} vanaf ${validFrom} komt niet na versie ${before.version} vanaf ${before.validFrom}`,
              `version ${version} from ${validFrom} does not come after version ${before.version} from ${before.validFrom}`
            )
          ]
    })
  ]
}
