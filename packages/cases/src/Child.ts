/**
 * The child that a case is about, as far as the case needs to know.
 *
 * The person number is pseudonymous; names and numbers stand apart, sealed. The date of birth is here
 * because rules turn on it.
 */
import { CalendarDate, PersonId } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { Schema } from "effect"

export const Child = Schema.Struct({
  person: PersonId.pipe(classified("process")),
  birthDate: CalendarDate.pipe(classified("identity"))
}).pipe(Schema.annotateEncoded({ identifier: "Child" }))
export type Child = typeof Child.Type
