/**
 * The course of a pathway: can each step be reached and brought to an end, for each type of school?
 *
 * It follows which acts somebody could do, and which facts those acts could make hold, until nothing new
 * comes. That is generous: what depends on a command, on an age or on the passing of time is taken as
 * possible. So what is found unreachable is; a pathway can still be made hard in ways that are not seen.
 */
import {
  type ActId,
  actIds,
  type Condition,
  type FactName,
  facts,
  factsNeeded,
  type Guard,
  type SchoolType,
  type StepId
} from "@oza/cases"
import type { PathwayDeclaration } from "../PathwayDeclaration.ts"
import type { RegionDeclaration } from "../RegionDeclaration.ts"
import { fault, type RegionFault } from "../RegionFault.ts"

const schoolTypes: ReadonlyArray<SchoolType> = ["po", "vo"]

export const courseFaults = ({ pathways, roles }: RegionDeclaration): ReadonlyArray<RegionFault> => {
  const declared = new Set<string>(roles.map(({ id }) => id))
  return pathways.flatMap((pathway, index) => faultsIn(pathway, `pathways.${index}`, declared))
}

const faultsIn = (
  pathway: PathwayDeclaration,
  place: string,
  declared: ReadonlySet<string>
): ReadonlyArray<RegionFault> => {
  const courses = schoolTypes.map((schoolType) => courseOf(pathway, schoolType, declared))
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

interface Course {
  readonly schoolType: SchoolType
  /** Acts that somebody could do at some moment. */
  readonly done: ReadonlySet<ActId>
  readonly allows: (condition: Condition) => boolean
  readonly passes: (guard: Guard) => boolean
}

const courseOf = (
  pathway: PathwayDeclaration,
  schoolType: SchoolType,
  declared: ReadonlySet<string>
): Course => {
  const holding = new Set<FactName>(factNames.filter((name) => comesByItself(name, schoolType)))
  const done = new Set<ActId>()
  const canHold = (condition: Condition, wanted: boolean): boolean => {
    switch (condition._tag) {
      case "Fact":
        return wanted ? holding.has(condition.fact) : condition.fact !== `school.${schoolType}`
      case "Held":
        return (
          !wanted ||
          (done.has("ReportMeeting") &&
            pathway.meetings.some(
              ({ id, schoolTypes: of }) => condition.oneOf.includes(id) && of.includes(schoolType)
            ))
        )
      case "WithinAbsence":
        return !wanted || holding.has("absence.established-jointly")
      case "Says":
      case "Gives":
        return true
      case "Not":
        return canHold(condition.of, !wanted)
      case "All":
      case "Any":
        return (condition._tag === "All") === wanted
          ? condition.of.every((one) => canHold(one, wanted))
          : condition.of.some((one) => canHold(one, wanted))
    }
  }
  const passes = ({ when, requires }: Guard): boolean =>
    canHold(requires, true) || (when !== undefined && canHold(when, false))
  const stepOf = (id: StepId) => pathway.steps.find((step) => step.id === id)
  const canDo = (act: ActId): boolean => {
    const rule = pathway.acts[act]
    return (
      rule !== undefined &&
      (act === "OpenCase" || done.has("OpenCase")) &&
      factsNeeded(act).every((name) => holding.has(name)) &&
      rule.by.some(({ role, when }) => declared.has(role) && (when === undefined || canHold(when, true))) &&
      [...(stepOf(rule.step)?.opens ?? []), ...rule.guards].every(passes)
    )
  }
  for (let size = -1; size !== done.size + holding.size;) {
    size = done.size + holding.size
    for (const act of actIds) if (canDo(act)) done.add(act)
    for (const name of factNames) if (facts[name].madeBy.some((act) => done.has(act))) holding.add(name)
  }
  return { schoolType, done, allows: (condition) => canHold(condition, true), passes }
}

const factNames = Object.keys(facts) as ReadonlyArray<FactName>

/** What a child brings, and what the passing of time does. */
const comesByItself = (name: FactName, schoolType: SchoolType): boolean =>
  name.startsWith("school.")
    ? name === `school.${schoolType}`
    : name.startsWith("child.") || facts[name].madeBy.length === 0
