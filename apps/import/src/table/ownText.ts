/**
 * A copy of a text that does not keep alive the piece of the file it was cut from.
 *
 * The engine cuts texts of 13 characters and more without copying them; whatever is remembered from row
 * to row would keep whole files in memory.
 */
export const ownText = (text: string): string =>
  text.length <= longestCopied ? text : Buffer.from(text, "utf16le").toString("utf16le")

/** Texts up to this length are copied when they are cut. */
export const longestCopied = 12
