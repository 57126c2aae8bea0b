/**
 * Says why a condition does not hold, and which acts would make it hold.
 *
 * Only the parts that fail are told. What depends on the command itself has no words of its own here:
 * there the text of the rule says it.
 */
import { type Cure, type Ground, type LocalizedText, type Rule, text } from "@oza/kernel"
import { acts, type ActId } from "./Act.ts"
import type { Command } from "./Command.ts"
import type { Condition, ProcedureState } from "./Condition.ts"
import { facts } from "./Fact.ts"
import { actRuleOf } from "./Pathway.ts"
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
    const rule = actRuleOf(situation.pathway, id)
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
    case "Held":
    case "HeldThisRound": {
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
    case "Yielded": {
      const name = situation.pathway.yields.find(({ id }) => id === condition.yield)?.name
      return name === undefined
        ? []
        : says(
            wanted,
            text(`Dit is nog niet vastgelegd: ${name.nl}.`, `Not recorded yet: ${name.en}.`),
            text(`Dit is vastgelegd: ${name.nl}.`, `Recorded: ${name.en}.`),
            ["RecordYield"]
          )
    }
    case "StepAgreed": {
      const name = situation.pathway.steps.find(({ id }) => id === condition.step)?.name
      return name === undefined
        ? []
        : says(
            wanted,
            text(
              `Ouders of jeugdige hebben nog niet met deze stap ingestemd: ${name.nl}.`,
              `Parents or youth have not agreed with this step yet: ${name.en}.`
            ),
            text(
              `Ouders of jeugdige hebben met deze stap ingestemd: ${name.nl}.`,
              `Parents or youth have agreed with this step: ${name.en}.`
            ),
            ["DecideOnStep"]
          )
    }
    case "MayShare":
      return says(
        wanted,
        text(
          "Er is geen toestemming om deze gegevens te delen.",
          "There is no permission to share these data."
        ),
        text("Er is toestemming om deze gegevens te delen.", "There is permission to share these data."),
        ["AnswerPermission"],
        ["WithdrawPermission"]
      )
    case "HoldsRegie": {
      const name = situation.pathway.regies.find(({ plan }) => plan === condition.plan)?.name
      return name === undefined
        ? []
        : says(
            wanted,
            text(`Jij hebt hier niet de regie: ${name.nl}.`, `You do not hold regie here: ${name.en}.`),
            text(`Jij hebt hier de regie: ${name.nl}.`, `You hold regie here: ${name.en}.`),
            ["OfferRegie", "AcceptRegie"]
          )
    }
    case "Mandated":
      return says(
        wanted,
        text("Jij hebt hier geen mandaat voor.", "You have no mandate for this."),
        text("Jij hebt hier een mandaat voor.", "You have a mandate for this."),
        ["GiveMandate"],
        ["EndMandate"]
      )
    case "MeetingIs":
      return condition.state === "invited"
        ? says(
            wanted,
            text("Voor dit overleg is nog niet uitgenodigd.", "Nobody has been invited to this meeting yet."),
            text("Voor dit overleg is uitgenodigd.", "People have been invited to this meeting."),
            ["SendInvitations"]
          )
        : says(
            wanted,
            text(
              "De ouder is nog niet akkoord met wie wordt uitgenodigd.",
              "The parent has not agreed yet with who is invited."
            ),
            text("De ouder is akkoord met wie wordt uitgenodigd.", "The parent agrees with who is invited."),
            ["AgreeInvitees"]
          )
    case "Concluded": {
      const kind = situation.pathway.meetings.find(({ id }) => id === condition.meeting)
      const outcomes = (kind?.outcomes ?? []).filter(({ id }) => condition.oneOf.includes(id))
      const said = (language: "nl" | "en") => outcomes.map(({ name }) => name[language]).join(" / ")
      return kind === undefined
        ? []
        : says(
            wanted,
            text(
              `De uitkomst van dit overleg (${kind.name.nl}) is niet: ${said("nl")}.`,
              `This meeting (${kind.name.en}) has not come to: ${said("en")}.`
            ),
            text(
              `De uitkomst van dit overleg (${kind.name.nl}) is: ${said("nl")}.`,
              `This meeting (${kind.name.en}) came to: ${said("en")}.`
            ),
            ["ReportMeeting"],
            ["ReportMeeting"]
          )
    }
    case "Circumstance": {
      const kinds = situation.pathway.circumstances.filter(({ id }) => condition.oneOf.includes(id))
      const said = (language: "nl" | "en") => kinds.map(({ name }) => name[language]).join(" / ")
      return says(
        wanted,
        text(`Dit speelt niet: ${said("nl")}.`, `This is not the case: ${said("en")}.`),
        text(`Dit speelt: ${said("nl")}.`, `This is the case: ${said("en")}.`),
        ["RecordCircumstance"],
        ["EndCircumstance"]
      )
    }
    case "ProcedureIs": {
      const name = situation.pathway.procedures.find(({ id }) => id === condition.procedure)?.name
      const state = procedureStates[condition.is]
      return name === undefined
        ? []
        : says(
            wanted,
            text(`Dit is niet ${state.nl}: ${name.nl}.`, `This is not ${state.en}: ${name.en}.`),
            text(`Dit is ${state.nl}: ${name.nl}.`, `This is ${state.en}: ${name.en}.`),
            condition.is === "pending" ? ["RequestProcedure"] : ["RequestProcedure", "DecideProcedure"],
            ["DecideProcedure", "RequestProcedure"]
          )
    }
    case "Rung": {
      const name = situation.pathway.escalation.ladder.find(({ id }) => id === condition.rung)?.name
      return name === undefined
        ? []
        : says(
            wanted,
            text(`Deze stap is nog niet gezet: ${name.nl}.`, `This rung has not been taken yet: ${name.en}.`),
            text(`Deze stap is gezet: ${name.nl}.`, `This rung has been taken: ${name.en}.`),
            ["Escalate", "ConcludeEscalation"]
          )
    }
    case "AsEscalationDecided":
      return says(
        wanted,
        text(
          "Bij een escalatie is een andere aanbieder aangewezen.",
          "An escalation named another provider."
        ),
        text("Dit is de aangewezen aanbieder.", "This is the provider that was named."),
        ["ConcludeEscalation"]
      )
    case "MeetingOf":
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

const says = (
  wanted: boolean,
  isNot: LocalizedText,
  is: LocalizedText,
  madeBy: ReadonlyArray<ActId>,
  endedBy: ReadonlyArray<ActId> = []
): ReadonlyArray<Failure> => [
  wanted ? { because: isNot, changedBy: madeBy } : { because: is, changedBy: endedBy }
]

const procedureStates: Readonly<Record<ProcedureState, LocalizedText>> = {
  pending: text("aangevraagd en nog niet beslist", "asked for and waiting for a decision"),
  granted: text("toegekend", "granted"),
  refused: text("afgewezen", "refused")
}

const unique = (sentences: ReadonlyArray<LocalizedText>): ReadonlyArray<LocalizedText> => [
  ...new Map(sentences.map((one) => [one.en, one])).values()
]
