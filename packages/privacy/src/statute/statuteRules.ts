/**
 * The statute layer: who may process what, for which purpose, by law. A region can only narrow it.
 *
 * One rule for each cell or row of cells of the baseline matrix. What is not here is closed: signals on
 * safety to everybody, since they have their own route. Where a category holds more than the law opens
 * ("a summary", "the necessary part"), the rule carries the obligation to take no more than is needed.
 */
import type { PrivacyRule } from "../PrivacyRule.ts"
import { attendanceRules } from "./matrix/attendance.ts"
import { consultRules } from "./matrix/consult.ts"
import { emergencyRules } from "./matrix/emergency.ts"
import { familyRules } from "./matrix/family.ts"
import { figuresRules } from "./matrix/figures.ts"
import { municipalityRules } from "./matrix/municipality.ts"
import { privacyOfficeRules } from "./matrix/privacyOffice.ts"
import { schoolRules } from "./matrix/school.ts"
import { standingRules } from "./matrix/standing.ts"
import { swvRules } from "./matrix/swv.ts"
import { swvHealthRules } from "./matrix/swvHealth.ts"
import { youthHealthRules } from "./matrix/youthHealth.ts"
import { youthHelpRules } from "./matrix/youthHelp.ts"

export const statuteRules: ReadonlyArray<PrivacyRule> = [
  ...schoolRules,
  ...swvRules,
  ...municipalityRules,
  ...youthHelpRules,
  ...youthHealthRules,
  ...attendanceRules,
  ...familyRules,
  ...swvHealthRules,
  ...consultRules,
  ...emergencyRules,
  ...privacyOfficeRules,
  ...figuresRules,
  ...standingRules
]
