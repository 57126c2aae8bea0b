/**
 * What a step has to bring forth, in words: a picture of the needs, a path of time, a closing check.
 *
 * Which yields there are, of which step and by whom is data of a region (`Pathway.yields`). What has a
 * place of its own in a case (goals, agreements, an OPP) is no yield.
 */
import { CalendarDate, LocalizedText, RuleId } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { RoleId } from "@oza/roles"
import { Schema } from "effect"
import { StepId } from "./StepId.ts"

/** The name of a yield in a declaration, in kebab-case: `picture-of-needs`. */
export const YieldId = Schema.String.check(Schema.isPattern(/^[a-z][a-z0-9-]*$/)).pipe(
  Schema.brand("YieldId")
)
export type YieldId = typeof YieldId.Type

/** A yield that a region asks for: of which step, by which rule, and by whom where not everybody may. */
export const YieldKind = Schema.Struct({
  id: YieldId,
  name: LocalizedText,
  step: StepId,
  rule: RuleId,
  /** Who may record it; everybody who may record yields where absent. */
  by: Schema.optionalKey(Schema.NonEmptyArray(RoleId))
})
export type YieldKind = typeof YieldKind.Type

/** A yield as it was recorded in a case. */
export const Yield = Schema.Struct({
  yield: YieldId.pipe(classified("process")),
  on: CalendarDate.pipe(classified("process")),
  role: RoleId.pipe(classified("process")),
  text: Schema.NonEmptyString.check(Schema.isMaxLength(5000)).pipe(classified("education"))
}).pipe(Schema.annotateEncoded({ identifier: "Yield" }))
export type Yield = typeof Yield.Type
