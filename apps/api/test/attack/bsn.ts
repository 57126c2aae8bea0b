/** Numbers from the range that is kept for tests: they pass the eleven-test and belong to nobody. */
const passes = (value: number): boolean => {
  const digits = String(value)
  const sum = [...digits].reduce((before, digit, at) => before + (at === 8 ? -1 : 9 - at) * Number(digit), 0)
  return sum % 11 === 0
}

/** The number at this place of the range, from 0. */
export const testBsn = (place: number): string | undefined => {
  for (let value = 999_900_006, found = 0; value <= 999_999_990; value++) {
    if (!passes(value)) continue
    if (found === place) return String(value)
    found += 1
  }
  return undefined
}
