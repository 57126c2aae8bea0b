/** The arrangement: agreements that point at goals, content that is agreed with, and its execution. */
import { text } from "@oza/kernel"
import {
  endsAfterItBegins,
  knownRole,
  onlyOnce,
  pointsAtSomething,
  somethingToAgreeWith
} from "../OwnRule.ts"
import { currentAgreements } from "../Round.ts"
import {
  already,
  type Checks,
  missing,
  missingGoals,
  needs,
  needsNot,
  none,
  period,
  unknownRoles,
  unless
} from "./Check.ts"

export const arrangement = {
  MakeAgreement: {
    saying: {
      rules: [pointsAtSomething, knownRole, endsAfterItBegins],
      of: ({ agreement }, { case: state, pathway }) => [
        ...missingGoals(state, agreement.goals),
        ...unknownRoles(pathway, [agreement.executor]),
        ...period(agreement.from, agreement.until),
        ...period(agreement.from, agreement.evaluateOn)
      ]
    }
  },
  AgreeContent: {
    needs: [needs("arrangement.made", somethingToAgreeWith)],
    standing: ({ case: { contentAgreedBy } }, { party }) =>
      unless(!contentAgreedBy.some((one) => one.party === party), onlyOnce, already)
  },
  HoldGreyAreaTalk: {
    saying: { rules: [knownRole], of: ({ present }, { pathway }) => unknownRoles(pathway, present) }
  },
  AgreeBridging: {
    saying: {
      rules: [knownRole, endsAfterItBegins],
      of: ({ bridging: { by, from, until } }, { pathway }) => [
        ...unknownRoles(pathway, [by]),
        ...period(from, until)
      ]
    }
  },
  ScaleAgreement: {
    needs: [needs("arrangement.made", pointsAtSomething)],
    saying: {
      rules: [pointsAtSomething, onlyOnce],
      of: ({ agreement }, { case: state }) =>
        currentAgreements(state).some(({ number }) => number === agreement)
          ? unless(
              !state.scalings.some((one) => one.agreement === agreement && one.direction === "ended"),
              onlyOnce,
              already
            )
          : missing(text("afspraak", "agreement"), agreement, "MakeAgreement")
    }
  },
  ReportProgress: {
    needs: [needs("arrangement.made", pointsAtSomething)],
    saying: {
      rules: [pointsAtSomething],
      of: ({ agreement }, { case: state }) =>
        currentAgreements(state).some(({ number }) => number === agreement)
          ? none
          : missing(text("afspraak", "agreement"), agreement, "MakeAgreement")
    }
  },
  StartExecution: {
    needs: [needs("arrangement.made", pointsAtSomething), needsNot("execution.started", onlyOnce)]
  }
} satisfies Checks
