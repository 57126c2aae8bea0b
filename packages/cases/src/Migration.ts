/**
 * Moving a running case to a newer version of the pathway: whether it fits there, and why not.
 *
 * It fits where everything that the case has recorded is known to the newer version, the step that it
 * is in is there too, and what opens that step there holds. Seeing that beforehand changes nothing; the
 * move itself is an act of its own (`MigratePathway`).
 */
import { type Ground, type LocalizedText, type RuleBook, text } from "@oza/kernel"
import { ruleIn } from "./ActRuling.ts"
import { groundOf } from "./Explanation.ts"
import { newerVersion } from "./OwnRule.ts"
import type { Pathway } from "./Pathway.ts"
import { currentStep } from "./Progress.ts"
import type { Situation } from "./Situation.ts"
import { weigh } from "./Weighing.ts"

/** Why the case does not fit in this version; empty where it does. An absent version does not fit. */
export const migrationGrounds = (
  situation: Situation,
  target: Pathway | undefined,
  rules: RuleBook
): ReadonlyArray<Ground> => {
  if (target === undefined) {
    return [
      unfit(text("Deze versie van de werkwijze is er niet.", "This version of the pathway is not there."))
    ]
  }
  if (target.version <= situation.pathway.version || target.validFrom > situation.on) {
    return [
      unfit(
        text(
          "Deze versie van de werkwijze is niet nieuwer, of nog niet van kracht.",
          "This version of the pathway is not newer, or not in force yet."
        )
      )
    ]
  }
  const there = { ...situation, pathway: target }
  const id = currentStep(situation)
  const step = target.steps.find((one) => one.id === id)
  return [
    ...unknownIn(situation, target),
    ...(step === undefined
      ? [
          unfit(
            text(`De nieuwe werkwijze kent de stap "${id}" niet.`, `The newer version has no step "${id}".`)
          )
        ]
      : step.opens
          .filter(
            ({ when, requires }) =>
              (when === undefined || weigh(when, there, undefined) === "holds") &&
              weigh(requires, there, undefined) !== "holds"
          )
          .map(({ rule, requires }) => groundOf(ruleIn(rules, rule), requires, there, undefined)))
  ]
}

const unfit = (because: LocalizedText): Ground => ({ rule: newerVersion, because, cures: [] })

/** What the case has recorded and the newer version does not know. */
const unknownIn = ({ case: state }: Situation, target: Pathway): ReadonlyArray<Ground> =>
  [
    ["rol", "role", state.participants.map(({ role }) => role), target.roles],
    ["overleg", "meeting", state.meetings.map(({ plan }) => plan.kind), target.meetings.map(({ id }) => id)],
    [
      "omstandigheid",
      "circumstance",
      state.circumstances.map(({ circumstance }) => circumstance),
      target.circumstances.map(({ id }) => id)
    ],
    ["opbrengst", "yield", state.yields.map((one) => one.yield), target.yields.map(({ id }) => id)],
    ["regie", "regie", state.regies.map(({ plan }) => plan), target.regies.map(({ plan }) => plan)],
    [
      "procedure",
      "procedure",
      state.procedures.map(({ procedure }) => procedure),
      target.procedures.map(({ id }) => id)
    ],
    [
      "oorzaak",
      "cause",
      state.stagnations.map(({ cause }) => cause),
      target.escalation.causes.map(({ id }) => id)
    ]
  ].flatMap(([nl, en, used, known]) =>
    [...new Set(used as ReadonlyArray<string>)]
      .filter((one) => !(known as ReadonlyArray<string>).includes(one))
      .map((one) =>
        unfit(
          text(
            `De nieuwe werkwijze kent dit niet meer: ${nl as string} "${one}".`,
            `The newer version no longer knows this: ${en as string} "${one}".`
          )
        )
      )
  )
