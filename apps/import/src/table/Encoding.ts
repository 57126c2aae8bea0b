/**
 * Bytes of a file as text, whatever the office program that saved it.
 *
 * Until the first byte outside ASCII, UTF-8 and Windows-1252 (of which Latin-1 is a part) say the same;
 * so the choice is put off to that byte and rests on whether it starts a UTF-8 sequence. A byte order
 * mark decides at once. Bytes that are wrong after that become U+FFFD, which no field accepts.
 */
import { isAscii, isUtf8 } from "node:buffer"
import { TextDecoder } from "node:util"

export type Encoding = "utf-8" | "windows-1252" | "utf-16le"

export interface TextReader {
  /** The text of the next bytes; characters that are cut off wait for the next call. */
  readonly push: (bytes: Uint8Array) => string
  /** What was still waiting. */
  readonly end: () => string
  /** The encoding, once a byte has shown it. */
  readonly encoding: () => Encoding | "ascii"
}

/** Reads text in the encoding that is told, or in the one that the bytes show. */
export const textReader = (told?: Encoding): TextReader => {
  let decided: Encoding | undefined
  let decoder: TextDecoder | undefined
  let waiting: Uint8Array = new Uint8Array(0)
  let first = true

  const decide = (encoding: Encoding): TextDecoder => {
    decided = encoding
    return (decoder = new TextDecoder(encoding))
  }
  if (told !== undefined) decide(told)

  const read = (bytes: Uint8Array, last: boolean): string => {
    if (decoder !== undefined) return decoder.decode(bytes, { stream: !last })
    const all = waiting.length === 0 ? bytes : Buffer.concat([waiting, bytes])
    waiting = new Uint8Array(0)
    if (first && all.length < 3 && !last) {
      waiting = all
      return ""
    }
    const mark = first ? markOf(all) : undefined
    first = false
    if (mark !== undefined) return decide(mark).decode(all, { stream: !last })
    if (isAscii(all)) return asciiOf(all)
    const cut = last ? all.length : wholeCharacters(all)
    const whole = all.subarray(0, cut)
    if (!isUtf8(whole)) return decide("windows-1252").decode(all, { stream: !last })
    if (!isAscii(whole)) return decide("utf-8").decode(all, { stream: !last })
    waiting = Uint8Array.from(all.subarray(cut))
    return asciiOf(whole)
  }

  return {
    push: (bytes) => read(bytes, false),
    end: () => read(new Uint8Array(0), true),
    encoding: () => decided ?? "ascii"
  }
}

const asciiOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1")

const markOf = (bytes: Uint8Array): Encoding | undefined =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
    ? "utf-8"
    : bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : undefined

/** Up to where the bytes hold whole UTF-8 characters, if they are UTF-8 at all. */
const wholeCharacters = (bytes: Uint8Array): number => {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return length > back ? bytes.length - back : bytes.length
    }
  }
  return bytes.length
}
