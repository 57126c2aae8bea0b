/** Roles: each once, each reference to one that is declared, each act and each seat with somebody for it. */
import { acts as knownActs, dataActIds } from "@oza/cases"
import { roleFaults as faultsOfRoles, type RoleId } from "@oza/roles"
import type { PathwayDeclaration } from "../PathwayDeclaration.ts"
import type { RegionDeclaration } from "../RegionDeclaration.ts"
import { fault, type RegionFault } from "../RegionFault.ts"
import { handFaults } from "./hands.ts"

export const roleFaults = ({ roles, pathways }: RegionDeclaration): ReadonlyArray<RegionFault> => {
  const declared = new Set(roles.map(({ id }) => id))
  return [
    ...faultsOfRoles(roles).map((one) =>
      one._tag === "DuplicateRole"
        ? fault("DuplicateRole", "roles", `de rol ${one.role} staat er meer dan één keer`, one.message)
        : fault(
            "RelativeOutsideFamily",
            "roles",
            `de rol ${one.role} is van de familie en zit niet aan de kant van het gezin`,
            one.message
          )
    ),
    ...(roles.some(({ side }) => side === "privacy-office")
      ? []
      : [
          fault(
            "NobodyWatchesOverData",
            "roles",
            "niemand waakt over de gegevens: er is geen functionaris voor gegevensbescherming",
            "nobody watches over the data: there is no data protection officer"
          )
        ]),
    ...pathways.flatMap((pathway, index) => [
      ...unknownRoles(pathway, `pathways.${index}`, declared),
      ...unmanned(pathway, `pathways.${index}`, declared),
      ...handFaults(pathway, `pathways.${index}`, declared)
    ])
  ]
}

const unknownRoles = (
  pathway: PathwayDeclaration,
  place: string,
  declared: ReadonlySet<RoleId>
): ReadonlyArray<RegionFault> =>
  namedRoles(pathway).flatMap(({ role, at }) =>
    declared.has(role)
      ? []
      : [
          fault(
            "UnknownRole",
            `${place}.${at}`,
            `de rol ${role} is niet aangegeven`,
            `the role ${role} is not declared`
          )
        ]
  )

interface NamedRole {
  readonly role: RoleId
  readonly at: string
}

const each = (roles: ReadonlyArray<RoleId> | undefined, at: string): ReadonlyArray<NamedRole> =>
  (roles ?? []).map((role, number) => ({ role, at: `${at}.${number}` }))

/** Every role that a pathway names, with its place. */
const namedRoles = ({
  acts,
  meetings,
  contentAgreedBy,
  yields,
  regies,
  procedures,
  escalation: { ladder }
}: PathwayDeclaration): ReadonlyArray<NamedRole> => [
  ...Object.entries(acts).flatMap(([act, { by }]) =>
    by.map(({ role }, index) => ({ role, at: `acts.${act}.by.${index}` }))
  ),
  ...meetings.flatMap(({ seats, goalSetWith }, index) => [
    ...seats.flatMap(({ roles }, seat) => each(roles, `meetings.${index}.seats.${seat}.roles`)),
    ...each(goalSetWith?.roles, `meetings.${index}.goalSetWith.roles`)
  ]),
  ...contentAgreedBy.flatMap(({ roles }, index) => each(roles, `contentAgreedBy.${index}.roles`)),
  ...yields.flatMap(({ by }, index) => each(by, `yields.${index}.by`)),
  ...regies.flatMap(({ holders, canHold, chosenWith }, index) => [
    ...holders.map(({ role }, number) => ({ role, at: `regies.${index}.holders.${number}` })),
    ...each(canHold, `regies.${index}.canHold`),
    ...chosenWith.flatMap(({ roles }, number) => each(roles, `regies.${index}.chosenWith.${number}.roles`))
  ]),
  ...procedures.flatMap(({ requestedBy, decidedBy, experts, consults }, index) => [
    ...each(requestedBy, `procedures.${index}.requestedBy`),
    ...each(decidedBy, `procedures.${index}.decidedBy`),
    ...each(experts?.of, `procedures.${index}.experts.of`),
    ...consults.flatMap(({ roles }, number) => each(roles, `procedures.${index}.consults.${number}.roles`))
  ]),
  ...ladder.flatMap(({ takenBy, concludedBy }, index) => [
    ...each(takenBy, `escalation.ladder.${index}.takenBy`),
    ...each(concludedBy, `escalation.ladder.${index}.concludedBy`)
  ])
]

const isDataAct = (act: string): boolean => dataActIds.some((one) => one === act)

const unmanned = (
  { acts, meetings }: PathwayDeclaration,
  place: string,
  declared: ReadonlySet<RoleId>
): ReadonlyArray<RegionFault> => [
  ...Object.entries(acts).flatMap(([act, { by }]) => [
    ...(Object.hasOwn(knownActs, act)
      ? []
      : [
          fault("UnknownAct", `${place}.acts.${act}`, `er is geen handeling ${act}`, `there is no act ${act}`)
        ]),
    ...(isDataAct(act)
      ? [
          fault(
            "ActOfEveryRegion",
            `${place}.acts.${act}`,
            "deze handeling heeft elke regio: wie hem doet, volgt uit de rollen",
            "every region has this act: who does it follows from the roles"
          )
        ]
      : []),
    ...(by.some(({ role }) => declared.has(role))
      ? []
      : [
          fault(
            "ActWithoutPerformer",
            `${place}.acts.${act}.by`,
            "niemand kan dit doen",
            "nobody can do this"
          )
        ])
  ]),
  ...meetings.flatMap(({ id, seats }, index) =>
    seats.flatMap(({ roles, must, when, topic }, seat) => {
      if (must === "stay-away") return []
      const at = `${place}.meetings.${index}.seats.${seat}`
      const kept = seats.filter(
        (other) =>
          other.must === "stay-away" &&
          other.when === undefined &&
          (other.topic === undefined || other.topic === topic)
      )
      const free = roles.filter(
        (role) => declared.has(role) && !kept.some((other) => other.roles.includes(role))
      )
      return free.length > 0 || when !== undefined
        ? []
        : [
            fault(
              "EmptySeat",
              at,
              `niemand kan deze plek bij ${id} innemen`,
              `nobody can take this seat at ${id}`
            )
          ]
    })
  )
]
