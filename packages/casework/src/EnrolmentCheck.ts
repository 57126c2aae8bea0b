/** Is the school of an enrolment one that the reference data knows, and of the kind that was said? */
import type { Enrolment } from "@oza/cases"
import { text } from "@oza/kernel"
import type { InputIssue } from "./CaseworkError.ts"
import type { School } from "./SchoolStore.ts"

/** What cannot be right about it; `school` is what the reference data has under its code. */
export const enrolmentIssues = (
  { school: code, schoolType }: Enrolment,
  school: School | undefined
): ReadonlyArray<InputIssue> => {
  // The reference data holds primary and secondary schools; of others it cannot say anything.
  if (code === undefined || (schoolType !== "po" && schoolType !== "vo")) return []
  if (school === undefined) {
    return [
      {
        path: "enrolment.school",
        message: text(
          "Deze school staat niet in de schoolgegevens.",
          "The reference data knows no school with this code."
        )
      }
    ]
  }
  return school.type === schoolType
    ? []
    : [
        {
          path: "enrolment.schoolType",
          message: text(
            `Deze school is een school voor ${school.type}, niet voor ${schoolType}.`,
            `The school is one for ${school.type}, not for ${schoolType}.`
          )
        }
      ]
}
