/**
 * Whose data beside the child's were in what was processed: each of them is a data subject of its own in the
 * processing log (Logboek Dataverwerkingen).
 *
 * A file tells of the family where it tells who takes part, who may decide for the child or said yes, or
 * how things are at home. Professionals are in it for their work and are users, not data subjects.
 */
import type { Case } from "@oza/cases"
import type { PersonId } from "@oza/kernel"
import type { Disclosure } from "@oza/privacy"
import type { RoleCatalogue } from "@oza/roles"

/** Fields that name people of the family. */
const naming = /^(participants|permissions|authorities|restrictions|emergencies)\b/

export const othersIn = (
  roles: RoleCatalogue,
  state: Case,
  { categories, fields, outcome }: Disclosure
): ReadonlyArray<PersonId> => {
  const tells =
    outcome === "done" && (fields.some((path) => naming.test(path)) || categories.includes("family"))
  if (!tells) return []
  const family = state.participants.filter(({ role }) => roles.sideOf(role) === "family")
  return [...new Set(family.map(({ party }) => party))].filter((party) => party !== state.child.person)
}
