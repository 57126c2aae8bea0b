/**
 * Money: who pays what of which agreement, who agrees to it, and the invoices that come of it.
 *
 * Costs may be shared again at any time. Nothing here asks whether there is money.
 */
import { type LocalizedText, text } from "@oza/kernel"
import type { Case } from "../Case.ts"
import { type FundingShare, isBooked, isReserved } from "../Funding.ts"
import type { Objection } from "../Objection.ts"
import {
  earlierOnlyEnds,
  endsAfterItBegins,
  onlyOnce,
  paidStaysPaid,
  pointsAtSomething,
  setApartFirst,
  sharesWhatItCosts
} from "../OwnRule.ts"
import { currentAgreements } from "../Round.ts"
import type { Situation } from "../Situation.ts"
import { already, type Checks, missing, none, unless } from "./Check.ts"

const noAgreement = text("afspraak", "agreement")

/** Whatever is said, there has to be an agreement, of this round or of one before. */
const anyAgreement = ({ case: { agreements } }: Situation) =>
  unless(
    agreements.length > 0,
    pointsAtSomething,
    text("Er zijn nog geen afspraken gemaakt.", "No agreements have been made yet."),
    "MakeAgreement"
  )

/** Whatever is said, something has to be set apart. */
const anyReserved = ({ case: { funding } }: Situation) =>
  unless(
    funding.some(isReserved),
    setApartFirst,
    text("Er is geen geld apart gezet.", "No money has been set apart."),
    "ShareFunding"
  )

/** Names the source where it is one; what was sent instead is not repeated, as it may be anything. */
const nothingOf = (source: string, known: ReadonlyArray<string>): LocalizedText =>
  known.includes(source)
    ? text(
        `Uit de bron "${source}" is geen geld apart gezet.`,
        `No money from the source "${source}" has been set apart.`
      )
    : text("Een van deze bronnen kent de regio niet.", "The region does not know one of these sources.")

const unknown = (
  named: ReadonlyArray<string>,
  isKnown: (name: string) => boolean,
  because: (name: string) => LocalizedText
): ReadonlyArray<Objection> =>
  [...new Set(named)].flatMap((name) => unless(isKnown(name), pointsAtSomething, because(name)))

/** Is anything promised for these days of the agreement? */
const isPromised = (
  { funding: shares }: Case,
  { agreement, from, until }: Pick<FundingShare, "agreement" | "from" | "until">
): boolean =>
  shares.some(
    (share) => share.agreement === agreement && !isReserved(share) && share.from < until && from < share.until
  )

/** Is each named once in the first, and are those all that the second names? */
const sameMembers = (once: ReadonlyArray<number>, named: ReadonlyArray<number>): boolean =>
  new Set(once).size === once.length &&
  once.every((one) => named.includes(one)) &&
  named.every((one) => once.includes(one))

export const funding = {
  ShareFunding: {
    standing: anyAgreement,
    saying: {
      rules: [pointsAtSomething, sharesWhatItCosts, earlierOnlyEnds],
      of: ({ costs, shares }, { case: state, pathway }, rules) => [
        ...unless(
          sameMembers(
            costs.map(({ agreement }) => agreement),
            shares.map(({ agreement }) => agreement)
          ),
          sharesWhatItCosts,
          text(
            "De kosten en de verdeling gaan niet over dezelfde afspraken.",
            "The costs and the shares are not of the same agreements."
          )
        ),
        ...[...new Map(costs.map((cost) => [cost.agreement, cost.endedOn]))].flatMap(([number, endedOn]) =>
          currentAgreements(state).some((one) => one.number === number)
            ? none
            : state.agreements.some((one) => one.number === number)
              ? unless(
                  endedOn !== undefined,
                  earlierOnlyEnds,
                  text(
                    `Afspraak ${number} is van een eerder arrangement. Zeg op welke dag zij eindigde.`,
                    `Agreement ${number} is of an earlier arrangement. Say on which day it ended.`
                  )
                )
              : missing(noAgreement, number, "MakeAgreement")
        ),
        ...unknown(
          shares.map(({ source }) => source),
          (source) => pathway.sources.includes(source),
          (source) =>
            text(
              `De regio kent de bron "${source}" niet.`,
              `The region does not know the source "${source}".`
            )
        ),
        ...unknown(
          shares.map(({ rule }) => rule),
          (rule) => rules.has(rule as (typeof shares)[number]["rule"]),
          (rule) => text(`De regio kent de regel ${rule} niet.`, `The region does not know the rule ${rule}.`)
        )
      ]
    }
  },
  ApproveFunding: {
    standing: (situation, { party }) => {
      const nothing = anyReserved(situation)
      if (nothing.length > 0) return nothing
      const { funding: shares, fundingApprovals } = situation.case
      return unless(
        shares.some(
          (share) =>
            isReserved(share) &&
            !fundingApprovals.some((one) => one.source === share.source && one.party === party)
        ),
        onlyOnce,
        already
      )
    },
    saying: {
      rules: [setApartFirst, onlyOnce, pointsAtSomething],
      of: ({ committed, sources }, { actor, case: { funding: shares, fundingApprovals }, pathway }) => {
        const reserved = new Set(shares.filter(isReserved).map(({ source }) => source))
        const agreedTo = new Set(
          fundingApprovals.filter(({ party }) => party === actor?.party).map(({ source }) => source)
        )
        const open = [...reserved].some((source) => !agreedTo.has(source))
        // Where nothing is left to agree to, that was said already.
        if (!open) return none
        return [
          ...sources.flatMap((source) =>
            reserved.has(source)
              ? unless(!agreedTo.has(source), onlyOnce, already)
              : unless(false, setApartFirst, nothingOf(source, pathway.sources), "ShareFunding")
          ),
          ...unless(
            committed.every((source) => sources.includes(source)),
            pointsAtSomething,
            text(
              "Toegezegd wordt alleen waarmee iemand instemt.",
              "Only what somebody agrees to is promised."
            )
          )
        ]
      }
    }
  },
  ReturnFunding: {
    standing: anyReserved,
    saying: {
      rules: [pointsAtSomething, setApartFirst, paidStaysPaid],
      of: ({ agreements }, { case: { agreements: made, funding: shares, invoices } }) =>
        [...new Set(agreements)].flatMap((number) => {
          if (!made.some((one) => one.number === number)) return missing(noAgreement, number, "MakeAgreement")
          const isOfIt = ({ agreement }: { readonly agreement: number }) => agreement === number
          return [
            ...unless(
              !shares.some(isReserved) || shares.some((share) => isOfIt(share) && isReserved(share)),
              setApartFirst,
              text(
                `Voor afspraak ${number} is geen geld apart gezet.`,
                `No money has been set apart for agreement ${number}.`
              ),
              "ShareFunding"
            ),
            ...unless(
              !invoices.some((invoice) => isOfIt(invoice) && isBooked(invoice)),
              paidStaysPaid,
              text(
                `Van afspraak ${number} is al een factuur geboekt.`,
                `An invoice of agreement ${number} was booked already.`
              ),
              "ShareFunding"
            )
          ]
        })
    }
  },
  RecordInvoice: {
    standing: anyAgreement,
    saying: {
      rules: [pointsAtSomething, onlyOnce, endsAfterItBegins],
      of: ({ invoice: { agreement, from, number, until } }, { case: state }) => [
        ...(state.agreements.some((one) => one.number === agreement)
          ? none
          : missing(noAgreement, agreement, "MakeAgreement")),
        ...unless(
          !state.invoices.some(
            (one) =>
              one.agreement === agreement &&
              one.number === number &&
              // What came before there was a promise can be recorded again once there is.
              (isBooked(one) || !isPromised(state, { agreement, from, until }))
          ),
          onlyOnce,
          text(
            "Deze factuur is al vastgelegd voor deze afspraak.",
            "This invoice has been recorded for this agreement already."
          )
        ),
        ...unless(
          from < until,
          endsAfterItBegins,
          text("De factuur gaat over ten minste één dag.", "The invoice is for at least one day.")
        )
      ]
    }
  }
} satisfies Checks
