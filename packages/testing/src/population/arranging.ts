/** The arrangement: who does what, agreed before money is spoken of, then shared, started and evaluated. */
import type { Command } from "@oza/cases"
import type { Costing } from "@oza/casework"
import { addDays, addMonths, type CalendarDate } from "@oza/kernel"
import type { RoleId } from "@oza/roles"
import { workingDay } from "./Diary.ts"
import { reconsider } from "./beginning.ts"
import { role } from "./people.ts"
import { recordNeeds, setGoals } from "./planning.ts"
import { decider, type Situation } from "./Situation.ts"
import { whats } from "./texts.ts"

type Agreement = Extract<Command, { readonly _tag: "MakeAgreement" }>["agreement"]
type Kind = Agreement["kind"]

interface Made {
  readonly costs: ReadonlyArray<Costing>
  readonly greyArea: boolean
  readonly atCareLocation: boolean
  readonly evaluateOn: CalendarDate
}

const units: Readonly<Record<Kind, readonly [from: number, to: number]>> = {
  "guidance-in-learning": [20, 80],
  "guidance-in-behaviour": [20, 120],
  treatment: [10, 40],
  "personal-care": [40, 160],
  "family-support": [10, 40],
  "care-farm": [16, 60],
  "day-care-centre": [20, 80],
  "day-treatment": [20, 80],
  "care-in-education-time": [20, 80],
  "school-replacing-track": [20, 80]
}

/** Makes the agreements of a round; with help, those of the municipality are among them. */
const makeAgreements = (life: Situation, help: boolean): Made => {
  const { random, diary, held, type, professionals } = life
  const { coordinator, wijkteam, swvConsultant } = professionals
  const from = workingDay(addDays(diary.today(), random.between(7, 28)))
  const until = addMonths(from, random.between(4, 10))
  const evaluateOn = workingDay(addMonths(from, random.between(2, 4)))
  const costs: Array<Costing> = []
  const agreement = (
    kind: Kind,
    rest: Pick<Agreement, "setting" | "executor" | "responsible"> & Partial<Agreement>
  ): Agreement => ({
    what: whats[kind],
    kind,
    function: random.pick([
      "build-up",
      "strengthen",
      "strengthen",
      "adapt",
      "lead-back",
      "lead-on",
      "enrich"
    ] as const),
    goals: [held.goals],
    from,
    until,
    reporting: "Elke maand een kort bericht aan ouders en coördinator.",
    evaluateOn,
    ...rest
  })
  const make = (one: Agreement) => {
    diary.act(
      one.responsible === "municipality" ? wijkteam : one.responsible === "swv" ? swvConsultant : coordinator,
      {
        _tag: "MakeAgreement",
        agreement: one
      }
    )
    held.agreements++
    costs.push({ agreement: held.agreements, quantity: random.between(...units[one.kind]) })
  }

  const kinds = help
    ? random.weighed<ReadonlyArray<Kind>>([
        [["guidance-in-behaviour"], 26],
        [["guidance-in-learning", "treatment"], 18],
        [["guidance-in-behaviour", "family-support"], 16],
        [["family-support"], 10],
        [["treatment", "family-support"], 8],
        [["guidance-in-learning", "personal-care"], 7],
        [["care-farm", "guidance-in-behaviour"], 8],
        [["day-care-centre", "guidance-in-learning"], 7]
      ])
    : (["guidance-in-learning"] as const)

  if (random.chance(0.02)) {
    diary.tries(coordinator, {
      _tag: "MakeAgreement",
      agreement: agreement("treatment", {
        setting: "school",
        executor: role("teacher"),
        responsible: "school"
      })
    })
  }
  for (const kind of kinds) {
    switch (kind) {
      case "guidance-in-learning": {
        const elsewhere = kinds.includes("day-care-centre")
        make(
          agreement(kind, {
            setting: elsewhere ? "care-location" : "school",
            executor: role("teacher"),
            responsible: elsewhere ? "swv" : "school"
          })
        )
        break
      }
      case "guidance-in-behaviour": {
        const bySwv = type === "po" && random.chance(0.3)
        make(
          agreement(kind, {
            setting: "school",
            executor: bySwv ? role("swv-expert") : role("provider"),
            responsible: bySwv ? "swv" : "municipality",
            ...(bySwv && random.chance(0.5) ? { aboveSchool: true } : {})
          })
        )
        break
      }
      case "care-farm":
        diary.act(coordinator, {
          _tag: "EstablishAbsence",
          from,
          until,
          establishedBy: ["school", "municipality"],
          education: "Een uur les per dag op de boerderij, door de eigen leerkracht."
        })
        make(
          agreement(kind, {
            setting: "care-location",
            executor: role("provider"),
            responsible: "municipality"
          })
        )
        break
      case "day-care-centre":
      case "day-treatment":
      case "school-replacing-track":
        make(
          agreement(kind, {
            setting: "care-location",
            executor: role("provider"),
            responsible: "municipality"
          })
        )
        break
      case "treatment":
        make(agreement(kind, { setting: "home", executor: role("provider"), responsible: "municipality" }))
        break
      case "personal-care":
      case "care-in-education-time":
        make(agreement(kind, { setting: "school", executor: role("provider"), responsible: "municipality" }))
        break
      case "family-support":
        make(
          agreement(kind, { setting: "home", executor: role("wijkteam-worker"), responsible: "municipality" })
        )
        break
    }
  }
  return {
    costs,
    evaluateOn,
    greyArea: kinds.includes("guidance-in-behaviour") || kinds.includes("personal-care"),
    atCareLocation: kinds.includes("care-farm") || kinds.includes("day-care-centre")
  }
}

/** Content first (KOP-04), then the grey area (KOP-31), then money, then the start. */
const agreeAndStart = (life: Situation, help: boolean, first: boolean): CalendarDate => {
  const { random, diary, professionals } = life
  const { coordinator, wijkteam, provider, swvConsultant } = professionals
  const made = makeAgreements(life, help)
  const payer = random.pick([wijkteam, swvConsultant])
  if (random.chance(0.1)) diary.shares(payer, made.costs, "refused")
  if (random.chance(0.05)) diary.tries(coordinator, { _tag: "StartExecution" })
  diary.wait(0, 7)
  const forFamily = decider(life)
  for (const one of [coordinator, wijkteam, forFamily]) diary.act(one, { _tag: "AgreeContent" })
  if (made.greyArea) {
    if (random.chance(0.25)) diary.shares(payer, made.costs, "refused")
    diary.act(wijkteam, {
      _tag: "HoldGreyAreaTalk",
      present: [wijkteam.role, coordinator.role, swvConsultant.role],
      conclusion: "De begeleiding raakt leren en hulp; we verdelen de kosten volgens de afspraak."
    })
  }
  if (random.chance(0.9)) diary.shares(payer, made.costs)
  if (made.atCareLocation && !life.held.inspectorate) {
    life.held.inspectorate = true
    if (random.chance(0.3)) diary.tries(coordinator, { _tag: "StartExecution" })
    diary.act(coordinator, { _tag: "RecordInspectorateStep", step: "applied" })
    if (random.chance(0.6)) {
      diary.wait(5, 20)
      diary.act(coordinator, { _tag: "RecordInspectorateStep", step: "permitted" })
    }
  }
  if (help && first) diary.act(coordinator, { _tag: "AddParticipant", participant: provider })
  diary.wait(5, 21)
  // Whoever has turned 16 in the meantime agrees in person.
  if (decider(life) !== forFamily) diary.act(decider(life), { _tag: "AgreeContent" })
  diary.act(help ? provider : coordinator, { _tag: "StartExecution" })
  return made.evaluateOn
}

const evaluate = (
  { random, diary, professionals, parent, held }: Situation,
  outcome: "continue" | "adjust" | "close",
  backTo: "needs" | "goals" | "arranging",
  nextOn: CalendarDate
): void => {
  const results =
    outcome === "close" ? (["reached", "reached", "partly"] as const) : (["partly", "partly", "not"] as const)
  const present = [
    professionals.coordinator.role,
    parent.role,
    ...(random.chance(0.7) ? [role("wijkteam-worker")] : [])
  ]
  diary.act(professionals.coordinator, {
    _tag: "Evaluate",
    evaluation: {
      goals: [{ goal: held.goals, result: random.pick(results) }],
      present: present as [RoleId, ...Array<RoleId>],
      outcome,
      ...(outcome === "adjust" ? { backTo } : {}),
      ...(outcome === "continue" ? { nextOn } : {})
    }
  })
}

/** Rounds of arranging, doing and evaluating, until it is good. */
export const liveWithIt = (life: Situation, help: boolean): void => {
  const { random, diary } = life
  for (let round = 1; ; round++) {
    let evaluateOn = agreeAndStart(life, help, round === 1)
    for (let turn = 1; ; turn++) {
      diary.waitUntil(evaluateOn)
      if (random.chance(0.25)) diary.wait(1, 25)
      reconsider(life)
      const outcome = random.weighed<"continue" | "adjust" | "close">([
        ["continue", turn > 2 ? 5 : 40],
        ["adjust", round > 2 ? 0 : 22],
        ["close", 25 + turn * 12]
      ])
      const backTo = random.pick(["arranging", "arranging", "goals", "needs"] as const)
      evaluateOn = workingDay(addMonths(diary.today(), random.between(2, 5)))
      evaluate(life, outcome, backTo, evaluateOn)
      if (outcome === "close") return
      if (outcome === "adjust") {
        if (backTo === "needs") recordNeeds(life, help, true)
        if (backTo !== "arranging") setGoals(life)
        break
      }
    }
    diary.wait(2, 14)
  }
}
