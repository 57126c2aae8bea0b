/**
 * A policy diff to read: for whoever watches over the data, before a change is decided.
 *
 * First how much changes, then each row: who, what for, what, of which age and on which days, how it was
 * and how it becomes. Markdown, in one language.
 */
import { type Language, type LocalizedText, text } from "@oza/kernel"
import { categoryName } from "../DataCategory.ts"
import { permissionName } from "../Permission.ts"
import type { GiverRule, Matter } from "../GiverRule.ts"
import { purposeName } from "../Purpose.ts"
import {
  type CellChange,
  cellChanges,
  type DiffRow,
  type GiverChange,
  type PolicyDiff
} from "./policyDiff.ts"
import { ageText, dayText, obligationName, openText, relationName, sideName } from "./words.ts"

/** What happens to cells, as a heading. */
export const changeName: { readonly [C in CellChange]: LocalizedText } = {
  opens: text("Gaat open", "Opens"),
  "asks-less": text("Vraagt minder toestemming", "Asks for less consent"),
  "asks-other": text("Vraagt een andere toestemming", "Asks for another consent"),
  "asks-more": text("Vraagt meer toestemming", "Asks for more consent"),
  closes: text("Gaat dicht", "Closes"),
  "other-duties": text("Krijgt andere plichten", "Gets other obligations")
}

const whoName: { readonly [W in GiverRule["who"]]: LocalizedText } = {
  child: text("het kind", "the child"),
  "every-representative": text("ieder met gezag", "everybody with authority"),
  "any-representative": text("een van wie gezag heeft", "one of those with authority"),
  "child-and-every-representative": text(
    "het kind en ieder met gezag",
    "the child and everybody with authority"
  ),
  "child-or-any-representative": text(
    "het kind of een van wie gezag heeft",
    "the child or one of those with authority"
  ),
  "every-mentor": text("iedere mentor of curator", "every mentor or curator"),
  "any-mentor": text("een mentor of curator", "a mentor or curator")
}

const matterName = (matter: Matter): LocalizedText => {
  switch (matter) {
    case "avg-rights":
      return text("de rechten over de eigen gegevens", "the rights over one's data")
    case "referral-index-rights":
      return text(
        "de rechten over een melding in de verwijsindex",
        "the rights over a report in the reference index"
      )
    default:
      return permissionName[matter]
  }
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
