/**
 * Who may see what in a region: role by category by purpose, made of its policy.
 *
 * Roles that see the same stand together. What nobody of a role can open is left out; what a wall closes
 * is shown, as it stays closed whatever is agreed.
 */
import { type Language, text } from "@oza/kernel"
import { categoryName, dataCategories, purposeName, type Relation } from "@oza/privacy"
import {
  type DecisionTable,
  matrixLegend,
  type MatrixRow,
  matrixRows,
  relationName,
  sideName
} from "@oza/privacy/analysis"
import type { Role } from "@oza/roles"
import type { RegionDeclaration } from "../../RegionDeclaration.ts"
import { type Lines, table } from "../markdown.ts"
import { type Page, pageOf, row, titled, written } from "./page.ts"

/** The access matrix of a region in Markdown. */
export const accessMatrixMarkdown = (declaration: RegionDeclaration, language: Language): string => {
  const page = pageOf(declaration, language)
  const all = page.cells
  const groups = Map.groupBy(declaration.roles, (role) =>
    JSON.stringify([role.side, rowsOf(all, role, page)])
  )
  return written(
    page,
    text("Wie ziet wat", "Who sees what"),
    text(
      "Per rol: voor welk doel welke gegevens open zijn. Wie niet meedoet in de zaak van een kind, ziet van dat kind niets.",
      "By role: for which purpose which data are open. Whoever takes no part in the case of a child sees nothing of that child."
    ),
    [
      ...matrixLegend(language),
      "",
      `${page.say(text("Versie van de regels", "Version of the rules"))}: \`${page.policy.version}\`.`,
      ...[...groups.values()].flatMap((roles) => roleLines(all, roles, page))
    ]
  )
}

/** What somebody in a role is to the case, as far as the role tells. */
export const tieOf = ({ representation }: Role): Relation => {
  switch (representation) {
    case undefined:
      return "participant"
    case "parent-with-authority":
    case "legal-guardian":
      return "representative"
    case "youth":
      return "child"
    default:
      return representation
  }
}

/** Ties that somebody in a role can have: its own, that of nobody, and those that come with an event. */
const tiesOf = (role: Role): ReadonlyArray<Relation> => [tieOf(role), "none", "emergency", "rights-handler"]

/** Where a role stands on the axis of those who ask. */
export const placeOf = ({ axes }: DecisionTable, role: Role): number => {
  const own = axes.who.findIndex(({ role: named, side }) => side === role.side && named === role.id)
  return own >= 0
    ? own
    : axes.who.findIndex(({ role: named, side }) => side === role.side && named === undefined)
}

const rowsOf = (all: DecisionTable, role: Role, { language }: Page): ReadonlyArray<MatrixRow> => {
  const ties = tiesOf(role)
  const open = matrixRows(all, placeOf(all, role), language).filter(
    ({ isOpen, tie }) => isOpen && tie.relations.every((one) => ties.includes(one))
  )
  const isToldBy = (row: MatrixRow, other: MatrixRow) =>
    other !== row &&
    other.purpose === row.purpose &&
    other.cells.join() === row.cells.join() &&
    (other.tie.bits & row.tie.bits) === other.tie.bits &&
    other.tie.bits !== row.tie.bits
  return open.filter((one) => !open.some((other) => isToldBy(one, other)))
}

const roleLines = (all: DecisionTable, roles: ReadonlyArray<Role>, page: Page): Lines => {
  const [first] = roles
  if (first === undefined) return []
  const { say } = page
  const rows = rowsOf(all, first, page)
  const shown = dataCategories.filter((_, column) => rows.some(({ cells }) => cells[column] !== "–"))
  const names = roles.map(({ name }) => say(name))
  return [
    ...titled(2, `${row(page, names)} (${say(sideName[first.side])})`),
    ...(rows.length === 0
      ? [say(text("Ziet niets van een kind.", "Sees nothing of any child."))]
      : table(
          [say(text("Doel", "Purpose")), ...shown.map((category) => say(categoryName[category]))],
          rows.map(({ cells, purpose, tie }) => [
            purposeText(purpose, tie.relations, page, tieOf(first)),
            ...shown.map((category) => cells[dataCategories.indexOf(category)]!)
          ])
        ))
  ]
}

const purposeText = (
  purpose: MatrixRow["purpose"],
  relations: ReadonlyArray<Relation>,
  { say }: Page,
  own: Relation
): string => {
  const other = relations.filter((one) => one !== own)
  const name = say(purposeName[purpose])
  return other.length === 0 ? name : `${name} (${other.map((one) => say(relationName[one])).join(", ")})`
}
