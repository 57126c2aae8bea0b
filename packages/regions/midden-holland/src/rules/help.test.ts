import {
  accessRequest,
  type DataCategory,
  decideAccess,
  giversOf,
  type Purpose,
  requiredGivers
} from "@oza/privacy"
import { RoleId } from "@oza/roles"
import { actor, Story } from "@oza/testing/cases"
import { describe, expect, it } from "vitest"
import {
  agreed,
  aimed,
  apply,
  applied,
  brought,
  day,
  decision,
  discussed,
  evaluationMeeting,
  given,
  granted,
  helpPlan,
  holland,
  invites,
  madeAgreements,
  need,
  observed,
  offersRegie,
  organised,
  permission,
  plan,
  preparedMeeting,
  region,
  running,
  signalOf,
  signalPo,
  tableOf,
  tasksOf,
  untilGoals
} from "../../test/Life.ts"

const coordinator = "internal-coordinator"
const advice = { _tag: "AdviseOnYouthHelp", advice: "Een cursus voor ouders" } as const

describe("Jeugdgezondheidszorg (JGZ)/Centrum voor Jeugd en Gezin (CJG)", () => {
  it("MH-62: follows every pupil to the age of 18", () => {
    const pupil = (born: string) =>
      Story.open(holland, "2026-09-07", "support-coordinator", signalOf(born, "vo"))
    for (const by of ["youth-nurse", "youth-doctor"]) {
      expect(signalPo().does(by, advice).state.advices).toHaveLength(1)
      expect(pupil("2008-09-08").does(by, advice).state.advices).toHaveLength(1)
      expect(pupil("2008-09-07").refusedBy(by, advice)).toEqual(["MH-62"])
    }
  })

  it("MH-63: gives a social-medical view, normalises and signals early", () => {
    for (const role of ["youth-nurse", "youth-doctor"]) expect(tasksOf(role)).toContain("MH-63")
  })

  const refer = (...consulted: ReadonlyArray<string>) =>
    ({
      _tag: "Refer",
      to: "Jeugd-ggz",
      consulted: consulted.map((role) => RoleId.make(role))
    }) as const

  it("MH-64: the youth doctor may refer, in consultation with the municipality", () => {
    const story = signalPo().lives(untilGoals)
    expect(story.refusedBy("youth-doctor", refer("teacher"))).toEqual(["MH-64"])
    for (const one of ["municipal-contact", "municipal-access"]) {
      expect(story.does("youth-doctor", refer(one)).holds("referral.made")).toBe(true)
    }
    for (const by of ["youth-nurse", "municipal-contact"]) {
      expect(story.refusedBy(by, refer("municipal-contact"))).toEqual(["MH-64"])
    }
  })

  it("MH-64: and with the others in the meeting: not before it, and not before goals", () => {
    const early = signalPo().lives(observed)
    expect(early.refusedBy("youth-doctor", refer("municipal-contact"))).toContain("MH-24")
  })
})

describe("Jeugdhulpverlener", () => {
  it("MH-66: who gives youth help already is invited", () => {
    const story = signalPo().lives(observed, given("youth-help-runs"))
    expect(story.refusedBy(coordinator, plan(story))).toEqual(["MH-66"])
    const invited = plan(story, { invited: tableOf(story, "youth-help-worker") })
    expect(story.does(coordinator, invited).holds("meeting.planned")).toBe(true)
  })

  it("MH-66: and to each evaluation of a running arrangement", () => {
    const story = signalPo().lives(running)
    const without = plan(story, { invited: tableOf(story) }, "evaluation-meeting")
    expect(story.refusedBy(coordinator, without)).toEqual(["MH-66"])
    expect(story.lives(evaluationMeeting).state.meetings).toHaveLength(2)
  })

  it("MH-67: tells what is needed and what worked", () => {
    expect(tasksOf("youth-help-worker")).toContain("MH-67")
    expect(signalPo().does("youth-help-worker", advice).state.advices[0]?.domain).toBe("youth-help")
  })
})

/** What a participant in this role may see of a case. */
const seen = (story: Story, role: string, purpose: Purpose) =>
  decideAccess(
    region.privacy,
    accessRequest({
      catalogue: region.roles,
      actor: actor(role),
      subject: story.state,
      purpose,
      on: story.day
    })
  )
const withheldBy = (story: Story, role: string, purpose: Purpose, category: DataCategory) =>
  seen(story, role, purpose).withheld.find((one) => one.category === category)?.rule.id
/** The family, the teacher and the municipality take part. */
const together = () =>
  ["parent", "teacher", "municipal-contact"].reduce(
    (story, role) => story.does(coordinator, { _tag: "AddParticipant", participant: actor(role) }),
    signalPo()
  )
const gives = (kind: "consent-to-disclose" | "consent-to-process") =>
  ({ ...permission("education", "youth-help"), kind }) as const

describe("Gemeentelijke Toegang/Jeugdconsulent", () => {
  it.each(["MH-68", "MH-69", "MH-70", "MH-73"])(
    "MH-68, MH-69, MH-70 and MH-73: %s is a task of the contact that each school has",
    (rule) => {
      expect(tasksOf("municipal-contact")).toContain(rule)
    }
  )

  it("MH-68: the contact is somebody by name: a participant whom the school involves", () => {
    const story = signalPo().does(coordinator, {
      _tag: "AddParticipant",
      participant: actor("municipal-contact")
    })
    expect(story.state.participants.map(({ role }) => role)).toContain("municipal-contact")
  })

  it("MH-70: advises on fitting help, from preventive to specialist", () => {
    expect(signalPo().does("municipal-contact", advice).state.advices).toHaveLength(1)
    expect(signalPo().refusedBy("parent", advice)).toEqual(["MH-70"])
  })

  it("MH-71: what the municipality tells of earlier help goes along with consent only", () => {
    const story = signalPo().lives(observed, preparedMeeting)
    expect(story.refusedBy(coordinator, invites(story, "report-on-earlier-help"))).toEqual(["MH-71"])
    const aboutSchool = story.does("parent", permission("education"))
    expect(aboutSchool.refusedBy(coordinator, invites(story, "report-on-earlier-help"))).toEqual(["MH-71"])
    const consented = story.does("parent", permission("youth-help"))
    expect(
      consented.does(coordinator, invites(story, "report-on-earlier-help")).state.meetings[0]?.invitations
    ).toBeDefined()
  })

  it("MH-71: it is seen with consent, and for the arrangement only", () => {
    expect(withheldBy(together(), "teacher", "arrange", "youth-help")).toBe("MH-71")
    const consented = together().does("parent", gives("consent-to-disclose"))
    expect(seen(consented, "teacher", "arrange").permitted).toContain("youth-help")
    expect(withheldBy(consented, "teacher", "guide-pupil", "youth-help")).toBe("MH-71")
  })

  it("MH-72: nor does it see what stands in the file of the school", () => {
    for (const purpose of ["arrange", "decide-youth-help"] as const) {
      expect(withheldBy(together(), "municipal-contact", purpose, "education")).toBe("MH-72")
    }
    const consented = together().does("parent", gives("consent-to-process"))
    expect(seen(consented, "municipal-contact", "arrange").permitted).toContain("education")
  })

  it("MH-12: on who is invited the parents agree; the law asks nobody", () => {
    const { child } = signalOf("2018-03-15", "po")
    const relatives = [
      { person: actor("parent").party, role: RoleId.make("parent"), representation: "parent-with-authority" }
    ] as const
    const asked = giversOf(
      requiredGivers(
        "agreement-procedure",
        { child, relatives, on: day("2026-09-07") },
        region.privacy.givers
      )
    )
    expect(asked.map(({ as, rule }) => [as, rule])).toEqual([["parent-with-authority", "MH-12"]])
  })

  it("MH-72: the municipality uses what the school wrote with consent only", () => {
    const withSchool = helpPlan({ includesSchool: true })
    expect(signalPo().refusedBy("municipal-contact", withSchool)).toEqual(["MH-72"])
    const consented = signalPo().does("parent", permission("education"))
    expect(consented.does("municipal-contact", withSchool).holds("help-plan.includes-school")).toBe(true)
  })

  it("MH-74: once youth help is decided on the municipality applies, and nobody else has to", () => {
    const story = signalPo().lives(untilGoals, madeAgreements)
    for (const by of ["parent", "youth", coordinator, "youth-help-worker"]) {
      expect(story.refusedBy(by, apply)).toEqual(["MH-74"])
    }
    expect(story.does("municipal-contact", apply).state.application?.role).toBe("municipal-contact")
    expect(story.lives(applied).refusedBy("municipal-contact", decision())).toEqual(["MH-74"])
    expect(story.lives(applied).does("municipal-access", decision()).holds("decision.granted")).toBe(true)
  })

  it("MH-74: there is nothing to apply for where no youth help is needed", () => {
    const story = signalPo()
      .lives(observed, preparedMeeting, organised, discussed)
      .does(coordinator, need({ domain: "education" }))
      .lives(brought("picture-of-needs"), agreed("needs"), aimed)
    expect(story.refusedBy("municipal-contact", apply)).toEqual(["MH-74"])
  })

  it("AWB-4:13: the guide names no term for the decision, so the longest of the law holds: eight weeks", () => {
    const story = signalPo().lives(untilGoals, madeAgreements, applied)
    expect(story.after(56).flaggedBy()).not.toContain("AWB-4:13")
    expect(story.after(57).flaggedBy()).toContain("AWB-4:13")
  })

  it("MH-74: it holds regie over the family plan, or assigns it to a partner", () => {
    const story = signalPo().lives(untilGoals, madeAgreements, applied)
    const assign = offersRegie("family-plan", "youth-help-worker", "parent")
    expect(story.refusedBy("municipal-contact", assign)).toContain("OZA-05")
    const decided = story.lives(granted)
    expect(decided.refusedBy(coordinator, assign)).toContain("OZA-20")
    expect(decided.does("municipal-contact", assign).holds("regie.offered")).toBe(true)
    expect(region.pathways[0].regies[1]?.holders).toEqual([{ role: "municipal-contact", rule: "MH-74" }])
  })
})
