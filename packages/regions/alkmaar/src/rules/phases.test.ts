import { RoleId } from "@oza/roles"
import { describe, expect, it } from "vitest"
import { alkmaar } from "../index.ts"
import {
  agreeInvitees,
  agreedContent,
  agreedLeadingIn,
  agreement,
  aimed,
  alk,
  applied,
  arranged,
  begin,
  brought,
  closing,
  convened,
  decided,
  evaluated,
  evaluation,
  funded,
  granted,
  invite,
  met,
  orientated,
  plan,
  region,
  report,
  roles,
  running,
  settled,
  shares,
  signalMbo,
  signalPo,
  startYields,
  started,
  supported,
  without
} from "../../test/Life.ts"

const ready = () => signalPo().lives(supported, orientated)
const tasksOf = (role: string) => alkmaar.roles.find(({ id }) => id === role)?.tasks.map(({ rule }) => rule)
const goals = { _tag: "SetGoals", goals: ["Weer naar school"] } as const

describe("6. De route", () => {
  it("ALK-27: whether bespoke support is needed, and for whom, is described before anything is prepared", () => {
    const story = signalPo().lives(supported, brought("distance-to-education", "integral-view"), met)
    expect(story.refusedBy("internal-coordinator", goals)).toEqual(["ALK-27"])
    expect(story.lives(brought("description")).does("internal-coordinator", goals).holds("goals.set")).toBe(
      true
    )
  })

  it("ALK-28: nobody is invited before the parents agreed, and no MDO is held", () => {
    const planned = signalPo().does("internal-coordinator", plan(signalPo())).lives(brought("table-checked"))
    expect(planned.refusedBy("internal-coordinator", invite(planned))).toEqual(["ALK-28"])
    expect(planned.refusedBy("internal-coordinator", report(planned))).toEqual(["ALK-28"])
    expect(planned.refusedBy("youth", agreeInvitees(planned))).toEqual(["ALK-28"])
    expect(planned.refusedBy("internal-coordinator", agreeInvitees(planned))).toEqual(["ALK-28"])
    const agreed = planned.does("parent", agreeInvitees(planned))
    const invited = agreed.does("internal-coordinator", invite(agreed))
    expect(invited.does("internal-coordinator", report(invited)).holds("meeting.held")).toBe(true)
  })

  it("ALK-28: whoever is invited in the place of another is agreed with anew", () => {
    const agreed = signalPo().lives(convened)
    const changed = agreed.does("internal-coordinator", {
      _tag: "ChangeInvitees",
      meeting: 1,
      invited: [...agreed.state.meetings[0]!.plan.invited, RoleId.make("veilig-thuis")] as never
    })
    expect(changed.state.meetings[0]?.inviteesAgreedBy).toEqual([])
    expect(changed.refusedBy("internal-coordinator", invite(changed))).toEqual(["ALK-28"])
    expect(changed.refusedBy("internal-coordinator", report(changed))).toEqual(["ALK-28"])
  })

  it("ALK-28: of age the youth agrees in their place", () => {
    const planned = signalMbo().does("support-coordinator", plan(signalMbo()))
    expect(planned.refusedBy("parent", agreeInvitees(planned))).toEqual(["ALK-28"])
    expect(planned.does("youth", agreeInvitees(planned)).state.meetings[0]?.inviteesAgreedBy).toEqual([
      "youth"
    ])
  })

  it("ALK-29: parents, consultant and coach are there", () => {
    const story = signalPo().lives(convened)
    for (const role of ["parent", "swv-consultant", "youth-family-coach"]) {
      expect(story.refusedBy("internal-coordinator", report(story, without(role)))).toEqual(["ALK-29"])
    }
    const adult = signalMbo().lives(convened)
    expect(adult.refusedBy("support-coordinator", report(adult, without("youth")))).toEqual(["ALK-29"])
    expect(
      adult.does("support-coordinator", report(adult, without("parent"))).state.meetings[0]?.heldOn
    ).toBeDefined()
  })

  it("ALK-30: goals come before agreements", () => {
    const story = ready()
    expect(story.refusedBy("youth-family-coach", agreement(story, { goals: [1] }))).toContain("ALK-30")
  })

  it("ALK-30: which partners are needed and how it is paid is known before it starts", () => {
    const names = ["level", "leading-in-and-allocation", "roles-discussed", "decisions-checked"] as const
    const unnamed = ready().lives(settled, brought(...names))
    expect(unnamed.refusedBy("provider", begin)).toEqual(["ALK-30"])
    const unpaid = ready().lives(decided, arranged, agreedContent, brought(...startYields))
    expect(unpaid.refusedBy("provider", begin)).toEqual(["ALK-30"])
    expect(unpaid.lives(funded).does("provider", begin).holds("execution.started")).toBe(true)
  })

  it("ALK-31: it starts only when the way in and the allocation are agreed and written down", () => {
    const names = ["level", "partners-and-funding", "roles-discussed", "decisions-checked"] as const
    const story = ready().lives(settled, brought(...names))
    expect(story.refusedBy("provider", begin)).toEqual(["ALK-31"])
    expect(
      story.lives(brought("leading-in-and-allocation")).does("provider", begin).holds("execution.started")
    ).toBe(true)
  })

  it("ALK-32: decisions of the samenwerkingsverband fund it too, and are its own to take", () => {
    const story = ready().lives(decided, arranged)
    const split = (source: string) => shares(2, [source, 100])
    for (const procedure of ["tlv", "tbv"]) {
      expect(story.refusedBy("swv-director", split(procedure))).toEqual(["ALK-32"])
      const asked = story.does("internal-coordinator", {
        _tag: "RequestProcedure",
        procedure: procedure as never,
        asksFor: "Een plek op maat"
      })
      const grant = {
        _tag: "DecideProcedure",
        request: 1,
        decision: { outcome: "granted", consulted: [], reasons: "Dit past" }
      } as const
      expect(asked.refusedBy("youth-help-expert", grant)).toEqual(["ALK-32"])
      expect(
        asked.does("swv-director", grant).does("swv-director", split(procedure)).state.funding
      ).toHaveLength(1)
    }
  })

  it("ALK-32: the sources that the document names are those of the region", () => {
    expect(region.funding.sources.map(({ id }) => id)).toEqual([
      "tlv",
      "fictitious-tlv",
      "tbv",
      "ibp",
      "youth-help",
      "day-care",
      "wlz",
      "zin",
      "pgb",
      "education",
      "swv",
      "municipalities"
    ])
    expect(region.funding.sources.every(({ rule }) => rule === "ALK-32")).toBe(true)
    // No price and no key is stated; what stands here says so.
    for (const { decided: source } of [...region.funding.prices, ...region.funding.keys]) {
      expect(source.place).toMatch(/open in the document: .*demonstration values?$/)
    }
  })

  it("ALK-34: partners keep their own responsibility, and align", () => {
    for (const role of ["internal-coordinator", "swv-consultant", "youth-family-coach", "provider"]) {
      expect(tasksOf(role)).toContain("ALK-34")
    }
    const talk = {
      _tag: "HoldGreyAreaTalk",
      present: roles("parent"),
      conclusion: "Ieder het eigen deel"
    } as const
    const story = ready().lives(aimed, arranged)
    expect(story.refusedBy("parent", talk)).toEqual(["ALK-34"])
    expect(story.does("youth-family-coach", talk).holds("grey-area.talked")).toBe(true)
    expect(story.refusedBy("parent", agreement(story))).toEqual(["ALK-34"])
  })

  it("ALK-32: what a decision pays is shared after it", () => {
    const story = ready().lives(agreedLeadingIn, aimed, applied)
    const arranged = story.does("youth-family-coach", agreement(story))
    const split = shares(1, ["youth-help", 100])
    expect(arranged.refusedBy("youth-family-coach", split)).toEqual(["ALK-32"])
    expect(arranged.lives(granted).does("youth-family-coach", split).holds("funding.shared")).toBe(true)
    expect(() => arranged.lives(funded)).toThrow("ALK-32")
  })

  it("ALK-35: how partners inform each other is agreed in execution, and shown while it is not", () => {
    const story = running().after(30)
    expect(story.flaggedBy()).toContain("ALK-35")
    expect(story.refusedBy("provider", evaluation())).toEqual(["ALK-35"])
    const informed = story.lives(brought("informing-partners"))
    expect(informed.flaggedBy()).not.toContain("ALK-35")
    expect(informed.does("provider", evaluation()).holds("evaluation.held")).toBe(true)
  })

  it("ALK-35: and how the youth returns to the own school, where the support is elsewhere", () => {
    const settling = ready().lives(decided)
    const elsewhere = settling
      .does("youth-family-coach", agreement(settling, { setting: "institution" }))
      .does(
        "youth-family-coach",
        agreement(settling, { responsible: "school", kind: "guidance-in-learning" })
      )
      .lives(agreedContent, funded, brought(...startYields), started, brought("informing-partners"))
    expect(elsewhere.refusedBy("provider", evaluation())).toEqual(["ALK-35"])
    const back = elsewhere.lives(brought("return-to-school"))
    expect(back.does("provider", evaluation()).holds("evaluation.held")).toBe(true)
  })

  it("ALK-36: an evaluation ends in continue, adjust or close, and adjusting goes back a phase", () => {
    const story = running().after(30).lives(brought("informing-partners"))
    expect(story.refusedBy("parent", evaluation())).toEqual(["ALK-36"])
    const on = story.does("provider", evaluation({ outcome: "continue" }))
    expect(on.holds("execution.started")).toBe(true)
    expect(alk.pathway.loops.map(({ backTo, rule }) => [backTo, rule])).toEqual([
      ["needs", "ALK-36"],
      ["goals", "ALK-36"],
      ["arranging", "ALK-36"]
    ])
    for (const backTo of ["needs", "goals", "arranging"] as const) {
      const adjusted = story.does("provider", evaluation({ outcome: "adjust", backTo }))
      expect(adjusted.state.round.number).toBe(2)
      expect(adjusted.holds("arrangement.made")).toBe(false)
    }
  })

  it("ALK-36: what ran closes on an evaluation that says so, but for a family that stops", () => {
    const story = running()
    expect(story.refusedBy("provider", closing({ reason: "no-longer-needed" }))).toEqual(["ALK-36"])
    expect(story.lives(evaluated).does("provider", closing()).state.status).toBe("closed")
    const stops = closing({ reason: "withdrawn-by-family", outcome: "unknown" })
    expect(story.does("provider", stops).state.status).toBe("closed")
  })

  it("ALK-37: it is rounded off and closed by those who carried it, and satisfaction can be asked", () => {
    const story = running().lives(evaluated)
    expect(story.refusedBy("parent", closing())).toEqual(["ALK-37"])
    const closed = story.does("internal-coordinator", closing())
    expect(closed.refusedBy("parent", { _tag: "ReopenCase", reason: "Het gaat toch niet" })).toEqual([
      "ALK-37"
    ])
    expect(region.surveys.find(({ rule }) => rule === "ALK-37")?.text.en).toContain("satisfied")
  })
})
