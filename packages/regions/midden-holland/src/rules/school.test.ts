import { describe, expect, it } from "vitest"
import {
  evaluated,
  invited,
  invites,
  observed,
  plan,
  preparedMeeting,
  report,
  restrictsParent,
  roles,
  running,
  signalPo,
  signalVo,
  support,
  tableOf,
  tasksOf,
  together,
  writeOpp
} from "../../test/Life.ts"
import { middenHolland } from "../index.ts"

const coordinators = ["internal-coordinator", "support-coordinator"]
const [coordinator] = coordinators as [string]
const inWords = (role: string, rule: string) =>
  middenHolland.roles.find(({ id }) => id === role)?.tasks.find((task) => task.rule === rule)?.text.en

describe("Leerkracht/mentor", () => {
  it("MH-40: is the first contact for parents and pupil", () => {
    expect(inWords("teacher", "MH-40")).toBe("Is the first contact for parents and pupil.")
  })

  it("MH-41: is always at the table", () => {
    const open = signalPo().lives(observed)
    const others = roles(...tableOf(open).filter((role) => role !== "teacher"))
    expect(open.refusedBy(coordinator, plan(open, { invited: others }))).toEqual(["MH-41"])
    const ready = open.lives(preparedMeeting, invited)
    expect(ready.refusedBy(coordinator, report(ready, others))).toEqual(["MH-41"])
  })

  it("MH-42: tells what was done with what effect, and what the situation is", () => {
    expect(tasksOf("teacher")).toContain("MH-42")
    expect(signalPo().does("teacher", support()).state.supports[0]?.effect).toBe("insufficient")
    for (const by of ["parent", "municipal-contact", "swv"]) {
      expect(signalPo().refusedBy(by, support())).toEqual(["MH-42"])
    }
  })

  it("MH-43: makes the OPP with others", () => {
    expect(tasksOf("teacher")).toContain("MH-43")
    expect(signalPo().does("teacher", writeOpp).holds("opp.written")).toBe(true)
  })
})

describe("IB/coördinator onderwijsondersteuning", () => {
  it.each(["MH-44", "MH-45", "MH-46", "MH-47", "MH-48"])(
    "%s: is a task of the coordinator, in PO and VO",
    (rule) => {
      for (const role of coordinators) expect(tasksOf(role)).toContain(rule)
    }
  )

  it("MH-44: who cannot or may not take part is recorded by those who keep parents informed", () => {
    expect(signalPo().lives(together).does(coordinator, restrictsParent).state.restrictions).toHaveLength(1)
    expect(signalPo().lives(together).refusedBy("bpo", restrictsParent)).toEqual(["MH-44"])
  })

  it("MH-45: plans and chairs the broad meeting; at some schools the head chairs", () => {
    const story = signalPo().lives(observed)
    for (const by of [coordinator, "head"]) {
      expect(story.does(by, plan(story)).holds("meeting.planned")).toBe(true)
    }
    for (const by of ["teacher", "parent", "swv"]) expect(story.refusedBy(by, plan(story))).toEqual(["MH-45"])
    expect(tasksOf("head")).toContain("MH-45")
    const ready = story.lives(preparedMeeting, invited)
    expect(ready.does("head", report(ready)).holds("meeting.held")).toBe(true)
    expect(ready.refusedBy("teacher", report(ready))).toEqual(["MH-45"])
    expect(ready.after(9).flaggedBy()).toContain("MH-45")
  })

  it("MH-46: arranges the invitation, with the statements of consent", () => {
    const story = signalPo().lives(observed, preparedMeeting)
    expect(story.does(coordinator, invites(story)).state.meetings[0]?.invitations).toBeDefined()
    for (const by of ["teacher", "head", "municipal-contact"]) {
      expect(story.refusedBy(by, invites(story))).toEqual(["MH-46"])
    }
  })

  it("MH-47: is finally responsible for the OPP", () => {
    expect(signalVo().does("support-coordinator", writeOpp).holds("opp.written")).toBe(true)
    for (const by of ["municipal-contact", "bpo", "parent"]) {
      expect(signalPo().refusedBy(by, writeOpp)).toEqual(["MH-47"])
    }
  })

  it("MH-48: organises the meeting to evaluate, in PO and in VO", () => {
    const meetings = signalVo().lives(running, evaluated).state.meetings
    expect(meetings.map(({ plan: { kind } }) => kind)).toEqual(["broad-meeting", "evaluation-meeting"])
    expect(meetings.every(({ heldOn }) => heldOn !== undefined)).toBe(true)
  })
})
