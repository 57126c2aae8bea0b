/**
 * The route to a group arrangement: each body in a place of its own with members that exist, somebody who
 * decides, documents with sections, and a rule behind each part that can refuse.
 */
import type { GroupDocumentForm, GroupRoute } from "@oza/cases"
import type { RuleBook, RuleId } from "@oza/kernel"
import type { RegionDeclaration } from "../RegionDeclaration.ts"
import { fault, type RegionFault } from "../RegionFault.ts"

export const groupFaults = (
  { groupRoute: route, roles }: RegionDeclaration,
  book: RuleBook
): ReadonlyArray<RegionFault> => {
  if (route === undefined) return []
  const declared = new Set<string>(roles.map(({ id }) => id))
  return [
    ...citations(route).flatMap(({ rule, place }) => ruleFaults(rule, `groupRoute.${place}`, book)),
    ...rolesIn(route).flatMap(({ role, place }) =>
      declared.has(role)
        ? []
        : [
            fault(
              "UnknownRole",
              `groupRoute.${place}`,
              `de rol ${role} is niet aangegeven`,
              `the role ${role} is not declared`
            )
          ]
    ),
    ...bodyFaults(route),
    ...formFaults(route.proposal, "groupRoute.proposal"),
    ...formFaults(route.plan, "groupRoute.plan"),
    ...twice(route.register.sources.map(({ id }) => id)).map((index) =>
      wrong(`register.sources.${index}.id`, "deze bron staat er twee keer", "this source stands twice")
    ),
    ...actFaults(route)
  ]
}

const wrong = (place: string, nl: string, en: string): RegionFault =>
  fault("GroupRoute", `groupRoute.${place}`, nl, en)

const twice = (names: ReadonlyArray<string | number>): ReadonlyArray<number> =>
  names.flatMap((name, index) => (names.indexOf(name) === index ? [] : [index]))

interface Citation {
  readonly rule: RuleId
  readonly place: string
}

/** Every rule of the route; each of them can refuse something. */
const citations = (route: GroupRoute): ReadonlyArray<Citation> => [
  { rule: route.rule, place: "rule" },
  { rule: route.register.rule, place: "register.rule" },
  { rule: route.levels.rule, place: "levels.rule" },
  { rule: route.exempted.rule, place: "exempted.rule" },
  { rule: route.proposal.rule, place: "proposal.rule" },
  { rule: route.plan.rule, place: "plan.rule" },
  { rule: route.members.rule, place: "members.rule" },
  { rule: route.ending.rule, place: "ending.rule" },
  ...Object.entries(route.acts).map(([act, { rule }]) => ({ rule, place: `acts.${act}.rule` })),
  ...route.bodies.map(({ rule }, index) => ({ rule, place: `bodies.${index}.rule` }))
]

const ruleFaults = (rule: RuleId, place: string, book: RuleBook): ReadonlyArray<RegionFault> => {
  const found = book.get(rule)
  if (found === undefined) {
    return [fault("UnknownRule", place, `er is geen regel ${rule}`, `there is no rule ${rule}`)]
  }
  return found.kind === "principle" || found.kind === "monitor"
    ? [
        fault(
          "RuleCannotBlock",
          place,
          `${rule} adviseert of meet, en kan niets weigeren`,
          `${rule} advises or measures, and cannot refuse anything`
        )
      ]
    : []
}

const rolesIn = ({ acts, bodies }: GroupRoute) => [
  ...Object.entries(acts).flatMap(([act, { by }]) =>
    by.map((role, index) => ({ role, place: `acts.${act}.by.${index}` }))
  ),
  ...bodies.flatMap(({ members }, index) =>
    members.map((role, number) => ({ role, place: `bodies.${index}.members.${number}` }))
  )
]

const bodyFaults = ({ bodies }: GroupRoute): ReadonlyArray<RegionFault> => [
  ...twice(bodies.map(({ id }) => id)).map((index) =>
    wrong(`bodies.${index}.id`, "dit overleg staat er twee keer", "this body stands twice")
  ),
  ...twice(bodies.map(({ order }) => order)).map((index) =>
    wrong(
      `bodies.${index}.order`,
      "een ander overleg heeft dezelfde plaats in de route",
      "another body has the same place in the route"
    )
  ),
  ...bodies.flatMap(({ members }, index) =>
    members.length > 0
      ? []
      : [wrong(`bodies.${index}.members`, "niemand zit in dit overleg", "nobody sits in this body")]
  ),
  ...(bodies.some(({ part, document }) => part === "decides" && document === "plan")
    ? []
    : [wrong("bodies", "niemand besluit over het plan", "nobody decides on the plan")])
]

const formFaults = ({ sections, atMostCharacters }: GroupDocumentForm, place: string) => [
  ...(sections.length > 0
    ? []
    : [fault("GroupRoute", `${place}.sections`, "er zijn geen onderdelen", "there are no sections")]),
  ...twice(sections.map(({ id }) => id)).map((index) =>
    fault(
      "GroupRoute",
      `${place}.sections.${index}.id`,
      "dit onderdeel staat er twee keer",
      "this section stands twice"
    )
  ),
  ...(atMostCharacters === undefined || atMostCharacters >= sections.length
    ? []
    : [
        fault(
          "GroupRoute",
          `${place}.atMostCharacters`,
          "zo weinig tekens is te weinig voor elk onderdeel",
          "so few characters are too few for each section"
        )
      ])
]

/** Without these no group ever comes to run, or to its end. */
const needed = [
  "ProposeGroup",
  "WriteGroupPlan",
  "StartGroup",
  "LeaveGroup",
  "EvaluateGroup",
  "ConcludeGroup"
] as const

const actFaults = ({ acts }: GroupRoute): ReadonlyArray<RegionFault> =>
  needed.flatMap((act) =>
    (acts[act]?.by.length ?? 0) > 0
      ? []
      : [fault("ActWithoutPerformer", `groupRoute.acts.${act}`, "niemand kan dit doen", "nobody can do this")]
  )
