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
  "child.from-4": fromAge(4),
  "child.from-5": fromAge(5),
  "child.from-12": fromAge(12),
  "child.from-16": fromAge(16),
  "child.from-18": fromAge(18),
  "school.po": {
    is: text("Het gaat om primair onderwijs.", "It is about primary education."),
    isNot: text("Het gaat niet om primair onderwijs.", "It is not about primary education."),
    holds: ({ case: { enrolment } }) => enrolment.schoolType === "po",
    madeBy: ["ChangeEnrolment"],
    endedBy: ["ChangeEnrolment"]
  },
  "school.vo": {
    is: text("Het gaat om voortgezet onderwijs.", "It is about secondary education."),
    isNot: text("Het gaat niet om voortgezet onderwijs.", "It is not about secondary education."),
    holds: ({ case: { enrolment } }) => enrolment.schoolType === "vo",
    madeBy: ["ChangeEnrolment"],
    endedBy: ["ChangeEnrolment"]
  },
  "school.preschool": {
    is: text("Het gaat om de tijd voor de basisschool.", "It is about the time before primary school."),
    isNot: text(
      "Het gaat niet om de tijd voor de basisschool.",
      "It is not about the time before primary school."
    ),
    holds: ({ case: { enrolment } }) => enrolment.schoolType === "preschool",
    madeBy: ["ChangeEnrolment"],
    endedBy: ["ChangeEnrolment"]
  },
  "school.mbo": {
    is: text("Het gaat om middelbaar beroepsonderwijs.", "It is about vocational education."),
    isNot: text("Het gaat niet om middelbaar beroepsonderwijs.", "It is not about vocational education."),
    holds: ({ case: { enrolment } }) => enrolment.schoolType === "mbo",
    madeBy: ["ChangeEnrolment"],
    endedBy: ["ChangeEnrolment"]
  },
  "school.special": {
    is: text("Het gaat om speciaal onderwijs.", "It is about special education."),
    isNot: text("Het gaat om regulier onderwijs.", "It is about regular education."),
    holds: ({ case: { enrolment } }) => enrolment.special === true,
    madeBy: ["ChangeEnrolment"],
    endedBy: ["ChangeEnrolment"]
  },
  "signal.outside-education": {
    is: text("Het signaal kwam van buiten het onderwijs.", "The signal came from outside education."),
    isNot: text("Het signaal kwam uit het onderwijs.", "The signal came from education."),
    holds: ({ case: { signal } }) => signal.origin === "outside-education",
    madeBy: [],
    endedBy: []
  }
} satisfies Partial<Record<FactName, Fact>>
