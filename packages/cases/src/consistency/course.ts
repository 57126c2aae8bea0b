/** The course: what the region knows can be recorded, and regie goes from the holder to who accepts it. */
import { type LocalizedText, text } from "@oza/kernel"
import {
  answersWhatIsOpen,
  holderHandsOver,
  knownRole,
  newerVersion,
  onlyOnce,
  pointsAtSomething
} from "../OwnRule.ts"
import { isHolder } from "../Holding.ts"
import { regieOverPlan } from "../RegieHolders.ts"
import type { Situation } from "../Situation.ts"
import { already, type Checks, type Objections, unknownRoles, unless } from "./Check.ts"

const known = (of: ReadonlyArray<{ readonly id: string }>, id: string, what: LocalizedText): Objections =>
  unless(
    of.some((one) => one.id === id),
    pointsAtSomething,
    text(`De regio kent geen ${what.nl} "${id}".`, `The region knows no ${what.en} "${id}".`)
  )

const runs = ({ case: { circumstances } }: Situation, id: string): boolean =>
  circumstances.some(({ circumstance, until }) => circumstance === id && until === undefined)

const offeredTo = ({ case: { regies }, actor }: Situation, plan: string): Objections =>
  unless(
    regies.some(
      (one) => one.plan === plan && one.offer?.to.party === actor?.party && one.offer?.to.role === actor?.role
    ),
    holderHandsOver,
    text("De regie is jou niet aangeboden.", "Regie was not offered to you."),
    "OfferRegie"
  )

export const course = {
  RecordCircumstance: {
    saying: {
      rules: [pointsAtSomething, onlyOnce],
      of: ({ circumstance }, situation) => [
        ...known(situation.pathway.circumstances, circumstance, text("omstandigheid", "circumstance")),
        ...unless(!runs(situation, circumstance), onlyOnce, already)
      ]
    }
  },
  EndCircumstance: {
    saying: {
      rules: [answersWhatIsOpen],
      of: ({ circumstance }, situation) =>
        unless(
          runs(situation, circumstance),
          answersWhatIsOpen,
          text("Dit speelt niet.", "This is not the case."),
          "RecordCircumstance"
        )
    }
  },
  RecordYield: {
    saying: {
      rules: [pointsAtSomething],
      of: (command, { pathway }) => known(pathway.yields, command.yield, text("opbrengst", "yield"))
    }
  },
  DecideOnStep: {
    saying: {
      rules: [pointsAtSomething],
      of: ({ decision }, { pathway }) => known(pathway.steps, decision.step, text("stap", "step"))
    }
  },
  OfferRegie: {
    saying: {
      rules: [pointsAtSomething, holderHandsOver, knownRole],
      of: ({ plan, to, chosenWith }, situation) => {
        const holder = regieOverPlan(plan, situation)
        const { actor, pathway } = situation
        if (holder === undefined) {
          return unless(
            false,
            pointsAtSomething,
            text(`Er is geen regie over "${plan}".`, `There is no regie over "${plan}".`)
          )
        }
        return [
          ...unless(
            actor !== undefined && isHolder(actor, holder, situation),
            holderHandsOver,
            text("Alleen wie de regie heeft, kan haar aanbieden.", "Only the holder can offer regie.")
          ),
          ...unless(
            holder.party !== to.party || holder.role !== to.role,
            holderHandsOver,
            text("Deze persoon heeft de regie al.", "This person holds regie already.")
          ),
          ...unknownRoles(pathway, [to.role, ...chosenWith])
        ]
      }
    }
  },
  AcceptRegie: {
    saying: { rules: [holderHandsOver], of: ({ plan }, situation) => offeredTo(situation, plan) }
  },
  DeclineRegie: {
    saying: { rules: [holderHandsOver], of: ({ plan }, situation) => offeredTo(situation, plan) }
  },
  MigratePathway: {
    saying: {
      rules: [newerVersion],
      of: ({ to }, { case: { pathway } }) =>
        unless(
          to > pathway,
          newerVersion,
          text(`De zaak volgt al versie ${pathway}.`, `The case follows version ${pathway} already.`)
        )
    }
  }
} satisfies Checks
