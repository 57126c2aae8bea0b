/**
 * The Algemene termijnenwet: what weekends and holidays do to the end of a legal term.
 *
 * In our own words; the counting itself is in `LegalTerm.ts`, the holidays in `Holiday.ts`.
 */
import { date } from "../CalendarDate.ts"
import { text } from "../LocalizedText.ts"
import type { Rule } from "../Rule.ts"
import { articleOf } from "./Article.ts"

const article = articleOf({
  letters: "ATW",
  name: "Algemene termijnenwet",
  validFrom: date("1965-04-01")
})

/** A term that ends on a rest day runs on to the next ordinary day. */
export const ATW_1: Rule = article(
  "1",
  "term",
  text(
    "Eindigt een termijn uit de wet op een zaterdag, een zondag of een erkende feestdag? Dan loopt hij door tot en met de eerste gewone dag daarna.",
    "Does a term set by law end on a Saturday, a Sunday or a recognised holiday? Then it runs on to the first ordinary day after it."
  )
)

/** A term of three days or more has at least two ordinary days in it. */
export const ATW_2: Rule = article(
  "2",
  "term",
  text(
    "In een termijn van drie dagen of meer zitten altijd ten minste twee gewone dagen. Zo niet, dan wordt de termijn langer.",
    "A term of three days or more always has at least two ordinary days in it. If it has not, the term becomes longer."
  )
)

/** Which days are holidays. */
export const ATW_3: Rule = article(
  "3",
  "term",
  text(
    "De wet noemt de feestdagen: nieuwjaarsdag, tweede paasdag, Hemelvaartsdag, tweede pinksterdag, beide kerstdagen, Koningsdag en 5 mei. Goede Vrijdag telt ook mee. Het Rijk kan dagen toevoegen.",
    "The Act names the holidays: New Year's Day, Easter Monday, Ascension Day, Whit Monday, both days of Christmas, King's Day and 5 May. Good Friday counts too. A royal decree can add days."
  )
)

/** Which terms the Act leaves alone. */
export const ATW_4: Rule = article(
  "4",
  "term",
  text(
    "Voor lange termijnen geldt dit niet: meer dan 90 dagen, meer dan twaalf weken, meer dan drie maanden, of een jaar of meer. Ook niet voor termijnen in uren.",
    "This does not hold for long terms: more than 90 days, more than twelve weeks, more than three months, or a year or more. Nor for terms in hours."
  )
)

/** The articles that are used here. */
export const algemeneTermijnenwet: ReadonlyArray<Rule> = [ATW_1, ATW_2, ATW_3, ATW_4]
