/**
 * Checks the own rules of cases: that a record of events stays consistent, in every region.
 *
 * Each act has the facts that it needs, what else the case settles (`standing`), and what only the
 * command settles (`saying`); the rules of the latter are named, so that one can be told beforehand what
 * it depends on.
 */
import { type CalendarDate, dateText, type LocalizedText, type Rule, type RuleBook, text } from "@oza/kernel"
import { type Actor, type RoleId, takesPart } from "@oza/roles"
import type { ActId } from "./Act.ts"
import type { Command } from "./Command.ts"
import type { Closing } from "./Evaluation.ts"
import { facts } from "./Fact.ts"
import type { FactName } from "./FactName.ts"
import { isPaidFor } from "./fact/arrangementFacts.ts"
import { type Objection, objection } from "./Objection.ts"
import {
  afterBirth,
  decidedBeforeClosing,
  decidesAnApplication,
  endsAfterItBegins,
  enrolledSomewhere,
  inOrder,
  knownMeeting,
  knownRole,
  oneApplication,
  onlyOnce,
  paidForOnce,
  pointsAtSomething,
  reasonFitsClosing,
  reasonFitsDecision,
  somethingToAgreeWith,
  standsStillOnce
} from "./OwnRule.ts"
import type { Pathway } from "./Pathway.ts"
import { currentAgreements } from "./Round.ts"
import type { Situation } from "./Situation.ts"

type CommandOf<A extends ActId> = Extract<Command, { readonly _tag: A }>
type Objections = ReadonlyArray<Objection>

interface Saying<A extends ActId> {
  readonly rules: ReadonlyArray<Rule>
  readonly of: (command: CommandOf<A>, situation: Situation, rules: RuleBook) => Objections
}

/** A fact that an act needs whatever the region, and the rule that says so. */
export interface Need {
  readonly fact: FactName
  readonly is: boolean
  readonly rule: Rule
}

interface Consistency<A extends ActId> {
  readonly needs?: ReadonlyArray<Need>
  readonly standing?: (situation: Situation, actor: Actor) => Objections
  readonly saying?: Saying<A>
}

const none: Objections = []
const unless = (
  fine: boolean,
  rule: Rule,
  because: LocalizedText,
  ...changedBy: ReadonlyArray<ActId>
): Objections => (fine ? none : objection(rule, because, ...changedBy))

const needs = (fact: FactName, rule: Rule): Need => ({ fact, is: true, rule })
const needsNot = (fact: FactName, rule: Rule): Need => ({ fact, is: false, rule })

/** An objection where the fact is not what is wanted, in the words and with the cures of the fact. */
export const unlessFact = (name: FactName, wanted: boolean, situation: Situation, rule: Rule): Objections => {
  const { holds, is, isNot, madeBy, endedBy } = facts[name]
  const fine = holds(situation, () => false) === wanted
  return wanted ? unless(fine, rule, isNot, ...madeBy) : unless(fine, rule, is, ...endedBy)
}

const unknownRoles = (pathway: Pathway, roles: ReadonlyArray<RoleId>): Objections =>
  [...new Set(roles)]
    .filter((role) => !pathway.roles.includes(role))
    .flatMap((role) =>
      objection(
        knownRole,
        text(`De regio kent de rol "${role}" niet.`, `The region does not know the role "${role}".`)
      )
    )

const missing = (what: LocalizedText, number: number, ...changedBy: ReadonlyArray<ActId>): Objections =>
  objection(
    pointsAtSomething,
    text(`Er is geen ${what.nl} met nummer ${number}.`, `There is no ${what.en} with number ${number}.`),
    ...changedBy
  )

const period = (from: CalendarDate, until: CalendarDate): Objections =>
  unless(
    from <= until,
    endsAfterItBegins,
    text(
      `De einddatum ${dateText(until).nl} ligt voor de begindatum ${dateText(from).nl}.`,
      `The end date ${dateText(until).en} lies before the start date ${dateText(from).en}.`
    )
  )

const schoolNamed = ({ enrolment }: CommandOf<"ChangeEnrolment" | "OpenCase">): Objections =>
  unless(
    enrolment.school !== undefined || enrolment.status === "exempted" || enrolment.status === "none",
    enrolledSomewhere,
    text("Er staat niet bij om welke school het gaat.", "It does not say which school it is about.")
  )

const already = text("Dit is al gedaan.", "This has been done already.")

/** What has to have happened before a case closes for this reason. */
const closingFacts: Readonly<
  Record<Closing["reason"], { readonly fact: FactName; readonly is: boolean } | undefined>
> = {
  "goals-reached": { fact: "evaluation.says-close", is: true },
  "no-longer-needed": undefined,
  "basic-support-suffices": { fact: "support.needs-exceed-basic", is: false },
  "preceding-law": { fact: "preceding-law.applies", is: true },
  "application-refused": { fact: "decision.refused", is: true },
  "withdrawn-by-family": undefined,
  moved: undefined,
  exempted: { fact: "child.exempted", is: true }
}

export const consistency: { readonly [A in ActId]?: Consistency<A> } = {
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
      rules: [knownRole, endsAfterItBegins],
      of: ({ scope, validUntil }, { pathway, on }) => [
        ...unknownRoles(pathway, scope.recipients),
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
  PlanMeeting: {
    saying: {
      rules: [knownMeeting, knownRole, inOrder],
      of: ({ meeting }, { pathway, on }) => [
        ...unless(
          pathway.meetings.some(({ id }) => id === meeting.kind),
          knownMeeting,
          text(
            `De regio kent geen overleg "${meeting.kind}".`,
            `The region knows no meeting "${meeting.kind}".`
          )
        ),
        ...unknownRoles(pathway, meeting.invited),
        ...unless(
          on <= meeting.plannedFor,
          inOrder,
          text("De dag van het overleg is al voorbij.", "The day of the meeting has passed already.")
        )
      ]
    }
  },
  ReportMeeting: {
    needs: [needs("meeting.planned", pointsAtSomething)],
    saying: {
      rules: [pointsAtSomething, onlyOnce, knownRole],
      of: ({ report }, { case: { meetings }, pathway }) => {
        const meeting = meetings.find(({ number }) => number === report.meeting)
        return [
          ...(meeting === undefined
            ? missing(text("overleg", "meeting"), report.meeting, "PlanMeeting")
            : unless(meeting.heldOn === undefined, onlyOnce, already)),
          ...unknownRoles(pathway, report.present)
        ]
      }
    }
  },
  AgreeOpp: {
    needs: [needs("opp.written", somethingToAgreeWith)],
    standing: ({ case: { opp } }, { party }) =>
      unless(!opp.at(-1)?.agreements.some(({ by }) => by === party), onlyOnce, already)
  },
  SignActionPart: {
    needs: [needs("opp.written", somethingToAgreeWith)],
    standing: ({ case: { opp } }, { party }) =>
      unless(!opp.at(-1)?.signatures.some(({ by }) => by === party), onlyOnce, already)
  },
  HandOverOpp: {
    needs: [needs("opp.written", somethingToAgreeWith), needsNot("opp.handed-over", onlyOnce)]
  },
  EstablishAbsence: {
    saying: { rules: [endsAfterItBegins], of: ({ from, until }) => period(from, until) }
  },
  FileApplication: {
    standing: ({ case: { application, decision, round } }) =>
      unless(
        application === undefined ||
          (decision !== undefined &&
            (decision.outcome === "refused" || (round.number > 1 && decision.on <= round.from))),
        oneApplication,
        decision === undefined
          ? text("Er loopt al een aanvraag.", "An application is already pending.")
          : text("De jeugdhulp is al toegekend.", "Youth help has been granted already."),
        decision === undefined ? "TakeDecision" : "Evaluate"
      )
  },
  SuspendTerm: {
    needs: [
      needs("application.pending", decidesAnApplication),
      needsNot("application.suspended", standsStillOnce)
    ]
  },
  ResumeTerm: { needs: [needs("application.suspended", standsStillOnce)] },
  TakeDecision: {
    needs: [needs("application.pending", decidesAnApplication)],
    saying: {
      rules: [reasonFitsDecision],
      of: ({ decision: { outcome, ground } }) =>
        unless(
          (outcome === "granted") === (ground === "need-established"),
          reasonFitsDecision,
          text("Deze grond past niet bij deze uitkomst.", "This ground does not fit this outcome.")
        )
    }
  },
  MakeAgreement: {
    saying: {
      rules: [pointsAtSomething, knownRole, endsAfterItBegins],
      of: ({ agreement }, { case: { goals }, pathway }) => [
        ...agreement.goals.flatMap((goal) =>
          goals.some(({ number }) => number === goal) ? none : missing(text("doel", "goal"), goal, "SetGoals")
        ),
        ...unknownRoles(pathway, [agreement.executor]),
        ...period(agreement.from, agreement.until),
        ...period(agreement.from, agreement.evaluateOn)
      ]
    }
  },
  AgreeContent: {
    needs: [needs("arrangement.made", somethingToAgreeWith)],
    standing: ({ case: { contentAgreedBy } }, { role }) =>
      unless(!contentAgreedBy.includes(role), onlyOnce, already)
  },
  HoldGreyAreaTalk: {
    saying: { rules: [knownRole], of: ({ present }, { pathway }) => unknownRoles(pathway, present) }
  },
  ShareFunding: {
    needs: [needs("arrangement.made", pointsAtSomething), needsNot("funding.shared", paidForOnce)],
    saying: {
      rules: [pointsAtSomething, paidForOnce],
      of: ({ shares }, { case: state, pathway }, rules) => {
        const agreements = [...new Set(shares.map(({ agreement }) => agreement))]
        return [
          ...agreements.flatMap((number) =>
            currentAgreements(state).some((one) => one.number === number)
              ? unless(!isPaidFor(state, number), paidForOnce, already)
              : missing(text("afspraak", "agreement"), number, "MakeAgreement")
          ),
          ...[...new Set(shares.map(({ source }) => source))].flatMap((source) =>
            unless(
              pathway.sources.includes(source),
              pointsAtSomething,
              text(
                `De regio kent de bron "${source}" niet.`,
                `The region does not know the source "${source}".`
              )
            )
          ),
          ...[...new Set(shares.map(({ rule }) => rule))].flatMap((rule) =>
            unless(
              rules.has(rule),
              pointsAtSomething,
              text(`De regio kent de regel ${rule} niet.`, `The region does not know the rule ${rule}.`)
            )
          )
        ]
      }
    }
  },
  StartExecution: {
    needs: [needs("arrangement.made", pointsAtSomething), needsNot("execution.started", onlyOnce)]
  },
  Evaluate: {
    needs: [needs("execution.started", pointsAtSomething)],
    saying: {
      rules: [pointsAtSomething, knownRole, endsAfterItBegins],
      of: ({ evaluation }, { case: { goals }, pathway, on }) => [
        ...evaluation.goals.flatMap(({ goal }) =>
          goals.some(({ number }) => number === goal) ? none : missing(text("doel", "goal"), goal, "SetGoals")
        ),
        ...unknownRoles(pathway, evaluation.present),
        ...(evaluation.nextOn === undefined ? none : period(on, evaluation.nextOn))
      ]
    }
  },
  CloseCase: {
    saying: {
      rules: [reasonFitsClosing, decidedBeforeClosing],
      of: ({ closing: { reason } }, situation) => {
        const asked = closingFacts[reason]
        return [
          ...(asked === undefined ? none : unlessFact(asked.fact, asked.is, situation, reasonFitsClosing)),
          ...(reason === "withdrawn-by-family" || reason === "moved"
            ? none
            : unlessFact("application.pending", false, situation, decidedBeforeClosing))
        ]
      }
    }
  }
}
