/**
 * Something that stands in the way of dividing costs so, and what is said of it.
 *
 * Each rests on a rule: the one that is broken, or the one that asks for what is missing.
 */
import {
  type CalendarDate,
  dateText,
  type Language,
  type LocalizedText,
  type RuleId,
  text
} from "@oza/kernel"
import type { NoCosts } from "./Costs.ts"
import type { PrecedingLaw } from "./PrecedingLaw.ts"
import { type Unit, unitNames } from "./Price.ts"
import type { Source } from "./Source.ts"
import type { SplitKey } from "./SplitKey.ts"

/** One ground for refusing, and where in the agreement or the request it lies. */
export interface Objection {
  readonly path: string
  readonly rule: RuleId
  readonly because: LocalizedText
}

/** An agreement has no costs by the price list. */
export const noCosts = (rule: RuleId, why: NoCosts): Objection => ({
  path: why.field,
  rule,
  because: noCostsText(why)
})

const noCostsText = (why: NoCosts): LocalizedText => {
  switch (why.reason) {
    case "NoDays":
      return text("De afspraak eindigt voordat zij begint.", "The agreement ends before it starts.")
    case "NoQuantity":
      return text(
        "Geef een hoeveelheid boven 0, met hoogstens twee decimalen en hoogstens een miljoen.",
        "Give a quantity above 0, of at most two decimals and at most a million."
      )
    case "NoPrice":
      return text(
        "Voor dit soort ondersteuning is geen prijs afgesproken. Geef de kosten in euro's.",
        "No price was agreed for this kind of support. Give the costs in euros."
      )
    case "SeveralUnits":
      return text(
        `Noem de eenheid: er zijn prijzen per ${listed(why.units, "nl")}.`,
        `Name the unit: there are prices per ${listed(why.units, "en")}.`
      )
    case "NoPriceInUnit":
      return text(
        `Er is geen prijs in deze eenheid, wel per ${listed(why.units, "nl")}.`,
        `There is no price in this unit, but there is per ${listed(why.units, "en")}.`
      )
    case "PauseOutside":
      return text(
        "Een pauze valt binnen de afspraak en duurt ten minste een dag.",
        "A pause lies within the agreement and lasts at least a day."
      )
    case "PausesOverlap":
      return text("Pauzes staan op volgorde en overlappen niet.", "Pauses stand in order and do not overlap.")
    case "EndedOutside":
      return text(
        "De laatste dag ligt niet binnen de afspraak.",
        "The early end does not lie within the agreement."
      )
    case "DaysWithoutPrice": {
      const day = dateText(why.from)
      return text(`Vanaf ${day.nl} geldt er geen prijs.`, `No price holds from ${day.en}.`)
    }
  }
}

const listed = (units: ReadonlyArray<Unit>, language: Language): string =>
  units.map((unit) => unitNames[unit][language]).join(", ")

/** There is no key for this support on the day of decision. */
export const noKey = (rule: RuleId, on: CalendarDate): Objection => {
  const day = dateText(on)
  return {
    path: "kind",
    rule,
    because: text(
      `Er is op ${day.nl} geen verdeelsleutel voor deze ondersteuning.`,
      `There is no split key for this support on ${day.en}.`
    )
  }
}

/** Several keys hold at once, which the check of a declaration would have found. */
export const severalKeys = (rule: RuleId, keys: ReadonlyArray<SplitKey>): Objection => {
  const names = keys.map(({ id }) => id).join(", ")
  return {
    path: "kind",
    rule,
    because: text(
      `Er gelden meer verdeelsleutels tegelijk: ${names}.`,
      `Several split keys hold at once: ${names}.`
    )
  }
}

/** Several preceding laws were found to fit the same support. */
export const severalLaws = (laws: readonly [PrecedingLaw, ...ReadonlyArray<PrecedingLaw>]): Objection => {
  const names = laws.map(({ law }) => law).join(", ")
  return {
    path: "kind",
    rule: laws[0].rule,
    because: text(
      `Er past meer dan één voorliggende wet (${names}). Bepaal welke voorgaat.`,
      `More than one preceding law fits (${names}). Decide which comes first.`
    )
  }
}

/** A source does not exist on all days of the agreement. */
export const notAllDays = (source: Source): Objection => ({
  path: "from",
  rule: source.rule,
  because: text(
    `De bron "${source.name.nl}" is er niet op alle dagen van de afspraak.`,
    `The source "${source.name.en}" does not exist on all days of the agreement.`
  )
})

/** The matrix has an X here, and nobody talked yet. */
export const talkFirst = (rule: RuleId): Objection => ({
  path: "kind",
  rule,
  because: text(
    "Dit is grijs gebied: eerst is er een gesprek over verantwoordelijkheid en geld.",
    "This is a grey area: first there is a conversation about responsibility and money."
  )
})

/** An agreement was named twice. */
export const givenTwice = (rule: RuleId): Objection => ({
  path: "agreement",
  rule,
  because: text("Deze afspraak staat er al.", "This agreement is already in the list.")
})

/** An exception was given, in a region that knows none. */
export const noExceptions = (rule: RuleId): Objection => ({
  path: "exception",
  rule,
  because: text(
    "In deze regio is niet afgesproken dat van de verdeelsleutel mag worden afgeweken.",
    "In this region it was not agreed that one may depart from the split key."
  )
})

/** The parts of an exception are not the whole. */
export const exceptionNotWhole = (rule: RuleId): Objection => ({
  path: "exception.shares",
  rule,
  because: text(
    "De delen van de uitzondering zijn samen niet 1.",
    "The shares of the exception do not add to 1."
  )
})

/** The exception was agreed after the day of decision. */
export const agreedLater = (rule: RuleId): Objection => ({
  path: "exception.on",
  rule,
  because: text(
    "De uitzondering is afgesproken na de dag van het besluit.",
    "The exception was agreed after the day of decision."
  )
})

/** Somebody who would pay by the exception did not agree. */
export const notAgreedByAll = (rule: RuleId, source: Source): Objection => ({
  path: "exception.agreedBy",
  rule,
  because: text(
    `Wie "${source.name.nl}" beheert, heeft niet met de uitzondering ingestemd.`,
    `Whoever holds "${source.name.en}" did not agree to the exception.`
  )
})

/** A source is named that the region, or the key, does not have. */
export const unknownSource = (rule: RuleId, source: string): Objection => ({
  path: "source",
  rule,
  because: text(`Er is hier geen bron "${source}".`, `There is no source "${source}" here.`)
})

/** A group is paid by who takes part, and nobody was said to. */
export const nobodyPlaced = (rule: RuleId): Objection => ({
  path: "placed",
  rule,
  because: text(
    "Noem per bron hoeveel deelnemers zij plaatst; samen ten minste één.",
    "Say for each source how many participants it places; at least one together."
  )
})
