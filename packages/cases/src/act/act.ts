/**
 * How an act is written down: its address, its label, and what its command and its event say.
 *
 * A command says what somebody asks; its event says the same, with the day and who did it.
 */
import { CalendarDate, type LocalizedText } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { Actor } from "@oza/roles"
import { Schema } from "effect"

export const Sentence = Schema.NonEmptyString.check(Schema.isMaxLength(1000))
export const Paragraph = Schema.NonEmptyString.check(Schema.isMaxLength(5000))

/** What every event says beside its content: on which day it holds, and who did it. */
const happened = { on: CalendarDate.pipe(classified("process")), by: Actor.pipe(classified("process")) }

export const act = <
  const Command extends string,
  const Event extends string,
  F extends Schema.Struct.Fields,
  R extends Schema.Struct.Fields = {}
>(
  command: Command,
  event: Event,
  collection: string,
  label: LocalizedText,
  fields: F,
  /** What the event says beside what the command said. */
  recorded: R = {} as R
) => ({
  /** Last part of its address: `POST /v1/cases/{caseId}/{collection}`. */
  collection,
  label,
  /** The name of what has then happened. */
  happens: event,
  command: Schema.TaggedStruct(command, fields),
  event: Schema.TaggedStruct(event, { ...happened, ...fields, ...recorded })
})

/** The act can be done in a closed case too: the one exception to that such a case stays as it is. */
export const alsoWhenClosed = <A extends object>(of: A): A & { readonly whenClosed: true } => ({
  ...of,
  whenClosed: true
})
