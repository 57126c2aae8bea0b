/**
 * The access matrix: what is open to whom, of which data, for which purpose; a table that people read.
 *
 * One row for each purpose and tie, one column for each category. A cell says how it is open: at once, or
 * with which kind of yes, and from which age and day where that differs. What comes with it (pass nothing
 * on, tell the family, take no more than is needed) is a letter behind it. `✕` is closed by a wall, `–`
 * just not opened.
 */
import type { Language } from "@oza/kernel"
import { type DataCategory, dataCategories } from "../DataCategory.ts"
import type { Obligation } from "../PrivacyRule.ts"
import { type Purpose, purposes } from "../Purpose.ts"
import type { Standing } from "../Standing.ts"
import { type AgeBand, bitsOfStandings, type Tie, type Who } from "./Axes.ts"
import { closedReasons, columnOf, type DecisionTable, obligationOrder, rowOf } from "./DecisionTable.ts"
import { openCode } from "./words.ts"

/** The letter of an obligation behind a cell. */
export const obligationLetter: { readonly [O in Obligation]: string } = {
  "no-onward-disclosure": "n",
  "inform-family": "i",
  "only-what-is-needed": "m"
}

/** What is open to somebody with one tie, for one purpose. */
export interface MatrixRow {
  readonly who: Who
  readonly tie: Tie
  readonly purpose: Purpose
  /** What stands in the column of each category, in the order of the categories. */
  readonly cells: ReadonlyArray<string>
  /** Is anything open in it? */
  readonly isOpen: boolean
}

/** The rows of somebody, those in which nothing is open included. `standing`: in that standing. */
export const matrixRows = (
  table: DecisionTable,
  who: number,
  language: Language,
  standing?: Standing
): ReadonlyArray<MatrixRow> => {
  const { axes } = table
  const at = axes.standings.indexOf(standing === undefined ? 0 : bitsOfStandings([standing]))
  return axes.ties.flatMap((tie, place) =>
    purposes.map((purpose): MatrixRow => {
      const cells = dataCategories.map((category) =>
        cellText(table, { who, tie: place, standing: at, purpose, category }, language)
      )
      return {
        who: axes.who[who]!,
        tie,
        purpose,
        cells,
        isOpen: dataCategories.some((category) =>
          isOpenAt(table, { who, tie: place, standing: at, purpose, category })
        )
      }
    })
  )
}

interface CellAt {
  readonly who: number
  readonly tie: number
  readonly standing: number
  readonly purpose: Purpose
  readonly category: DataCategory
}

/** Is it open at some age, on some day, with some yes? */
const isOpenAt = ({ axes, opens }: DecisionTable, at: CellAt): boolean =>
  axes.ages.some(
    (band, age) =>
      (band === undefined) === (at.category === "figures") &&
      axes.days.some((_, day) => {
        const row = rowOf(axes, at.who, at.tie, at.standing, age, day)
        return opens[row + columnOf(at.purpose, at.category)] !== 0
      })
  )

/** How one cell stands over all ages and days. */
const cellText = (table: DecisionTable, at: CellAt, language: Language): string => {
  const { axes } = table
  const days = axes.days.map((_, day) => agesText(table, at, day, language))
  const runs: Array<{ from: string | undefined; said: string }> = []
  for (const [day, said] of days.entries()) {
    if (runs.at(-1)?.said !== said) runs.push({ from: axes.days[day]!.from, said })
  }
  if (runs.length === 1) return runs[0]!.said
  const word = { nl: "vanaf", en: "from" }[language]
  return runs
    .filter(({ from, said }) => from !== undefined || (said !== "–" && said !== "✕"))
    .map(({ from, said }) => (from === undefined ? said : `${word} ${from}: ${said}`))
    .join("; ")
}

/** How it stands on some days: one code where age makes no difference, else the ages at which it is open. */
const agesText = (table: DecisionTable, at: CellAt, day: number, language: Language): string => {
  const { ages } = table.axes
  const isChildless = at.category === "figures"
  const runs: Array<{ readonly from: number; readonly below: number | undefined; readonly code: string }> = []
  for (const [age, band] of ages.entries()) {
    if ((band === undefined) !== isChildless) continue
    const code = codeOf(table, at, age, day, language)
    const last = runs.at(-1)
    const { from, below } = band ?? { from: 0, below: undefined }
    if (last !== undefined && last.code === code) runs[runs.length - 1] = { ...last, below }
    else runs.push({ from, below, code })
  }
  if (runs.length === 1) return runs[0]!.code
  return runs
    .filter(({ code }) => code !== "–")
    .map((run) => `${agesCode(run)} ${run.code}`)
    .join(", ")
}

const agesCode = ({ below, from }: AgeBand): string =>
  below === undefined ? `${from}+` : from === 0 ? `<${below}` : `${from}-${below - 1}`

const codeOf = (
  { axes, obligations, opens, why }: DecisionTable,
  { category, purpose, standing, tie, who }: CellAt,
  age: number,
  day: number,
  language: Language
): string => {
  const place = rowOf(axes, who, tie, standing, age, day) + columnOf(purpose, category)
  const open = openCode(opens[place]!, language)
  if (open === "–") return closedReasons[why[place]!] === "forbidden" ? "✕" : open
  const letters = obligationOrder.filter((_, bit) => ((obligations[place]! >>> bit) & 1) === 1)
  return letters.length === 0 ? open : `${open} (${letters.map((one) => obligationLetter[one]).join("")})`
}
