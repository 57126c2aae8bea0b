/**
 * Who does the acts about the data of a case: by the sides of the roles, and so the same in every region.
 *
 * A region says which roles it has and where they sit; nothing of this stands in its declaration.
 */
import { type DataActId, type DataActRule } from "@oza/cases"
import { RuleId } from "@oza/kernel"
import type { Role, Side } from "@oza/roles"

const professional = ["school", "swv", "municipality", "youth-help", "youth-health"] as const

const table: { readonly [A in DataActId]: readonly [rule: number, ...sides: ReadonlyArray<Side>] } = {
  RecordAuthority: [60, ...professional],
  EndAuthority: [60, ...professional],
  JudgeCapacity: [62, ...professional],
  RecordHealthFinding: [63, "swv"],
  TakeEmergencyAccess: [64, "school", "municipality", "youth-help", "youth-health"],
  ReviewEmergency: [67, ...professional, "privacy-office"],
  TellFamily: [68, "privacy-office"],
  RestrictProcessing: [68, "privacy-office"],
  ResumeProcessing: [68, "privacy-office"],
  ArchiveCase: [68, "privacy-office"]
}

const ruleNumbered = (number: number): RuleId => RuleId.make(`OZA-${number}`)

/** The acts about data with who does them; an act for which a region has no role is not there. */
export const dataActsOf = (roles: ReadonlyArray<Role>): { readonly [act: string]: DataActRule } =>
  Object.fromEntries(
    Object.entries(table).flatMap(([act, [rule, ...sides]]) => {
      const [first, ...rest] = roles
        .filter(({ side, representation }) => sides.includes(side) && representation !== "mentor")
        .map(({ id }) => ({ role: id }))
      return first === undefined ? [] : [[act, { by: [first, ...rest], byRule: ruleNumbered(rule) }]]
    })
  )
