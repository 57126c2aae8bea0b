/** Facts about the child: age and school. */
import { ageOn, text } from "@oza/kernel"
import type { Fact } from "../Fact.ts"
import type { FactName } from "../FactName.ts"

const fromAge = (age: number): Fact => ({
  is: text(`De jeugdige is ${age} jaar of ouder.`, `The child is ${age} years or older.`),
  isNot: text(`De jeugdige is jonger dan ${age} jaar.`, `The child is younger than ${age} years.`),
  holds: ({ case: { child }, on }) => ageOn(child.birthDate, on) >= age,
  madeBy: [],
  endedBy: []
})

export const childFacts = {
  "child.enrolled": {
    is: text("De leerling staat ingeschreven op een school.", "The pupil is enrolled at a school."),
    isNot: text(
      "De leerling staat niet ingeschreven op een school.",
      "The pupil is not enrolled at a school."
    ),
    holds: ({ case: { enrolment } }) => enrolment.status === "enrolled",
    madeBy: ["ChangeEnrolment"],
    endedBy: ["ChangeEnrolment"]
  },
  "child.applied": {
    is: text("De leerling is aangemeld bij een school.", "The pupil has been signed up at a school."),
    isNot: text(
      "De leerling is niet aangemeld bij een school.",
      "The pupil has not been signed up at a school."
    ),
    holds: ({ case: { enrolment } }) => enrolment.status === "applied",
    madeBy: ["ChangeEnrolment"],
    endedBy: ["ChangeEnrolment"]
  },
  "child.enrolled-or-applied": {
    is: text(
      "De leerling staat ingeschreven of is aangemeld bij een school.",
      "The pupil is enrolled or has been signed up at a school."
    ),
    isNot: text(
      "De leerling staat niet ingeschreven en is ook niet aangemeld bij een school.",
      "The pupil is neither enrolled nor signed up at a school."
    ),
    holds: ({ case: { enrolment } }) => enrolment.status === "enrolled" || enrolment.status === "applied",
    madeBy: ["ChangeEnrolment"],
    endedBy: ["ChangeEnrolment"]
  },
  "child.exempted": {
    is: text(
      "De jeugdige is vrijgesteld van de leerplicht.",
      "The child is exempted from compulsory attendance."
    ),
    isNot: text(
      "De jeugdige is niet vrijgesteld van de leerplicht.",
      "The child is not exempted from compulsory attendance."
    ),
    holds: ({ case: { enrolment } }) => enrolment.status === "exempted",
    madeBy: ["ChangeEnrolment"],
    endedBy: ["ChangeEnrolment"]
  },
  "child.from-5": fromAge(5),
  "child.from-12": fromAge(12),
  "child.from-16": fromAge(16),
  "child.from-18": fromAge(18),
  "school.po": {
    is: text("Het gaat om primair onderwijs.", "It is about primary education."),
    isNot: text("Het gaat niet om primair onderwijs.", "It is not about primary education."),
    holds: ({ case: { enrolment } }) => enrolment.schoolType === "po",
    madeBy: [],
    endedBy: []
  },
  "school.vo": {
    is: text("Het gaat om voortgezet onderwijs.", "It is about secondary education."),
    isNot: text("Het gaat niet om voortgezet onderwijs.", "It is not about secondary education."),
    holds: ({ case: { enrolment } }) => enrolment.schoolType === "vo",
    madeBy: [],
    endedBy: []
  }
} satisfies Partial<Record<FactName, Fact>>
