/** The register: which sources, which level, and what is put in it without going the route. */
import { text } from "@oza/kernel"
import type { GroupObjection } from "../decideGroup.ts"
import type { GroupArrangement } from "../GroupArrangement.ts"
import type { GroupEntry } from "../GroupEntry.ts"
import type { GroupRoute } from "../GroupRoute.ts"
import { groupStatusFits } from "../OwnRule.ts"
import { type AskedOnRoute, cure, type GroupGrounds, no } from "./GroupGrounds.ts"

/** What stands in the way of an entry of the register. */
export const entryGrounds = ({ sources, level, need }: GroupEntry, route: GroupRoute): GroupGrounds => {
  const known = new Set(route.register.sources.map(({ id }) => id))
  const unknown = sources.filter((source) => !known.has(source))
  return {
    rules: [route.register.rule, route.levels.rule],
    objections: [
      ...(unknown.length === 0
        ? []
        : [
            no(
              route.register.rule,
              text(
                `Zo worden groepen hier niet bekostigd: ${unknown.join(", ")}.`,
                `Groups are not funded in this way here: ${unknown.join(", ")}.`
              )
            )
          ]),
      ...(level === "group" && need === "one-specific"
        ? [
            no(
              route.levels.rule,
              text(
                "Voor de specifieke vraag van één kind past een individueel arrangement.",
                "The specific need of one child asks for an individual arrangement."
              )
            )
          ]
        : [])
    ]
  }
}

/** A new group goes along a route that is in force. */
export const proposing = ({ on, route }: AskedOnRoute): ReadonlyArray<GroupObjection> =>
  on >= route.from
    ? []
    : [no(route.rule, text(`Deze route geldt vanaf ${route.from}.`, `This route holds from ${route.from}.`))]

/** What ran before the route is put in the register; what is new goes the route. */
export const registering = ({ command, on, route }: AskedOnRoute): ReadonlyArray<GroupObjection> => {
  if (command._tag !== "RegisterGroup") return []
  const { entry, since } = command
  return [
    ...(since > on
      ? [
          no(
            groupStatusFits.id,
            text(
              "Een groep die nog niet loopt, bestaat nog niet.",
              "A group that does not run yet is no existing one."
            )
          )
        ]
      : []),
    ...(entry.level === "group" && since >= route.from
      ? [
          no(
            route.rule,
            text(
              "Een nieuwe groep begint met een voorstel en een bestuurlijk besluit.",
              "A new group begins with a proposal and a decision of the boards."
            ),
            ...cure(route, "ProposeGroup")
          )
        ]
      : [])
  ]
}

/** What runs keeps its level. */
export const keepsLevel = ({ status, entry }: GroupArrangement, { level }: GroupEntry) =>
  status === "proposed" || entry.level === level
    ? []
    : [
        no(
          groupStatusFits.id,
          text(
            "Wat al loopt, wordt niet zomaar een groep of weer individueel.",
            "What runs already does not just become a group, or individual again."
          )
        )
      ]
