/**
 * How a case begins: the signal, permission, support that was tried, the question, and the first
 * meeting, with the mistakes that people make there.
 */
import type { Command } from "@oza/cases"
import type { Purpose } from "@oza/privacy"
import { MeetingKindId } from "@oza/cases"
import { addDays, type CalendarDate } from "@oza/kernel"
import type { Actor, RoleId } from "@oza/roles"
import { workingDay } from "./Diary.ts"
import { role } from "./people.ts"
import { ageNow, decider, type Situation } from "./Situation.ts"
import { meetingGoals, minutes, preventive, questionsOfParents, questionsOfYouth } from "./texts.ts"

type Kind = "consent-to-process" | "consent-to-disclose"

/**
 * Whose say it is: of the parent under 16 and of the youth from 16; to disclose what is confidential,
 * of both from 12 to 16. Those whose say it is not are refused where they try.
 */
const giversOf = (life: Situation, kind: Kind): ReadonlyArray<Actor> => {
  const { parent, youth } = life
  const age = ageNow(life)
  if (age >= 16) return [youth]
  return kind === "consent-to-disclose" && age >= 12 ? [parent, youth] : [parent]
}

/** The family answers whether what is known may be shared. */
export const answerPermission = (life: Situation): "given" | "refused" => {
  const { random, diary, parent, youth, held } = life
  const answer = random.chance(0.07) ? "refused" : "given"
  const ask = (kind: Kind, of: "refused" | "given"): Command => ({
    _tag: "AnswerPermission",
    kind,
    answer: of,
    scope: {
      purposes: ["arrange", "decide-youth-help", "allocate-support", "provide-help"] satisfies [
        Purpose,
        ...Array<Purpose>
      ],
      categories: ["education", "youth-help", "family"],
      recipients: [
        "internal-coordinator",
        "support-coordinator",
        "teacher",
        "swv-consultant",
        "wijkteam-worker",
        "provider"
      ].map(role) as [RoleId, ...Array<RoleId>]
    },
    evidence: {
      method: random.pick(["digital", "digital", "on-paper", "spoken"] as const),
      textVersion: "2024-1",
      language: random.weighed([
        ["nl", 90],
        ["tr", 3],
        ["ar", 3],
        ["pl", 4]
      ] as const)
    }
  })
  const others = ageNow(life) >= 16 ? [parent] : ageNow(life) >= 12 ? [youth] : []
  for (const other of others) if (random.chance(0.1)) diary.tries(other, ask("consent-to-process", answer))
  for (const kind of ["consent-to-process", "consent-to-disclose"] as const) {
    for (const giver of giversOf(life, kind)) diary.act(giver, ask(kind, answer))
  }
  held.consented = answer === "given"
  return answer
}

/** A yes is taken back as easily as it was given; it counts no longer from that day. */
export const reconsider = (life: Situation): void => {
  const { random, diary, held } = life
  if (!held.consented || !random.chance(0.03)) return
  // The first yes was the one to process.
  diary.act(decider(life), { _tag: "WithdrawPermission", permission: 1 })
  held.consented = false
}

/** Support within the class; whether it was enough decides how the story goes on. */
export const triedSupport = (
  { random, diary, professionals }: Situation,
  effect: "sufficient" | "insufficient"
): void => {
  const support = (
    kind: "preventive" | "curative",
    from: CalendarDate,
    of: "sufficient" | "insufficient"
  ): Command => ({
    _tag: "RecordSupport",
    support: { level: "basic", kind, description: random.pick(preventive), from, effect: of }
  })
  const from = addDays(diary.today(), -random.between(20, 90))
  const recorder = random.pick([professionals.teacher, professionals.coordinator])
  if (random.chance(0.03)) diary.tries(recorder, support("curative", from, effect))
  diary.act(recorder, support("preventive", from, effect))
}

/** Parents ask the municipal team, and only that one (KOP-58); a youth asks whom it wants. */
export const askQuestion = (life: Situation): void => {
  const { random, diary, parent, youth } = life
  if (ageNow(life) >= 12 && random.chance(0.4)) {
    diary.act(youth, {
      _tag: "RecordQuestion",
      question: {
        of: "youth",
        addressedTo: random.pick(["school", "municipality"] as const),
        text: random.pick(questionsOfYouth)
      }
    })
  }
  if (random.chance(0.6)) {
    const question = (addressedTo: "school" | "municipality"): Command => ({
      _tag: "RecordQuestion",
      question: { of: "parents", addressedTo, text: random.pick(questionsOfParents) }
    })
    if (random.chance(0.05)) diary.tries(parent, question("school"))
    diary.act(parent, question("municipality"))
  }
}

/** A meeting of the school, the family, the municipal team and the samenwerkingsverband: planned and held. */
export const meet = (life: Situation): void => {
  const { random, diary, type, professionals, parent, held } = life
  const { coordinator } = professionals
  const kind = MeetingKindId.make(type === "po" ? "ot" : "mdo")
  const plannedFor = workingDay(addDays(diary.today(), random.between(5, 24)))
  const plan = (of: MeetingKindId, invited: ReadonlyArray<RoleId>): Command => ({
    _tag: "PlanMeeting",
    meeting: {
      kind: of,
      plannedFor,
      goal: random.pick(meetingGoals),
      invited: invited as [RoleId, ...Array<RoleId>]
    }
  })
  const family = [parent.role, ...(ageNow(life) >= 11 ? [role("youth")] : [])]
  const all = [coordinator.role, role("teacher"), ...family, role("wijkteam-worker"), role("swv-consultant")]
  if (random.chance(0.05)) diary.tries(coordinator, plan(kind, [coordinator.role, ...family]))
  if (random.chance(0.02))
    diary.tries(coordinator, plan(MeetingKindId.make(type === "po" ? "mdo" : "ot"), all))
  diary.act(coordinator, plan(kind, all))
  held.meetings++
  diary.waitUntil(plannedFor)
  const report = (present: ReadonlyArray<RoleId>): Command => ({
    _tag: "ReportMeeting",
    report: {
      meeting: held.meetings,
      present: present as [RoleId, ...Array<RoleId>],
      minutes: random.pick(minutes),
      ...(random.chance(0.7) ? { ownView: random.pick(questionsOfParents) } : {})
    }
  })
  if (random.chance(0.03)) diary.tries(coordinator, report([coordinator.role, role("teacher")]))
  diary.act(
    coordinator,
    report([
      coordinator.role,
      ...family,
      ...(random.chance(0.85) ? [role("wijkteam-worker")] : []),
      ...(random.chance(0.5) ? [role("swv-consultant")] : [])
    ])
  )
}

/** Advice, each on the own field; the other field is not theirs (KOP-41, KOP-43). */
export const advise = ({ random, diary, professionals }: Situation): void => {
  const { wijkteam, swvConsultant } = professionals
  const onHelp: Command = { _tag: "AdviseOnYouthHelp", advice: "Hulp thuis en op school laten aansluiten." }
  const onEducation: Command = {
    _tag: "AdviseOnEducation",
    advice: "Vaste begeleider en een kleinere groep voor rekenen."
  }
  if (random.chance(0.03)) diary.tries(swvConsultant, onHelp)
  if (random.chance(0.35)) diary.act(wijkteam, onHelp)
  if (random.chance(0.03)) diary.tries(wijkteam, onEducation)
  if (random.chance(0.35)) diary.act(swvConsultant, onEducation)
}
