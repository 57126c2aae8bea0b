import { describe, expect, it } from "vitest"
import { type Child, children, daan, fay, jip, liv, milan, noor, sem, yara } from "../test/children.ts"
import { type InEach, ways } from "../test/ways.ts"
import { type Outcome, outcomeOf, until } from "../test/ways/Way.ts"

const wholeWay = (region: keyof typeof ways, child: Child) =>
  outcomeOf(() => until(ways[region], child, "close"))

/**
 * Eight children through four regions: closed with its goals reached, or the act that the region refused
 * on the way and the rules by which.
 *
 * OZA-02 is no rule of a region: what was tried is no part of its way.
 */
const table: ReadonlyArray<readonly [Child, InEach<Outcome>]> = [
  [noor, { mh: "yes", alk: "yes", mvs: "yes", kop: "yes" }],
  [
    sem,
    {
      mh: "yes",
      alk: "yes",
      mvs: ["FileApplication", "MVS-35"],
      kop: ["FileApplication", "KOP-23", "KOP-24"]
    }
  ],
  [liv, { mh: ["PlanMeeting", "MH-45"], alk: "yes", mvs: "yes", kop: ["PlanMeeting", "KOP-39"] }],
  [daan, { mh: "yes", alk: "yes", mvs: "yes", kop: "yes" }],
  [yara, { mh: "yes", alk: "yes", mvs: ["MakeAgreement", "MVS-49"], kop: "yes" }],
  [milan, { mh: ["PlanMeeting", "MH-56"], alk: "yes", mvs: "yes", kop: "yes" }],
  [
    fay,
    {
      mh: ["ReportMeeting", "MH-36", "MH-37"],
      alk: ["ReportMeeting", "ALK-29"],
      mvs: "yes",
      kop: ["ReportMeeting", "KOP-05"]
    }
  ],
  [jip, { mh: "yes", alk: "yes", mvs: "yes", kop: ["ReportStagnation", "OZA-02"] }]
]

const rows = table.flatMap(([child, outcomes]) =>
  (Object.keys(ways) as ReadonlyArray<keyof typeof ways>).map(
    (region) => [child.name, region, outcomes[region], child] as const
  )
)
const told = (outcome: Outcome): string =>
  outcome === "yes" ? "goes the whole way" : `is refused ${outcome[0]} by ${outcome.slice(1).join(", ")}`

describe("Eight children in four regions", () => {
  it.each(
    rows.map(([name, region, outcome, child]) => [name, region, told(outcome), outcome, child] as const)
  )("%s in %s %s", (_, region, __, outcome, child) => {
    expect(wholeWay(region, child)).toEqual(outcome)
  })

  it("are each told in every region, and no outcome is missing", () => {
    expect(table.map(([child]) => child)).toEqual(children)
    expect(rows).toHaveLength(32)
  })

  it("closes every way that is gone to its end with all goals reached", () => {
    for (const [, region, outcome, child] of rows) {
      if (outcome !== "yes") continue
      const { state } = until(ways[region], child, "close")
      expect(state.status).toBe("closed")
      expect(state.closing).toMatchObject({ reason: "goals-reached" })
      expect(state.agreements.length).toBeGreaterThan(0)
      expect(state.decision?.outcome).toBe("granted")
    }
  })
})

describe("What stood in the way is enough to go on", () => {
  it.each([
    ["MVS-35: Sem, once he is enrolled", "mvs", { ...sem, status: "enrolled" }],
    ["KOP-23, KOP-24: Sem, once he is enrolled", "kop", { ...sem, status: "enrolled" }],
    ["MH-45: Liv, once she goes to school", "mh", { ...liv, schoolType: "po", status: "enrolled" }],
    ["KOP-39: Liv, once she goes to school", "kop", { ...liv, schoolType: "po", status: "enrolled" }],
    ["MVS-49: Yara, once the help is in the class", "mvs", { ...yara, help: noor.help }],
    ["MH-56: Milan, once the attendance officer joins", "mh", { ...milan, officerJoins: true }],
    ...(["mh", "alk", "kop"] as const).map(
      (region) => [`MH-36, ALK-29, KOP-05: Fay, with her family at the table`, region, withFamily()] as const
    ),
    ["OZA-02: Jip, where nobody reports that he waits", "kop", withoutWaiting()]
  ] as const)("%s in %s", (_, region, child) => {
    expect(wholeWay(region, child)).toBe("yes")
  })
})

function withFamily(): Child {
  const { familyKeptOut: _, ...rest } = fay
  return rest
}
function withoutWaiting(): Child {
  const { waits: _, ...rest } = jip
  return rest
}
