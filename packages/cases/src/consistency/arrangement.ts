/** The arrangement: agreements that point at goals, content that is agreed with, costs that are shared once. */
import { text } from "@oza/kernel"
import { isPaidFor } from "../fact/arrangementFacts.ts"
import {
  endsAfterItBegins,
  knownRole,
  onlyOnce,
  paidForOnce,
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
