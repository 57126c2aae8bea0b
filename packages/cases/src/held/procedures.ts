/** Checks a procedure as its kind asks: who requests, who decides, which experts, whom to consult, and what it says. */
import type { RuleId } from "@oza/kernel"
import type { ProcedureDecisionContent, Procedure, ProcedureKind } from "../Procedure.ts"
import type { Situation } from "../Situation.ts"
import { broken, type HeldTo } from "./HeldTo.ts"

export const procedures: HeldTo = {
  rules: (act, { pathway }) =>
    pathway.procedures.flatMap(({ rule, experts, consults }) => {
      switch (act) {
        case "RequestProcedure":
          return [rule]
        case "GiveExpertView":
          return experts === undefined ? [rule] : [experts.rule]
        case "DecideProcedure":
          return [rule, ...(experts === undefined ? [] : [experts.rule]), ...consults.map((one) => one.rule)]
        default:
          return []
      }
    }),
  faults: (command, situation) => {
    const role = situation.actor?.role
    switch (command._tag) {
      case "RequestProcedure": {
        const kind = kindOf(situation, command.procedure)
        return kind === undefined
          ? []
          : broken(role !== undefined && kind.requestedBy.includes(role), kind.rule)
      }
      case "GiveExpertView": {
        const asked = requestOf(situation, command.request)
        const kind = asked === undefined ? undefined : kindOf(situation, asked.procedure)
        if (kind === undefined) return []
        return kind.experts === undefined
          ? [kind.rule]
          : broken(role !== undefined && kind.experts.of.includes(role), kind.experts.rule)
      }
      case "DecideProcedure": {
        const asked = requestOf(situation, command.request)
        const kind = asked === undefined ? undefined : kindOf(situation, asked.procedure)
        if (asked === undefined || kind === undefined) return []
        return [
          ...broken(role !== undefined && kind.decidedBy.includes(role), kind.rule),
          ...(command.decision.outcome === "granted" ? grantFaults(kind, asked, command.decision) : []),
          ...kind.consults
            .filter(({ roles }) => !roles.some((one) => command.decision.consulted.includes(one)))
            .map(({ rule }) => rule)
        ]
      }
      default:
        return []
    }
  }
}

/** A grant names a category and a period where its kind has them, and rests on enough different experts. */
const grantFaults = (
  { rule, categories, forPeriod, experts }: ProcedureKind,
  { views }: Procedure,
  { category, from, until }: ProcedureDecisionContent
): ReadonlyArray<RuleId> => [
  ...broken(
    (categories.length === 0 || (category !== undefined && categories.includes(category))) &&
      (!forPeriod || (from !== undefined && until !== undefined)),
    rule
  ),
  ...(experts === undefined
    ? []
    : broken(new Set(views.map(({ by }) => by)).size >= experts.atLeast, experts.rule))
]

const kindOf = ({ pathway }: Situation, id: string) => pathway.procedures.find((one) => one.id === id)

const requestOf = ({ case: { procedures: all } }: Situation, request: number) =>
  all.find(({ number }) => number === request)
