/** The guards of the region: for each rule what it requires, and where it applies. */
import {
  all,
  any,
  asEscalationDecided,
  circumstance,
  concluded,
  type Condition,
  fact,
  gives,
  type Guard,
  held,
  holdsRegie,
  mayShare,
  meetingOf,
  not,
  procedureIs,
  rung,
  says,
  yielded
} from "@oza/cases"
import { consult, ot, vot } from "./meetings.ts"
import {
  alignedWithWijkteam,
  analysis,
  analysisAligned,
  askMunicipality,
  askSwv,
  betterOfferWeighed,
  complexAndLasting,
  draftPlan,
  helpAligned,
  helpInFamily,
  lastingSignals,
  monitoringPlan,
  nonePrecedingFits,
  offerDiscussed,
  planOfApproach,
  precedingLookedAt,
  swvArrangement,
  teamNo,
  tooLittleResult,
  weighedByEducationSpecialist,
  weighedByFamilySpecialist,
  weighedWithParents
} from "./names.ts"
import { educationSpecialist, familySpecialist, wijkteamWorker } from "./roles.ts"
import { mvs } from "./rules/SupportRoute.ts"

const guard = (number: number, requires: Condition): Guard => ({ rule: mvs(number), requires })
const where = (when: Condition, { rule, requires }: Guard): Guard => ({ rule, when, requires })

/** MVS-10: a consult is for signals or questions that stay. */
export const signalsStay = where(
  meetingOf(consult),
  guard(10, any(circumstance(lastingSignals, tooLittleResult, complexAndLasting), fact("question.recorded")))
)
/** MVS-16: first the VOT, then the parents are invited to the OT. */
export const votBeforeOt = where(meetingOf(ot), guard(16, held(vot)))

/** When the VOT is compulsory, and what that rests on: MVS-11, MVS-14 and MVS-15. */
export const votNeeded = {
  tooLittle: circumstance(tooLittleResult, complexAndLasting),
  actionsInsufficient: fact("actions.insufficient"),
  convened: concluded(consult, "convene")
}
export const votMeets: ReadonlyArray<Guard> = [
  where(votNeeded.tooLittle, guard(11, held(vot))),
  where(votNeeded.actionsInsufficient, guard(14, held(vot))),
  where(votNeeded.convened, guard(15, held(vot)))
]
/** The same before a case closes, unless the family stops, moves, or the child is exempted. */
export const votBeforeClosing: ReadonlyArray<Guard> = votMeets.map(({ rule, when, requires }) => ({
  rule,
  when: all(when!, not(says("closing.reason", "withdrawn-by-family", "moved", "exempted"))),
  requires
}))
/** MVS-13: as long as only a consult was held, that is where it turns out that nothing more is needed. */
export const consultEndsContent = where(
  all(says("closing.reason", "no-longer-needed"), not(held(vot, ot))),
  guard(13, concluded(consult, "nothing-more"))
)
/** MVS-49: treatment outside school is no OZA; it is still aligned between school and care. */
export const treatmentAlignedWithSchool = where(
  says("closing.reason", "youth-help-only"),
  guard(49, fact("help-plan.aligned"))
)

/** MVS-35: pupils, from before school up to 18. */
export const pupil = guard(
  35,
  all(not(fact("child.from-18")), any(fact("child.enrolled-or-applied"), fact("school.preschool")))
)
/** MVS-44: the extra steps follow on the OT; and an analysis comes first, with parents and help in the family. */
export const afterSupportTeam = guard(44, held(ot))
export const analysed = guard(44, all(yielded(analysis), yielded(analysisAligned)))
export const familyHelpAligned = where(circumstance(helpInFamily), guard(44, yielded(helpAligned)))
/** MVS-45: what is there already is looked at first. MVS-46: and none of it fits. */
export const precedingFirst = guard(45, yielded(precedingLookedAt))
export const noneFits = guard(46, yielded(nonePrecedingFits))

/** MVS-18: the school's own support is not enough, and nothing that is there already fits. */
export const ownSupportTooLittle = guard(
  18,
  all(fact("support.needs-exceed-basic"), yielded(nonePrecedingFits))
)
/** MVS-19: aligned with parents and both specialists, and by the family specialist with the municipal team. */
export const aligned = guard(
  19,
  all(
    yielded(weighedWithParents),
    yielded(weighedByEducationSpecialist),
    yielded(weighedByFamilySpecialist),
    yielded(alignedWithWijkteam)
  )
)
/** MVS-20: the offer was discussed, and there is consent, before anything is requested. */
export const consentForSwv = guard(
  20,
  all(yielded(offerDiscussed), mayShare("education", "allocate-support"))
)
export const consentForYouthHelp = guard(
  20,
  all(yielded(offerDiscussed), mayShare("education", "decide-youth-help"))
)
/** MVS-33: youth help is needed. MVS-22: in addition to what is needed in education. */
export const youthHelpNeeded = guard(33, fact("needs.youth-help"))
export const besideEducation = guard(22, fact("needs.education"))
/** MVS-34: working together was tried and was not enough, and neither was what is there already. */
export const triedTogether = guard(
  34,
  all(
    any(fact("support.preventive-insufficient"), fact("support.extra-insufficient")),
    held(ot),
    yielded(nonePrecedingFits)
  )
)

const granting = says("decision.outcome", "granted")
/** MVS-43: the municipal team weighed whether something better fits or comes first. */
export const weighedByWijkteam = guard(43, yielded(betterOfferWeighed))
export const nothingComesFirst = where(granting, guard(43, not(fact("preceding-law.applies"))))
/** MVS-47: no indication without a support plan. */
export const supportPlanWritten = where(granting, guard(47, fact("help-plan.written")))

const bySwv = says("agreement.responsible", "swv")
const byMunicipality = says("agreement.responsible", "municipality")
const forGroup = says("agreement.category", "group-at-school")
/** MVS-46: what the samenwerkingsverband or the municipality gives, it has granted. MVS-06: a group needs no grant. */
export const grantedBySwv = where(
  all(bySwv, not(forGroup)),
  guard(46, procedureIs(swvArrangement, "granted"))
)
export const grantedByMunicipality = where(byMunicipality, guard(46, fact("decision.granted")))
/** MVS-47: the indication goes to a provider. */
export const passedOn = where(byMunicipality, guard(47, gives("agreement.provider")))
/** MVS-49: one of the four sorts, and never the fourth. */
export const ofASort = guard(49, gives("agreement.category"))
export const noTreatmentOutside = guard(49, not(says("agreement.category", "treatment-outside-school")))
/** MVS-30: what Team NO decided holds for who gives it. */
export const asTeamNoDecided = where(
  any(byMunicipality, gives("agreement.provider")),
  guard(30, asEscalationDecided("agreement.provider"))
)

/** MVS-19: everybody whose alignment is asked agrees with the content before it starts. */
export const contentAgreed = guard(19, fact("content.agreed"))
/** MVS-23: money comes last. */
export const moneyLast = guard(23, fact("content.agreed"))
/** MVS-48: the case director makes the plan of monitoring and evaluation; nothing starts without it. */
export const directorPlans = where(says("yield", monitoringPlan), guard(48, holdsRegie(planOfApproach)))
export const monitoringPlanned = guard(48, yielded(monitoringPlan))

/** MVS-25: the education specialist can take regie over where the samenwerkingsverband supports. */
export const specialistWithSupport = where(
  says("to.role", educationSpecialist),
  guard(25, procedureIs(swvArrangement, "granted"))
)
/** MVS-26: where youth help is needed, regie goes to nobody but the municipal team. */
export const wijkteamDirects = where(
  fact("needs.youth-help"),
  guard(26, says("to.role", wijkteamWorker, familySpecialist))
)

/** MVS-28: both fixed contacts first. MVS-29: and with the draft plan. */
export const contactsFirst = where(says("rung", teamNo), guard(28, all(rung(askMunicipality), rung(askSwv))))
export const withDraftPlan = where(says("rung", teamNo), guard(29, yielded(draftPlan)))
