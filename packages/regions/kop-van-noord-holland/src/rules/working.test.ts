import { Command } from "@oza/cases"
import {
  accessRequest,
  compilePolicy,
  dataCategories,
  decideAccess,
  giversOf,
  lawOnly,
  requiredGivers
} from "@oza/privacy"
import { actor, Story } from "@oza/testing/cases"
import { Schema } from "effect"
import { describe, expect, it } from "vitest"
import {
  agreedOpp,
  agreement,
  aimed,
  applied,
  apply,
  evaluation,
  granted,
  handedOver,
  kop,
  met,
  needed,
  oppContent,
  plan,
  prepared,
  region,
  report,
  roles,
  signalOf,
  signalPo,
  signalVo,
  signed,
  started,
  supported,
  tested,
  written,
  arranged,
  day,
  agreedContent
} from "../../test/Life.ts"
import { kopVanNoordHolland } from "../index.ts"

const decoded = (input: unknown) => Schema.decodeUnknownResult(Command)(input)._tag

/** What the wijkteam may see of a case that it takes part in, under this policy. */
const seenByWijkteam = (
  story: Story,
  policy: typeof region.privacy,
  purpose: "decide-youth-help" | "arrange" | "guide-pupil"
) =>
  decideAccess(
    policy,
    accessRequest({
      catalogue: region.roles,
      actor: actor("wijkteam-worker"),
      subject: story.state,
      purpose,
      on: story.day
    })
  )

const withWijkteam = () =>
  signalPo().does("internal-coordinator", { _tag: "AddParticipant", participant: actor("wijkteam-worker") })

describe("Belangrijk", () => {
  it("KOP-46: the wijkteam does not look into the school's own file of its pupil", () => {
    const decision = seenByWijkteam(withWijkteam(), region.privacy, "guide-pupil")
    expect(decision.effect).toBe("deny")
    expect(decision.withheld.find(({ category }) => category === "education")?.rule.id).toBe("KOP-46")
  })

  it("KOP-47: the school invites wijkteam and SWV by default", () => {
    const invites = (...names: readonly [string, ...ReadonlyArray<string>]) =>
      plan(signalPo(), "ot", roles("parent", "internal-coordinator", ...names))
    expect(signalPo().refusedBy("internal-coordinator", invites("wijkteam-worker"))).toEqual(["KOP-47"])
    expect(signalPo().refusedBy("internal-coordinator", invites("swv-consultant"))).toEqual(["KOP-47"])
    expect(
      signalPo()
        .does("internal-coordinator", invites("wijkteam-worker", "swv-expert"))
        .holds("meeting.planned")
    ).toBe(true)
  })

  it("KOP-47: invited is not compelled: the OT is held also when they could not come", () => {
    const planned = signalPo().does("internal-coordinator", plan(signalPo(), "ot"))
    const held = planned.does(
      "internal-coordinator",
      report(planned, roles("parent", "internal-coordinator"))
    )
    expect(held.holds("meeting.held")).toBe(true)
  })

  it("KOP-48: the wijkteam involves the school in time: its task, and it can", () => {
    const tasks = kopVanNoordHolland.roles
      .find(({ id }) => id === "wijkteam-worker")
      ?.tasks.map(({ rule }) => rule)
    expect(tasks).toContain("KOP-48")
    const story = Story.open(kop, "2026-09-07", "wijkteam-worker", signalOf("2018-03-15", "po"))
    const involved = story.does("wijkteam-worker", {
      _tag: "AddParticipant",
      participant: actor("internal-coordinator")
    })
    expect(involved.state.participants.map(({ role }) => role)).toEqual([
      "wijkteam-worker",
      "internal-coordinator"
    ])
  })
})

describe("Bespreken van het OPP", () => {
  it("KOP-49: the OPP as it is now was discussed with the parents in an OT or MDO before help is asked", () => {
    const notDiscussed = signalPo()
      .lives(supported, met, needed, aimed)
      .after(7)
      .lives(written, agreedOpp, signed, handedOver)
    expect(notDiscussed.refusedBy("parent", apply)).toEqual(["KOP-49"])
    expect(notDiscussed.lives(met).does("parent", apply).holds("application.pending")).toBe(true)
  })

  it("KOP-49: an evaluation that is due, or an agreement that has ended, is flagged until it is evaluated", () => {
    const running = signalPo().lives(prepared, applied, tested, granted, arranged, agreedContent, started)
    const [made] = running.state.agreements
    expect(running.on(made!.evaluateOn).flaggedBy()).not.toContain("KOP-49")
    const due = running.on(made!.evaluateOn).after(1)
    expect(due.flags().map(({ text }) => text.en)).toContain("The day of the evaluation has passed.")
    const goesOn = due.does("internal-coordinator", evaluation({ outcome: "continue" }))
    expect(goesOn.flaggedBy()).not.toContain("KOP-49")
    const ended = goesOn.on(made!.until).after(1)
    expect(ended.flags().map(({ text }) => text.en)).toContain("An agreement has ended: evaluate.")
  })

  it("KOP-51: a meeting that was planned and not recorded is shown the day after", () => {
    const planned = signalPo().does("internal-coordinator", plan(signalPo(), "ot"))
    expect(planned.flaggedBy()).not.toContain("KOP-51")
    expect(planned.after(1).flaggedBy()).toContain("KOP-51")
    expect(planned.does("internal-coordinator", report(planned)).after(1).flaggedBy()).not.toContain("KOP-51")
  })

  it("KOP-50: the parents sign the action part; agreeing with the OPP is another act", () => {
    const unsigned = signalPo().lives(supported, met, needed, aimed, written, met, agreedOpp, handedOver)
    expect(unsigned.refusedBy("parent", apply)).toEqual(["KOP-50"])
    expect(unsigned.refusedBy("internal-coordinator", { _tag: "SignActionPart" })).toEqual(["KOP-50"])
    expect(unsigned.lives(signed).does("parent", apply).holds("application.pending")).toBe(true)
  })

  it("KOP-50: nothing starts on an action part that was rewritten and not signed", () => {
    const story = signalPo().lives(prepared, applied, tested, granted, arranged, agreedContent)
    const rewritten = story.lives(written, agreedOpp)
    expect(rewritten.refusedBy("provider", { _tag: "StartExecution" })).toEqual(["KOP-50"])
    expect(story.lives(started).holds("execution.started")).toBe(true)
  })

  it("KOP-51: progress with everybody present is wished, not compelled", () => {
    const running = signalPo().lives(prepared, applied, tested, granted, arranged, agreedContent, started)
    const small = running.does("internal-coordinator", {
      _tag: "Evaluate",
      evaluation: {
        goals: [{ goal: 1, result: "partly" }],
        present: roles("parent", "internal-coordinator"),
        outcome: "continue"
      }
    })
    expect(small.state.evaluations).toHaveLength(1)
    expect(region.profile.map(({ rule }) => rule)).toContain("KOP-51")
  })
})

describe("Wetgeving", () => {
  it.each([
    ["KOP-52", "beside"],
    ["KOP-53", "above"]
  ])("%s: that a law stands %s the AVG is kept as a contested claim with its reading", (rule, word) => {
    const claim = region.contested.find((one) => one.rule === rule)
    expect(claim?.claims.en).toContain(word)
    expect(claim?.law.every((id) => region.rules.has(id))).toBe(true)
    expect(claim?.reading.en).toContain("task")
  })

  it("KOP-52 and KOP-53: the claims open nothing: without consent the wijkteam sees no education data, by law as by region", () => {
    const story = withWijkteam()
    for (const policy of [compilePolicy(lawOnly), region.privacy]) {
      for (const purpose of ["decide-youth-help", "arrange"] as const) {
        expect(seenByWijkteam(story, policy, purpose).permitted).not.toContain("education")
      }
    }
    for (const purpose of ["decide-youth-help", "arrange", "guide-pupil"] as const) {
      const byRegion = seenByWijkteam(story, region.privacy, purpose).permitted
      const byLaw = seenByWijkteam(story, compilePolicy(lawOnly), purpose).permitted
      expect(byRegion.filter((category) => !byLaw.includes(category))).toEqual([])
    }
    expect(dataCategories).toContain("education")
  })

  it("KOP-18: what keeps the OPP from the wijkteam that decides is named, and who can open it", () => {
    const withheld = seenByWijkteam(withWijkteam(), region.privacy, "decide-youth-help").withheld
    expect(withheld.find(({ category }) => category === "education")?.rule.id).toBe("KOP-18")
  })

  it("KOP-05 and KOP-06: on how it goes the parents agree, from 16 the youth; the law asks nobody", () => {
    const asked = (born: string) => {
      const child = { ...signalOf(born, "vo").child, birthDate: day(born) }
      const relatives = [
        { person: actor("parent").party, role: roles("parent")[0], representation: "parent-with-authority" }
      ] as const
      const facts = { child, relatives, on: day("2026-09-07") }
      return giversOf(requiredGivers("agreement-procedure", facts, region.privacy.givers)).map(
        ({ as, rule }) => [as, rule]
      )
    }
    expect(asked("2010-09-08")).toEqual([["parent-with-authority", "KOP-05"]])
    expect(asked("2010-09-07")).toEqual([["youth", "KOP-06"]])
  })

  it("KOP-18: with the parents' permission the wijkteam sees the OPP when it decides", () => {
    const permitted = withWijkteam()
      .does("internal-coordinator", { _tag: "AddParticipant", participant: actor("parent") })
      .does("parent", {
        _tag: "AnswerPermission",
        kind: "consent-to-process",
        answer: "given",
        scope: {
          purposes: ["decide-youth-help"],
          categories: ["education"],
          recipients: roles("wijkteam-worker")
        },
        evidence: { method: "spoken", textVersion: "2026-1", language: "nl" }
      })
    expect(seenByWijkteam(permitted, region.privacy, "decide-youth-help").permitted).toContain("education")
    expect(seenByWijkteam(permitted, region.privacy, "arrange").permitted).not.toContain("education")
  })
})

describe("Plannen en vragen", () => {
  it("KOP-54: the wijkteam helps or refers and stays involved: its task", () => {
    const tasks = kopVanNoordHolland.roles
      .find(({ id }) => id === "wijkteam-worker")
      ?.tasks.map(({ rule }) => rule)
    expect(tasks).toContain("KOP-54")
    const story = signalPo().lives(prepared, applied, tested, granted, arranged, agreedContent)
    for (const by of ["provider", "wijkteam-worker"]) {
      expect(story.does(by, { _tag: "StartExecution" }).holds("execution.started")).toBe(true)
    }
    expect(story.refusedBy("parent", { _tag: "StartExecution" })).toEqual(["KOP-54"])
  })

  it.each([
    "homeSituation",
    "network",
    "promotingFactors",
    "hinderingFactors",
    "supportNeeds",
    "actionPart"
  ] as const)("KOP-55: an OPP has its %s", (part) => {
    const { [part]: _, ...incomplete } = oppContent
    expect(decoded({ _tag: "WriteOpp", content: oppContent })).toBe("Success")
    expect(decoded({ _tag: "WriteOpp", content: incomplete })).toBe("Failure")
  })

  it.each(["goals", "interventions", "until", "expectedYields"] as const)(
    "KOP-55: its plan has its %s",
    (part) => {
      const { [part]: _, ...incomplete } = oppContent.actionPart
      expect(decoded({ _tag: "WriteOpp", content: { ...oppContent, actionPart: incomplete } })).toBe(
        "Failure"
      )
    }
  )

  it("KOP-55: goals come before any offer, and needs before goals", () => {
    const story = signalPo().lives(supported, met)
    expect(story.refusedBy("internal-coordinator", { _tag: "SetGoals", goals: ["Rust"] })).toEqual(["KOP-55"])
    const offer = agreement(story, { responsible: "school", goals: [1] })
    expect(story.lives(needed, written).refusedBy("internal-coordinator", offer)).toContain("KOP-55")
    expect(
      story.lives(needed, written, aimed).does("internal-coordinator", offer).state.agreements
    ).toHaveLength(1)
  })

  it("KOP-56: the wijkteam's plan: what is going on, the question, the agreements; aligned with school where it is about the child", () => {
    const content = {
      directedAt: "child",
      problem: "Slaapt slecht",
      question: "Hoe krijgt hij rust?",
      agreements: ["Elke week een gesprek"]
    } as const
    const planned = signalPo().does("wijkteam-worker", { _tag: "WriteHelpPlan", content })
    expect(planned.flaggedBy()).toContain("KOP-56")
    const aligned = planned.does("wijkteam-worker", {
      _tag: "WriteHelpPlan",
      content: { ...content, withSchool: "De leerkracht doet mee" }
    })
    expect(aligned.flaggedBy()).not.toContain("KOP-56")
    expect(aligned.state.helpPlans).toHaveLength(2)
    const aboutParents = signalPo().does("wijkteam-worker", {
      _tag: "WriteHelpPlan",
      content: { ...content, directedAt: "parents" }
    })
    expect(aboutParents.flaggedBy()).not.toContain("KOP-56")
    expect(signalPo().refusedBy("internal-coordinator", { _tag: "WriteHelpPlan", content })).toEqual([
      "KOP-56"
    ])
    expect(decoded({ _tag: "WriteHelpPlan", content: { ...content, agreements: [] } })).toBe("Failure")
  })

  it("KOP-57: OT in PO, MDO in VO, and at the wijkteam a talk without a fixed name", () => {
    const name = (id: string) => kop.pathway.meetings.find((kind) => kind.id === id)?.name.nl
    expect(name("ot")).toContain("OT")
    expect(name("mdo")).toContain("MDO")
    for (const story of [signalPo(), signalVo()]) {
      expect(story.does("wijkteam-worker", plan(story, "wijkteam-talk")).holds("meeting.planned")).toBe(true)
    }
  })

  it("KOP-58: a question of parents is for the wijkteam; the youth's for school, SWV or wijkteam", () => {
    const ask = (of: "parents" | "youth", addressedTo: "school" | "swv" | "municipality") =>
      ({ _tag: "RecordQuestion", question: { of, addressedTo, text: "Hoe houden we dit vol?" } }) as const
    for (const addressedTo of ["school", "swv"] as const) {
      expect(signalPo().refusedBy("parent", ask("parents", addressedTo))).toEqual(["KOP-58"])
      expect(signalPo().does("parent", ask("youth", addressedTo)).holds("question.recorded")).toBe(true)
    }
    expect(signalPo().does("parent", ask("parents", "municipality")).holds("question.recorded")).toBe(true)
    expect(signalPo().does("parent", ask("youth", "municipality")).holds("question.recorded")).toBe(true)
  })
})
