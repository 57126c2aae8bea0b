/**
 * Describes the money: sources and who answers for them, who may commit, who pays which part, and which law
 * comes first.
 */
import { unitNames } from "@oza/funding"
import { eurosText, text } from "@oza/kernel"
import { holders, sourceKinds } from "./codes.ts"
import { both, type Lines, section, table } from "./markdown.ts"
import { joined, type Names, roleName, roleNames } from "./words.ts"

/** Everything that the region declared about money, but for amounts of budgets. */
export const fundingLines = (names: Names): Lines => [
  ...sourceLines(names),
  ...holderLines(names),
  ...mandateLines(names),
  ...keyLines(names),
  ...priceLines(names),
  ...indexLines(names),
  ...payerLines(names),
  ...precedingLawLines(names)
]

const nothing = ""
const sourceName = ({ declaration: { funding } }: Names, id: string) =>
  funding.sources.find((one) => one.id === id)?.name ?? text(id, id)
const kindName = ({ declaration: { funding } }: Names, id: string) =>
  funding.kinds.find((one) => one.id === id)?.name ?? text(id, id)

const sourceLines = ({ declaration: { funding } }: Names): Lines =>
  section(
    2,
    text("Bronnen van geld", "Sources of money"),
    table(
      ["Bron *Source*", "Soort *Kind*", "Van *Held by*", "Wet *Law*", "Jaar *Year*", "Regel *Rule*"],
      funding.sources.map(({ category, fictitious, holder, kind, law, name, rule, year }) => [
        both(name),
        [
          both(sourceKinds[kind]),
          ...(category === undefined ? [] : [`\`${category}\``]),
          ...(fictitious === true ? ["fictief *fictitious*"] : [])
        ].join(", "),
        both(holders[holder]),
        law,
        year === "school-year" ? "schooljaar *school year*" : "kalenderjaar *calendar year*",
        rule
      ])
    )
  )

const holderLines = (names: Names): Lines =>
  section(
    3,
    text("Wie het hoort als een budget niet toereikend is", "Who is told that a budget falls short"),
    table(
      ["Bron *Source*", "Wie *Who*", "Daarna *Then*", "Regel *Rule*"],
      (names.declaration.funding.holders ?? []).map(({ ladder, role, rule, source }) => [
        both(sourceName(names, source)),
        both(roleName(role, names)),
        ladder.length === 0 ? nothing : both(roleNames(ladder, names)),
        rule
      ])
    )
  )

const mandateLines = (names: Names): Lines => {
  const { mandates = [], substitutions = [] } = names.declaration.funding
  return [
    ...section(
      3,
      text("Wie geld mag toezeggen", "Who may commit money"),
      table(
        [
          "Bron *Source*",
          "Wie *Who*",
          "Tot en met *Up to*",
          "Met een tweede boven *With a second above*",
          "Vanaf *From*",
          "Regel *Rule*"
        ],
        mandates.map(({ period, role, rule, secondAbove, source, upTo }) => [
          both(sourceName(names, source)),
          both(roleName(role, names)),
          upTo === undefined ? "elk bedrag *any amount*" : both(eurosText(upTo)),
          secondAbove === undefined ? nothing : both(eurosText(secondAbove)),
          period.until === undefined ? period.from : `${period.from} – ${period.until}`,
          rule
        ])
      )
    ),
    ...section(
      4,
      text("Wie vervangt", "Who stands in"),
      table(
        ["In de rol van *In the role of*", "Vanaf *From*", "Tot *Until*", "Regel *Rule*"],
        substitutions.map(({ from, role, rule, until }) => [both(roleName(role, names)), from, until, rule])
      )
    )
  ]
}

const keyLines = (names: Names): Lines =>
  section(
    3,
    text("Wie welk deel betaalt", "Who pays which part"),
    table(
      ["Sleutel *Key*", "Delen *Shares*", "Vanaf *From*", "Regel *Rule*", "Bron *Source*"],
      names.declaration.funding.keys.map(({ decided, name, period, rule, shares }) => [
        both(name),
        shares
          .map(
            ({ share, source }) =>
              `${both(sourceName(names, source))} ${share.numerator}/${share.denominator}`
          )
          .join("; "),
        period.from,
        rule,
        decided.place
      ])
    )
  )

const priceLines = (names: Names): Lines =>
  section(
    3,
    text("Prijzen", "Prices"),
    table(
      ["Ondersteuning *Support*", "Prijs *Price*", "Vanaf *From*", "Bron *Source*"],
      names.declaration.funding.prices.map(({ amount, decided, kind, period, unit }) => [
        both(kindName(names, kind)),
        `${both(eurosText(amount))} / ${both(unitNames[unit])}`,
        period.until === undefined ? period.from : `${period.from} – ${period.until}`,
        decided.place
      ])
    )
  )

const indexLines = (names: Names): Lines =>
  section(
    3,
    text("Hoe prijzen stijgen", "How prices rise"),
    table(
      ["Ondersteuning *Support*", "Maal *Times*", "Vanaf *From*", "Bron *Source*"],
      (names.declaration.funding.indexes ?? []).map(({ decided, factor, from, kinds }) => [
        kinds === undefined ? "alles *everything*" : both(joined(kinds.map((one) => kindName(names, one)))),
        `${factor.numerator}/${factor.denominator}`,
        from,
        decided.place
      ])
    )
  )

const payerLines = ({ declaration: { funding } }: Names): Lines =>
  section(
    3,
    text("Wie wel of niet betaalt", "Who does or does not pay"),
    table(
      ["Regel *Rule*", "Wie *Who*", "Waarom *Why*"],
      funding.payerRules.map(({ because, effect, holders: who, rule }) => [
        rule,
        `${effect === "never" ? "nooit *never*" : "alleen *only*"}: ${both(joined(who.map((one) => holders[one])))}`,
        both(because)
      ])
    )
  )

const precedingLawLines = (names: Names): Lines =>
  section(
    3,
    text("Welke wet voorgaat", "Which law comes first"),
    table(
      [
        "Wet *Law*",
        "Betaalt *Pays*",
        "Past als het antwoord ja is op *Fits where the answer is yes to*",
        "Blijkt uit *Shown by*",
        "Regel *Rule*",
        "Bron *Source*"
      ],
      names.declaration.funding.precedingLaw.flatMap(({ decided, law, questions, rule, source }) =>
        questions.map(({ evidence, text: asks }, at) => [
          at === 0 ? law : nothing,
          at === 0 ? both(sourceName(names, source)) : nothing,
          both(asks),
          both(evidence),
          rule,
          decided.place
        ])
      )
    )
  )
