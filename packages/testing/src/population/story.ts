/**
 * The roads that a case can go, from the signal to its end.
 *
 * Written for a region that works as Kop van Noord-Holland does: its roles, its meetings, its order. The
 * shares of the roads are made up; they are there to meet every rule often enough.
 */
import type { Command } from "@oza/cases"
import { answerPermission, advise, askQuestion, meet, triedSupport } from "./beginning.ts"
import { apply, applyTooEarly, decideOn } from "./applying.ts"
import { liveWithIt } from "./arranging.ts"
import { agreeOpp, handOver, recordNeeds, setGoals, writeHelpPlan, writeOpp } from "./planning.ts"
import type { Situation } from "./Situation.ts"

type Closing = Extract<Command, { readonly _tag: "CloseCase" }>["closing"]

export type Road =
  | "basic-support"
  | "education-only"
  | "youth-help"
  | "youth-help-refused"
  | "preceding-law"
  | "withdrawn"
  | "moved"
  | "signed-up"
  | "exempted"

export const roads: readonly [readonly [Road, number], ...ReadonlyArray<readonly [Road, number]>] = [
  ["youth-help", 50],
  ["education-only", 13],
  ["basic-support", 13],
  ["youth-help-refused", 9],
  ["preceding-law", 4],
  ["withdrawn", 4],
  ["moved", 2],
  ["signed-up", 3],
  ["exempted", 2]
]

const close = (
  { diary, professionals }: Situation,
  reason: Closing["reason"],
  outcome: Closing["outcome"]
): void => diary.act(professionals.coordinator, { _tag: "CloseCase", closing: { reason, outcome } })

/** Goes the whole road; the diary may be full before it ends. */
export const goRoad = (life: Situation, road: Road): void => {
  const { random, diary } = life
  const permission = answerPermission(life)
  if (road === "exempted") return exempted(life)
  diary.wait(1, 10)
  triedSupport(life, road === "basic-support" ? "sufficient" : "insufficient")
  askQuestion(life)
  diary.wait(1, 14)
  meet(life)
  advise(life)
  if (road === "withdrawn") {
    diary.wait(5, 40)
    return close(life, "withdrawn-by-family", "unknown")
  }
  const help = road !== "education-only" && road !== "basic-support"
  diary.wait(0, 10)
  if (random.chance(0.03))
    diary.tries(life.professionals.coordinator, { _tag: "SetGoals", goals: ["Weer hele dagen naar school."] })
  recordNeeds(life, help, road !== "basic-support")
  setGoals(life)
  if (road === "basic-support") {
    diary.wait(30, 120)
    return close(life, "basic-support-suffices", "back-in-education")
  }
  if (help && random.chance(0.14)) applyTooEarly(life)
  diary.wait(3, 25)
  writeOpp(life)
  diary.wait(1, 6)
  if (help && random.chance(0.05)) applyTooEarly(life)
  agreeOpp(life)
  if (!help) {
    diary.wait(2, 14)
    liveWithIt(life, false)
    diary.wait(0, 14)
    return close(life, "goals-reached", "education-with-support")
  }
  handOver(life, permission)
  writeHelpPlan(life)
  diary.wait(0, 10)
  if (road === "signed-up") enrolAtLast(life)
  apply(life)
  if (road === "moved") {
    diary.wait(5, 30)
    return close(life, "moved", "unknown")
  }
  decide(life, road)
}

const decide = (life: Situation, road: Road): void => {
  const { random, diary } = life
  if (road === "preceding-law") {
    decideOn(life, "preceding-law")
    diary.wait(3, 30)
    return close(life, "preceding-law", "other-provision")
  }
  if (road === "youth-help-refused") {
    decideOn(life, "refused")
    if (!random.chance(0.35)) {
      diary.wait(5, 40)
      return close(life, "application-refused", "education-with-support")
    }
    // Things change, and the family applies again.
    diary.wait(60, 150)
    apply(life)
  }
  decideOn(life, "granted")
  diary.wait(2, 20)
  liveWithIt(life, true)
  diary.wait(0, 14)
  close(
    life,
    random.chance(0.8) ? "goals-reached" : "no-longer-needed",
    random.weighed([
      ["education-with-support", 55],
      ["back-in-education", 35],
      ["other-provision", 10]
    ] as const)
  )
}

/** Signed up at a school and not enrolled yet: everything is prepared, the application waits (KOP-24). */
const enrolAtLast = (life: Situation): void => {
  const { random, diary, professionals, school, type } = life
  if (random.chance(0.8)) applyTooEarly(life)
  diary.wait(5, 40)
  diary.act(professionals.coordinator, {
    _tag: "ChangeEnrolment",
    enrolment: { status: "enrolled", school: school.code, schoolType: type }
  })
}

/** With an exemption there is no arrangement (KOP-23). */
const exempted = (life: Situation): void => {
  const { random, diary, professionals, type } = life
  diary.wait(20, 60)
  diary.act(professionals.coordinator, {
    _tag: "ChangeEnrolment",
    enrolment: { status: "exempted", schoolType: type }
  })
  if (random.chance(0.7)) applyTooEarly(life)
  diary.wait(5, 30)
  close(life, "exempted", "other-provision")
}
