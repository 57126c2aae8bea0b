/** The guards of the region: for each rule what it requires, and where it applies. */
import { all, any, type Condition, fact, gives, type Guard, held, not, says, withinAbsence } from "@oza/cases"
import { mdo, ot } from "./meetings.ts"
import { kop } from "./rules/Mis.ts"
import { wijkteamWorker } from "./roles.ts"
import type { Reading } from "./openTerms.ts"

const guard = (number: number, requires: Condition): Guard => ({ rule: kop(number), requires })
const where = (when: Condition, { rule, requires }: Guard): Guard => ({ rule, when, requires })

/** KOP-39: extra support is discussed in the OT or the MDO. */
export const discussed = guard(39, held(ot, mdo))
/** KOP-05: help is discussed and settled together with parents and youth; the seats see to who is there. */
export const discussedTogether = guard(5, fact("meeting.held"))
/** KOP-55: what is needed stands first, then goals, then what is done. */
export const needsFirst = guard(55, fact("needs.recorded"))
export const goalsFirst = guard(55, fact("goals.set"))
/** KOP-37: preventive first. */
export const preventiveFirst = guard(37, fact("support.preventive-insufficient"))

/** KOP-24, and KOP-22 as far as the region reads it so: only a pupil of a school. */
export const pupil = ({ appliedPupil }: Reading): Guard =>
  guard(24, fact(appliedPupil === "allowed" ? "child.enrolled-or-applied" : "child.enrolled"))
/** KOP-23: no arrangement with an exemption, and from 5 no child without school or exemption. */
export const notExempted = guard(23, not(fact("child.exempted")))
export const schoolOrExemption = where(
  fact("child.from-5"),
  guard(23, any(fact("child.enrolled-or-applied"), fact("child.exempted")))
)

/** KOP-19, KOP-17, KOP-50, KOP-18, KOP-49: the OPP is there, agreed, signed, handed over and discussed. */
export const oppWritten = guard(19, fact("opp.written"))
export const oppAgreed = guard(17, fact("opp.agreed"))
export const actionPartSigned = guard(50, fact("opp.signed"))
export const oppHandedOver = guard(18, fact("opp.handed-over"))
export const oppDiscussed = guard(49, fact("opp.discussed"))
/** KOP-20: compulsory once more than basic support is needed; KOP-35: not before. */
export const oppBeyondBasicSupport = where(fact("support.needs-exceed-basic"), guard(20, fact("opp.written")))
/** KOP-18: the school hands over only what it may. */
export const schoolMayHandOver = where(
  says("way", "by-school-with-permission"),
  guard(18, fact("permission.school-hands-over"))
)

/** KOP-42: the municipal team joins for what is not directly a learning problem. */
export const beyondLearning = guard(42, fact("needs.youth-help"))
/** KOP-58: a question of parents is by definition for the municipal team. */
export const parentsAskWijkteam = where(
  says("question.of", "parents"),
  guard(58, says("question.addressedTo", "municipality"))
)
/** KOP-37: heavier support only where preventive support was not enough. */
export const curativeAfterPreventive = where(says("support.kind", "curative"), preventiveFirst)
/** KOP-39: extra support only after the OT or the MDO. */
export const extraAfterMeeting = where(says("support.level", "extra"), discussed)

const granting = says("decision.outcome", "granted")
/** KOP-08: a shortage of money is never a ground. */
export const neverForMoney = guard(8, not(says("decision.ground", "lack-of-funds")))
/** KOP-09: another law that fits comes first, so that has to be known. */
export const precedingLawTested = where(granting, guard(9, fact("preceding-law.tested")))
export const noPrecedingLaw = where(granting, guard(9, not(fact("preceding-law.applies"))))
export const grantedToPupil = (reading: Reading): Guard => where(granting, pupil(reading))
export const grantedNotExempted = where(granting, notExempted)

const byMunicipality = says("agreement.responsible", "municipality")
const atCareLocation = says("agreement.setting", "care-location")
const learning = says("agreement.kind", "guidance-in-learning")
/** KOP-16: youth help in an arrangement rests on a decision. */
export const helpIsDecided = where(byMunicipality, guard(16, fact("decision.granted")))
/** KOP-19: no OPP, no youth help at school. */
export const helpAtSchoolNeedsOpp = where(
  all(byMunicipality, says("agreement.setting", "school")),
  oppWritten
)
/** KOP-17: and the parents agree with it as it is now. */
export const helpNeedsAgreedOpp = where(byMunicipality, oppAgreed)
/** KOP-09: what another law pays is no youth help. */
export const helpNotOfAnotherLaw = where(byMunicipality, guard(9, not(fact("preceding-law.applies"))))
/** KOP-12: a school is never responsible for treatment. */
export const schoolDoesNotTreat = where(
  says("agreement.kind", "treatment"),
  guard(12, not(says("agreement.responsible", "school")))
)
/** KOP-13: a school is responsible for guidance in learning; KOP-11: at a care location sometimes through the SWV. */
export const schoolGuidesLearning = where(
  all(learning, not(atCareLocation)),
  guard(13, says("agreement.responsible", "school"))
)
export const schoolTeachesAtCareLocation = where(
  all(learning, atCareLocation),
  guard(11, says("agreement.responsible", "school", "swv"))
)
/** KOP-25: at a care location an OPP is compulsory. */
export const careLocationNeedsOpp = where(atCareLocation, guard(25, fact("opp.written")))
/** KOP-26: help instead of school only in the time that was established together. */
export const absenceEstablished = where(
  says("agreement.kind", "care-farm"),
  guard(26, all(fact("absence.established-jointly"), withinAbsence("agreement")))
)
/** KOP-33: above school level it is the SWV's, and in VO there is none. */
export const aboveSchoolBySwv = where(
  says("agreement.aboveSchool", "true"),
  guard(33, all(fact("school.po"), says("agreement.responsible", "swv")))
)

/** KOP-26: school and municipality establish it together. KOP-28: and say what education then is. */
export const establishedTogether = guard(
  26,
  all(says("establishedBy", "school"), says("establishedBy", "municipality"))
)
export const educationMadeConcrete = guard(28, gives("education"))

/** KOP-04: content before money, and before anything starts. */
export const contentFirst = guard(4, fact("content.agreed"))
/** KOP-31: an X asks for a conversation. KOP-32: without one it is possible, so nothing asks for it. */
export const greyAreaTalked = where(fact("arrangement.in-grey-area"), guard(31, fact("grey-area.talked")))
/** KOP-31: a conversation between education and municipality. */
export const talkBetweenBoth = guard(
  31,
  all(
    says("present", wijkteamWorker),
    says("present", "internal-coordinator", "support-coordinator", "swv-consultant")
  )
)
/** KOP-25: the inspectorate first; a pending request counts as permission. */
export const inspectorateFirst = where(
  fact("arrangement.at-care-location"),
  guard(25, fact("inspectorate.applied-or-permitted"))
)
