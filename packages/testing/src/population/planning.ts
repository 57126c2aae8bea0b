/** What is needed, which goals, and the OPP: written, discussed, agreed with, signed and handed over. */
import type { Command } from "@oza/cases"
import { addMonths } from "@oza/kernel"
import { meet } from "./beginning.ts"
import type { Situation } from "./Situation.ts"
import { goals, needs, opp } from "./texts.ts"

/** Needs come before goals (KOP-55). */
export const recordNeeds = (
  { random, diary, professionals }: Situation,
  help: boolean,
  exceedsBasicSupport: boolean
): void => {
  const recorder = help && random.chance(0.3) ? professionals.wijkteam : professionals.coordinator
  diary.act(recorder, {
    _tag: "RecordNeeds",
    needs: [
      { domain: "education", text: random.pick(needs.education), exceedsBasicSupport },
      ...(help
        ? [
            {
              domain: random.pick(["youth-help", "both"] as const),
              text: random.pick(needs.help),
              exceedsBasicSupport
            }
          ]
        : [])
    ]
  })
}

export const setGoals = ({ random, diary, professionals, held }: Situation): void => {
  const set = random.between(1, 3)
  const first = random.between(0, goals.length - set)
  const [one, ...others] = goals.slice(first, first + set)
  diary.act(professionals.coordinator, { _tag: "SetGoals", goals: [one!, ...others] })
  held.goals += set
}

export const writeOpp = ({ diary, professionals, random, held }: Situation): void => {
  diary.act(professionals.coordinator, {
    _tag: "WriteOpp",
    content: {
      homeSituation: opp.home,
      network: opp.network,
      promotingFactors: [opp.promoting],
      hinderingFactors: [opp.hindering],
      supportNeeds: [opp.needs],
      actionPart: {
        goals: [goals[held.goals % goals.length]!],
        interventions: [opp.intervention],
        until: addMonths(diary.today(), random.between(6, 12)),
        expectedYields: [opp.yields]
      }
    }
  })
}

/** From a written OPP to one that is discussed, agreed with and signed. */
export const agreeOpp = (life: Situation): void => {
  const { diary, parent } = life
  meet(life)
  diary.act(parent, { _tag: "AgreeOpp" })
  diary.wait(0, 6)
  diary.act(parent, { _tag: "SignActionPart" })
}

/** By the parents, or by the school where it may (KOP-18). */
export const handOver = (
  { random, diary, professionals, parent }: Situation,
  permission: "given" | "refused"
): void => {
  const bySchool: Command = { _tag: "HandOverOpp", way: "by-school-with-permission" }
  if (permission === "refused") {
    if (random.chance(0.4)) diary.tries(professionals.coordinator, bySchool)
  } else if (random.chance(0.6)) {
    diary.act(professionals.coordinator, bySchool)
    return
  }
  diary.act(parent, { _tag: "HandOverOpp", way: "by-parents" })
}

export const writeHelpPlan = ({ random, diary, professionals }: Situation): void => {
  if (!random.chance(0.45)) return
  diary.act(professionals.wijkteam, {
    _tag: "WriteHelpPlan",
    content: {
      directedAt: random.pick(["child", "parents", "both"] as const),
      problem: "De spanning loopt thuis en op school op.",
      question: "Hoe wordt het rustiger, en wie doet wat?",
      agreements: ["Elke week contact met de ouders.", "Met de school afstemmen wat werkt."],
      ...(random.chance(0.7) ? { withSchool: "De school en het team bellen elke maand." } : {})
    }
  })
}
