/** Who the case is about and who takes part: opening, enrolment, participants, permissions. */
import { type OrganisationId, text } from "@oza/kernel"
import { takesPart } from "@oza/roles"
import type { Case } from "../Case.ts"
import {
  afterBirth,
  answersWhatIsOpen,
  endsAfterItBegins,
  enrolledSomewhere,
  knownRole,
  onlyOnce,
  pointsAtSomething,
  substitutesAColleague
} from "../OwnRule.ts"
import { restrictionOf } from "../Restriction.ts"
import {
  already,
  type Checks,
  type CommandOf,
  missing,
  none,
  type Objections,
  period,
  unknownRoles,
  unless
} from "./Check.ts"

const schoolNamed = ({ enrolment }: CommandOf<"ChangeEnrolment" | "OpenCase">): Objections =>
  unless(
    enrolment.school !== undefined ||
      (enrolment.status !== "enrolled" && enrolment.status !== "applied") ||
      // Day care and vocational education have no establishment in the register of schools.
      (enrolment.schoolType !== "po" && enrolment.schoolType !== "vo"),
    enrolledSomewhere,
    text("Er staat niet bij om welke school het gaat.", "It does not say which school it is about.")
  )

/** Organisations that somebody in the case works for, or that carry out an agreement. */
const organisationsOf = ({ participants, agreements }: Case): ReadonlySet<OrganisationId> =>
  new Set([
    ...participants.flatMap(({ organisation }) => organisation ?? []),
    ...agreements.flatMap(({ provider }) => provider ?? [])
  ])

export const people = {
  OpenCase: {
    saying: {
      rules: [afterBirth, enrolledSomewhere],
      of: (command, { on }) => [
        ...unless(
          command.child.birthDate <= on,
          afterBirth,
          text(
            "De geboortedatum ligt na de dag van openen.",
            "The date of birth lies after the day of opening."
          )
        ),
        ...schoolNamed(command)
      ]
    }
  },
  ChangeEnrolment: { saying: { rules: [enrolledSomewhere], of: schoolNamed } },
  AddParticipant: {
    saying: {
      rules: [knownRole, onlyOnce],
      of: ({ participant }, { case: state, pathway, on }) => [
        ...unknownRoles(pathway, [participant.role]),
        ...unless(
          !takesPart(state.participants, participant, on),
          onlyOnce,
          text("Deze persoon doet al mee in deze rol.", "This person takes part in this role already.")
        )
      ]
    }
  },
  EndParticipation: {
    saying: {
      rules: [pointsAtSomething],
      of: ({ participant }, { case: state, on }) =>
        unless(
          takesPart(state.participants, participant, on),
          pointsAtSomething,
          text("Deze persoon doet niet mee in deze rol.", "This person does not take part in this role."),
          "AddParticipant"
        )
    }
  },
  AnswerPermission: {
    saying: {
      rules: [knownRole, endsAfterItBegins, pointsAtSomething],
      of: ({ scope, validUntil }, { case: state, pathway, on }) => [
        ...unknownRoles(pathway, scope.recipients),
        ...(scope.meeting === undefined || state.meetings.some(({ number }) => number === scope.meeting)
          ? none
          : missing(text("overleg", "meeting"), scope.meeting, "PlanMeeting")),
        ...unless(
          scope.organisations?.every((one) => organisationsOf(state).has(one)) !== false,
          pointsAtSomething,
          text(
            "Een van deze organisaties doet niet mee in de zaak.",
            "One of these organisations takes no part in the case."
          ),
          "AddParticipant",
          "MakeAgreement"
        ),
        ...(validUntil === undefined ? none : period(on, validUntil))
      ]
    }
  },
  WithdrawPermission: {
    standing: ({ case: { permissions } }) =>
      unless(
        permissions.some(({ answer, withdrawn }) => answer === "given" && withdrawn === undefined),
        pointsAtSomething,
        text("Er is geen toestemming die kan worden ingetrokken.", "There is no permission to withdraw."),
        "AnswerPermission"
      ),
    saying: {
      rules: [pointsAtSomething, onlyOnce],
      of: ({ permission }, { case: { permissions } }) => {
        const given = permissions.find(({ number, answer }) => number === permission && answer === "given")
        return given === undefined
          ? missing(text("toestemming", "permission"), permission, "AnswerPermission")
          : unless(given.withdrawn === undefined, onlyOnce, already)
      }
    }
  },
  GiveMandate: {
    saying: {
      rules: [knownRole, endsAfterItBegins, substitutesAColleague],
      of: ({ to, scope, until }, { pathway, on, actor }) => [
        ...unknownRoles(pathway, [to.role]),
        ...period(on, until),
        ...unless(
          !scope.includes("substitute") || to.role === actor?.role,
          substitutesAColleague,
          text("Deze persoon heeft een andere rol.", "This person has another role.")
        )
      ]
    }
  },
  EndMandate: {
    saying: {
      rules: [pointsAtSomething, answersWhatIsOpen],
      of: ({ mandate }, { case: { mandates }, on }) => {
        const one = mandates.find(({ number }) => number === mandate)
        return one === undefined
          ? missing(text("mandaat", "mandate"), mandate, "GiveMandate")
          : unless(on < one.until, answersWhatIsOpen, already)
      }
    }
  },
  RestrictParty: {
    saying: {
      rules: [pointsAtSomething, onlyOnce],
      of: ({ party }, { case: { participants, restrictions }, on }) => [
        ...unless(
          participants.some((one) => one.party === party),
          pointsAtSomething,
          text("Deze persoon doet niet mee.", "This person does not take part."),
          "AddParticipant"
        ),
        ...unless(restrictionOf(restrictions, party, on) === undefined, onlyOnce, already)
      ]
    }
  },
  LiftRestriction: {
    saying: {
      rules: [pointsAtSomething, answersWhatIsOpen],
      of: ({ restriction }, { case: { restrictions } }) => {
        const one = restrictions.find(({ number }) => number === restriction)
        return one === undefined
          ? missing(text("beperking", "restriction"), restriction, "RestrictParty")
          : unless(one.until === undefined, answersWhatIsOpen, already)
      }
    }
  }
} satisfies Checks
