/** What those involved should see of a group; it advises and refuses nothing. */
import { type LocalizedText, type Rule, type RuleBook, text } from "@oza/kernel"
import type { GroupArrangement } from "./GroupArrangement.ts"
import type { GroupRoute } from "./GroupRoute.ts"

/** A sentence to see with a group, and the rule that it rests on. */
export interface GroupFlag {
  readonly rule: Rule
  readonly text: LocalizedText
}

/** Where several children have a need that compares, a group may serve them better. */
export const groupFlags = (
  { entry, status }: GroupArrangement,
  route: GroupRoute,
  rules: RuleBook
): ReadonlyArray<GroupFlag> => {
  const rule = rules.get(route.levels.rule)
  return rule === undefined ||
    status === "concluded" ||
    entry.level === "group" ||
    entry.need === "one-specific"
    ? []
    : [
        {
          rule,
          text: text(
            "Meer kinderen hebben een vraag die hierop lijkt: een groepsarrangement kan beter passen.",
            "More children have a need that compares: a group arrangement may fit better."
          )
        }
      ]
}
