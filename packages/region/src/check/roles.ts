/** Roles: each once, each reference to one that is declared, each act and each seat with somebody for it. */
import { acts as knownActs } from "@oza/cases"
import { roleFaults as faultsOfRoles, type RoleId } from "@oza/roles"
import type { PathwayDeclaration } from "../PathwayDeclaration.ts"
import type { RegionDeclaration } from "../RegionDeclaration.ts"
import { fault, type RegionFault } from "../RegionFault.ts"

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
    ...pathways.flatMap((pathway, index) => [
      ...unknownRoles(pathway, `pathways.${index}`, declared),
      ...unmanned(pathway, `pathways.${index}`, declared)
    ])
  ]
}

const unknownRoles = (
  { acts, meetings, contentAgreedBy }: PathwayDeclaration,
  place: string,
  declared: ReadonlySet<RoleId>
): ReadonlyArray<RegionFault> =>
  [
    ...Object.entries(acts).flatMap(([act, { by }]) =>
      by.map(({ role }, index) => ({ role, at: `${place}.acts.${act}.by.${index}` }))
    ),
    ...meetings.flatMap(({ seats }, index) =>
      seats.flatMap(({ roles }, seat) =>
        roles.map((role, number) => ({
          role,
          at: `${place}.meetings.${index}.seats.${seat}.roles.${number}`
        }))
      )
    ),
    ...contentAgreedBy.flatMap(({ roles }, index) =>
      roles.map((role, number) => ({ role, at: `${place}.contentAgreedBy.${index}.roles.${number}` }))
    )
  ].flatMap(({ role, at }) =>
    declared.has(role)
      ? []
      : [fault("UnknownRole", at, `de rol ${role} is niet aangegeven`, `the role ${role} is not declared`)]
  )

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
    seats.flatMap(({ roles, must, when }, seat) => {
      if (must === "stay-away") return []
      const at = `${place}.meetings.${index}.seats.${seat}`
      const kept = seats.filter((other) => other.must === "stay-away" && other.when === undefined)
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
