/**
 * What kind of text a value is, so that a report can say what was found without repeating it.
 *
 * A rejects file is mailed around; it holds no data of a child. `8 digits` is enough to see that a
 * leading zero was lost.
 */
export const valueClassOf = (value: string): string => {
  if (value === "") return "empty"
  const trimmed = value.trim()
  if (trimmed === "") return "only spaces"
  const padding = trimmed === value ? "" : " with spaces around"
  return `${shapeOf(trimmed)}${padding}`
}

const shapeOf = (value: string): string => {
  const length = value.length
  if (/^\d+$/.test(value)) return `${length} digits`
  if (/^[-+]?\d+[.,]\d+$/.test(value)) return "a number with decimals"
  if (/^\d{4}-\d{2}-\d{2}/.test(value)) return "a date, year first"
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/.test(value)) return "a date, day or month first"
  if (/^[\p{L}]+$/u.test(value)) return `${length} letters`
  if (/^[\p{L}\d]+$/u.test(value)) return `${length} letters and digits`
  return `text of ${length} characters`
}
