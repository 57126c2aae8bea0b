import { accessRequest, compilePolicy, decideAccess, lawOnly, type Purpose } from "@oza/privacy"
import { actor, type Story } from "@oza/testing/cases"
import { describe, expect, it } from "vitest"
import { permission, region, signal } from "../test/Life.ts"

/** What somebody in this role may see of a case that he takes part in, under this policy. */
const seenBy = (role: string, story: Story, purpose: Purpose, policy = region.privacy) =>
  decideAccess(
    policy,
    accessRequest({
      catalogue: region.roles,
      actor: actor(role),
      subject: story.state,
      purpose,
      on: story.day
    })
  )
const withEverybody = () =>
  ["parent", "education-specialist", "wijkteam-worker", "national-education-adviser"].reduce(
    (story, role) => story.does("internal-coordinator", { _tag: "AddParticipant", participant: actor(role) }),
    signal()
  )

describe("consent before anything is requested", () => {
  it.each([
    ["education-specialist", "allocate-support"],
    ["wijkteam-worker", "decide-youth-help"]
  ] as const)("MVS-20: the %s sees education data to %s once there is consent", (role, purpose) => {
    const story = withEverybody()
    const before = seenBy(role, story, purpose)
    expect(before.permitted).not.toContain("education")
    expect(before.withheld.find(({ category }) => category === "education")?.rule.id).toBe("MVS-20")
    const consented = story.does("parent", permission(purpose, role))
    expect(seenBy(role, consented, purpose).permitted).toContain("education")
  })

  it("MVS-20: the region opens nothing that the law keeps closed", () => {
    const story = withEverybody()
    for (const role of ["education-specialist", "wijkteam-worker", "internal-coordinator"]) {
      for (const purpose of ["arrange", "allocate-support", "decide-youth-help"] as const) {
        const byLaw = seenBy(role, story, purpose, compilePolicy(lawOnly)).permitted
        const byRegion = seenBy(role, story, purpose).permitted
        expect(byRegion.filter((category) => !byLaw.includes(category))).toEqual([])
      }
    }
  })

  it("MVS-32: the independent adviser belongs to no party, and sees nothing of a child in its case", () => {
    for (const purpose of ["arrange", "guide-pupil", "allocate-support", "decide-youth-help"] as const) {
      expect(seenBy("national-education-adviser", withEverybody(), purpose).permitted).toEqual([])
    }
  })
})
