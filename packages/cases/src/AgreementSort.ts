/** Agreements of a sort, for rules that hold for some of them. Each part that is named narrows. */
import { Schema } from "effect"
import { Agreement } from "./Agreement.ts"
import { SchoolType } from "./Enrolment.ts"

export const AgreementSort = Schema.Struct({
  kinds: Schema.optionalKey(Schema.NonEmptyArray(Agreement.fields.kind)),
  settings: Schema.optionalKey(Schema.NonEmptyArray(Agreement.fields.setting)),
  responsible: Schema.optionalKey(Schema.NonEmptyArray(Agreement.fields.responsible)),
  schoolTypes: Schema.optionalKey(Schema.NonEmptyArray(SchoolType))
}).pipe(Schema.annotateEncoded({ identifier: "AgreementSort" }))
export type AgreementSort = typeof AgreementSort.Type

/** Is an agreement, for a pupil of this type of school, of the sort? */
export const isOfSort = (
  { kind, setting, responsible }: Pick<Agreement, "kind" | "setting" | "responsible">,
  schoolType: SchoolType,
  sort: AgreementSort
): boolean =>
  (sort.kinds?.includes(kind) ?? true) &&
  (sort.settings?.includes(setting) ?? true) &&
  (sort.responsible?.includes(responsible) ?? true) &&
  (sort.schoolTypes?.includes(schoolType) ?? true)
