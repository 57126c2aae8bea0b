import { actor, Story } from "@oza/testing/cases"
import { describe, expect, it } from "vitest"
import { alkmaar } from "../index.ts"
import {
  alk,
  chairOf,
  coordinatedBy,
  everybody,
  joined,
  offer,
  region,
  running,
  signalCare,
  signalOf,
  signalPo,
  signalVo,
  without
} from "../../test/Life.ts"

const tasksOf = (role: string) => alkmaar.roles.find(({ id }) => id === role)?.tasks.map(({ rule }) => rule)
const stagnates = (cause: string) =>
  ({ _tag: "ReportStagnation", cause: cause as never, note: "Niemand wil het organiseren" }) as const

describe("9. Procesbegeleider oza", () => {
  it("ALK-45: the process goes to somebody who is involved already, not to a new person", () => {
    const story = signalPo()
    expect(story.refusedBy("internal-coordinator", offer("youth-consultant"))).toEqual(["ALK-45"])
    const involved = story.lives(joined("youth-consultant"))
    expect(involved.lives(coordinatedBy("youth-consultant")).state.regies[0]?.turns).toHaveLength(1)
  })

  it("ALK-46: usually education coordinates; out of long care it is the provider", () => {
    const holders = alk.pathway.regies.find(({ plan }) => plan === "process")?.holders
    expect(holders?.map(({ role, rule }) => [role, rule])).toEqual([
      ["provider", "ALK-46"],
      ["provider", "ALK-11"],
      ["internal-coordinator", "ALK-46"],
      ["support-coordinator", "ALK-46"]
    ])
    const offers = (story: Story) => {
      const other = story.does(chairOf(story), {
        _tag: "AddParticipant",
        participant: actor("youth-consultant")
      })
      return other.does(chairOf(other), offer("youth-consultant")).holds("regie.offered")
    }
    expect([signalPo(), signalVo(), signalCare()].map(chairOf)).toEqual([
      "internal-coordinator",
      "support-coordinator",
      "provider"
    ])
    expect([signalPo(), signalVo(), signalCare()].map(offers)).toEqual([true, true, true])
    for (const role of ["internal-coordinator", "support-coordinator", "swv-consultant", "provider"]) {
      expect(tasksOf(role)).toContain("ALK-46")
    }
  })

  it("ALK-46: the onderwijsconsulent does it with the agreement of the school", () => {
    const story = signalPo().lives(joined("swv-consultant"))
    const noSchool = without("internal-coordinator", "support-coordinator")
    expect(story.refusedBy("internal-coordinator", offer("swv-consultant", noSchool))).toEqual(["ALK-46"])
    expect(
      story.does("internal-coordinator", offer("swv-consultant", everybody)).holds("regie.offered")
    ).toBe(true)
    // C16: here the name is that of the consultant of the samenwerkingsverband.
    expect(alkmaar.roles.find(({ id }) => id === "swv-consultant")).toMatchObject({ side: "swv" })
    expect(alkmaar.roles.find(({ id }) => id === "swv-consultant")?.name.nl).toContain("onderwijsconsulent")
  })
})

describe("9. Grijs gebied, geld en kwaliteit", () => {
  it("ALK-47: agreements on the grey area grow out of cases: the cause is known, the lesson is kept", () => {
    expect(region.surveys.map(({ rule }) => rule)).toContain("ALK-47")
    expect(alk.pathway.escalation.causes.find(({ id }) => id === "law-not-clear")?.rule).toBe("ALK-47")
    const story = signalPo().does("internal-coordinator", stagnates("law-not-clear"))
    const resolved = story.does("internal-coordinator", {
      _tag: "ResolveStagnation",
      stagnation: 1,
      how: "Samen afgesproken",
      lesson: "Vervoer naar een zorglocatie vraagt een afspraak vooraf"
    })
    expect(resolved.state.stagnations[0]?.resolved?.lesson).toContain("afspraak vooraf")
    // No agreement is there yet, so no cell of a matrix either.
    expect(region.funding.matrix).toEqual([])
  })

  it("ALK-48: the ways of funding are mapped: costs by source, and by kind and place", () => {
    const mapped = region.indicators.filter(({ rule }) => rule === "ALK-48")
    expect(mapped.map(({ indicator }) => indicator.id)).toEqual(["funding-sources", "support-kinds"])
  })

  it("ALK-49: quality has one account manager at the municipalities, and a consultant with the complaints officer at the SWVs", () => {
    const contacts = alkmaar.roles.filter(({ tasks }) => tasks.some(({ rule }) => rule === "ALK-49"))
    expect(contacts.map(({ id, side }) => [id, side])).toEqual([
      ["quality-consultant", "swv"],
      ["complaints-officer", "swv"],
      ["account-manager", "municipality"]
    ])
  })
})

describe("9. Overgangsmomenten", () => {
  const prepare = (to: "po" | "vo" | "mbo") =>
    ({
      _tag: "PrepareTransition",
      plan: {
        to,
        expectedOn: "2027-08-23" as never,
        perspective: "Gaat naar school, met een vaste begeleider",
        agreements: "De mentor belt in mei"
      }
    }) as const

  it.each([
    ["preschool", "2022-10-01", "po", "vo"],
    ["po", "2015-03-15", "vo", "mbo"],
    ["vo", "2010-02-20", "mbo", "po"]
  ] as const)("ALK-50: from %s the next education knows the perspective in time", (from, born, to, other) => {
    const by = from === "vo" ? "support-coordinator" : "internal-coordinator"
    const story = Story.open(alk, "2026-09-07", by, signalOf(born, from))
    expect(story.refusedBy(by, prepare(other))).toEqual(["ALK-50"])
    const prepared = story.does(by, prepare(to))
    expect(prepared.flaggedBy()).toContain("ALK-50")
    const handedOver = prepared
      .does(by, { _tag: "HandOverTransition", transition: 1 })
      .does("support-coordinator", { _tag: "ReceiveTransition", transition: 1 })
    expect(handedOver.flaggedBy()).not.toContain("ALK-50")
  })

  it("ALK-50: that it is not prepared yet is shown around the age of the transition", () => {
    const story = Story.open(alk, "2026-09-07", "internal-coordinator", signalOf("2015-03-15", "po"))
    expect(story.on("2027-03-14").flaggedBy()).not.toContain("ALK-50")
    expect(story.on("2027-03-15").flaggedBy()).toContain("ALK-50")
    expect(story.refusedBy("parent", prepare("vo"))).toEqual(["ALK-50"])
  })
})

describe("9. Escalatieladder", () => {
  it("ALK-51: a ladder is wished for and is not there: the profile says so, and no rung binds", () => {
    expect(region.profile.find(({ rule }) => rule === "ALK-51")?.text.en).toContain("There is none yet")
    const { ladder, causes } = alk.pathway.escalation
    expect(ladder.map(({ id, rule }) => [id, rule])).toEqual([
      ["extra-meeting", "ALK-69"],
      ["extra-expertise", "ALK-69"]
    ])
    expect(ladder.some(({ binds }) => binds)).toBe(false)
    expect(causes.filter(({ rule }) => rule === "ALK-51").map(({ id }) => id)).toEqual([
      "no-agreement-on-organising",
      "no-agreement-on-funding"
    ])
  })

  it("ALK-51: what it is wished for is kept: no agreement on organising or on funding", () => {
    for (const cause of ["no-agreement-on-organising", "no-agreement-on-funding"]) {
      const story = running().does("parent", stagnates(cause))
      expect(story.state.stagnations[0]?.cause).toBe(cause)
    }
  })
})
