/**
 * The access matrix of a policy as Markdown: for each side what is open, what is walled off, and what
 * is left in a standing that closes. It is pinned in the repository, so that a change of any cell is seen.
 */
import { type Language, type LocalizedText, text } from "@oza/kernel"
import { categoryName, dataCategories } from "../DataCategory.ts"
import type { GiverRule } from "../GiverRule.ts"
import { purposeName, purposes } from "../Purpose.ts"
import { Standing } from "../Standing.ts"
import type { Who } from "./Axes.ts"
import { type MatrixRow, matrixRows, obligationLetter } from "./accessMatrix.ts"
import { type DecisionTable, obligationOrder } from "./DecisionTable.ts"
import { giverMatrix } from "./giverMatrix.ts"
import {
  ageText,
  dayText,
  matterName,
  obligationName,
  relationName,
  sideName,
  standingName,
  whoName
} from "./words.ts"

/** The part on one of those who ask, line by line; the same as stands in the document. */
export const matrixSection = (
  table: DecisionTable,
  who: number,
  language: Language,
  nameOf: (who: Who) => string = whoText(language)
): ReadonlyArray<string> => {
  const rows = matrixRows(table, who, language)
  const open = told(rows)
  const used = dataCategories.map((_, column) => open.some(({ cells }) => cells[column] !== "–"))
  const shown = dataCategories.flatMap((_, column) => (used[column] === true ? [column] : []))
  const head = [
    say(text("Band", "Tie"), language),
    say(text("Doel", "Purpose"), language),
    ...shown.map((column) => say(categoryName[dataCategories[column]!], language))
  ]
  return [
    `### ${nameOf(table.axes.who[who]!)}`,
    "",
    ...(open.length === 0
      ? [say(text("Niets is open.", "Nothing is open."), language)]
      : [
          row(head),
          row(head.map(() => "---")),
          ...open.map(({ cells, purpose, tie }) =>
            row([
              tie.relations.map((one) => say(relationName[one], language)).join(" + "),
              say(purposeName[purpose], language),
              ...shown.map((column) => cells[column]!)
            ])
          )
        ]),
    "",
    ...walls(rows, language),
    ...standings(table, who, open, language)
  ]
}

/** The rows in which something is open, without those that a broader tie tells already. */
const told = (rows: ReadonlyArray<MatrixRow>): ReadonlyArray<MatrixRow> =>
  rows.filter(
    (row) =>
      row.isOpen &&
      !rows.some(
        (other) =>
          other.purpose === row.purpose &&
          other.tie !== row.tie &&
          (other.tie.bits & row.tie.bits) === other.tie.bits &&
          other.cells.join() === row.cells.join()
      )
  )

const say = (words: LocalizedText, language: Language): string => words[language]

const row = (cells: ReadonlyArray<string>): string => `| ${cells.join(" | ")} |`

/** What those who ask are called, where nobody else names the roles. */
export const whoText =
  (language: Language) =>
  ({ role, side }: Who): string =>
    role === undefined ? say(sideName[side], language) : `${say(sideName[side], language)}: ${role}`

/** What is walled off whatever the tie, for every purpose or for some. */
const walls = (rows: ReadonlyArray<MatrixRow>, language: Language): ReadonlyArray<string> => {
  const walled = dataCategories.flatMap((category, column) => {
    const closed = purposes.filter((purpose) =>
      rows.every((one) => one.purpose !== purpose || one.cells[column] === "✕")
    )
    if (closed.length === 0) return []
    const name = say(categoryName[category], language)
    return [
      closed.length === purposes.length
        ? name
        : `${name} (${closed.map((purpose) => say(purposeName[purpose], language)).join("; ")})`
    ]
  })
  return walled.length === 0
    ? []
    : [`${say(text("Altijd dicht", "Always closed"), language)}: ${walled.join(", ")}.`, ""]
}

/** What is left open in a standing that closes something. */
const standings = (
  table: DecisionTable,
  who: number,
  open: ReadonlyArray<MatrixRow>,
  language: Language
): ReadonlyArray<string> =>
  Standing.literals.flatMap((standing) => {
    const rows = matrixRows(table, who, language, standing)
    const same = (one: MatrixRow) =>
      open.some(
        (other) =>
          other.purpose === one.purpose && other.tie === one.tie && other.cells.join() === one.cells.join()
      )
    const kept = told(rows)
    if (kept.length === open.length && kept.every(same)) return []
    const partly = kept.filter((one) => !same(one))
    const name = say(standingName[standing], language)
    const left = kept.filter(same).map((one) => rowText(one, language))
    return [
      left.length === 0
        ? `${name}: ${say(text("niets blijft open zoals het was.", "nothing stays open as it was."), language)}`
        : `${name}: ${say(text("open blijft", "stays open"), language)} ${left.join("; ")}.`,
      ...partly.map((one) => `- ${rowText(one, language)}: ${one.cells.join(" ")}`),
      ""
    ]
  })

const rowText = ({ purpose, tie }: MatrixRow, language: Language): string =>
  `${tie.relations.map((one) => say(relationName[one], language)).join(" + ")}: ${say(purposeName[purpose], language)}`

/** How to read the cells. */
export const matrixLegend = (language: Language): ReadonlyArray<string> => [
  say(
    text(
      "Een vakje zegt hoe de gegevens open zijn. `ja`: direct. `K1`: met toestemming om gegevens te delen. `K3`: met toestemming om te vertellen wat vertrouwelijk is. `–`: niet. `✕`: een regel sluit het, wat er verder ook geldt. Voor het woord kan een leeftijd staan: `<12`, `12-15`, `16+`.",
      "A cell says how the data are open. `yes`: at once. `K1`: with consent to share data. `K3`: with consent to tell what is confidential. `–`: not. `✕`: a rule closes it, whatever else holds. An age may stand before it: `<12`, `12-15`, `16+`."
    ),
    language
  ),
  "",
  `${say(text("Letters erachter", "Letters behind it"), language)}: ${obligationOrder.map((one) => `${obligationLetter[one]} = ${say(obligationName[one], language)}`).join(", ")}.`
]

/** Whose say it is, by age, day and what the child can weigh: cells in which nobody is asked are left out. */
export const giverLines = (givers: ReadonlyArray<GiverRule>, language: Language): ReadonlyArray<string> => {
  const head = [
    text("Waarover", "About"),
    text("Geven of intrekken", "Give or withdraw"),
    text("Leeftijd", "Age"),
    text("Wilsbekwaam", "Able to weigh it"),
    text("Dagen", "Days"),
    text("Wie", "Who")
  ].map((words) => say(words, language))
  return [
    `## ${say(text("Wie ja moet zeggen", "Who has to say yes"), language)}`,
    "",
    row(head),
    row(head.map(() => "---")),
    ...giverMatrix(givers)
      .filter(({ who }) => who.length > 0)
      .map(({ act, ages, capacity, days, matter, who }) =>
        row([
          say(matterName(matter), language),
          say(act === "give" ? text("geven", "give") : text("intrekken", "withdraw"), language),
          say(ageText(ages), language),
          say(capacity === "able" ? text("ja", "yes") : text("nee", "no"), language),
          say(dayText(days), language),
          who.map((one) => say(whoName[one], language)).join(" + ")
        ])
      ),
    ""
  ]
}

/** The whole matrix; `title` and `version` of the policy on top, and whose say it is below. */
export const matrixMarkdown = (
  table: DecisionTable,
  {
    givers,
    language,
    title,
    version
  }: {
    readonly language: Language
    readonly title: string
    readonly version: string
    readonly givers: ReadonlyArray<GiverRule>
  }
): string =>
  [
    `# ${title}`,
    "",
    "<!-- Generated by `pnpm run docs:write`. Do not edit. -->",
    "",
    ...matrixLegend(language),
    "",
    `${say(text("Vingerafdruk van de regels", "Fingerprint of the rules"), language)}: \`${version}\`.`,
    "",
    `## ${say(text("Wat open is", "What is open"), language)}`,
    "",
    ...table.axes.who.flatMap((_, who) => matrixSection(table, who, language)),
    ...giverLines(givers, language)
  ].join("\n")
