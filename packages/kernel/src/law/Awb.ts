/**
 * The Algemene wet bestuursrecht: the articles that the path of an application and its decision meets.
 *
 * In our own words and only what this project uses; the text of the Act decides.
 */
import { date } from "../CalendarDate.ts"
import { text } from "../LocalizedText.ts"
import type { Rule } from "../Rule.ts"
import { articleOf } from "./Article.ts"

const article = articleOf({
  letters: "AWB",
  name: "Algemene wet bestuursrecht",
  validFrom: date("1994-01-01")
})

/** The Act on penalties for late decisions changed how a term is suspended. */
const lateDecisionsAct = date("2009-10-01")

/** What a decision and an application are. */
export const AWB_1_3: Rule = article(
  "1:3",
  "record",
  text(
    "Een beschikking is een besluit van de overheid over één persoon of één situatie. Wie erom vraagt, doet een aanvraag.",
    "An individual decision (beschikking) is a decision of an authority about one person or one situation. Asking for one is an application."
  )
)

/** Anybody may be helped or represented. */
export const AWB_2_1: Rule = article(
  "2:1",
  "table",
  text(
    "Iedereen mag zich laten helpen of iemand anders namens zich laten optreden.",
    "Everybody may have somebody help them, or act for them."
  )
)

/** A misdirected application is passed on. */
export const AWB_2_3: Rule = article(
  "2:3",
  "task",
  text(
    "Komt een aanvraag bij de verkeerde instantie? Dan stuurt die hem door en laat dat weten.",
    "Has an application reached the wrong authority? Then that authority passes it on and says so."
  )
)

/** A decision is sent or handed over, and holds from then. */
export const AWB_3_41: Rule = article(
  "3:41",
  "record",
  text(
    "De aanvrager krijgt het besluit toegestuurd of uitgereikt. Vanaf dan geldt het.",
    "The decision is sent or handed to the person who applied. It holds from then on."
  )
)

/** A decision gives its reasons. */
export const AWB_3_46: Rule = article(
  "3:46",
  "guard",
  text("Bij een besluit staat waarom het zo is genomen.", "A decision says why it was taken.")
)

/** An application is made in writing. */
export const AWB_4_1: Rule = article(
  "4:1",
  "guard",
  text(
    "Een aanvraag doe je schriftelijk bij de instantie die erover beslist.",
    "An application is made in writing to the authority that decides on it."
  )
)

/** What an application contains. */
export const AWB_4_2: Rule = article(
  "4:2",
  "guard",
  text(
    "In een aanvraag staan naam en adres, de datum en wat er wordt gevraagd. De aanvrager ondertekent en geeft de gegevens die nodig zijn en die hij kan krijgen.",
    "An application gives name and address, the date and what is asked for. The applicant signs it and gives the information that is needed and that they can get."
  )
)

/** An incomplete application can be completed. */
export const AWB_4_5: Rule = article(
  "4:5",
  "guard",
  text(
    "Is een aanvraag niet compleet? Dan krijgt de aanvrager eerst tijd om hem aan te vullen.",
    "Is an application not complete? Then the applicant first gets time to complete it."
  )
)

/** A decision comes in the term of the law, or within eight weeks. */
export const AWB_4_13: Rule = article(
  "4:13",
  "term",
  text(
    "De instantie beslist binnen de termijn die in de wet staat. Staat er geen termijn, dan binnen een redelijke termijn: in elk geval binnen acht weken na de aanvraag.",
    "The authority decides within the term that the law sets. Where the law sets none, within a reasonable term: in any case within eight weeks of the application."
  )
)

/** A delay is announced in time. */
export const AWB_4_14: Rule = article(
  "4:14",
  "term",
  text(
    "Lukt het niet op tijd? Dan laat de instantie dat weten binnen de termijn, en zegt zij wanneer het besluit wel komt.",
    "Can the decision not be made in time? Then the authority says so within the term, and says when the decision will come."
  )
)

/** When the term stands still. */
export const AWB_4_15: Rule = article(
  "4:15",
  "term",
  text(
    "De termijn staat stil zolang de aanvrager zijn aanvraag aanvult, met uitstel instemt of zelf voor vertraging zorgt. Ook bij overmacht en bij wachten op het buitenland. Daarna loopt de termijn verder met de dagen die over waren.",
    "The term stands still while the applicant completes the application, agrees to a delay or causes it. Also in case of force majeure, and while waiting for a foreign authority. After that the term runs on with the days that were left."
  ),
  lateDecisionsAct
)

/** A late decision can cost a penalty. */
export const AWB_4_17: Rule = article(
  "4:17",
  "term",
  text(
    "Is een besluit te laat? Wie dat schriftelijk meldt, heeft na twee weken recht op een dwangsom voor elke dag dat het langer duurt, ten hoogste 42 dagen.",
    "Is a decision late? Whoever says so in writing has, after two weeks, a right to a penalty payment for each day that it still takes, for at most 42 days."
  ),
  lateDecisionsAct
)

/** Six weeks to object or appeal. */
export const AWB_6_7: Rule = article(
  "6:7",
  "term",
  text(
    "Wie het niet eens is met een besluit, heeft zes weken om bezwaar te maken of in beroep te gaan.",
    "Whoever disagrees with a decision has six weeks to object or to appeal."
  )
)

/** When those six weeks begin. */
export const AWB_6_8: Rule = article(
  "6:8",
  "term",
  text(
    "Die zes weken beginnen op de dag nadat het besluit bekend is gemaakt.",
    "Those six weeks begin on the day after the decision was made known."
  )
)

/** When an objection is decided on. */
export const AWB_7_10: Rule = article(
  "7:10",
  "term",
  text(
    "Op een bezwaar beslist de instantie binnen zes weken, of binnen twaalf weken als een commissie adviseert. Die tijd begint als de bezwaartermijn voorbij is.",
    "The authority decides on an objection within six weeks, or within twelve weeks where a committee advises. That time begins when the term for objecting is over."
  )
)

/** The articles that are used here. */
export const algemeneWetBestuursrecht: ReadonlyArray<Rule> = [
  AWB_1_3,
  AWB_2_1,
  AWB_2_3,
  AWB_3_41,
  AWB_3_46,
  AWB_4_1,
  AWB_4_2,
  AWB_4_5,
  AWB_4_13,
  AWB_4_14,
  AWB_4_15,
  AWB_4_17,
  AWB_6_7,
  AWB_6_8,
  AWB_7_10
]
