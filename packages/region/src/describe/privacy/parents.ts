/**
 * What parents and youth are told of their data, in words of B1: who sees what, why, with whose yes, what
 * their rights are and whom to ask. Made of the declaration and the law; what the region has to fill in is
 * marked.
 */
import { type Language, type LocalizedText, termText, text } from "@oza/kernel"
import {
  categoryName,
  type DataCategory,
  dataCategories,
  ForbidRule,
  procedureOf,
  type Purpose,
  purposeName,
  purposes,
  rightsKinds
} from "@oza/privacy"
import {
  always,
  columnOf,
  type DecisionTable,
  type GiverCell,
  giverMatrix,
  rowOf,
  statuteGivers
} from "@oza/privacy/analysis"
import type { Role } from "@oza/roles"
import { Schema } from "effect"
import type { RegionDeclaration } from "../../RegionDeclaration.ts"
import { type Lines, table } from "../markdown.ts"
import { placeOf } from "./accessMatrix.ts"
import { type Page, pageOf, row, titled, toFillIn, written } from "./page.ts"

/** The text for parents and youth in Markdown. */
export const parentsMarkdown = (declaration: RegionDeclaration, language: Language): string => {
  const page = pageOf(declaration, language)
  const { say } = page
  return written(
    page,
    text("Wat gebeurt er met de gegevens van uw kind?", "What happens to the data of your child?"),
    text(
      "Uw kind krijgt hulp op school en hulp van de gemeente. Daarvoor werken mensen samen. Hier leest u wie wat over uw kind ziet, en wat u daarover te zeggen hebt.",
      "Your child gets help at school and help of the municipality. People work together for that. Here you read who sees what of your child, and what you have to say about it."
    ),
    [
      ...titled(2, say(text("Zo werkt het", "This is how it works"))),
      ...bullets(page, [
        text(
          "Alles is dicht. Iemand ziet alleen wat nodig is voor zijn werk.",
          "Everything is closed. Somebody sees only what the work needs."
        ),
        text("Wie niet meedoet, ziet niets.", "Whoever takes no part sees nothing."),
        text(
          "Elke keer dat iemand kijkt, schrijven wij dat op.",
          "Each time somebody looks, we write it down."
        ),
        text("U kunt zien wie er keek, wanneer en waarom.", "You can see who looked, when and why.")
      ]),
      ...titled(2, say(text("Wie ziet wat?", "Who sees what?"))),
      ...whoLines(page),
      "",
      ...supervisorLines(page),
      ...titled(2, say(text("Wie ziet nooit iets?", "Who never sees anything?"))),
      ...neverLines(page),
      ...titled(2, say(text("Wie zegt ja?", "Who says yes?"))),
      ...yesLines(page),
      ...regionLines(page),
      ...titled(2, say(text("Wat ziet u zelf?", "What do you see yourself?"))),
      ...bullets(page, [
        text(
          "Heeft u gezag? Dan ziet u het dossier van uw kind tot het 18 is.",
          "Do you have authority? Then you see the file of your child until it is 18."
        ),
        text(
          "Is uw kind 16 of ouder? Dan ziet u over gezondheid en hulp alleen wat uw kind goed vindt.",
          "Is your child 16 or older? Then of health and help you see only what your child agrees to."
        ),
        text(
          "Heeft u geen gezag? Dan hoort u hoe het gaat als u daarom vraagt. U ziet het dossier niet.",
          "Do you have no authority? Then you hear how it goes when you ask. You do not see the file."
        ),
        text(
          "Een kind van 12 of ouder leest zijn eigen dossier.",
          "A child of 12 or older reads its own file."
        )
      ]),
      ...titled(2, say(text("Wat zijn uw rechten?", "What are your rights?"))),
      ...rightsLines(page),
      ...titled(2, say(text("Is er groot gevaar?", "Is there great danger?"))),
      ...bullets(page, [
        text(
          "Soms moet iemand meteen weten wat er is. Dan mag een hulpverlener één dag meer zien.",
          "Sometimes somebody has to know at once. Then a professional may see more for one day."
        ),
        text(
          "Een collega kijkt mee. Later kijkt iemand anders of het goed was.",
          "A colleague looks along. Later somebody else looks whether it was right."
        ),
        text("U hoort het, behalve als dat gevaarlijk is.", "You are told, unless that is dangerous.")
      ]),
      ...titled(2, say(text("Hebt u een vraag?", "Do you have a question?"))),
      ...bullets(page, [
        text(
          "Vraag het aan degene die de zaak van uw kind regelt.",
          "Ask whoever arranges the case of your child."
        )
      ]),
      `- ${say(text("Of bel of mail", "Or call or mail"))}: ${toFillIn(page, text("naam, telefoon en mail", "name, phone and mail"))}`,
      `- ${say(text("Bent u niet tevreden? U kunt klagen bij de Autoriteit Persoonsgegevens.", "Are you not content? You can complain to the Autoriteit Persoonsgegevens."))}`
    ]
  )
}

const bullets = ({ say }: Page, said: ReadonlyArray<LocalizedText>): Lines =>
  said.map((one) => `- ${say(one)}`)

/** What somebody in a role sees for a purpose, at once and with a yes. */
interface Seen {
  readonly purpose: Purpose
  readonly atOnce: ReadonlyArray<DataCategory>
  readonly withYes: ReadonlyArray<DataCategory>
}

/** By the rules of the last days that the policy tells apart: as it is from now on. */
const seenBy = (all: DecisionTable, role: Role): ReadonlyArray<Seen> => {
  const { axes, opens } = all
  const who = placeOf(all, role)
  const tie = axes.ties.findIndex(({ relations }) => relations.join() === "participant")
  const ages = axes.ages.flatMap((band, age) => (band === undefined ? [] : [age]))
  const masks = (purpose: Purpose, category: DataCategory) =>
    ages.map(
      (age) => opens[rowOf(axes, who, tie, 0, age, axes.days.length - 1) + columnOf(purpose, category)]!
    )
  return purposes.flatMap((purpose): ReadonlyArray<Seen> => {
    const open = dataCategories.filter((one) => masks(purpose, one).some((mask) => mask !== 0))
    const atOnce = open.filter((one) => masks(purpose, one).every((mask) => mask === always))
    return open.length === 0
      ? []
      : [{ purpose, atOnce, withYes: open.filter((one) => !atOnce.includes(one)) }]
  })
}

/** Is nothing of a child open to somebody in this role, whatever that one is to the case? */
const isBlind = (all: DecisionTable, role: Role): boolean => {
  const { axes, opens } = all
  const who = placeOf(all, role)
  const children = axes.ages.flatMap((band, age) => (band === undefined ? [] : [age]))
  const rows = axes.ties.flatMap((_, tie) =>
    children.map((age) => rowOf(axes, who, tie, 0, age, axes.days.length - 1))
  )
  const ofChildren = dataCategories.filter((category) => category !== "figures")
  return rows.every((row) =>
    purposes.every((purpose) =>
      ofChildren.every((category) => opens[row + columnOf(purpose, category)] === 0)
    )
  )
}

const isAtWork = ({ representation, side }: Role): boolean =>
  representation === undefined && side !== "family"

const whoLines = (page: Page): Lines => {
  const { cells: all, declaration, say } = page
  const groups = Map.groupBy(declaration.roles.filter(isAtWork), (role) =>
    JSON.stringify([role.side, seenBy(all, role)])
  )
  return [...groups.values()].flatMap((roles): Lines => {
    const seen = seenBy(all, roles[0]!).filter(
      ({ purpose }) => purpose !== "statistics" && purpose !== "consult"
    )
    if (seen.length === 0) return []
    const names = row(
      page,
      roles.map(({ name }) => say(name))
    )
    return [
      ...titled(3, capital(names)),
      ...table(
        [
          text("Waarom", "Why"),
          text("Ziet meteen", "Sees at once"),
          text("Ziet alleen als u ja zegt", "Sees only if you say yes")
        ].map(say),
        seen.map(({ atOnce, purpose, withYes }) => [
          `${{ nl: "om", en: "to" }[page.language]} ${say(purposeName[purpose])}`,
          atOnce.map((category) => say(categoryName[category])).join(", "),
          withYes.map((category) => say(categoryName[category])).join(", ")
        ])
      )
    ]
  })
}

/** Where a family supervisor can take part: what that one gets, yes or no. */
const supervisorLines = (page: Page): Lines =>
  page.declaration.roles.some(({ representation }) => representation === "family-supervisor")
    ? bullets(page, [
        text(
          "Is er een gezinsvoogd? Die krijgt wat nodig is voor het toezicht, ook zonder uw ja.",
          "Is there a family supervisor? That one gets what the supervision needs, also without your yes."
        )
      ])
    : []

const neverLines = (page: Page): Lines => {
  const { cells: all, declaration, say } = page
  const blind = declaration.roles.filter((role) => isAtWork(role) && isBlind(all, role))
  return [
    ...(blind.length === 0
      ? []
      : [
          `- ${say(text("Deze mensen zien niets van uw kind", "These people see nothing of your child"))}: ${row(
            page,
            blind.map(({ name }) => say(name))
          )}.`
        ]),
    ...bullets(page, [
      text(
        "De school en het samenwerkingsverband krijgen het burgerservicenummer niet te zien.",
        "The school and the school alliance do not see the citizen service number."
      ),
      text(
        "Weet het samenwerkingsverband iets over de gezondheid van uw kind? Dat gaat alleen naar de school en naar u.",
        "Does the school alliance know something of the health of your child? That goes to the school and to you only."
      ),
      text(
        "Wie cijfers maakt, ziet niet om welk kind het gaat.",
        "Whoever makes figures does not see which child it is."
      )
    ])
  ]
}

const yesLines = (page: Page): Lines => {
  const { say } = page
  return [
    ...table(
      [
        text("Hoe oud is uw kind?", "How old is your child?"),
        text("Gegevens delen", "Sharing data"),
        text("Wat vertrouwelijk is", "What is confidential"),
        text("Jeugdhulp", "Youth help")
      ].map(say),
      [
        { at: 0, name: text("onder 12", "under 12") },
        { at: 12, name: text("12 tot 16", "12 to 16") },
        { at: 16, name: text("16 of ouder", "16 or older") }
      ].map(({ at, name }) => [
        say(name),
        ...(["consent-to-process", "consent-to-disclose", "consent-to-help"] as const).map((matter) =>
          say(whoseYes(page, matter, at))
        )
      ])
    ),
    "",
    ...bullets(page, [
      text(
        "U mag nee zeggen. Uw kind krijgt daarom niet minder hulp.",
        "You may say no. Your child does not get less help for that."
      ),
      text(
        "U mag een ja altijd terugnemen. Vanaf 12 jaar mag uw kind dat ook.",
        "You may always take a yes back. From 12 your child may as well."
      ),
      text(
        "Wordt uw kind 12, 16 of 18? Dan vragen wij het opnieuw.",
        "Does your child turn 12, 16 or 18? Then we ask anew."
      )
    ])
  ]
}

/** Whose yes it is for a child of this age that can weigh it, by the law and the region, as it is from now on. */
const whoseYes = ({ policy }: Page, matter: GiverCell["matter"], age: number): LocalizedText => {
  const cell = giverMatrix([...statuteGivers, ...policy.givers]).findLast(
    (one) =>
      one.matter === matter &&
      one.act === "give" &&
      one.capacity === "able" &&
      one.ages.from <= age &&
      (one.ages.below === undefined || age < one.ages.below)
  )
  const asked = (cell?.who ?? []).map((who) => giverText[who])
  return text(asked.map(({ nl }) => nl).join(" + "), asked.map(({ en }) => en).join(" + "))
}

const giverText: { readonly [W in GiverCell["who"][number]]: LocalizedText } = {
  child: text("uw kind zelf", "your child"),
  "every-representative": text("ieder met gezag", "everybody with authority"),
  "any-representative": text("een van wie gezag heeft", "one of those with authority"),
  "child-and-every-representative": text(
    "ieder met gezag, en uw kind",
    "everybody with authority, and your child"
  ),
  "child-or-any-representative": text("wie gezag heeft, of uw kind", "whoever has authority, or your child"),
  "every-mentor": text("de mentor", "the mentor"),
  "any-mentor": text("de mentor", "the mentor")
}

/** What the region agreed beside the law, in its own words. */
const regionLines = (page: Page): Lines => {
  const { declaration, policy, say } = page
  const cited = [
    ...declaration.privacy.rules.filter(Schema.is(ForbidRule)).map(({ rules }) => rules[0]),
    ...declaration.privacy.givers.map(({ rule }) => rule)
  ]
  return cited.length === 0
    ? []
    : [
        ...titled(3, say(text("In deze regio is meer afgesproken", "More was agreed in this region"))),
        ...[...new Set(cited)].map((id) => `- ${say(policy.rule(id).text)} (${id})`)
      ]
}

const rightsLines = (page: Page): Lines => {
  const { say } = page
  return [
    ...table(
      [
        text("U kunt vragen", "You can ask"),
        text("U hoort het binnen", "You hear within"),
        text("Regel", "Rule")
      ].map(say),
      rightsKinds.map((kind) => {
        const { article, name, term } = procedureOf[kind]
        return [say(name), say(termText(term)), article.id]
      })
    ),
    "",
    ...bullets(page, [
      text(
        "Tot 12 jaar doet u dat. Van 12 tot 16 jaar kunt u het doen, of uw kind. Vanaf 16 jaar doet uw kind het zelf.",
        "Under 12 you do so. From 12 to 16 you can do it, or your child. From 16 your child does it."
      ),
      text(
        "Wie uw vraag behandelt, ziet alleen wat voor het antwoord nodig is.",
        "Whoever handles your question sees only what the answer needs."
      ),
      text(
        "Zeggen wij nee? Dan leest u waarom, en wat u dan kunt doen.",
        "Do we say no? Then you read why, and what you can do."
      )
    ])
  ]
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
