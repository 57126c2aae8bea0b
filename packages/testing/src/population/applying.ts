/** The application for youth help and the decision: who may apply, on what, within which term. */
import type { Command } from "@oza/cases"
import { lawAnswers } from "../cases/lawAnswers.ts"
import { ageNow, decider, type Situation } from "./Situation.ts"

const application: Command = { _tag: "FileApplication", asksFor: "Begeleiding op school en hulp thuis." }

type Reason = Extract<Command, { readonly _tag: "TakeDecision" }>["decision"]["ground"]

const decide = (outcome: "granted" | "refused", ground: Reason, reasons: string): Command => ({
  _tag: "TakeDecision",
  decision: { outcome, ground, reasons }
})

/** Somebody applies too early: the OPP is not there, not agreed with, or not handed over. */
export const applyTooEarly = (life: Situation): void => life.diary.tries(decider(life), application)

/** The application, after those by people who may not (KOP-07). */
export const apply = (life: Situation): void => {
  const { random, diary, parent, professionals, supervised } = life
  if (supervised) diary.tries(professionals.familySupervisor, application)
  if (ageNow(life) >= 16 && random.chance(0.25)) diary.tries(parent, application)
  diary.act(decider(life), application)
}

const testLaw = ({ random, diary, professionals, held }: Situation, applies: boolean): void => {
  held.lawTested = true
  const law = random.pick(["Zvw", "Wlz", "Wmo"] as const)
  diary.act(professionals.wijkteam, {
    _tag: "TestPrecedingLaw",
    law,
    applies,
    reason: applies ? "De zorg past bij deze wet." : "Deze wet past hier niet.",
    answers: lawAnswers(law, applies)
  })
}

/** The term stands still while the family answers a question (Awb 4:15). */
const askMore = ({ diary, professionals }: Situation): void => {
  diary.wait(3, 20)
  diary.act(professionals.wijkteam, {
    _tag: "SuspendTerm",
    reason: "Het verslag van de onderzoeker ontbreekt."
  })
  diary.wait(5, 30)
  diary.act(professionals.wijkteam, { _tag: "ResumeTerm" })
}

/** Decides on a pending application; in some years and some cases too late. */
export const decideOn = (life: Situation, outcome: "granted" | "refused" | "preceding-law"): void => {
  const { random, diary, professionals } = life
  const { wijkteam } = professionals
  if (random.chance(0.15)) askMore(life)
  const late = random.chance(diary.today() < "2024-08-01" ? 0.28 : 0.14)
  if (late) diary.wait(62, 120)
  else diary.wait(10, 42)
  if (random.chance(0.03)) diary.tries(wijkteam, decide("refused", "lack-of-funds", "Het budget is op."))
  if (outcome === "granted") {
    if (!life.held.lawTested && random.chance(0.06))
      diary.tries(wijkteam, decide("granted", "need-established", "De hulp is nodig."))
    testLaw(life, false)
    diary.act(wijkteam, decide("granted", "need-established", "De hulp is nodig en past bij de doelen."))
  } else if (outcome === "preceding-law") {
    testLaw(life, true)
    if (random.chance(0.2)) diary.tries(wijkteam, decide("granted", "need-established", "De hulp is nodig."))
    diary.act(wijkteam, decide("refused", "preceding-law", "Een andere wet gaat voor."))
  } else {
    testLaw(life, false)
    const ground = random.pick(["no-need", "own-strength-suffices"] as const)
    diary.act(wijkteam, decide("refused", ground, "De hulp is op dit moment niet nodig."))
  }
}
