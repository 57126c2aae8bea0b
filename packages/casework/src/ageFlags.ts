/**
 * Who grows up: at 12, 16 and 18 other people have to answer, so that what was permitted has to be asked
 * anew. It is seen six weeks ahead, and until those who are asked have answered.
 *
 * No day is told, as that would tell the day of birth.
 */
import { acts, accessSubject, type Case, type Flag } from "@oza/cases"
import { addDays, type CalendarDate, RuleId, text } from "@oza/kernel"
import { type AgeRenewal, ageRenewals, type Giver, privacyLaw } from "@oza/privacy"
import type { RegionInUse } from "./RegionContext.ts"

const ahead = 6 * 7
/** Where nobody is known who could answer, no rule names who. */
const consent = privacyLaw.get(RuleId.make("AVG-7"))!

/** The flags of birthdays that are near, or that passed without the answers they ask for. */
export const ageFlags = (region: RegionInUse, state: Case, on: CalendarDate): ReadonlyArray<Flag> => {
  if (state.status === "closed") return []
  return ageRenewals({
    subject: accessSubject(state),
    catalogue: region.roles,
    policy: region.privacy,
    from: state.openedOn,
    until: addDays(on, ahead)
  }).flatMap((renewal) => {
    const ask = renewal.ask.filter((giver) => !hasAnswered(state, renewal, giver))
    return ask.length === 0 && renewal.ask.length > 0 ? [] : [flagOf(region, renewal, ask, on)]
  })
}

/** An answer from the birthday on counts; one that was given ahead of it leaves nothing to renew. */
const hasAnswered = (
  { permissions }: Case,
  { birthday, permissions: stopping }: AgeRenewal,
  { person }: Giver
) => {
  const kinds = permissions.filter(({ number }) => stopping.includes(number)).map(({ kind }) => kind)
  return kinds.every((kind) =>
    permissions.some((one) => one.kind === kind && one.giver === person && one.on >= birthday)
  )
}

const flagOf = (
  region: RegionInUse,
  { age, birthday, permissions }: AgeRenewal,
  ask: ReadonlyArray<Giver>,
  on: CalendarDate
): Flag => {
  const numbers = permissions.join(", ")
  return {
    rule: ask.map((giver) => region.rules.get(giver.rule)).find((found) => found !== undefined) ?? consent,
    text:
      on < birthday
        ? text(
            `De jeugdige wordt binnenkort ${age} jaar. Vraag dan opnieuw toestemming (nummer ${numbers}).`,
            `The youth will soon be ${age}. Ask for permission again then (number ${numbers}).`
          )
        : text(
            `De jeugdige is ${age} jaar geworden. Vraag opnieuw toestemming (nummer ${numbers}).`,
            `The youth has become ${age}. Ask for permission again (number ${numbers}).`
          ),
    cures: [
      {
        act: "AnswerPermission",
        by: [...new Set(ask.flatMap(({ role }) => role ?? []))],
        text: acts.AnswerPermission.label
      }
    ]
  }
}
