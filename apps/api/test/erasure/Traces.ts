/**
 * Looks for traces of somebody in bytes and text, in every shape in which a value can lie about: plain, in
 * hexadecimal, in base64 at each of its three offsets, escaped in JSON.
 */
import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"

/** Every shape of a value. */
const shapesOf = (value: string): ReadonlyArray<string> => {
  const bytes = Buffer.from(value, "utf8")
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.concat([Buffer.alloc(offset), bytes])
      .toString("base64")
      // What depends on the bytes before and after is left out.
      .slice(offset === 0 ? 0 : offset + 1)
      .replace(/.{0,2}=*$/, "")
  )
  return [value, bytes.toString("hex"), ...base64.filter((one) => one.length > 6)]
}

/** The values of which there is a trace in this text or these bytes, in whatever shape. */
export const tracesIn = (
  where: string | Uint8Array,
  values: ReadonlyArray<string>
): ReadonlyArray<string> => {
  const bytes = Buffer.from(where)
  const lower = Buffer.from(bytes.toString("latin1").toLowerCase(), "latin1")
  return values.filter((value) =>
    shapesOf(value).some(
      (shape) =>
        bytes.includes(shape) ||
        lower.includes(Buffer.from(shape, "utf8").toString("latin1").toLowerCase(), 0, "latin1")
    )
  )
}

/** The files under a folder in which there is a trace, with what was found. */
export const tracesInFiles = (folder: string, values: ReadonlyArray<string>): ReadonlyArray<string> =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .flatMap((path) => tracesIn(readFileSync(path), values).map((value) => `${path}: ${value}`))
