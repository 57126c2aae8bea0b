/**
 * The course of a pathway: can each step be reached and brought to an end, for each type of school?
 *
 * The types of school are those that the meetings of the pathway are for: the region has a way for these.
 */
import type { ActId, SchoolType } from "@oza/cases"
import type { PathwayDeclaration } from "../PathwayDeclaration.ts"
import type { RegionDeclaration } from "../RegionDeclaration.ts"
import { fault, type RegionFault } from "../RegionFault.ts"
import { courseOf } from "./courseOf.ts"

export const courseFaults = ({ pathways, roles }: RegionDeclaration): ReadonlyArray<RegionFault> => {
  const declared = new Set<string>(roles.map(({ id }) => id))
  return pathways.flatMap((pathway, index) => faultsIn(pathway, `pathways.${index}`, declared))
}

const faultsIn = (
  pathway: PathwayDeclaration,
  place: string,
  declared: ReadonlySet<string>
): ReadonlyArray<RegionFault> => {
  const courses = schoolTypesOf(pathway).map((schoolType) => courseOf(pathway, schoolType, declared))
  const doable = (act: ActId) => courses.some(({ done }) => done.has(act))
  return [
    ...(courses.every(({ done }) => done.has("OpenCase"))
      ? []
      : [
          fault("CaseWithoutBegin", `${place}.acts`, "niemand kan een zaak openen", "nobody can open a case")
        ]),
    ...(courses.every(({ done }) => done.has("CloseCase"))
      ? []
      : [
          fault("CaseWithoutEnd", `${place}.acts`, "niemand kan een zaak sluiten", "nobody can close a case")
        ]),
    ...pathway.steps.flatMap(({ id, opens, doneWhen }, index) => {
      const reached = courses.filter((course) => opens.every((guard) => course.passes(guard)))
      if (reached.length === 0) {
        return [
          fault(
            "UnreachableStep",
            `${place}.steps.${index}`,
            `de stap ${id} kan nooit beginnen`,
            `the step ${id} can never begin`
          )
        ]
      }
      return reached
        .filter((course) => !course.allows(doneWhen))
        .map(({ schoolType }) =>
          fault(
            "UnclosableStep",
            `${place}.steps.${index}.doneWhen`,
            `niemand kan de stap ${id} afronden (${schoolType})`,
            `nobody can bring the step ${id} to its end (${schoolType})`
          )
        )
    }),
    ...pathway.contentAgreedBy.flatMap(({ roles }, index) =>
      pathway.acts["AgreeContent"]?.by.some(({ role }) => roles.includes(role) && declared.has(role))
        ? []
        : [
            fault(
              "ContentNobodyAgrees",
              `${place}.contentAgreedBy.${index}`,
              `geen van deze rollen kan met de inhoud instemmen: ${roles.join(", ")}`,
              `none of these roles can agree with the content: ${roles.join(", ")}`
            )
          ]
    ),
    ...(pathway.meetings.length === 0 || (doable("PlanMeeting") && doable("ReportMeeting"))
      ? []
      : [
          fault(
            "MeetingNobodyHolds",
            `${place}.meetings`,
            "niemand kan een overleg plannen en vastleggen",
            "nobody can plan and record a meeting"
          )
        ])
  ]
}

/** A pathway without meetings is taken to be for primary and secondary education. */
const schoolTypesOf = ({ meetings }: PathwayDeclaration): ReadonlyArray<SchoolType> => {
  const served = new Set(meetings.flatMap(({ schoolTypes }) => schoolTypes))
  return served.size === 0 ? ["po", "vo"] : [...served]
}
