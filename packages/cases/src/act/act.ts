/** The form of the acts in a case: each field says which category of data it holds. */
import { CalendarDate } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { actForm, Actor } from "@oza/roles"
import { Schema } from "effect"

export const Sentence = Schema.NonEmptyString.check(Schema.isMaxLength(1000))
export const Paragraph = Schema.NonEmptyString.check(Schema.isMaxLength(5000))

/** Every event says on which day it holds, and who did it. */
export const act = actForm({
  on: CalendarDate.pipe(classified("process")),
  by: Actor.pipe(classified("process"))
})

/** The act can be done in a closed case too: the one exception to that such a case stays as it is. */
export const alsoWhenClosed = <A extends object>(of: A): A & { readonly whenClosed: true } => ({
  ...of,
  whenClosed: true
})
