/** The guards of the region: for each rule what it requires, and where it applies. */
import {
  all,
  any,
  circumstance,
  type Condition,
  fact,
  gives,
  type Guard,
  held,
  heldThisRound,
  holdsRegie,
  mayShare,
  meetingIs,
  meetingOf,
  not,
  says,
  stepAgreed,
  type StepId,
  yielded
} from "@oza/cases"
import { bpoInvolved, josInvolved } from "./circumstances.ts"
import { broadMeeting, evaluationMeeting } from "./meetings.ts"
import { familyPlan, oppPlan } from "./regies.ts"
import { authority, bpo, municipalAccess, municipalContact } from "./roles.ts"
import { mh } from "./rules/Handleiding.ts"
import * as step from "./steps.ts"
import {
  bpoInformation,
  followUp,
  goesWellAndBetter,
  helpingAndHindering,
  informationPrepared,
  integrativePicture,
  josInformation,
  observation,
  parentsKnow,
  pictureOfNeeds,
  processExplained,
  questionsAndGoals,
  regieAgreed,
  stillRight,
  whyBroadMeeting,
  yields
} from "./yields.ts"

const guard = (number: number, requires: Condition): Guard => ({ rule: mh(number), requires })
const where = (when: Condition, { rule, when: also, requires }: Guard): Guard => ({
  rule,
  when: also === undefined ? when : all(when, also),
  requires
})

/** The way of nine steps is that of a signal in education (MH-02); one from outside begins elsewhere (MH-03). */
const inEducation = not(fact("signal.outside-education"))

/** What each step has to bring forth before the next one begins. */
const brings: ReadonlyMap<StepId, ReadonlyArray<Guard>> = new Map([
  [
    step.observe,
    [
      where(inEducation, guard(8, yielded(observation))),
      where(inEducation, guard(9, all(fact("support.recorded"), yielded(parentsKnow)))),
      where(
        inEducation,
        guard(
          10,
          all(
            any(fact("support.extra-insufficient"), fact("support.preventive-insufficient")),
            yielded(whyBroadMeeting)
          )
        )
      )
    ]
  ],
  [step.prepare, [guard(13, yielded(informationPrepared)), guard(14, yielded(processExplained))]],
  [step.organise, [guard(17, held(broadMeeting))]],
  [
    step.needs,
    [
      guard(19, all(yielded(questionsAndGoals), yielded(helpingAndHindering), yielded(goesWellAndBetter))),
      guard(20, all(fact("needs.recorded"), yielded(pictureOfNeeds)))
    ]
  ],
  [step.goals, [guard(24, all(fact("goals.set"), yielded(integrativePicture)))]],
  [
    step.arrange,
    [
      guard(1, fact("arrangement.integrated")),
      guard(5, fact("opp.written")),
      guard(25, fact("arrangement.serves-every-goal")),
      guard(26, fact("arrangement.made")),
      guard(28, yielded(regieAgreed)),
      guard(29, yielded(followUp)),
      guard(39, fact("opp.signed"))
    ]
  ],
  [step.evaluate, [guard(33, heldThisRound(evaluationMeeting))]]
])

const before = (of: StepId): StepId | undefined => step.inOrder[step.inOrder.indexOf(of as never) - 1]

/** A step begins once pupil and parents decided so (MH-04), and the one before brought forth what it must. */
export const opensWith = (of: StepId): ReadonlyArray<Guard> => {
  const previous = before(of)
  return previous === undefined ? [] : [guard(4, stepAgreed(previous)), ...(brings.get(previous) ?? [])]
}

/** A step is done once pupil and parents agree with what came of it; the last one once it was evaluated. */
export const doneWith = (of: StepId): Condition =>
  of === step.adjust ? fact("evaluation.held") : stepAgreed(of)

/** One agrees with a step when it has brought forth what it must, and with the steps in their order (MH-07). */
export const stepDecisions: ReadonlyArray<Guard> = step.inOrder.flatMap((of) => {
  const previous = before(of)
  const about = says("decision.step", of)
  return [
    ...(previous === undefined ? [] : [where(about, guard(7, stepAgreed(previous)))]),
    ...(brings.get(of) ?? []).map((one) => where(all(about, says("decision.answer", "agree")), one))
  ]
})

/** MH-04: what a step brings forth is recorded once pupil and parents decided to begin it. */
export const yieldsInOrder: ReadonlyArray<Guard> = step.inOrder.flatMap((of) => {
  const previous = before(of)
  const [first, ...rest] = yields.filter((kind) => kind.step === of).map(({ id }) => id)
  return previous === undefined || first === undefined
    ? []
    : [where(says("yield", first, ...rest), guard(4, stepAgreed(previous)))]
})

const started = fact("execution.started")
const eitherRegie = any(holdsRegie(oppPlan), holdsRegie(familyPlan))
const withParent = says("meeting.goalSetWith", ...authority)

/** MH-11, MH-33: with a parent or a guardian too; teacher and pupil stand with the kind of meeting. */
export const goalWithParents = where(meetingOf(broadMeeting), guard(11, withParent))
export const inviteesWithParents = where(meetingOf(evaluationMeeting), guard(33, withParent))
/** MH-32: once it runs, who holds regie calls the meeting together again; MH-33: and the evaluation. */
export const regieReconvenes = where(all(started, meetingOf(broadMeeting)), guard(32, eitherRegie))
export const regieConvenesEvaluation = where(meetingOf(evaluationMeeting), guard(33, eitherRegie))
/** MH-15: agenda, goal and documents; MH-16: day and time. */
export const withAgenda = guard(15, gives("meeting.agenda"))
export const withTime = guard(16, gives("meeting.time"))
/** MH-60: the BPO is invited, or told what to bring. */
export const bpoHeard = where(
  circumstance(bpoInvolved),
  guard(60, any(says("meeting.invited", bpo), yielded(bpoInformation)))
)
/** MH-12: no invitation before the parents agree with who comes. */
export const inviteesAgreed = guard(12, meetingIs("invitees-agreed"))
/** MH-15: no meeting without invitation; documents with consent only. */
export const invited = guard(15, meetingIs("invited"))
export const schoolDocuments = where(
  says("documents", "opp", "observation-report"),
  guard(15, mayShare("education", "arrange"))
)
export const helpDocuments = where(
  says("documents", "family-plan", "report-on-youth-help"),
  guard(15, mayShare("youth-help", "arrange"))
)
/** MH-71: what the municipality tells of earlier help. */
export const earlierHelp = where(
  says("documents", "report-on-earlier-help"),
  guard(71, mayShare("youth-help", "arrange"))
)

/** MH-18: the prepared information is the start. */
export const informationFirst = guard(18, yielded(informationPrepared))
/** MH-06: what the pupil needs comes first. */
export const needsFirst = guard(6, fact("needs.recorded"))
/** MH-21: needs and explanations as one picture, and goals from that. */
export const pictureFirst = guard(21, yielded(integrativePicture))
/** MH-23: no offer before the goals. */
export const goalsFirst = guard(23, fact("goals.set"))
/** MH-27: bridging is for the time until the help starts. */
export const untilHelpStarts = guard(27, not(started))
/** MH-52: JOS and municipality agree with the parents which information goes along. */
export const josAndMunicipality = where(circumstance(josInvolved), guard(52, yielded(josInformation)))
/** MH-74: once youth help is needed and decided on. */
export const youthHelpDecidedOn = guard(74, fact("needs.youth-help"))
/** MH-64: in consultation with the municipality. */
export const municipalityConsulted = guard(64, says("consulted", municipalContact, municipalAccess))

/** MH-04: pupil and parents agree with the agreements as they now are. */
export const contentAgreed = guard(4, fact("content.agreed"))

/** MH-03: a family plan that began outside education holds the input of the school. */
export const planWithSchool = where(
  fact("signal.outside-education"),
  guard(3, says("content.includesSchool", "true"))
)
/** MH-72: the municipality uses what the school wrote with consent only. */
export const schoolReports = where(
  says("content.includesSchool", "true"),
  guard(72, mayShare("education", "arrange"))
)

/** MH-35: it is adjusted after it was checked what is not right. */
export const checkedFirst = where(says("evaluation.outcome", "adjust"), guard(35, yielded(stillRight)))
/** MH-50: closed because JOS suffices, where the school gave JOS and there is no arrangement. */
export const josSuffices = where(
  says("closing.reason", "lighter-support-suffices"),
  guard(50, all(circumstance(josInvolved), not(fact("arrangement.made"))))
)
/** MH-50: the school decides who gets JOS. */
export const notAboutJos = not(says("circumstance", josInvolved))
/** MH-02: regie goes on while the one who holds it is away; the guide knows no other mandate. */
export const onlyToStandIn = guard(2, not(says("scope", "represent-at-meeting", "escalate")))
/** MH-39: what goes along to another region goes with consent. */
export const movesWithConsent: ReadonlyArray<Guard> = (
  ["education", "health", "youth-help", "family"] as const
).map((category) => where(says("categories", category), guard(39, mayShare(category, "arrange"))))
