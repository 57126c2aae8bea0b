/**
 * How an act is written down: its address, its label, and what its command and its event say.
 *
 * A command says what somebody asks; its event says the same, with the day and who did it. Which acts there
 * are stands in the tables of those who know them: of a case, of a group, of a request on rights.
 */
import type { LocalizedText } from "@oza/kernel"
import { Schema } from "effect"

/** A form for acts of which every event says this beside its content: when it was and who did it. */
export const actForm =
  <H extends Schema.Struct.Fields>(happened: H) =>
  <
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
