/**
 * A stagnation: why people cannot go on, the rungs of the ladder that were taken, and how it ended.
 *
 * The causes are a closed list of the region, and the ladder is data of the region
 * (`Pathway.escalation`). What a binding rung decides holds for the arrangement from then on.
 */
import { CalendarDate, LocalizedText, OrganisationId, RuleId } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { RoleId } from "@oza/roles"
import { Schema } from "effect"

const Paragraph = Schema.NonEmptyString.check(Schema.isMaxLength(5000))
const Name = Schema.String.check(Schema.isPattern(/^[a-z][a-z0-9-]*$/))

/** The name of a cause in a declaration: `waiting-lists`. */
export const CauseId = Name.pipe(Schema.brand("CauseId"))
export type CauseId = typeof CauseId.Type
/** The name of a rung in a declaration: `extra-meeting`. */
export const RungId = Name.pipe(Schema.brand("RungId"))
export type RungId = typeof RungId.Type

/** A cause of stagnation that a region knows. */
export const StagnationCause = Schema.Struct({ id: CauseId, name: LocalizedText, rule: RuleId })
export type StagnationCause = typeof StagnationCause.Type

/** A rung of the ladder. */
export const Rung = Schema.Struct({
  id: RungId,
  name: LocalizedText,
  rule: RuleId,
  /** Who takes it. */
  takenBy: Schema.NonEmptyArray(RoleId),
  /** Who says what comes of it. */
  concludedBy: Schema.NonEmptyArray(RoleId),
  /** The rung that is tried first; none where it is open at once. */
  after: Schema.optionalKey(RungId),
  /** Its conclusion names an assignment and a provider, and binds the arrangement. */
  binds: Schema.Boolean
})
export type Rung = typeof Rung.Type

/** What came of a rung. */
export const RungConclusion = Schema.Struct({
  decision: Paragraph.pipe(classified("youth-help")),
  assignment: Schema.optionalKey(Paragraph).pipe(classified("youth-help")),
  provider: Schema.optionalKey(OrganisationId).pipe(classified("process"))
}).pipe(Schema.annotateEncoded({ identifier: "RungConclusion" }))
export type RungConclusion = typeof RungConclusion.Type

export const Stagnation = Schema.Struct({
  number: Schema.Int.pipe(classified("process")),
  cause: CauseId.pipe(classified("process")),
  note: Paragraph.pipe(classified("youth-help")),
  on: CalendarDate.pipe(classified("process")),
  rungs: Schema.Array(
    Schema.Struct({
      rung: RungId.pipe(classified("process")),
      on: CalendarDate.pipe(classified("process")),
      role: RoleId.pipe(classified("process")),
      concluded: Schema.optionalKey(
        Schema.Struct({
          on: CalendarDate.pipe(classified("process")),
          role: RoleId.pipe(classified("process")),
          ...RungConclusion.fields
        })
      ).pipe(classified("process"))
    })
  ).pipe(classified("process")),
  resolved: Schema.optionalKey(
    Schema.Struct({
      on: CalendarDate.pipe(classified("process")),
      how: Paragraph.pipe(classified("youth-help")),
      /** What others can learn of it. Goes into the register of stagnations, so nothing of the child. */
      lesson: Schema.optionalKey(Paragraph).pipe(classified("process"))
    })
  ).pipe(classified("process"))
}).pipe(Schema.annotateEncoded({ identifier: "Stagnation" }))
export type Stagnation = typeof Stagnation.Type
