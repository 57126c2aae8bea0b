/**
 * Judges an act by everything that can refuse it: the rules of the region and of cases, and, for a
 * permission, whose say it is. All grounds at once.
 */
import { type Case, type Command, judge, type Judgement } from "@oza/cases"
import type { CalendarDate } from "@oza/kernel"
import type { Actor } from "@oza/roles"
import { rulingOnSay } from "./PermissionSay.ts"
import { pathwayOf, type RegionInUse } from "./RegionContext.ts"

/** The judgement on an act in a case of this region, on the version of the pathway that it follows. */
export const judgeAct = (
  region: RegionInUse,
  state: Case,
  command: Command,
  actor: Actor,
  on: CalendarDate
): Judgement => {
  const { rules, holidays } = region
  const judged = judge({
    case: state,
    command,
    actor,
    on,
    pathway: pathwayOf(region, state.pathway),
    rules,
    holidays,
    target:
      command._tag === "MigratePathway"
        ? region.pathways.find(({ version }) => version === command.to)
        : undefined
  })
  const say = rulingOnSay(region, state, command, actor, on)
  return say._tag === "Refused"
    ? { ...judged, grounds: [...judged.grounds, ...say.grounds] }
    : { ...judged, rules: [...judged.rules, ...say.rules] }
}
