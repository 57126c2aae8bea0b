/** Evaluating and closing: what runs is evaluated, and a case closes for a reason that fits. */
import { text } from "@oza/kernel"
import type { Closing } from "../Evaluation.ts"
import type { FactName } from "../FactName.ts"
import {
  answersWhatIsOpen,
  decidedBeforeClosing,
  endsAfterItBegins,
  knownRole,
  pointsAtSomething,
  reasonFitsClosing
} from "../OwnRule.ts"
import {
  type Checks,
  missingGoals,
  needs,
  none,
  notArchived,
  period,
  unknownRoles,
  unless,
  unlessFact
} from "./Check.ts"

/** What has to have happened before a case closes for this reason. */
const closingFacts: Readonly<
  Record<Closing["reason"], { readonly fact: FactName; readonly is: boolean } | undefined>
> = {
  "goals-reached": { fact: "evaluation.says-close", is: true },
  "no-longer-needed": undefined,
  "lighter-support-suffices": undefined,
  "youth-help-only": undefined,
  "goes-on-elsewhere": undefined,
  "basic-support-suffices": { fact: "support.needs-exceed-basic", is: false },
  "preceding-law": { fact: "preceding-law.applies", is: true },
  "application-refused": { fact: "decision.refused", is: true },
  "withdrawn-by-family": undefined,
  moved: undefined,
  exempted: { fact: "child.exempted", is: true }
}

export const ending = {
  Evaluate: {
    needs: [needs("execution.started", pointsAtSomething)],
    saying: {
      rules: [pointsAtSomething, knownRole, endsAfterItBegins],
      of: ({ evaluation }, { case: state, pathway, on }) => [
        ...unless(
          evaluation.backTo === undefined || pathway.loops.some(({ backTo }) => backTo === evaluation.backTo),
          pointsAtSomething,
          text(
            "De regio gaat na een evaluatie niet hiernaar terug.",
            "The region does not go back to this after an evaluation."
          )
        ),
        ...missingGoals(
          state,
          evaluation.goals.map(({ goal }) => goal)
        ),
        ...unknownRoles(pathway, evaluation.present),
        ...(evaluation.nextOn === undefined ? none : period(on, evaluation.nextOn))
      ]
    }
  },
  ReopenCase: {
    needs: [needs("case.closed", answersWhatIsOpen)],
    standing: notArchived
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
} satisfies Checks
