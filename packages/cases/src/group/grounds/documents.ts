/** A document against the form of the region: what is missing, too much, or there twice. */
import { text } from "@oza/kernel"
import type { GroupObjection } from "../decideGroup.ts"
import { documentFaults, type GroupSections } from "../GroupDocument.ts"
import type { GroupDocumentForm } from "../GroupRoute.ts"
import { groupSectionOnce } from "../OwnRule.ts"
import { no } from "./GroupGrounds.ts"

/** What stands in the way of a document. */
export const documentObjections = (
  sections: GroupSections,
  form: GroupDocumentForm
): ReadonlyArray<GroupObjection> => {
  const { missing, unknown, twice, tooMany } = documentFaults(sections, form)
  const names = (language: "nl" | "en") => missing.map(({ name }) => name[language]).join(", ")
  return [
    ...(missing.length === 0
      ? []
      : [no(form.rule, text(`Dit ontbreekt nog: ${names("nl")}.`, `Still missing: ${names("en")}.`))]),
    ...(unknown.length === 0
      ? []
      : [
          no(
            form.rule,
            text(`Dit hoort er niet in: ${unknown.join(", ")}.`, `No part of it: ${unknown.join(", ")}.`)
          )
        ]),
    ...(tooMany === 0
      ? []
      : [
          no(
            form.rule,
            text(
              `Het stuk is ${tooMany} tekens te lang; het mag ${form.atMostCharacters} tekens zijn.`,
              `The document is ${tooMany} characters too long; it may have ${form.atMostCharacters}.`
            )
          )
        ]),
    ...(twice.length === 0
      ? []
      : [
          no(
            groupSectionOnce.id,
            text(
              `Dit staat er meer dan één keer: ${twice.join(", ")}.`,
              `More than once: ${twice.join(", ")}.`
            )
          )
        ])
  ]
}
