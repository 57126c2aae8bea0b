/** Describes people: who sits at which table, who agrees, which roles there are with their tasks, and who has regie. */
import { type MeetingKind, type RegieRule } from "@oza/cases"
import { type LocalizedText, text } from "@oza/kernel"
import { representations, schoolTypes, seatsMust, sides, topics } from "./codes.ts"
import { both, heading, type Lines, section, table } from "./markdown.ts"
import { conditionText, joined, type Names, roleName, roleNames } from "./words.ts"

/** Who sits at which table, and whose agreement the content needs. */
export const tableLines = (names: Names): Lines => [
  ...section(
    2,
    text("Wie aan welke tafel zit", "Who sits at which table"),
    names.pathway.meetings.flatMap((kind) => meetingLines(kind, names))
  ),
  ...section(
    2,
    text("Wie met de inhoud instemt", "Who agrees with the content"),
    table(
      ["Wie *Who*", "Hoeveel *How many*", "Wanneer *When*", "Regel *Rule*"],
      names.pathway.contentAgreedBy.map(({ roles, of, when, rule }) => [
        both(
          joined(
            roles.map((role) => roleName(role, names)),
            text(" of ", " or ")
          )
        ),
        of === "each" ? "ieder *each*" : "één *one*",
        when === undefined ? "" : both(conditionText(when, names)),
        rule
      ])
    )
  )
]

const meetingLines = (kind: MeetingKind, names: Names): Lines => {
  const { name, schoolTypes: of, rule, seats, outcomes, goalSetWith, asksViews, notice, atMost } = kind
  const asked = (said: LocalizedText, by: string) => `- ${both(said)} (${by})`
  const goal = goalSetWith === undefined ? undefined : roleNames(goalSetWith.roles, names)
  return [
    ...heading(3, name),
    `- Voor *For*: ${both(joined(of.map((type) => schoolTypes[type])))} (${rule})`,
    ...(goalSetWith === undefined || goal === undefined
      ? []
      : [
          asked(
            text(`Het doel is bepaald met: ${goal.nl}.`, `The goal is set with: ${goal.en}.`),
            goalSetWith.rule
          )
        ]),
    ...(notice === undefined
      ? []
      : [
          asked(
            text(
              `De uitnodiging gaat minstens ${notice.days} dagen van tevoren uit.`,
              `The invitation goes out at least ${notice.days} days before.`
            ),
            notice.rule
          )
        ]),
    ...(atMost === undefined
      ? []
      : [
          asked(
            text(
              `Niet meer dan ${atMost.roles} rollen worden uitgenodigd.`,
              `No more than ${atMost.roles} roles are invited.`
            ),
            atMost.rule
          )
        ]),
    ...(asksViews === undefined
      ? []
      : [
          asked(
            text("Ieder wordt gevraagd naar de eigen kijk.", "Everybody is asked for the own view."),
            asksViews
          )
        ]),
    ...(outcomes ?? []).map(({ name: outcome, rule: by, withActions }) =>
      asked(
        text(
          `Uitkomst: ${outcome.nl}${withActions === true ? ", met acties en een dag om terug te kijken" : ""}.`,
          `Outcome: ${outcome.en}${withActions === true ? ", with actions and a day of review" : ""}.`
        ),
        by
      )
    ),
    "",
    ...table(
      ["Wie *Who*", "Hoe *How*", "Wanneer *When*", "Regel *Rule*"],
      seats.map(({ roles, must, topic, when, rule: by }) => [
        both(
          joined(
            roles.map((role) => roleName(role, names)),
            text(" of ", " or ")
          )
        ),
        `${both(seatsMust[must])}${topic === undefined ? "" : `, bij *for* ${both(topics[topic])}`}`,
        when === undefined ? "altijd *always*" : both(conditionText(when, names)),
        by
      ])
    )
  ]
}

/** The roles, each with its side and what it is to the child, and the tasks of each with their rules. */
export const roleLines = ({ declaration: { roles } }: Names): Lines => [
  ...heading(2, text("Rollen en taken", "Roles and tasks")),
  ...table(
    ["Rol *Role*", "Kant *Side*", "Voor het kind *To the child*"],
    roles.map(({ name, side, representation }) => [
      both(name),
      both(sides[side]),
      representation === undefined ? "" : both(representations[representation])
    ])
  ),
  "",
  ...table(
    ["Rol *Role*", "Taak *Task*", "Regel *Rule*"],
    roles.flatMap(({ name, tasks }) => tasks.map((task) => [both(name), both(task.text), task.rule]))
  )
]

/** Who has regie over each plan, and how it goes to somebody else. */
export const regieLines = (names: Names): Lines =>
  section(
    2,
    text("Regie", "Regie"),
    names.pathway.regies.flatMap((regie) => oneRegie(regie, names))
  )

const oneRegie = (regie: RegieRule, names: Names): Lines => {
  const { name, rule, when, holders, canHold, chosenWith, amongParticipants } = regie
  return [
    ...heading(3, name),
    ...(when === undefined
      ? []
      : [`- Alleen waar *Only where*: ${both(conditionText(when, names))} (${rule})`]),
    ...holders.map(
      (holder) =>
        `- Heeft de regie *Holds regie*: ${both(roleName(holder.role, names))}${holder.when === undefined ? "" : ` – ${both(conditionText(holder.when, names))}`} (${holder.rule})`
    ),
    `- Kan de regie overnemen *Can take it over*: ${both(roleNames(canHold, names))} (${rule})`,
    ...chosenWith.map(
      (one) =>
        `- Gekozen samen met *Chosen together with*: ${both(
          joined(
            one.roles.map((role) => roleName(role, names)),
            text(" of ", " or ")
          )
        )} (${one.rule})`
    ),
    ...(amongParticipants === undefined
      ? []
      : [`- Alleen wie al meedoet *Only who takes part already* (${amongParticipants})`])
  ]
}
