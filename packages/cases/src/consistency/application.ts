/** The application and the decision on it: one at a time, decided on a ground that fits. */
import { text } from "@oza/kernel"
import type { DecisionContent } from "../Application.ts"
import {
  answersWhatIsOpen,
  decidesAnApplication,
  endsAfterItBegins,
  knownRole,
  objectsToADecision,
  oneApplication,
  onlyOnce,
  pointsAtSomething,
  reasonFitsDecision,
  standsStillOnce
} from "../OwnRule.ts"
import type { Situation } from "../Situation.ts"
import {
  already,
  type Checks,
  missing,
  needs,
  needsNot,
  none,
  type Objections,
  period,
  unknownRoles,
  unless,
  unlessFact
} from "./Check.ts"

const groundFits = ({ outcome, ground }: DecisionContent): Objections =>
  unless(
    (outcome === "granted") === (ground === "need-established"),
    reasonFitsDecision,
    text("Deze grond past niet bij deze uitkomst.", "This ground does not fit this outcome.")
  )

const undecided = ({ case: { procedures } }: Situation, request: number): Objections => {
  const one = procedures.find(({ number }) => number === request)
  return one === undefined
    ? missing(text("procedure", "procedure"), request, "RequestProcedure")
    : unless(one.decision === undefined, answersWhatIsOpen, already)
}

const pendingObjection = ({ case: { objections } }: Situation, objection: number): Objections => {
  const one = objections.find(({ number }) => number === objection)
  return one === undefined
    ? missing(text("bezwaar", "objection"), objection, "FileObjection")
    : unless(one.decision === undefined && one.withdrawnOn === undefined, answersWhatIsOpen, already)
}

export const application = {
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
      of: ({ decision }) => groundFits(decision)
    }
  },
  ExtendTerm: {
    saying: {
      rules: [pointsAtSomething, answersWhatIsOpen, decidesAnApplication, onlyOnce, endsAfterItBegins],
      of: ({ request, until }, situation) => {
        const { application, procedures } = situation.case
        const asked =
          request === undefined ? application : procedures.find(({ number }) => number === request)
        return [
          ...(request === undefined
            ? unlessFact("application.pending", true, situation, decidesAnApplication)
            : undecided(situation, request)),
          ...unless(asked?.extended === undefined, onlyOnce, already),
          ...period(situation.on, until)
        ]
      }
    }
  },
  CorrectDecision: {
    needs: [needs("decision.taken", decidesAnApplication)],
    saying: {
      rules: [reasonFitsDecision],
      of: ({ decision }) => groundFits(decision)
    }
  },
  Refer: {
    saying: { rules: [knownRole], of: ({ consulted }, { pathway }) => unknownRoles(pathway, consulted) }
  },
  RequestProcedure: {
    saying: {
      rules: [pointsAtSomething, onlyOnce],
      of: ({ procedure }, { case: { procedures }, pathway }) => [
        ...unless(
          pathway.procedures.some(({ id }) => id === procedure),
          pointsAtSomething,
          text(
            `De regio kent de procedure "${procedure}" niet.`,
            `The region does not know the procedure "${procedure}".`
          )
        ),
        ...unless(
          !procedures.some((one) => one.procedure === procedure && one.decision === undefined),
          onlyOnce,
          text("Deze procedure loopt al.", "This procedure is running already."),
          "DecideProcedure"
        )
      ]
    }
  },
  GiveExpertView: {
    needs: [needs("procedure.pending", answersWhatIsOpen)],
    saying: {
      rules: [pointsAtSomething, answersWhatIsOpen, onlyOnce],
      of: ({ request }, situation) => [
        ...undecided(situation, request),
        ...unless(
          !situation.case.procedures
            .find(({ number }) => number === request)
            ?.views.some(({ by }) => by === situation.actor?.party),
          onlyOnce,
          already
        )
      ]
    }
  },
  DecideProcedure: {
    needs: [needs("procedure.pending", answersWhatIsOpen)],
    saying: {
      rules: [pointsAtSomething, answersWhatIsOpen, knownRole, endsAfterItBegins],
      of: ({ request, decision: { consulted, from, until } }, situation) => [
        ...undecided(situation, request),
        ...unknownRoles(situation.pathway, consulted),
        ...(from === undefined || until === undefined ? none : period(from, until))
      ]
    }
  },
  FileObjection: {
    saying: {
      rules: [objectsToADecision],
      of: ({ against }, { case: { decision, procedures } }) =>
        unless(
          against._tag === "YouthHelp"
            ? decision !== undefined
            : procedures.some((one) => one.number === against.request && one.decision !== undefined),
          objectsToADecision,
          text("Er is nog geen besluit.", "There is no decision yet."),
          ...(against._tag === "YouthHelp" ? ["TakeDecision" as const] : ["DecideProcedure" as const])
        )
    }
  },
  WithdrawObjection: {
    needs: [needs("objection.pending", answersWhatIsOpen)],
    saying: {
      rules: [pointsAtSomething, answersWhatIsOpen],
      of: ({ objection }, situation) => pendingObjection(situation, objection)
    }
  },
  DecideObjection: {
    needs: [needs("objection.pending", answersWhatIsOpen)],
    saying: {
      rules: [pointsAtSomething, answersWhatIsOpen],
      of: ({ objection }, situation) => pendingObjection(situation, objection)
    }
  }
} satisfies Checks
