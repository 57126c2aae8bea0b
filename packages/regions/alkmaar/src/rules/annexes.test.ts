import { GroupSourceId } from "@oza/cases"
import { date } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import { bodyNames } from "../openTerms.ts"
import { groupRouteOf } from "../groupRoute.ts"
import { alkmaar, groups } from "../index.ts"
import {
  agreedLeadingIn,
  agreement,
  aimed,
  applied,
  brought,
  granted,
  orientated,
  reading,
  region,
  signalCare,
  signalPo,
  supported
} from "../../test/Life.ts"
import {
  entry,
  entryOf,
  existing,
  group,
  groupRefusedBy,
  groupRoute,
  on,
  propose,
  startGroup,
  treats,
  way,
  writePlan,
  written
} from "../../test/Groups.ts"

const running = () => group(...way, startGroup)
/** A child with an agreement in a group, its youth help granted where told so. */
const child = (from = () => signalPo().lives(supported), isGranted = true) => {
  const ready = from().lives(orientated, agreedLeadingIn, aimed, brought("comparable-needs"))
  const asked = isGranted ? ready.lives(applied, granted) : ready
  return asked.does("youth-family-coach", agreement(asked)).state
}
const join = (state: ReturnType<typeof child>, source = "youth-help") =>
  ({
    _tag: "JoinGroup",
    case: state.id,
    agreement: 1,
    source: GroupSourceId.make(source),
    basis: { _tag: "YouthHelpDecision" }
  }) as const

describe("Groepsarrangementen: bestuurlijke besluitvorming", () => {
  it("ALK-33: a new group begins with a proposal, and starts on a plan that its bodies decided on", () => {
    expect(groupRefusedBy(undefined, { _tag: "RegisterGroup", entry, since: date("2026-09-01") })).toEqual([
      "ALK-33"
    ])
    const undecided = group(...way.slice(0, -1))
    expect(groupRefusedBy(undecided, startGroup)).toEqual(["ALK-33"])
    expect(groupRefusedBy(on(undecided, treats("oogo", "rejected")), startGroup)).toEqual(["ALK-33"])
    expect(on(undecided, treats("oogo"), startGroup).status).toBe("running")
    expect(groupRefusedBy(undefined, propose, { by: "parent" })).toEqual(["ALK-33"])
  })

  it("ALK-04: what is for one need of its own is no group", () => {
    const own = { ...entry, need: "one-specific" } as const
    expect(groupRefusedBy(undefined, existing(own))).toEqual(["ALK-04"])
    expect(groupRefusedBy(undefined, existing(entry))).toEqual([])
  })

  it("ALK-32: a child takes part on its own, individual funding", () => {
    const without = child(undefined, false)
    expect(groupRefusedBy(running(), join(without), { member: without })).toEqual(["ALK-32"])
    const paid = child()
    expect(groupRefusedBy(running(), join(paid), { member: paid })).toEqual([])
    expect(groupRefusedBy(running(), join(paid, "wlz"), { member: paid })).toEqual(["ALK-32"])
    expect(groupRefusedBy(running(), join(paid), { member: paid, by: "parent" })).toEqual(["ALK-32"])
  })

  it("ALK-37: a group that ran is evaluated, and then developed further or made regular work", () => {
    const conclude = {
      _tag: "ConcludeGroup",
      conclusion: { ending: "integrated", explanation: "De school doet het nu zelf" }
    } as const
    expect(groupRefusedBy(running(), conclude)).toEqual(["ALK-37"])
    const evaluate = {
      _tag: "EvaluateGroup",
      evaluation: { findings: "Het werkt", satisfaction: "Ouders zijn blij", outcome: "integrate" }
    } as const
    expect(groupRefusedBy(running(), evaluate, { by: "parent" })).toEqual(["ALK-37"])
    expect(on(running(), evaluate, conclude).conclusion?.content.ending).toBe("integrated")
  })
})

describe("Bijlage 1: het overzicht", () => {
  it("ALK-52: the register says for whom, with whom and from which sources", () => {
    expect(groups).toHaveLength(18)
    const of = (name: string) => entryOf(name).sources
    expect(of("Samen naar Schoolklas Bergen")).toEqual(["fictitious-tlv", "ibp"])
    expect(of("Kanz-klas")).toEqual(["wlz", "zin", "pgb"])
    expect(of("Buitengewoon Leren")).toEqual(["fictitious-tlv", "day-care"])
    expect(of("Nexus")).toEqual(["tlv", "youth-help"])
    expect(of("CLEO met VO-coach")).toEqual(["tbv", "youth-help"])
    expect(of("M@ZL")).toEqual(["education", "swv", "municipalities"])
    expect(of("De Boog autismecentrum")).toEqual(["wlz"])
    expect(entryOf("De Stip").partners.map(({ name }) => name)).toContain("Parlan")
  })

  it("ALK-52: every entry goes into the register; a source that the region does not know does not", () => {
    for (const one of groups) expect(groupRefusedBy(undefined, existing(one))).toEqual([])
    const piggyBank = { ...entry, sources: [GroupSourceId.make("piggy-bank")] }
    expect(groupRefusedBy(undefined, existing(piggyBank))).toEqual(["ALK-52"])
    expect(groupRefusedBy(undefined, existing(entry), { by: "provider" })).toEqual(["ALK-52"])
  })

  it("ALK-53: one group serves children who are exempted, and they join no other", () => {
    expect(groups.filter(({ servesExempted }) => servesExempted).map(({ name }) => name)).toEqual([
      "Klas op Wielen"
    ])
    expect(region.profile.map(({ rule }) => rule)).toContain("ALK-53")
    const story = signalCare().does("provider", {
      _tag: "ChangeEnrolment",
      enrolment: { status: "exempted", schoolType: "po" }
    })
    const exempted = child(() => story)
    expect(groupRefusedBy(running(), join(exempted), { member: exempted })).toEqual(["ALK-53"])
    const wheels = group(existing(entryOf("Klas op Wielen")))
    expect(groupRefusedBy(wheels, join(exempted, "zin"), { member: exempted })).toEqual([])
  })
})

describe("Bijlage 2 en 3: voorstel en businesscase", () => {
  it("ALK-54: a proposal has all its parts", () => {
    expect(groupRoute.proposal.sections.map(({ id }) => id)).toEqual([
      "introduction.cause",
      "introduction.target-group",
      "introduction.problem",
      "introduction.partners",
      "goal.goal",
      "goal.conditions",
      "goal.multiple-perspective",
      "method",
      "funding",
      "planning"
    ])
    for (const { id } of groupRoute.proposal.sections) {
      const rest = written(groupRoute.proposal).filter(({ section }) => section !== id)
      expect(groupRefusedBy(undefined, { ...propose, proposal: rest } as never)).toEqual(["ALK-54"])
    }
  })

  it("ALK-54: and is two A4 at most, in the characters that the region takes for it", () => {
    const filled = (characters: number, form = groupRoute.proposal) =>
      ({ ...propose, proposal: written(form, "x".repeat(characters / 10)) }) as never
    expect(groupRefusedBy(undefined, filled(6000))).toEqual([])
    expect(groupRefusedBy(undefined, filled(6010))).toEqual(["ALK-54"])
    const shorter = groupRouteOf(reading({ proposalCharacters: 5000 }))
    expect(groupRefusedBy(undefined, filled(6000), { route: shorter })).toEqual(["ALK-54"])
    expect(alkmaar.openTerms.choices.proposalCharacters[0].source.place).toContain("demonstration")
  })

  it("ALK-55: a business case or project plan has all its parts", () => {
    const planning = group(...way.slice(0, 3))
    expect(groupRoute.plan.sections).toHaveLength(24)
    expect(new Set(groupRoute.plan.sections.map(({ id }) => id.split(".")[0]))).toEqual(
      new Set([
        "summary",
        "introduction",
        "mission",
        "multiple-perspective",
        "organisation",
        "monitoring",
        "steering",
        "funding",
        "planning"
      ])
    )
    for (const { id } of groupRoute.plan.sections) {
      const rest = written(groupRoute.plan).filter(({ section }) => section !== id)
      expect(groupRefusedBy(planning, { ...writePlan, plan: rest } as never)).toEqual(["ALK-55"])
    }
    expect(on(planning, { ...writePlan, form: "project-plan" } as never).plan?.form).toBe("project-plan")
  })
})

describe("Bijlage 4: de route", () => {
  it("ALK-56: five bodies, one of which is only informed", () => {
    expect(groupRoute.bodies.map(({ id, members }) => [id, members])).toEqual([
      ["beleidsoverleg", ["swv-director", "education-official", "programme-manager"]],
      ["rbo", ["education-official"]],
      ["regisseursoverleg", ["swv-director", "programme-manager"]],
      ["pora", ["municipal-executive"]],
      ["oogo", ["swv-director", "municipal-executive"]]
    ])
    expect(groupRoute.bodies.filter(({ part }) => part === "informs").map(({ id }) => id)).toEqual([
      "beleidsoverleg"
    ])
  })

  it("ALK-56: a body comes in its order, and who sits in it records what it decided", () => {
    const planned = group(...way.slice(0, 4))
    expect(groupRefusedBy(planned, treats("oogo"))).toEqual(["ALK-56"])
    expect(groupRefusedBy(planned, treats("regisseursoverleg"), { by: "municipal-executive" })).toEqual([
      "ALK-56"
    ])
    expect(groupRefusedBy(planned, treats("regisseursoverleg"))).toEqual([])
  })

  it("ALK-56: the picture of the order is lost, so the order is data that says it is a demonstration", () => {
    const order = ["beleidsoverleg", "rbo", "pora", "regisseursoverleg", "oogo"] as const
    expect(order.toSorted()).toEqual([...bodyNames].toSorted())
    const other = groupRouteOf(reading({ bodyOrder: order }))
    const planned = group(...way.slice(0, 4))
    expect(groupRefusedBy(planned, treats("pora"))).toEqual(["ALK-56"])
    expect(groupRefusedBy(planned, treats("pora"), { route: other })).toEqual([])
    expect(alkmaar.openTerms.choices.bodyOrder[0].source.place).toContain("the picture is lost")
  })
})
