/**
 * Tables of scenarios as people write them: a head, and a row for each case, with bars between the cells.
 */

/** The rows of a table, each as an object by the names in its head. Rows of dashes are left out. */
export const table = (text: string): ReadonlyArray<{ readonly [column: string]: string }> => {
  const [head, ...rows] = text
    .trim()
    .split("\n")
    .filter((line) => !/^[\s|-]+$/.test(line))
    .map((line) => line.split("|").map((cell) => cell.trim()))
  return rows.map((row) => Object.fromEntries(head!.map((name, index) => [name, row[index] ?? ""])))
}
