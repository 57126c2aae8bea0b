/**
 * What is asked of break-glass whatever the case: a second professional, a narrow scope, and the family
 * that is told or a day to look at that again. It looks at no case, so that it can be answered before one
 * is looked up.
 */
import { type Ground, type Rule, text } from "@oza/kernel"
import { caseCategories, type DataCategory, type Emergency } from "@oza/privacy"
import type { Actor } from "@oza/roles"
import type { ActId } from "../Act.ts"
import { familyIsTold, narrowInEmergency, takenByProfessionals } from "../OwnRule.ts"
import { actRuleOf } from "../Pathway.ts"
import type { Situation } from "../Situation.ts"
import { type CommandOf, type Objections, unless } from "./Check.ts"

type Asked = Pick<Situation, "pathway" | "actor" | "on">

/** What no emergency opens: it is not needed to keep a child safe, or the law names who alone may have it. */
const never: ReadonlyArray<DataCategory> = ["swv-health", "safety", "finance", "consent", "figures"]
/** What all of the content of a case is, apart from its number in the administration of the state. */
const everything = caseCategories.filter((category) => category !== "bsn" && !never.includes(category))

/** Everything that is wrong with what is asked. */
export const emergencyAsked = (
  { second, categories, tellFamily }: Omit<CommandOf<"TakeEmergencyAccess">, "_tag">,
  asked: Asked
): Objections => [
  ...another("TakeEmergencyAccess", second, asked, takenByProfessionals),
  ...unless(
    !categories.some((one) => never.includes(one)),
    narrowInEmergency,
    text("Hierbij staan gegevens die noodtoegang nooit opent.", "These include data that no emergency opens.")
  ),
  ...unless(
    !everything.every((one) => categories.includes(one)),
    narrowInEmergency,
    text("Je noemt alles. Noem alleen wat je nodig hebt.", "This names everything. Name only what is needed.")
  ),
  ...lookedAtAgain(tellFamily, asked)
]

/** The same as grounds of a ruling, for who answers before looking at a case. */
export const emergencyGrounds = (
  command: Omit<CommandOf<"TakeEmergencyAccess">, "_tag">,
  asked: Asked
): ReadonlyArray<Ground> =>
  emergencyAsked(command, asked).map(({ rule, because }) => ({ rule, because, cures: [] }))

/** A second professional: another person, in a role that could do the act too. */
export const another = (
  act: ActId,
  { role, party }: Actor,
  { pathway, actor }: Asked,
  rule: Rule
): Objections => [
  ...unless(
    actRuleOf(pathway, act)?.by.some((one) => one.role === role) === true,
    rule,
    text(
      "De tweede is geen professional die dit ook mag.",
      "The second is no professional who may do this too."
    )
  ),
  ...unless(
    party !== actor?.party,
    rule,
    text("De tweede is iemand anders dan jijzelf.", "The second is somebody other than yourself.")
  )
]

export const lookedAtAgain = (tellFamily: Emergency["tellFamily"], { on }: Asked): Objections =>
  unless(
    tellFamily.tell || tellFamily.reviewOn > on,
    familyIsTold,
    text(
      "De dag waarop je het opnieuw bekijkt, ligt nog voor je.",
      "The day to look at it again is still to come."
    )
  )
