/** Text as people write it: accents, quotes, other scripts, line ends; never a lone half of a character. */
import fc from "fast-check"

/** From 1 to `maxLength` characters. */
export const arbitraryText = (maxLength = 60): fc.Arbitrary<string> =>
  fc
    .string({ minLength: 1, maxLength: Math.ceil(maxLength / 2), unit: "grapheme" })
    // The one character that text in a database cannot hold.
    .map((text) =>
      text
        .replaceAll("\u0000", " ")
        .slice(0, maxLength)
        .replace(/[\uD800-\uDBFF]$/, "")
    )
    .map((text) => (text === "" ? "x" : text))
