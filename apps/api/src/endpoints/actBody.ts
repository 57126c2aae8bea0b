/**
 * What the endpoint of an act is told: the fields of its command, and the day that it holds for.
 *
 * The same for acts in cases, of groups and of requests on rights.
 */
import { CalendarDate } from "@oza/kernel"
import { Schema } from "effect"

/** The day of an act, in a body. */
export const actDay = Schema.optionalKey(CalendarDate).pipe(
  Schema.annotateKey({ description: "The day that it holds for: today where absent, never a later day." })
)

/**
 * The body of an act. The table of acts ties a body to its command; types cannot follow that across
 * acts, so each use says which it is.
 */
export const actBody = <B = { readonly on?: CalendarDate }>(
  act: string,
  command: { readonly fields: Schema.Struct.Fields }
): Schema.Codec<B> => {
  const { _tag: _, ...fields } = command.fields
  const body = Schema.Struct({ ...fields, on: actDay }).pipe(
    Schema.annotateEncoded({ identifier: `${act}Request` })
  )
  return body as unknown as Schema.Codec<B>
}

/** The name of the operation of an act: `fileApplication`. */
export const operationOf = (act: string): string => `${act[0]!.toLowerCase()}${act.slice(1)}`
