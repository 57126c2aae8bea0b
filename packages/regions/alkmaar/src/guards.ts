/** The guards of the region: for each rule what it requires, and where it applies. */
import {
  all,
  circumstance,
  type Condition,
  fact,
  gives,
  type Guard,
  held,
  holdsRegie,
  meetingIs,
  not,
  procedureIs,
  says,
  stepAgreed,
  yielded
} from "@oza/cases"
import { orientation, processPlan } from "./course.ts"
import { mdo } from "./meetings.ts"
import { canCoordinate, coordinators, parent, guardian, swvConsultant } from "./roles.ts"
import { alk } from "./rules/Kader.ts"

const guard = (number: number, requires: Condition): Guard => ({ rule: alk(number), requires })
const where = (when: Condition, { rule, requires }: Guard): Guard => ({ rule, when, requires })

const adult = fact("child.from-18")
export const coordinating = holdsRegie(processPlan)

/** ALK-06, ALK-18, ALK-27, ALK-08: what orientation brings before anything is prepared. */
export const distanceKnown = guard(6, yielded("distance-to-education"))
export const integralView = guard(18, yielded("integral-view"))
export const described = guard(27, yielded("description"))
export const educationExamined = where(
  circumstance("regular-career-not-feasible"),
  guard(8, yielded("contribution-of-education"))
)
/** ALK-26: phase by phase; the possibilities were discussed in an MDO. */
export const orientated = guard(26, held(mdo))

/** ALK-28: people are invited, and meet, only after the parents agreed. */
export const parentsAgreed = guard(28, meetingIs("invitees-agreed"))
export const invitedFirst = guard(28, meetingIs("invited"))
/** ALK-64: the table was checked beforehand. */
export const tableChecked = guard(64, yielded("table-checked"))
/** ALK-66: who does what, what that yields and when it is looked at. */
export const smart = guard(66, gives("report.actions"))

/** ALK-14: extra support after basic support, youth help after extra support; where there is a school. */
export const basicFirst = where(says("support.level", "extra"), guard(14, fact("support.recorded")))
export const extraFirst = where(
  all(fact("child.enrolled"), not(fact("signal.outside-education"))),
  guard(14, fact("support.extra-insufficient"))
)

/** ALK-01: education and youth help. ALK-02: beside basic support. */
export const bothNeeded = guard(1, all(fact("needs.education"), fact("needs.youth-help")))
export const besideBasicSupport = guard(2, fact("support.needs-exceed-basic"))
/** ALK-03: always one whole of both. */
export const integrated = guard(3, fact("arrangement.integrated"))
/** ALK-17: the way in, and what is in it, with parents and youth. */
export const leadingInAgreed = guard(17, stepAgreed(orientation))
export const contentAgreed = guard(17, fact("content.agreed"))
/** ALK-21: for one youth or for a group; it is recorded which. */
export const levelKnown = guard(21, yielded("level"))
/** ALK-30: goals before agreements; partners and money before the start. */
export const goalsFirst = guard(30, fact("goals.set"))
export const partnersAndFunding = guard(30, all(yielded("partners-and-funding"), fact("funding.shared")))
/** ALK-31: the way in and the allocation are written down. */
export const leadingInDescribed = guard(31, yielded("leading-in-and-allocation"))

const inGroup = gives("agreement.group")
const has = (...functions: readonly [string, ...Array<string>]) => says("agreement.function", ...functions)
const atCareLocation = says("agreement.setting", "care-location")
/** ALK-04: a group where needs compare. */
export const groupForComparableNeeds = where(inGroup, guard(4, yielded("comparable-needs")))
/** ALK-16: at school, at home or in an institution; ALK-24 has other places for enriching alone. */
export const settingOfOffer = where(atCareLocation, guard(16, has("enrich")))
/** ALK-20: recognised, or described why it can work. */
export const interventionNamed = guard(20, gives("agreement.intervention"))
/** ALK-22: one of the six functions. */
export const functionNamed = guard(22, gives("agreement.function"))
/** ALK-23: leading on where prevention was not enough. */
export const realSupport = where(has("lead-on"), guard(23, fact("support.preventive-insufficient")))
/** ALK-24: enriching where taking part is not possible, and not in a school. */
export const enriching = where(
  has("enrich"),
  guard(24, all(circumstance("participation-not-possible"), not(says("agreement.setting", "school"))))
)
/** ALK-25: leading back who dropped out or is in a care institution; anywhere. */
export const leadingBack = where(
  has("lead-back"),
  guard(25, circumstance("dropped-out", "in-care-institution"))
)

/** ALK-32: what a decision pays, is paid once that decision is there. */
export const tlvGranted = where(says("shares.source", "tlv"), guard(32, procedureIs("tlv", "granted")))
export const tbvGranted = where(says("shares.source", "tbv"), guard(32, procedureIs("tbv", "granted")))
export const helpGranted = where(
  says("shares.source", "youth-help", "day-care", "zin", "pgb"),
  guard(32, fact("decision.granted"))
)

/** ALK-35: how partners inform each other, and how the youth returns. */
export const partnersInformed = guard(35, yielded("informing-partners"))
export const returnOrganised = where(
  all(fact("child.enrolled"), fact("arrangement.outside-school")),
  guard(35, yielded("return-to-school"))
)

const familyLeaves = says("closing.reason", "withdrawn-by-family", "moved")
/** ALK-36: what ran is closed on the basis of an evaluation. */
export const evaluatedFirst = where(
  all(fact("execution.started"), not(familyLeaves)),
  guard(36, fact("evaluation.says-close"))
)

/** ALK-62, ALK-63, ALK-64, ALK-68, ALK-71: what the process coordinator sees to, and nobody else records. */
const byCoordinator = (name: string, number: number): Guard =>
  where(says("yield", name), guard(number, coordinating))
export const recordedByCoordinator: ReadonlyArray<Guard> = [
  byCoordinator("roles-discussed", 62),
  byCoordinator("meaning-of-legal-frame", 63),
  byCoordinator("table-checked", 64),
  byCoordinator("decisions-checked", 68),
  byCoordinator("support-at-school-agreed", 71)
]
export const rolesDiscussed = guard(62, yielded("roles-discussed"))
export const legalFrameDiscussed = where(
  circumstance("youth-protection", "veilig-thuis"),
  guard(63, yielded("meaning-of-legal-frame"))
)
const nothingPending = all(not(fact("application.pending")), not(fact("procedure.pending")))
/** ALK-68: they are there before it is said that they are, before the start and before the end. */
export const checkedWhenDecided = where(says("yield", "decisions-checked"), guard(68, nothingPending))
export const decisionsChecked = guard(68, all(yielded("decisions-checked"), nothingPending))
export const decidedBeforeClosing = where(not(familyLeaves), guard(68, nothingPending))
/** ALK-71: first support at school, then the request. */
export const supportAtSchoolFirst = guard(71, yielded("support-at-school-agreed"))

const ofProcess = says("plan", processPlan)
/** ALK-58: parents of a minor take part in the choice; ALK-46: the consultant with the agreement of the school. */
export const chosenWithParents = where(
  all(ofProcess, not(adult)),
  guard(58, says("chosenWith", parent, guardian))
)
export const consultantWithSchool = where(
  all(ofProcess, says("to.role", swvConsultant)),
  guard(46, says("chosenWith", ...coordinators))
)
/** ALK-57, ALK-70: one of the professionals speaks for others, or escalates for them. */
export const representedByProfessional = where(
  says("scope", "represent-at-meeting"),
  guard(57, says("to.role", ...canCoordinate))
)
export const escalatedByProfessional = where(
  says("scope", "escalate"),
  guard(70, says("to.role", ...canCoordinate))
)

/** ALK-14: heavier where it does not go as it should. */
export const heavierWhenNeeded = where(says("direction", "up"), guard(14, fact("progress.off-course")))

const nextAfter = (from: Parameters<typeof fact>[0], to: string): Guard =>
  where(fact(from), guard(50, says("plan.to", to)))
/** ALK-50: the three transitions. */
export const nextEducation: ReadonlyArray<Guard> = [
  nextAfter("school.preschool", "po"),
  nextAfter("school.po", "vo"),
  nextAfter("school.vo", "mbo")
]
