import { Story } from "@oza/testing/cases"
import { describe, expect, it } from "vitest"
import {
  agreed,
  agreesInvitees,
  brings,
  brought,
  decides,
  hollandReading,
  informed,
  invited,
  inviteesAgreed,
  invites,
  observed,
  permission,
  plan,
  planned,
  preparedMeeting,
  report,
  roles,
  signalOf,
  signalOutside,
  signalPo,
  support,
  tableOf,
  tasksOf
} from "../../test/Life.ts"
import { middenHolland } from "../index.ts"
import { choices } from "../openTerms.ts"

const coordinator = "internal-coordinator"

describe("Stap 1, Waarnemen", () => {
  const known = (...names: ReadonlyArray<string>) =>
    signalPo()
      .does(coordinator, support())
      .lives(brought(...names))

  it("MH-08: observing is done at school, by those who are there", () => {
    for (const by of ["teacher", coordinator, "bpo"]) {
      expect(signalPo().does(by, brings("observation-at-school")).state.yields).toHaveLength(1)
    }
    expect(signalPo().refusedBy("municipal-contact", brings("observation-at-school"))).toEqual(["MH-08"])
    expect(signalPo().refusedBy("parent", brings("observation-at-school"))).toEqual(["MH-08"])
    const unseen = known("parents-know-the-concerns", "why-a-broad-meeting")
    expect(unseen.refusedBy("parent", decides("observe"))).toEqual(["MH-08"])
    expect(unseen.refusedBy(coordinator, plan(unseen))).toContain("MH-08")
  })

  it("MH-09: the effect of support so far is seen, and the parents know of it", () => {
    const untold = known("observation-at-school", "why-a-broad-meeting")
    expect(untold.refusedBy("parent", decides("observe"))).toEqual(["MH-09"])
    expect(untold.refusedBy(coordinator, plan(untold))).toContain("MH-09")
    const untried = signalPo().lives(
      brought("observation-at-school", "parents-know-the-concerns", "why-a-broad-meeting")
    )
    expect(untried.refusedBy("parent", decides("observe"))).toContain("MH-09")
    expect(untold.lives(brought("parents-know-the-concerns"), agreed("observe")).progress()[1]?.state).toBe(
      "open"
    )
  })

  it("MH-10: when support of education alone is not enough, the parents hear why a broad meeting matters", () => {
    const undiscussed = known("observation-at-school", "parents-know-the-concerns")
    expect(undiscussed.refusedBy("parent", decides("observe"))).toEqual(["MH-10"])
    expect(undiscussed.refusedBy(coordinator, plan(undiscussed))).toContain("MH-10")
    const helped = signalPo()
      .does(coordinator, support({ effect: "sufficient" }))
      .lives(brought("observation-at-school", "parents-know-the-concerns", "why-a-broad-meeting"))
    expect(helped.refusedBy("parent", decides("observe"))).toEqual(["MH-10"])
  })

  it("MH-08, MH-09 and MH-10 are about signals in education: from outside the family decides at once", () => {
    expect(signalOutside().lives(agreed("observe")).progress()[1]?.state).toBe("open")
  })
})

describe("Stap 2, Informeren en voorbereiden", () => {
  const ready = () => signalPo().lives(observed)

  it("MH-11: the goal of the broad meeting is set with teacher, parents and pupil", () => {
    const story = ready()
    const setWith = (...names: ReadonlyArray<string>) => plan(story, { goalSetWith: roles(...names) })
    expect(story.refusedBy(coordinator, setWith("parent", "youth"))).toEqual(["MH-11"])
    expect(story.refusedBy(coordinator, setWith("teacher", "parent"))).toEqual(["MH-11"])
    expect(story.refusedBy(coordinator, setWith("teacher", "youth"))).toEqual(["MH-11"])
    expect(story.does(coordinator, setWith("teacher", "guardian", "youth")).holds("meeting.planned")).toBe(
      true
    )
  })

  it("MH-12: nobody is invited before the parents agree with who comes", () => {
    const story = ready().lives(planned, informed)
    expect(story.refusedBy(coordinator, invites(story))).toEqual(["MH-12"])
    for (const by of ["teacher", coordinator, "youth"]) {
      expect(story.refusedBy(by, agreesInvitees(story))).toEqual(["MH-12"])
    }
    expect(story.lives(inviteesAgreed, invited).state.meetings[0]?.invitations?.on).toBe(story.day)
  })

  it("MH-12: another invitee is agreed with anew, and invited anew", () => {
    const story = ready().lives(planned, informed, inviteesAgreed, invited)
    const meeting = story.state.meetings[0]!
    const others = {
      _tag: "ChangeInvitees",
      meeting: 1,
      invited: [...meeting.plan.invited, "bpo" as never]
    } as const
    const changed = story.does(coordinator, others)
    expect(changed.state.meetings[0]).not.toHaveProperty("invitations")
    expect(changed.refusedBy(coordinator, invites(changed))).toEqual(["MH-12"])
    expect(changed.refusedBy(coordinator, others)).toContain("OZA-08")
    expect(changed.lives(inviteesAgreed, invited).state.meetings[0]?.plan.invited).toHaveLength(
      meeting.plan.invited.length + 1
    )
  })

  it("MH-13: no meeting is organised before the information is prepared", () => {
    const story = ready().lives(planned, inviteesAgreed, brought("process-explained"))
    expect(story.refusedBy("parent", decides("inform-and-prepare"))).toEqual(["MH-13"])
    expect(story.refusedBy(coordinator, invites(story))).toContain("MH-13")
    expect(story.refusedBy("parent", brings("information-prepared"))).toEqual(["MH-13"])
    expect(tasksOf(coordinator)).toContain("MH-13")
  })

  it("MH-14: nor before parents and pupil know how it goes", () => {
    const story = ready().lives(planned, inviteesAgreed, brought("information-prepared"))
    expect(story.refusedBy("parent", decides("inform-and-prepare"))).toEqual(["MH-14"])
    expect(story.refusedBy(coordinator, invites(story))).toContain("MH-14")
    expect(tasksOf(coordinator)).toContain("MH-14")
  })
})

describe("Stap 3, Organiseren overleg", () => {
  const ready = () => signalPo().lives(observed, preparedMeeting)

  it("MH-15: those who are invited get an agenda, and a meeting is held after an invitation", () => {
    const story = signalPo().lives(observed)
    const { agenda: _, ...meeting } = plan(story).meeting
    expect(story.refusedBy(coordinator, { _tag: "PlanMeeting", meeting })).toEqual(["MH-15"])
    expect(ready().refusedBy(coordinator, report(ready()))).toEqual(["MH-15"])
  })

  it("MH-15: documents go along with consent only", () => {
    const story = ready()
    for (const document of ["opp", "observation-report", "family-plan", "report-on-youth-help"] as const) {
      expect(story.refusedBy(coordinator, invites(story, document))).toEqual(["MH-15"])
      const consented = story.does("parent", permission("education", "youth-help"))
      expect(
        consented.does(coordinator, invites(consented, document)).state.meetings[0]?.invitations
      ).toEqual({
        on: story.day,
        documents: [document]
      })
    }
    const aboutSchool = story.does("parent", permission("education"))
    expect(aboutSchool.refusedBy(coordinator, invites(aboutSchool, "family-plan"))).toEqual(["MH-15"])
  })

  it("MH-15: consent that was taken back opens nothing any more", () => {
    const story = ready()
      .does("parent", permission("education"))
      .does("parent", { _tag: "WithdrawPermission", permission: 1 })
    expect(story.refusedBy(coordinator, invites(story, "opp"))).toEqual(["MH-15"])
  })

  it("MH-16: day and time are agreed in good time", () => {
    const story = signalPo().lives(observed)
    const { time: _, ...meeting } = plan(story).meeting
    expect(story.refusedBy(coordinator, { _tag: "PlanMeeting", meeting })).toEqual(["MH-16"])
    expect(ready().after(1).lives(invited).state.meetings[0]?.invitations?.on).toBe("2026-09-08")
    expect(ready().after(2).refusedBy(coordinator, invites(ready()))).toEqual(["MH-16"])
    expect(tasksOf(coordinator)).toContain("MH-16")
  })

  it("MH-16: how many days that is stays open in the guide; another choice is another term", () => {
    expect(choices.invitationDays[0].source.place).toContain("a demonstration value")
    expect(middenHolland.openTerms.terms.invitationDays.rule).toBe("MH-16")
    const late = Story.open(
      hollandReading({ invitationDays: 0 }),
      "2026-09-07",
      coordinator,
      signalOf("2018-03-15", "po")
    ).lives(observed, preparedMeeting)
    expect(late.after(8).lives(invited).state.meetings[0]?.invitations?.on).toBe("2026-09-15")
  })

  it("MH-17: without the people for extra support, or for youth help, there is no meeting", () => {
    const story = ready().lives(invited)
    const without = (missing: string) =>
      report(story, roles(...tableOf(story).filter((role) => role !== missing)))
    expect(story.refusedBy(coordinator, without(coordinator))).toEqual(["MH-17"])
    expect(story.refusedBy(coordinator, without("municipal-contact"))).toEqual(["MH-17"])
    for (const [one, other] of [
      [coordinator, "head"],
      ["municipal-contact", "youth-doctor"]
    ] as const) {
      const present = tableOf(story).map((role) => (role === one ? other : role))
      expect(story.does(coordinator, report(story, roles(...present))).holds("meeting.held")).toBe(true)
    }
  })

  it("MH-17: and without the meeting there is no plan", () => {
    const story = ready().lives(invited)
    expect(story.refusedBy("parent", decides("organise"))).toEqual(["MH-17"])
    expect(story.refusedBy(coordinator, { _tag: "RecordNeeds", needs: [need] })).toContain("MH-17")
  })
})

const need = { domain: "both", text: "Rust", exceedsBasicSupport: true } as const
