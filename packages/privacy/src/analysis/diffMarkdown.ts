/**
 * A policy diff to read: for whoever watches over the data, before a change is decided.
 *
 * First how much changes, then each row: who, what for, what, of which age and on which days, how it was
 * and how it becomes. Markdown, in one language.
 */
import { type Language, type LocalizedText, text } from "@oza/kernel"
import { categoryName } from "../DataCategory.ts"
import { purposeName } from "../Purpose.ts"
import {
  type CellChange,
  cellChanges,
  type DiffRow,
  type GiverChange,
  type PolicyDiff
} from "./policyDiff.ts"
import {
  ageText,
  dayText,
  matterName,
  obligationName,
  openText,
  relationName,
  sideName,
  whoName
} from "./words.ts"

/** What happens to cells, as a heading. */
export const changeName: { readonly [C in CellChange]: LocalizedText } = {
  opens: text("Gaat open", "Opens"),
  "asks-less": text("Vraagt minder toestemming", "Asks for less consent"),
  "asks-other": text("Vraagt een andere toestemming", "Asks for another consent"),
  "asks-more": text("Vraagt meer toestemming", "Asks for more consent"),
  closes: text("Gaat dicht", "Closes"),
  "other-duties": text("Krijgt andere plichten", "Gets other obligations")
}

/** The diff as Markdown. `names`: what the two are called. */
export const diffMarkdown = (
  diff: PolicyDiff,
  {
    after,
    before,
    language
  }: { readonly before: string; readonly after: string; readonly language: Language }
): string => {
  const say = (words: LocalizedText) => words[language]
  const changed = cellChanges.reduce((sum, change) => sum + diff.counts[change], 0)
  const lines = [
    `# ${say(text(`Wat er verandert: van ${before} naar ${after}`, `What changes: from ${before} to ${after}`))}`,
    "",
    say(
      text(
        `Van ${diff.compared} vakjes veranderen er ${changed}. Een vakje is: wie, welke band met de zaak, welk doel, welke gegevens, welke leeftijd, welke dagen.`,
        `Of ${diff.compared} cells ${changed} change. A cell is: who, which tie to the case, which purpose, which data, which age, which days.`
      )
    ),
    "",
    ...cellChanges.map((change) => `- ${say(changeName[change])}: ${diff.counts[change]}`),
    ...cellChanges.flatMap((change) =>
      tableOf(
        change,
        diff.rows.filter((row) => row.change === change),
        language
      )
    ),
    ...giverTable(diff.givers, language),
    ""
  ]
  return lines.join("\n")
}

const row = (cells: ReadonlyArray<string>): string =>
  `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`

const tableOf = (
  change: CellChange,
  rows: ReadonlyArray<DiffRow>,
  language: Language
): ReadonlyArray<string> => {
  if (rows.length === 0) return []
  const say = (words: LocalizedText) => words[language]
  const head = [
    text("Wie", "Who"),
    text("Waarvoor", "What for"),
    text("Gegevens", "Data"),
    text("Leeftijd", "Age"),
    text("Dagen", "Days"),
    text("Was", "Was"),
    text("Wordt", "Becomes"),
    text("Vakjes", "Cells")
  ]
  return [
    "",
    `## ${say(changeName[change])}`,
    "",
    row(head.map(say)),
    row(head.map(() => "---")),
    ...rows.map((one) => {
      const asker = one.who.role ?? say(sideName[one.who.side])
      const tie = one.tie.relations.map((relation) => say(relationName[relation])).join(", ")
      const standing = one.standing.map(say).join(", ")
      return row([
        [`${asker}, ${tie}`, standing].filter((part) => part !== "").join("; "),
        say(purposeName[one.purpose]),
        say(categoryName[one.category]),
        say(ageText(one.ages)),
        say(dayText(one.days)),
        sayOpen(one.before, one.dutiesBefore, language),
        sayOpen(one.after, one.dutiesAfter, language),
        String(one.cells)
      ])
    })
  ]
}

const sayOpen = (opens: number, duties: DiffRow["dutiesBefore"], language: Language): string =>
  [openText(opens)[language], ...duties.map((duty) => obligationName[duty][language])].join("; ")

const giverTable = (givers: ReadonlyArray<GiverChange>, language: Language): ReadonlyArray<string> => {
  if (givers.length === 0) return []
  const say = (words: LocalizedText) => words[language]
  const people = (who: GiverChange["before"]): string =>
    who.length === 0 ? say(text("niemand", "nobody")) : who.map((one) => say(whoName[one])).join(" + ")
  const head = [
    text("Waarover", "About"),
    text("Geven of intrekken", "Give or withdraw"),
    text("Wilsbekwaam", "Able to weigh it"),
    text("Leeftijd", "Age"),
    text("Dagen", "Days"),
    text("Was", "Was"),
    text("Wordt", "Becomes")
  ]
  return [
    "",
    `## ${say(text("Wie ja moet zeggen", "Who has to say yes"))}`,
    "",
    row(head.map(say)),
    row(head.map(() => "---")),
    ...givers.map(({ act, after, ages, before, capacity, days, matter }) =>
      row([
        say(matterName(matter)),
        say(act === "give" ? text("geven", "give") : text("intrekken", "withdraw")),
        say(capacity === "able" ? text("ja", "yes") : text("nee", "no")),
        say(ageText(ages)),
        say(dayText(days)),
        people(before),
        people(after)
      ])
    )
  ]
}
