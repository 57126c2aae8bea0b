/**
 * Authority over a child, as it was shown: who, of which kind, from when until when, on what evidence.
 *
 * The role in which a parent takes part says what that person is to the child today; this says what it
 * rests on and for which days, for both households. A recorded authority wins over what the role says: a
 * parent whose authority ended is a parent without authority from that day.
 */
import { CalendarDate, PersonId } from "@oza/kernel"
import { Representation } from "@oza/roles"
import { Schema } from "effect"

export const Authority = Schema.Struct({
  /** Number within the case, from 1. */
  number: Schema.Int,
  person: PersonId,
  kind: Representation,
  /** Which of the households of the child; absent where there is one. */
  household: Schema.optionalKey(Schema.Literals(["first", "second"])),
  /** What it was read from. */
  evidence: Schema.Literals(["authority-register", "court-decision", "civil-registry", "own-statement"]),
  /** First day on which it holds. */
  from: CalendarDate,
  /** First day on which it no longer holds. */
  until: Schema.optionalKey(CalendarDate)
}).pipe(Schema.annotateEncoded({ identifier: "Authority" }))
export type Authority = typeof Authority.Type
