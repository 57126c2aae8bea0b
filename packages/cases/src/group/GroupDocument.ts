/**
 * A document on the way to a group: the proposal, or the business case or project plan.
 *
 * Which sections there are and how long it may be is data of the region; `documentFaults` tells what is
 * missing, what is there twice and what does not belong.
 */
import { CalendarDate } from "@oza/kernel"
import { Schema } from "effect"
import { type GroupDocumentForm, GroupSectionId } from "./GroupRoute.ts"

/** One section, as it was written. */
export const GroupSection = Schema.Struct({
  section: GroupSectionId,
  text: Schema.NonEmptyString.check(Schema.isMaxLength(10_000))
}).pipe(Schema.annotateEncoded({ identifier: "GroupSection" }))
export type GroupSection = typeof GroupSection.Type

/** The sections of a document: at least one. */
export const GroupSections = Schema.NonEmptyArray(GroupSection)
export type GroupSections = typeof GroupSections.Type

/** The plan is one of these two. */
export const GroupPlanForm = Schema.Literals(["business-case", "project-plan"])
export type GroupPlanForm = typeof GroupPlanForm.Type

/** A version of a document, numbered from 1; a next one stands in its place. */
export const GroupDocument = Schema.Struct({
  number: Schema.Int,
  on: CalendarDate,
  sections: GroupSections,
  /** Of a plan only. */
  form: Schema.optionalKey(GroupPlanForm)
}).pipe(Schema.annotateEncoded({ identifier: "GroupDocument" }))
export type GroupDocument = typeof GroupDocument.Type

/** What is wrong with the sections of a document, against the form of the region. */
export interface GroupDocumentFaults {
  /** Sections of the form that are not there, or hold only spaces. */
  readonly missing: ReadonlyArray<GroupDocumentForm["sections"][number]>
  /** Sections that are not of the form. */
  readonly unknown: ReadonlyArray<GroupSectionId>
  /** Sections that stand more than once. */
  readonly twice: ReadonlyArray<GroupSectionId>
  /** Characters above what the form allows; 0 where it fits. */
  readonly tooMany: number
}

/** Compares sections with the form of the region. */
export const documentFaults = (sections: GroupSections, form: GroupDocumentForm): GroupDocumentFaults => {
  const known = new Set(form.sections.map(({ id }) => id))
  const written = new Set(sections.filter(({ text }) => text.trim() !== "").map(({ section }) => section))
  const names = sections.map(({ section }) => section)
  const length = sections.reduce((sum, { text }) => sum + text.length, 0)
  return {
    missing: form.sections.filter(({ id }) => !written.has(id)),
    unknown: [...new Set(names.filter((name) => !known.has(name)))],
    twice: [...new Set(names.filter((name, at) => names.indexOf(name) !== at))],
    tooMany: Math.max(0, length - (form.atMostCharacters ?? Infinity))
  }
}
