import { describe, expect, it } from "vitest"
import {
  agreement,
  apply,
  around,
  circumstance,
  colleagues,
  consulted,
  happens,
  inside,
  mvs,
  plan,
  prepared,
  preparedEducation,
  region,
  roles,
  signal,
  signalOf,
  supports,
  votHeld
} from "../../test/Life.ts"
import { mvs as declaration } from "../index.ts"

const tasksOf = (role: string) =>
  declaration.roles.find(({ id }) => id === role)?.tasks.map(({ rule }) => rule)
const textsOf = (rule: string) => region.profile.filter((one) => one.rule === rule)

describe("Zorgstructuur", () => {
  it("MVS-01: the management answers for all pupils; the school keeps the enrolment", () => {
    expect(tasksOf("head")).toContain("MVS-01")
    const enrolment = signalOf("2018-03-15").enrolment
    const moved = { _tag: "ChangeEnrolment", enrolment } as const
    expect(signal().does("head", moved).holds("child.enrolled")).toBe(true)
    expect(signal().refusedBy("wijkteam-worker", moved)).toEqual(["MVS-01"])
  })

  it("MVS-02: at a consult sits somebody of the care team of the school", () => {
    const planned = signal().lives(happens("lasting-signals"))
    const outsiders = roles("wijkteam-worker", "attendance-officer")
    expect(planned.refusedBy("head", plan(planned, "collegial-consult", outsiders))).toEqual(["MVS-02"])
    for (const one of [
      "head",
      "internal-coordinator",
      "teacher",
      "pedagogical-worker",
      "education-specialist",
      "family-specialist",
      "youth-nurse"
    ]) {
      const told = planned.does("head", plan(planned, "collegial-consult", roles(one)))
      expect(told.holds("meeting.planned")).toBe(true)
    }
  })

  it.each(["vot", "ot"])(
    "MVS-03: at (serious) unauthorised absence the attendance officer is invited to the %s",
    (kind) => {
      const before = signal().lives(consulted("convene"), ...(kind === "ot" ? [votHeld] : []))
      const invited = kind === "ot" ? around(before) : inside
      expect(before.does("head", plan(before, kind, invited)).holds("meeting.planned")).toBe(true)
      const absent = before.does("attendance-officer", circumstance("unauthorised-absence"))
      expect(absent.refusedBy("head", plan(absent, kind, invited))).toEqual(["MVS-03"])
      const joined = absent.does("head", plan(absent, kind, roles(...invited, "attendance-officer")))
      expect(joined.holds("meeting.planned")).toBe(true)
    }
  )
})

describe("Preventie en School Plan van Aanpak", () => {
  it("MVS-04: the talk on prevention is about pupils and parents, groups, signals, and figures", () => {
    expect(textsOf("MVS-04").map(({ text }) => text.en)).toEqual([
      expect.stringContaining("parents"),
      expect.stringContaining("groups"),
      expect.stringContaining("signals"),
      expect.stringContaining("figures")
    ])
  })

  it("MVS-05: the plan of the school answers five questions", () => {
    expect(textsOf("MVS-05").map(({ text }) => text.en)).toEqual([
      expect.stringContaining("children"),
      expect.stringContaining("group"),
      expect.stringContaining("themes"),
      expect.stringContaining("prevention"),
      expect.stringContaining("nearby")
    ])
  })

  it("MVS-04 and MVS-05: they are about all pupils, so no case holds them", () => {
    expect(mvs.pathway.yields.map(({ rule }) => rule)).not.toContain("MVS-04")
    expect(mvs.pathway.yields.map(({ rule }) => rule)).not.toContain("MVS-05")
  })
})

describe("De twee specialisten", () => {
  it("MVS-06: the education specialist deploys support of the samenwerkingsverband, for a group without a grant for one child", () => {
    const story = signal().lives(preparedEducation)
    const forGroup = agreement(story, {
      responsible: "swv",
      category: "group-at-school",
      kind: "guidance-in-behaviour"
    })
    expect(story.does("education-specialist", forGroup).state.agreements).toHaveLength(1)
    expect(
      story.refusedBy(
        "education-specialist",
        agreement(story, { responsible: "school", kind: "guidance-in-learning" })
      )
    ).toEqual(["MVS-06"])
    const forOne = agreement(story, { responsible: "swv", kind: "guidance-in-behaviour" })
    expect(story.refusedBy("education-specialist", forOne)).toEqual(["MVS-46"])
  })

  it("MVS-07: the family specialist helps at once, without application or decision; others do not", () => {
    const story = signal().does("family-specialist", supports({ level: "extra", effect: "sufficient" }))
    expect(story.holds("support.recorded")).toBe(true)
    expect(story.holds("application.filed")).toBe(false)
    for (const other of ["provider", "wijkteam-worker"]) {
      expect(signal().refusedBy(other, supports())).toEqual(["MVS-07"])
    }
  })

  it("MVS-08: the family specialist talks with the child, shows the way, and does not decide", () => {
    const refer = { _tag: "Refer", to: "Jongerenwerk in de wijk", consulted: [] } as const
    expect(signal().does("family-specialist", refer).holds("referral.made")).toBe(true)
    expect(signal().refusedBy("internal-coordinator", refer)).toEqual(["MVS-08"])
    const planned = signal().lives(consulted("convene"))
    const next = planned.does("head", plan(planned, "vot", inside))
    const talk = { _tag: "HoldChildTalk", meeting: 2, view: "Ik wil naar buiten" } as const
    expect(next.does("family-specialist", talk).state.meetings[1]?.childTalk?.view).toBe("Ik wil naar buiten")
    expect(next.refusedBy("wijkteam-worker", talk)).toEqual(["MVS-08"])
    expect(tasksOf("family-specialist")).toContain("MVS-08")
    const applied = signal().lives(prepared).does("wijkteam-worker", apply)
    const decide = {
      _tag: "TakeDecision",
      decision: { outcome: "refused", ground: "no-need", reasons: "Er is al hulp" }
    } as const
    expect(applied.refusedBy("family-specialist", decide)).toContain("MVS-43")
  })
})

it("OZA-07: the names of other regions for a meeting are not known here", () => {
  const story = signal()
  expect(story.refusedBy("head", plan(story, "mdo", colleagues))).toEqual(["OZA-07"])
})
