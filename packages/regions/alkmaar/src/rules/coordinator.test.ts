import { addDays, date } from "@oza/kernel"
import { actor } from "@oza/testing/cases"
import { describe, expect, it } from "vitest"
import { alkmaar } from "../index.ts"
import {
  agreeInvitees,
  agreedLeadingIn,
  agreement,
  aimed,
  alk,
  applied,
  apply,
  begin,
  brings,
  brought,
  closing,
  convened,
  coordinatedBy,
  evaluated,
  everybody,
  grantProcedure,
  granted,
  holds,
  invite,
  joined,
  offer,
  orientated,
  plan,
  region,
  report,
  request,
  running,
  settled,
  signalPo,
  startYields,
  supported,
  without
} from "../../test/Life.ts"

const ready = () => signalPo().lives(supported, orientated)
const tasksOf = (role: string) => alkmaar.roles.find(({ id }) => id === role)?.tasks.map(({ rule }) => rule)
const mandate = (scope: "represent-at-meeting" | "escalate", to: string) =>
  ({ _tag: "GiveMandate", to: actor(to), scope: [scope], until: date("2027-07-30") }) as const
const stalls = {
  _tag: "ReportStagnation",
  cause: "process-stalls" as never,
  note: "Er gebeurt niets"
} as const
const takes = (rung: string) => ({ _tag: "Escalate", stagnation: 1, rung: rung as never }) as const

describe("Bijlage 5: Procesbegeleider oza, Algemeen", () => {
  it("ALK-57: it guards the process for all, and may speak for parents, youth and school in the MDO", () => {
    expect(alk.pathway.regies.find(({ rule }) => rule === "ALK-57")?.plan).toBe("process")
    for (const by of ["parent", "youth", "internal-coordinator"]) {
      const given = signalPo().does(by, mandate("represent-at-meeting", "swv-consultant"))
      expect(given.state.mandates[0]?.scope).toEqual(["represent-at-meeting"])
    }
    expect(signalPo().refusedBy("parent", mandate("represent-at-meeting", "account-manager"))).toEqual([
      "ALK-57"
    ])
    expect(signalPo().refusedBy("provider", mandate("represent-at-meeting", "swv-consultant"))).toEqual([
      "ALK-57"
    ])
  })

  it("ALK-58: it is chosen with youth, parents and professionals", () => {
    const story = signalPo().lives(joined("youth-consultant"))
    for (const left of [["youth"], ["parent"]]) {
      expect(story.refusedBy("internal-coordinator", offer("youth-consultant", without(...left)))).toEqual([
        "ALK-58"
      ])
    }
    const family = everybody.filter((role) => role === "parent" || role === "youth")
    expect(story.refusedBy("internal-coordinator", offer("youth-consultant", family as never))).toEqual([
      "ALK-58"
    ])
    expect(story.does("internal-coordinator", offer("youth-consultant")).holds("regie.offered")).toBe(true)
    expect(story.refusedBy("parent", offer("youth-consultant"))).toContain("ALK-58")
  })

  it("ALK-59: all are equal and answer together: it is shown, and bars nothing", () => {
    expect(region.profile.map(({ rule }) => rule)).toContain("ALK-59")
    const process = alk.pathway.regies.find(({ plan: of }) => of === "process")
    expect(process?.canHold).toHaveLength(7)
  })
})

describe("Bijlage 5: De procesbegeleider", () => {
  it("ALK-60: whoever coordinates the process chairs the MDO, and nobody else", () => {
    const story = signalPo().lives(convened, joined("youth-family-coach"))
    expect(story.refusedBy("youth-family-coach", report(story))).toEqual(["ALK-60"])
    const handed = story.lives(coordinatedBy("youth-family-coach"))
    expect(handed.refusedBy("internal-coordinator", report(handed))).toEqual(["ALK-60"])
    expect(handed.does("youth-family-coach", report(handed)).holds("meeting.held")).toBe(true)
    expect(tasksOf("swv-consultant")).toContain("ALK-60")
  })

  it("ALK-61: it is the contact on the process, not on the content", () => {
    const story = ready().lives(joined("swv-consultant"))
    const goals = { _tag: "SetGoals", goals: ["Rust in de klas"] } as const
    expect(story.does("swv-consultant", goals).holds("goals.set")).toBe(true)
    const handed = story.lives(coordinatedBy("swv-consultant"))
    expect(handed.refusedBy("swv-consultant", goals)).toEqual(["ALK-61"])
    const aimedStory = handed.does("youth-family-coach", goals)
    expect(aimedStory.refusedBy("swv-consultant", agreement(aimedStory))).toEqual(["ALK-61"])
  })

  it("ALK-61: holding the process opens no act on content to anybody", () => {
    const content = ["RecordNeeds", "SetGoals", "MakeAgreement", "AgreeContent", "ShareFunding"] as const
    for (const act of content) {
      const opened = alk.pathway.acts[act]?.by.filter(({ when }) => when?._tag === "HoldsRegie")
      expect(opened).toEqual([])
    }
  })

  it("ALK-62: each role was discussed before it starts, and the coordinator records it", () => {
    const names = startYields.filter((name) => name !== "roles-discussed")
    const story = ready().lives(settled, brought(...names))
    expect(story.refusedBy("provider", begin)).toEqual(["ALK-62"])
    expect(story.refusedBy("provider", brings("roles-discussed"))).toEqual(["ALK-62"])
    expect(story.lives(brought("roles-discussed")).does("provider", begin).holds("execution.started")).toBe(
      true
    )
  })

  it("ALK-63: with a youth protection worker or Veilig Thuis the legal frame is discussed first", () => {
    for (const who of ["youth-protection", "veilig-thuis"]) {
      const story = ready()
        .lives(settled, brought(...startYields))
        .does("internal-coordinator", holds(who))
      expect(story.refusedBy("provider", begin)).toEqual(["ALK-63"])
      expect(story.refusedBy("provider", brings("meaning-of-legal-frame"))).toEqual(["ALK-63"])
      const discussed = story.lives(brought("meaning-of-legal-frame"))
      expect(discussed.does("provider", begin).holds("execution.started")).toBe(true)
    }
  })

  it("ALK-63: and who brings the frame is asked to the table", () => {
    const story = signalPo().does("internal-coordinator", holds("youth-protection"))
    expect(story.refusedBy("internal-coordinator", plan(story))).toEqual(["ALK-63"])
    const invited = [...everybody, "youth-protection-worker"] as never
    expect(story.does("internal-coordinator", plan(story, invited)).holds("meeting.planned")).toBe(true)
  })

  it("ALK-64: whether the right people are at the table is checked before the invitations go out", () => {
    const planned = signalPo().does("internal-coordinator", plan(signalPo()))
    const agreed = planned.does("parent", agreeInvitees(planned))
    expect(agreed.refusedBy("internal-coordinator", invite(agreed))).toEqual(["ALK-64"])
    expect(agreed.refusedBy("youth-family-coach", brings("table-checked"))).toEqual(["ALK-64"])
    expect(
      agreed.lives(brought("table-checked")).does("internal-coordinator", invite(agreed)).state.meetings[0]
        ?.invitations
    ).toBeDefined()
  })

  it("ALK-65: everybody at the table is asked to contribute", () => {
    const story = signalPo().lives(convened)
    const unasked = report(story, everybody, { askedForView: without("parent") })
    expect(story.refusedBy("internal-coordinator", unasked)).toEqual(["ALK-65"])
    expect(story.does("internal-coordinator", report(story)).holds("meeting.held")).toBe(true)
    expect(tasksOf("internal-coordinator")).toContain("ALK-65")
  })

  it("ALK-66: an MDO ends in SMART agreements, that are recorded and followed up", () => {
    const story = signalPo().lives(convened)
    const { actions: _, ...loose } = report(story).report
    expect(story.refusedBy("internal-coordinator", { _tag: "ReportMeeting", report: loose })).toEqual([
      "ALK-66"
    ])
    const held = story.does("internal-coordinator", report(story))
    expect(held.after(14).flaggedBy()).not.toContain("ALK-66")
    const late = held.after(15)
    expect(late.flaggedBy()).toContain("ALK-66")
    const review = { _tag: "ReviewActions", meeting: 1, result: "sufficient" } as const
    expect(late.refusedBy("youth-family-coach", review)).toEqual(["ALK-66"])
    expect(late.does("internal-coordinator", review).flaggedBy()).not.toContain("ALK-66")
  })

  it("ALK-67: the coordinator plans the MDO and what follows", () => {
    const story = signalPo().lives(joined("youth-family-coach"))
    expect(story.refusedBy("youth-family-coach", plan(story))).toEqual(["ALK-67"])
    const handed = story.lives(coordinatedBy("youth-family-coach"))
    const planned = handed.does("youth-family-coach", plan(handed))
    expect(planned.holds("meeting.planned")).toBe(true)
    expect(planned.on(addDays(planned.day, 1)).flaggedBy()).toContain("ALK-67")
  })

  it("ALK-68: that the right decisions are there is checked before it starts, by the coordinator", () => {
    const names = startYields.filter((name) => name !== "decisions-checked")
    const story = ready().lives(settled, brought(...names))
    expect(story.refusedBy("provider", begin)).toEqual(["ALK-68"])
    expect(story.refusedBy("provider", brings("decisions-checked"))).toEqual(["ALK-68"])
    const pending = story.does("internal-coordinator", request("tlv"))
    expect(pending.refusedBy("internal-coordinator", brings("decisions-checked"))).toEqual(["ALK-68"])
    const issued = pending.does("swv-director", grantProcedure(pending)).lives(brought("decisions-checked"))
    expect(issued.does("provider", begin).holds("execution.started")).toBe(true)
  })

  it("ALK-68: nothing closes while a TLV waits for a decision", () => {
    const story = running().lives(evaluated).does("internal-coordinator", request("tlv"))
    expect(story.refusedBy("internal-coordinator", closing())).toEqual(["ALK-68"])
    const issued = story.does("swv-director", grantProcedure(story))
    expect(issued.does("internal-coordinator", closing()).state.status).toBe("closed")
  })

  it("ALK-69: where it stagnates the coordinator takes the initiative: an extra MDO, or extra expertise", () => {
    const story = running().does("parent", stalls)
    expect(story.flaggedBy()).toContain("ALK-69")
    const extra = story.does("internal-coordinator", takes("extra-meeting"))
    const conclude = {
      _tag: "ConcludeEscalation",
      stagnation: 1,
      conclusion: { decision: "Iedereen komt weer bij elkaar" }
    } as const
    expect(extra.refusedBy("parent", conclude)).toContain("ALK-69")
    const expert = extra
      .does("internal-coordinator", conclude)
      .does("internal-coordinator", takes("extra-expertise"))
      .does("internal-coordinator", conclude)
    const resolve = { _tag: "ResolveStagnation", stagnation: 1, how: "Met een extra deskundige" } as const
    expect(expert.refusedBy("youth-family-coach", resolve)).toEqual(["ALK-69"])
    expect(expert.does("internal-coordinator", resolve).flaggedBy()).not.toContain("ALK-69")
  })

  it("ALK-70: the coordinator has the mandate to escalate and to scale up; others need one", () => {
    const story = running().does("youth-family-coach", stalls)
    expect(story.refusedBy("youth-family-coach", takes("extra-meeting"))).toEqual(["ALK-70"])
    expect(story.refusedBy("parent", mandate("escalate", "account-manager"))).toEqual(["ALK-70"])
    const mandated = story.does("parent", mandate("escalate", "youth-family-coach"))
    expect(
      mandated.does("youth-family-coach", takes("extra-meeting")).state.stagnations[0]?.rungs
    ).toHaveLength(1)
    const off = running().does("provider", {
      _tag: "ReportProgress",
      agreement: 1,
      state: "off-course",
      text: "Het lukt niet"
    })
    const up = { _tag: "ScaleAgreement", agreement: 1, direction: "up", reason: "Meer uren" } as const
    expect(off.refusedBy("swv-consultant", up)).toEqual(["ALK-70"])
    expect(off.does("internal-coordinator", up).state.scalings).toHaveLength(1)
  })

  it("ALK-71: support at school is agreed first, and then the coach requests the decision", () => {
    const story = ready().lives(agreedLeadingIn, aimed)
    expect(story.refusedBy("youth-family-coach", apply)).toEqual(["ALK-71"])
    expect(story.refusedBy("youth-family-coach", brings("support-at-school-agreed"))).toEqual(["ALK-71"])
    const agreed = story.lives(brought("support-at-school-agreed"))
    for (const by of ["parent", "internal-coordinator", "provider"]) {
      expect(agreed.refusedBy(by, apply)).toEqual(["ALK-71"])
    }
    const asked = agreed.does("youth-consultant", apply)
    const grant = {
      _tag: "TakeDecision",
      decision: { outcome: "granted", ground: "need-established", reasons: "Nodig" }
    } as const
    expect(asked.refusedBy("youth-family-coach", grant)).toEqual(["ALK-71"])
    expect(asked.lives(granted).holds("decision.granted")).toBe(true)
  })

  it("ALK-72: the coordinator and the coach are the contact of the experts on what was issued", () => {
    for (const role of ["internal-coordinator", "support-coordinator", "swv-consultant", "provider"]) {
      expect(tasksOf(role)).toContain("ALK-72")
    }
    for (const role of ["youth-family-coach", "youth-consultant"]) expect(tasksOf(role)).toContain("ALK-72")
    expect(tasksOf("youth-help-expert")).toEqual([])
  })

  it("AWB-4:13: the document sets no term, so the law does: eight weeks", () => {
    const story = ready().lives(agreedLeadingIn, aimed, applied)
    expect(story.term()?.due).toBe(addDays(story.day, 56))
    expect(story.after(57).flaggedBy()).toContain("AWB-4:13")
  })
})
