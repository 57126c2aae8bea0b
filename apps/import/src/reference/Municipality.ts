/**
 * Municipalities of today, and how those of older files are found among them.
 *
 * A number of today is itself; an earlier one leads to its successor, in as many steps as it takes; one
 * that was divided leads nowhere, with the numbers it was divided over.
 */
import { MunicipalityCode } from "@oza/kernel"
import { Schema } from "effect"
import { headerKey } from "../table/TableFile.ts"
import { divided, mergers, otherNames } from "./MunicipalReorganisation.ts"

export const Municipality = Schema.Struct({
  code: MunicipalityCode,
  name: Schema.NonEmptyString,
  province: Schema.NonEmptyString,
  /** The region in which municipalities arrange youth help together. */
  youthRegion: Schema.NonEmptyString
})
export type Municipality = typeof Municipality.Type

/** Where an earlier municipality is today. */
export type Successor =
  | { readonly _tag: "Known"; readonly code: MunicipalityCode }
  | { readonly _tag: "Divided"; readonly over: ReadonlyArray<string> }
  | { readonly _tag: "Unknown" }

export interface Municipalities {
  readonly byCode: (code: string) => Successor
  readonly byName: (name: string) => Successor
}

const mergedInto = new Map(mergers.flatMap(({ to, from }) => from.map(([code]) => [code, to] as const)))
const dividedOver = new Map(divided.map(({ code, over }) => [code, over] as const))

const earlierNames = new Map([
  ...mergers.flatMap(({ from }) => from.map(([code, name]) => [headerKey(name), code] as const)),
  ...divided.map(({ code, name }) => [headerKey(name), code] as const),
  ...otherNames.map(([name, code]) => [headerKey(name), code] as const)
])

/** The municipalities of a year as a place to look earlier ones up. */
export const municipalitiesOf = (today: ReadonlyArray<Municipality>): Municipalities => {
  const codes = new Map<string, MunicipalityCode>(today.map(({ code }) => [code, code]))
  const names = new Map(today.map(({ code, name }) => [headerKey(name), code] as const))
  const byCode = (code: string): Successor => {
    for (let at: string | undefined = code; at !== undefined; at = mergedInto.get(at)) {
      const known = codes.get(at)
      if (known !== undefined) return { _tag: "Known", code: known }
      const over = dividedOver.get(at)
      if (over !== undefined) return { _tag: "Divided", over }
    }
    return { _tag: "Unknown" }
  }
  return {
    byCode,
    byName: (name) => {
      const code = names.get(headerKey(name)) ?? earlierNames.get(headerKey(name))
      return code === undefined ? { _tag: "Unknown" } : byCode(code)
    }
  }
}
