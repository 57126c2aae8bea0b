/** Who holds regie: the school over the OPP, and youth help over the family plan once there is youth help. */
import { any, fact, PlanId, type RegieRule } from "@oza/cases"
import { text } from "@oza/kernel"
import {
  authority,
  coordinators,
  head,
  internalCoordinator,
  jos,
  municipalContact,
  supportCoordinator,
  teacher,
  youth,
  youthHealth,
  youthHelpWorker
} from "./roles.ts"
import { mh } from "./rules/Handleiding.ts"

export const oppPlan = PlanId.make("opp")
export const familyPlan = PlanId.make("family-plan")

/** MH-28: within the school. */
export const holdersOfOpp = [...coordinators, head, teacher] as const
/** MH-74: the municipality, or one of its partners in youth help. */
export const holdersOfFamilyPlan = [municipalContact, youthHelpWorker, jos, ...youthHealth] as const

/** MH-04: who gets regie is decided with pupil or parents. */
const withFamily = { roles: [...authority, youth], rule: mh(4) } as const

export const regies: ReadonlyArray<RegieRule> = [
  {
    plan: oppPlan,
    name: text("regie over het OPP", "regie over the OPP"),
    rule: mh(34),
    holders: [
      { role: supportCoordinator, when: fact("school.vo"), rule: mh(2) },
      { role: internalCoordinator, rule: mh(2) }
    ],
    canHold: holdersOfOpp,
    chosenWith: [withFamily]
  },
  {
    plan: familyPlan,
    name: text("regie over het gezinsplan", "regie over the family plan"),
    rule: mh(28),
    when: any(fact("decision.granted"), fact("referral.made")),
    holders: [{ role: municipalContact, rule: mh(74) }],
    canHold: holdersOfFamilyPlan,
    chosenWith: [withFamily]
  }
]
