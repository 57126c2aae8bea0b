import { CauseId, RungId } from "@oza/cases"
import { OrganisationId } from "@oza/kernel"
import type { Story } from "@oza/testing/cases"
import { describe, expect, it } from "vitest"
import {
  agreement,
  applied,
  granted,
  met,
  mvs,
  mvsReading,
  organisation,
  prepared,
  records,
  region,
  signal,
  withoutProvider
} from "../../test/Life.ts"
import { mvs as declaration } from "../index.ts"

const stuck = (cause: string) =>
  ({ _tag: "ReportStagnation", cause: CauseId.make(cause), note: "We komen er niet uit" }) as const
const rung = (name: string) => ({ _tag: "Escalate", stagnation: 1, rung: RungId.make(name) }) as const
const outcome = (over: object = {}) =>
  ({
    _tag: "ConcludeEscalation",
    stagnation: 1,
    conclusion: { decision: "Zo gaan we verder", ...over }
  }) as const

const stuckAtHome = (story: Story) => story.does("family-specialist", stuck("waiting-lists"))
const askedMunicipality = (story: Story) =>
  story.does("family-specialist", rung("municipal-contact")).does("municipal-contact", outcome())
const askedSwv = (story: Story) =>
  story.does("education-specialist", rung("swv-contact")).does("swv-contact", outcome())
const draftPlan = records("internal-coordinator", "draft-plan")
const binding = { assignment: "Begin binnen twee weken", provider: organisation }
const decidedByTeamNo = (story: Story) =>
  story
    .lives(draftPlan, stuckAtHome, askedMunicipality, askedSwv)
    .does("internal-coordinator", rung("team-no"))
    .does("municipal-contact", outcome(binding))

describe("Stagnatie", () => {
  it.each(["no-agreement", "waiting-lists", "no-bridging-care", "budget-discussion", "exceptional"])(
    "MVS-27: it can stagnate by %s, and then people can ask for advice",
    (cause) => {
      expect(signal().does("parent", stuck(cause)).holds("stagnation.open")).toBe(true)
      expect(mvs.pathway.escalation.causes.find(({ id }) => id === cause)?.rule).toBe("MVS-27")
    }
  )

  it("MVS-27: the causes are a closed list, and asking is for those involved", () => {
    expect(signal().refusedBy("parent", stuck("no-time"))).toEqual(["OZA-05"])
    expect(signal().refusedBy("youth-nurse", stuck("waiting-lists"))).toEqual(["MVS-27"])
  })

  it("MVS-27: the fifth cause stands in one place of the document only; in the other reading there are four", () => {
    const four = signal(mvsReading({ stagnationCauses: "four" }))
    expect(four.setting.pathway.escalation.causes).toHaveLength(4)
    expect(four.refusedBy("parent", stuck("exceptional"))).toEqual(["OZA-05"])
    expect(four.does("parent", stuck("waiting-lists")).holds("stagnation.open")).toBe(true)
  })

  it("MVS-27: a shortage of money is a reason to talk, never one to withhold help", () => {
    expect(region.funding.shortageRule).toBe("MVS-27")
  })
})

describe("Lokaal: Team NO", () => {
  it("MVS-28: the family specialist goes to the municipality, the education specialist to the samenwerkingsverband", () => {
    const story = signal().lives(met, draftPlan, stuckAtHome)
    expect(story.refusedBy("education-specialist", rung("municipal-contact"))).toEqual(["MVS-28"])
    expect(story.refusedBy("family-specialist", rung("swv-contact"))).toEqual(["MVS-28"])
    const asked = story.does("family-specialist", rung("municipal-contact"))
    expect(asked.refusedBy("swv-contact", outcome())).toEqual(["MVS-28"])
    expect(asked.does("municipal-contact", outcome()).state.stagnations[0]?.rungs).toHaveLength(1)
  })

  it.each([
    ["the municipality", askedMunicipality],
    ["the samenwerkingsverband", askedSwv]
  ])("MVS-28: Team NO is asked after both contacts: only %s is not enough", (_, asked) => {
    const story = signal().lives(met, draftPlan, stuckAtHome)
    expect(story.lives(asked).refusedBy("internal-coordinator", rung("team-no"))).toEqual(["MVS-28"])
    for (const order of [
      [askedMunicipality, askedSwv],
      [askedSwv, askedMunicipality]
    ]) {
      const both = story.lives(...order).does("internal-coordinator", rung("team-no"))
      expect(both.state.stagnations[0]?.rungs).toHaveLength(3)
    }
  })

  it("MVS-29: the plan of the support team goes along, as a draft", () => {
    const story = signal().lives(met, stuckAtHome, askedMunicipality, askedSwv)
    const refusal = story.refusal("internal-coordinator", rung("team-no"))
    expect(refusal.grounds.map(({ rule }) => rule.id)).toEqual(["MVS-29"])
    expect(refusal.grounds[0]?.cures.map(({ act }) => act)).toEqual(["RecordYield"])
    const going = story.lives(draftPlan).does("internal-coordinator", rung("team-no"))
    expect(going.state.stagnations[0]?.rungs).toHaveLength(3)
    const bySomebody = { _tag: "RecordYield", yield: "draft-plan", text: "Een idee" } as never
    expect(story.refusedBy("parent", bySomebody)).toEqual(["MVS-29"])
  })

  it("MVS-30: Team NO says the decision, the assignment and the provider", () => {
    const asked = signal()
      .lives(met, draftPlan, stuckAtHome, askedMunicipality, askedSwv)
      .does("internal-coordinator", rung("team-no"))
    expect(asked.refusedBy("municipal-contact", outcome())).toEqual(["MVS-30"])
    expect(asked.refusedBy("municipal-contact", outcome({ provider: organisation }))).toEqual(["MVS-30"])
    expect(asked.refusedBy("municipal-contact", outcome({ assignment: "Begin" }))).toEqual(["MVS-30"])
    expect(asked.refusedBy("internal-coordinator", outcome(binding))).toEqual(["MVS-30"])
    for (const by of ["municipal-contact", "swv-contact"]) {
      expect(asked.does(by, outcome(binding)).state.stagnations[0]?.rungs.at(-1)?.concluded).toMatchObject(
        binding
      )
    }
  })

  it("MVS-30: from then on another provider does not fit", () => {
    const story = signal().lives(prepared, applied, granted, decidedByTeamNo)
    const other = OrganisationId.make("01900000-0000-7000-8000-0000000000bb")
    expect(story.refusedBy("wijkteam-worker", agreement(story, { provider: other }))).toEqual(["MVS-30"])
    expect(story.does("wijkteam-worker", agreement(story)).state.agreements).toHaveLength(1)
    const bySchool = withoutProvider(
      agreement(story, { responsible: "school", kind: "guidance-in-learning" })
    )
    expect(story.does("internal-coordinator", bySchool).state.agreements).toHaveLength(1)
  })

  it("MVS-31: what can be learned is kept without the child, and asked of the three municipalities", () => {
    const story = signal().lives(met, decidedByTeamNo)
    expect(story.flaggedBy()).toContain("MVS-31")
    const lesson = "Spreek overbrugging af voordat er een wachtlijst is"
    const solved = story.does("municipal-contact", {
      _tag: "ResolveStagnation",
      stagnation: 1,
      how: "De aanbieder is begonnen",
      lesson
    })
    expect(solved.state.stagnations[0]?.resolved?.lesson).toBe(lesson)
    expect(solved.flaggedBy()).not.toContain("MVS-31")
    expect(region.surveys.map(({ rule }) => rule)).toEqual(["MVS-31"])
    expect(region.rules.get(region.surveys[0]!.rule)?.kind).toBe("monitor")
  })
})

describe("Landelijk", () => {
  it.each(["parent", "head", "internal-coordinator", "education-specialist"])(
    "MVS-32: %s can ask the national education advisers at once",
    (by) => {
      const story = signal().lives(stuckAtHome).does(by, rung("national-education-advisers"))
      const advised = story.does("national-education-adviser", outcome())
      expect(advised.state.stagnations[0]?.rungs[0]?.concluded?.role).toBe("national-education-adviser")
      expect(story.refusedBy("swv-contact", outcome())).toEqual(["MVS-32"])
    }
  )

  it("MVS-32: they advise those who ask, and bind nobody", () => {
    const ladder = mvs.pathway.escalation.ladder
    expect(ladder.find(({ id }) => id === "national-education-advisers")).toMatchObject({
      rule: "MVS-32",
      binds: false
    })
    expect(ladder.filter(({ binds }) => binds).map(({ rule }) => rule)).toEqual(["MVS-30"])
    const story = signal().lives(stuckAtHome)
    expect(story.refusedBy("family-specialist", rung("national-education-advisers"))).toEqual(["MVS-32"])
  })

  it("MVS-32: the adviser is another role than anybody of the samenwerkingsverband", () => {
    const adviser = declaration.roles.find(({ id }) => id === "national-education-adviser")
    expect(adviser?.side).toBe("independent")
  })
})
