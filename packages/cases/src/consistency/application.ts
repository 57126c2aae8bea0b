/** The application and the decision on it: one at a time, decided on a ground that fits. */
import { text } from "@oza/kernel"
import { decidesAnApplication, oneApplication, reasonFitsDecision, standsStillOnce } from "../OwnRule.ts"
import { type Checks, needs, needsNot, unless } from "./Check.ts"

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
      of: ({ decision: { outcome, ground } }) =>
        unless(
          (outcome === "granted") === (ground === "need-established"),
          reasonFitsDecision,
          text("Deze grond past niet bij deze uitkomst.", "This ground does not fit this outcome.")
        )
    }
  }
} satisfies Checks
