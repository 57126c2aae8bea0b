/**
 * Eight children who do not exist, each with what makes the agreements of regions differ.
 *
 * They are the same everywhere; what a region does with them is in `ways`.
 */
import type { Agreement, Enrolment } from "@oza/cases"

export interface Child {
  readonly name: string
  readonly born: string
  readonly schoolType: Enrolment["schoolType"]
  readonly status: Enrolment["status"]
  /** The youth help that fits, and where. */
  readonly help: Pick<Agreement, "kind" | "setting">
  /** The parents and the child are kept out of the meeting. */
  readonly familyKeptOut?: true
  /** Absence threatens. */
  readonly absenceThreatens?: true
  /** The attendance officer is asked to join. */
  readonly officerJoins?: true
  /** The help is granted and there is a waiting list. */
  readonly waits?: true
}

const inClass = { kind: "guidance-in-behaviour", setting: "school" } as const
const enrolled = { schoolType: "po", status: "enrolled", help: inClass } as const

/** 8, in PO, needs help in the class. */
export const noor: Child = { ...enrolled, name: "Noor", born: "2018-03-15" }
/** 7, exempted from attending a school; can take part in little. */
export const sem: Child = {
  ...enrolled,
  name: "Sem",
  born: "2019-05-20",
  status: "exempted",
  help: { kind: "guidance-in-behaviour", setting: "home" }
}
/** 3, goes to day care, and to no school yet. */
export const liv: Child = {
  ...enrolled,
  name: "Liv",
  born: "2023-06-10",
  schoolType: "preschool",
  status: "none"
}
/** 16, in VO, decides for himself in some matters. */
export const daan: Child = { ...enrolled, name: "Daan", born: "2010-02-20", schoolType: "vo" }
/** 10, in PO, is treated in an institution. */
export const yara: Child = {
  ...enrolled,
  name: "Yara",
  born: "2016-04-02",
  help: { kind: "treatment", setting: "institution" }
}
/** 13, in VO, is about to stay away from school. */
export const milan: Child = {
  ...enrolled,
  name: "Milan",
  born: "2013-01-30",
  schoolType: "vo",
  absenceThreatens: true
}
/** 9, in PO; professionals want to talk about her without her parents. */
export const fay: Child = { ...enrolled, name: "Fay", born: "2017-07-01", familyKeptOut: true }
/** 11, in PO, gets help on paper and stands on a waiting list. */
export const jip: Child = { ...enrolled, name: "Jip", born: "2015-08-14", waits: true }

export const children: ReadonlyArray<Child> = [noor, sem, liv, daan, yara, milan, fay, jip]
