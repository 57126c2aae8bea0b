/**
 * Says a condition in words, for who reads how a region works.
 *
 * Facts have sentences of their own; what the region names is called by its name there. What a command
 * has to say is shown by the name of its field, as the API has it.
 */
import { type Condition, facts, type ProcedureState } from "@oza/cases"
import { type LocalizedText, text } from "@oza/kernel"
import type { RegionDeclaration } from "../RegionDeclaration.ts"
import type { PathwayDeclaration } from "../PathwayDeclaration.ts"

/** The names that a description uses: those of a region, on one version of its pathway. */
export interface Names {
  readonly declaration: RegionDeclaration
  readonly pathway: PathwayDeclaration
}

/** Several texts as one, with these words between them. */
export const joined = (
  list: ReadonlyArray<LocalizedText>,
  between: LocalizedText = text(", ", ", ")
): LocalizedText => ({
  nl: list.map(({ nl }) => nl).join(between.nl),
  en: list.map(({ en }) => en).join(between.en)
})

/** What something is called; its code where it has no name. */
const named = (list: ReadonlyArray<{ readonly name: LocalizedText }>, code: string): LocalizedText =>
  list[0]?.name ?? text(code, code)

/** What a role is called in the region. */
export const roleName = (role: string, { declaration }: Names): LocalizedText =>
  named(
    declaration.roles.filter(({ id }) => id === role),
    role
  )

/** What these roles are called, one after the other. */
export const roleNames = (roles: ReadonlyArray<string>, names: Names): LocalizedText =>
  joined(roles.map((role) => roleName(role, names)))

/** What a step is called in the region. */
export const stepName = (step: string, { pathway }: Names): LocalizedText =>
  named(
    pathway.steps.filter(({ id }) => id === step),
    step
  )

/** The name of a step without its number, for who is shown the number already. */
export const unnumbered = ({ nl, en }: LocalizedText, number: number): LocalizedText => {
  const bare = (name: string) => (name.startsWith(`${number}. `) ? name.slice(`${number}. `.length) : name)
  return text(bare(nl), bare(en))
}

/** The sentence of a condition; with `wanted` false, of its opposite. */
export const conditionText = (condition: Condition, names: Names, wanted = true): LocalizedText => {
  const { pathway } = names
  const either = (yes: LocalizedText, no: LocalizedText) => (wanted ? yes : no)
  const meetings = (ids: ReadonlyArray<string>) =>
    joined(
      ids.map((id) =>
        named(
          pathway.meetings.filter((one) => one.id === id),
          id
        )
      ),
      or
    )
  switch (condition._tag) {
    case "Fact": {
      const { is, isNot } = facts[condition.fact]
      return wanted ? is : isNot
    }
    case "Not":
      return conditionText(condition.of, names, !wanted)
    case "All":
    case "Any": {
      const every = (condition._tag === "All") === wanted
      const parts = condition.of.map((one) => conditionText(one, names, wanted))
      if (parts.length === 0) return every ? text("Altijd.", "Always.") : text("Nooit.", "Never.")
      if (parts.length === 1) return parts[0]!
      const [separator, opening] = every
        ? [text(" ", " "), text("", "")]
        : [text(" Of: ", " Or: "), text("Eén van deze. ", "One of these. ")]
      const whole = joined(parts, separator)
      return text(`${opening.nl}${whole.nl}`, `${opening.en}${whole.en}`)
    }
    case "Held":
    case "HeldThisRound": {
      const { nl, en } = meetings(condition.oneOf)
      const round = condition._tag === "Held" ? text("", "") : text(" in deze ronde", " in this round")
      return either(
        text(`Dit overleg is${round.nl} geweest: ${nl}.`, `Held${round.en}: ${en}.`),
        text(`Dit overleg is${round.nl} nog niet geweest: ${nl}.`, `Not held yet${round.en}: ${en}.`)
      )
    }
    case "Concluded": {
      const outcomes = pathway.meetings.find(({ id }) => id === condition.meeting)?.outcomes ?? []
      const { nl, en } = joined(
        condition.oneOf.map((id) =>
          named(
            outcomes.filter((one) => one.id === id),
            id
          )
        ),
        or
      )
      const meeting = meetings([condition.meeting])
      return either(
        text(`De uitkomst van ${meeting.nl} is: ${nl}.`, `${meeting.en} came to: ${en}.`),
        text(`De uitkomst van ${meeting.nl} is niet: ${nl}.`, `${meeting.en} did not come to: ${en}.`)
      )
    }
    case "MeetingOf": {
      const { nl, en } = meetings(condition.oneOf)
      return either(
        text(`Het gaat om dit overleg: ${nl}.`, `It is about this meeting: ${en}.`),
        text(`Het gaat om een ander overleg dan: ${nl}.`, `It is about another meeting than: ${en}.`)
      )
    }
    case "MeetingIs":
      return condition.state === "invited"
        ? either(
            text("Voor dit overleg is uitgenodigd.", "People have been invited to this meeting."),
            text("Voor dit overleg is niet uitgenodigd.", "Nobody has been invited to this meeting.")
          )
        : either(
            text("De ouder is akkoord met wie wordt uitgenodigd.", "The parent agrees with who is invited."),
            text(
              "De ouder is nog niet akkoord met wie wordt uitgenodigd.",
              "The parent has not agreed yet with who is invited."
            )
          )
    case "Circumstance": {
      const { nl, en } = joined(
        condition.oneOf.map((id) =>
          named(
            pathway.circumstances.filter((one) => one.id === id),
            id
          )
        ),
        or
      )
      return either(
        text(`Dit speelt: ${nl}.`, `This is the case: ${en}.`),
        text(`Dit speelt niet: ${nl}.`, `This is not the case: ${en}.`)
      )
    }
    case "Yielded": {
      const { nl, en } = named(
        pathway.yields.filter(({ id }) => id === condition.yield),
        condition.yield
      )
      return either(
        text(`Dit is vastgelegd: ${nl}.`, `Recorded: ${en}.`),
        text(`Dit is nog niet vastgelegd: ${nl}.`, `Not recorded yet: ${en}.`)
      )
    }
    case "StepAgreed": {
      const { nl, en } = stepName(condition.step, names)
      return either(
        text(
          `Ouders of jeugdige stemmen in met de stap: ${nl}.`,
          `Parents or youth agree with the step: ${en}.`
        ),
        text(
          `Ouders of jeugdige stemmen niet in met de stap: ${nl}.`,
          `Parents or youth do not agree with the step: ${en}.`
        )
      )
    }
    case "MayShare":
      return either(
        text(
          `Er is toestemming om te delen: \`${condition.category}\` voor \`${condition.purpose}\`.`,
          `There is permission to share: \`${condition.category}\` for \`${condition.purpose}\`.`
        ),
        text(
          `Er is geen toestemming om te delen: \`${condition.category}\` voor \`${condition.purpose}\`.`,
          `There is no permission to share: \`${condition.category}\` for \`${condition.purpose}\`.`
        )
      )
    case "HoldsRegie": {
      const { nl, en } = named(
        pathway.regies.filter(({ plan }) => plan === condition.plan),
        condition.plan
      )
      return either(
        text(`Heeft de regie: ${nl}.`, `Holds regie: ${en}.`),
        text(`Heeft de regie niet: ${nl}.`, `Does not hold regie: ${en}.`)
      )
    }
    case "Mandated":
      return either(
        text(`Heeft een mandaat: \`${condition.scope}\`.`, `Has a mandate: \`${condition.scope}\`.`),
        text(`Heeft geen mandaat: \`${condition.scope}\`.`, `Has no mandate: \`${condition.scope}\`.`)
      )
    case "ProcedureIs": {
      const { nl, en } = named(
        pathway.procedures.filter(({ id }) => id === condition.procedure),
        condition.procedure
      )
      const state = states[condition.is]
      return either(
        text(`Dit is ${state.nl}: ${nl}.`, `This is ${state.en}: ${en}.`),
        text(`Dit is niet ${state.nl}: ${nl}.`, `This is not ${state.en}: ${en}.`)
      )
    }
    case "Rung": {
      const { nl, en } = named(
        pathway.escalation.ladder.filter(({ id }) => id === condition.rung),
        condition.rung
      )
      return either(
        text(`Deze stap op de ladder is gezet: ${nl}.`, `This rung has been taken: ${en}.`),
        text(`Deze stap op de ladder is nog niet gezet: ${nl}.`, `This rung has not been taken yet: ${en}.`)
      )
    }
    case "AsEscalationDecided":
      return either(
        text(
          "De aanbieder is die van een bindende escalatie, als die er was.",
          "The provider is the one that a binding escalation named, where there was one."
        ),
        text(
          "De aanbieder is een andere dan een bindende escalatie aanwees.",
          "The provider is another one than a binding escalation named."
        )
      )
    case "Says": {
      const values = condition.oneOf.map((value) => {
        const role = names.declaration.roles.find(({ id }) => id === value)
        return role?.name ?? text(`\`${value}\``, `\`${value}\``)
      })
      const { nl, en } = joined(values, or)
      return either(
        text(`\`${condition.path}\` is ${nl}.`, `\`${condition.path}\` is ${en}.`),
        text(`\`${condition.path}\` is niet ${nl}.`, `\`${condition.path}\` is not ${en}.`)
      )
    }
    case "Gives":
      return either(
        text(`\`${condition.path}\` is ingevuld.`, `\`${condition.path}\` is filled in.`),
        text(`\`${condition.path}\` is niet ingevuld.`, `\`${condition.path}\` is not filled in.`)
      )
    case "WithinAbsence":
      return either(
        text(
          "De tijd valt binnen de periode waarin de leerling niet naar school kan.",
          "The time lies within the period in which the pupil cannot attend school."
        ),
        text(
          "De tijd valt buiten de periode waarin de leerling niet naar school kan.",
          "The time lies outside the period in which the pupil cannot attend school."
        )
      )
  }
}

const or = text(" of ", " or ")

const states: Readonly<Record<ProcedureState, LocalizedText>> = {
  pending: text("aangevraagd en nog niet beslist", "asked for and not decided"),
  granted: text("toegekend en nog geldig", "granted and running"),
  refused: text("afgewezen", "refused")
}
