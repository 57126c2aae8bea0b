/**
 * Says why a condition does not hold, and which acts would make it hold.
 *
 * Only the parts that fail are told. What depends on the command itself has no words of its own here:
 * there the text of the rule says it.
 */
import { type Cure, type Ground, type LocalizedText, type Rule, text } from "@oza/kernel"
import { acts, type ActId } from "./Act.ts"
import type { Command } from "./Command.ts"
import type { Condition } from "./Condition.ts"
import { facts } from "./Fact.ts"
import type { Situation } from "./Situation.ts"
import { weigh } from "./Weighing.ts"

/** The ground on which an act is refused because `requires` does not hold. */
export const groundOf = (
  rule: Rule,
  requires: Condition,
  situation: Situation,
  command: Command | undefined
): Ground => {
  const failing = failures(requires, true, situation, command)
  const sentences = unique(failing.map(({ because }) => because))
  return {
    rule,
    because:
      sentences.length === 0
        ? rule.text
        : sentences.reduce((a, b) => text(`${a.nl} ${b.nl}`, `${a.en} ${b.en}`)),
    cures: curesOf(
      failing.flatMap(({ changedBy }) => changedBy),
      situation
    )
  }
}

/** The acts that would make a condition, which holds now, hold no longer. */
export const curesAgainst = (condition: Condition, situation: Situation): ReadonlyArray<Cure> =>
  curesOf(
    failures(condition, false, situation, undefined).flatMap(({ changedBy }) => changedBy),
    situation
  )

/** These acts, as far as the region knows them, with the roles that can do them now. */
export const curesOf = (ids: ReadonlyArray<ActId>, situation: Situation): ReadonlyArray<Cure> =>
  [...new Set(ids)].flatMap((id) => {
    const rule = situation.pathway.acts[id]
    if (rule === undefined) return []
    const by = rule.by
      .filter(({ when }) => when === undefined || weigh(when, situation, undefined) !== "fails")
      .map(({ role }) => role)
    return [{ act: id, by: [...new Set(by)], text: acts[id].label }]
  })

interface Failure {
  readonly because: LocalizedText
  readonly changedBy: ReadonlyArray<ActId>
}

/** The parts of a condition that keep it from being what is wanted. */
const failures = (
  condition: Condition,
  wanted: boolean,
  situation: Situation,
  command: Command | undefined
): ReadonlyArray<Failure> => {
  if (weigh(condition, situation, command) === (wanted ? "holds" : "fails")) return []
  switch (condition._tag) {
    case "Fact": {
      const { is, isNot, madeBy, endedBy } = facts[condition.fact]
      return [wanted ? { because: isNot, changedBy: madeBy } : { because: is, changedBy: endedBy }]
    }
    case "Held": {
      const kinds = situation.pathway.meetings.filter(({ id }) => condition.oneOf.includes(id))
      const names = (language: "nl" | "en") => kinds.map(({ name }) => name[language]).join(" / ")
      return wanted
        ? [
            {
              because: text(
                `Dit overleg is nog niet geweest: ${names("nl")}.`,
                `Not held yet: ${names("en")}.`
              ),
              changedBy: ["PlanMeeting", "ReportMeeting"]
            }
          ]
        : [
            {
              because: text(`Dit overleg is geweest: ${names("nl")}.`, `Held: ${names("en")}.`),
              changedBy: []
            }
          ]
    }
    case "WithinAbsence":
      return situation.case.absence === undefined
        ? failures({ _tag: "Fact", fact: "absence.established-jointly" }, wanted, situation, command)
        : [
            {
              because: text(
                "De afspraak valt niet binnen de tijd waarin de leerling niet naar school kan.",
                "The agreement does not lie within the time in which the pupil cannot attend school."
              ),
              changedBy: ["EstablishAbsence"]
            }
          ]
    case "Says":
    case "Gives":
      return []
    case "Not":
      return failures(condition.of, !wanted, situation, command)
    case "All":
    case "Any":
      return condition.of.flatMap((one) => failures(one, wanted, situation, command))
  }
}

const unique = (sentences: ReadonlyArray<LocalizedText>): ReadonlyArray<LocalizedText> => [
  ...new Map(sentences.map((one) => [one.en, one])).values()
]
