/**
 * What the law is expected to open, close and ask, written by hand from the articles: the policy suite.
 *
 * It was not made of the rules and knows nothing of them. What no line opens is expected to be closed.
 * The mutants of the statute are held against it (`pnpm mutate:policy`).
 */
import { date } from "@oza/kernel"
import { Side } from "@oza/roles"
import type { Expectations, ExpectedGiver, ExpectedOpen, ExpectedWall } from "../src/analysis/Expectation.ts"
import { dataCategories, type DataCategory } from "../src/DataCategory.ts"
import type { Obligation } from "../src/PrivacyRule.ts"
import { type Purpose, purposes } from "../src/Purpose.ts"

/** The Uitvoeringswet AVG changed on this day. */
const changed = date("2026-09-01")

const categories = (names: string): ReadonlyArray<DataCategory> => names.split(" ") as Array<DataCategory>
const needed: ReadonlyArray<Obligation> = ["only-what-is-needed"]
const told: ReadonlyArray<Obligation> = ["inform-family", "only-what-is-needed"]
const kept: ReadonlyArray<Obligation> = ["no-onward-disclosure", "only-what-is-needed"]
const others = (...of: ReadonlyArray<Purpose>) => purposes.filter((purpose) => !of.includes(purpose))

type Line = Partial<Omit<ExpectedOpen, "side" | "categories" | "purposes" | "law">>

/** Lines of one side; by default of those who take part. */
const of =
  (side: Side, tie: ExpectedOpen["tie"] = "participant") =>
  (law: string, purpose: string, names: string, rest: Line = {}): ExpectedOpen => ({
    tie,
    ...rest,
    law,
    side: [side],
    purposes: purpose.split(" ") as Array<Purpose>,
    categories: categories(names)
  })

const K1 = "consent-to-process" as const
const K3 = "consent-to-disclose" as const

const school = of("school")
const schoolLines = [
  school("WPO 8 lid 4, WVO 2.41", "guide-pupil arrange", "process identity education consent"),
  school("UAVG 30 lid 2 a: for the special guidance only", "guide-pupil", "health", { duties: needed }),
  school("WPO 18a lid 13: the one exception", "guide-pupil", "swv-health", { duties: kept }),
  school("Jw 7.3.11", "guide-pupil arrange", "youth-help family", { need: K3, duties: told }),
  school("WPO 8 lid 4: its own budget", "fund", "process finance", { duties: needed }),
  school("AVG 5(1)(c): without a name", "consult", "education", { duties: needed })
]

const swv = of("swv")
const swvLines = [
  swv("WPO 18a lid 6", "allocate-support arrange", "process identity education consent", { duties: needed }),
  swv("WPO 18a lid 13: for tasks b to d", "allocate-support", "health swv-health", { duties: kept }),
  swv("Jw 7.3.11: minimal", "allocate-support arrange", "youth-help", { need: K3, duties: told }),
  swv("WPO 18a lid 6: its own budget", "fund", "process finance", { duties: needed }),
  swv("AVG 5(1)(c): without a name", "consult", "education", { duties: needed }),
  of("swv", "none")("AVG 89", "statistics", "figures")
]

const municipality = of("municipality")
const municipalityLines = [
  municipality("Jw 2.3, 7.4.0 a", "decide-youth-help", "process identity bsn youth-help family consent"),
  municipality("Jw 2.7, 7.4.0 a", "arrange", "process identity youth-help family consent"),
  municipality("AVG 6(1)(a), or the parents bring it", "decide-youth-help arrange", "education", {
    need: K1,
    duties: ["inform-family"]
  }),
  municipality("AVG 9(2)(a): explicit, a summary", "decide-youth-help arrange", "health", {
    need: K1,
    duties: told
  }),
  municipality("Jw 7.4.0 c and d: a minimum", "fund", "process finance", { duties: needed }),
  municipality("Jw 7.2.1", "fund", "bsn"),
  municipality("AVG 5(1)(c): without a name", "consult", "education", { need: K1, duties: needed }),
  of("municipality", "none")("AVG 89", "statistics", "figures")
]

const youthHelp = of("youth-help")
const youthHelpLines = [
  youthHelp("Jw 7.3.8, 7.3.11 lid 2", "provide-help arrange", "process identity youth-help consent"),
  youthHelp("UAVG 30 lid 3 a: its own file", "provide-help", "health family", { duties: needed }),
  youthHelp("Jw 7.2.1", "provide-help", "bsn"),
  youthHelp("AVG 6(1)(a): a summary", "provide-help arrange", "education", { need: K1, duties: told }),
  youthHelp("Jw 7.3.8: its own invoice", "fund", "process finance", { duties: needed }),
  youthHelp("AVG 5(1)(c): without a name", "consult", "education", { need: K1, duties: needed })
]

const youthHealth = of("youth-health")
const attendance = of("attendance")
const otherLines = [
  youthHealth("Wpg 5", "arrange", "process identity consent"),
  youthHealth("AVG 6(1)(a): a summary", "arrange", "education", { need: K1, duties: told }),
  youthHealth("Jw 7.3.11", "arrange", "youth-help", { need: K3, duties: told }),
  attendance("Leerplichtwet 16", "arrange", "process identity"),
  attendance("AVG 6(1)(a): the need part", "arrange", "education", { need: K1, duties: told }),
  of("analysis", "none")("AVG 89", "statistics", "figures"),
  of("privacy-office", "rights-handler")("AVG 12", "watch-over-data", "process identity consent", {
    duties: needed
  })
]

const representative = of("family", "representative")
const child = of("family", "child")
const mentor = of("family", "mentor")
const familyLines = [
  representative("AVG 15, BW 1:245", "own-file arrange", "process identity education family consent", {
    ages: { below: 18 }
  }),
  representative("Jw 7.3.15", "own-file arrange", "health youth-help", { ages: { below: 16 } }),
  representative("Jw 7.3.11: what the youth allows", "own-file arrange", "health youth-help", {
    ages: { from: 16, below: 18 },
    need: K3
  }),
  representative("AVG 15: not on the table, in the file", "own-file", "finance", { ages: { below: 18 } }),
  representative("AVG 15, WPO 18a lid 13", "own-file", "swv-health", { ages: { below: 16 } }),
  of("family", "parent-without-authority")("BW 1:377c: the facts, not the file", "own-file", "process", {
    ages: { below: 18 },
    duties: needed
  }),
  child("AVG 15: its own part", "own-file arrange", "process identity family", { duties: needed }),
  child("WPO 40a lid 6: at the table", "arrange", "education consent", { ages: { from: 12 } }),
  child("UAVG 5 lid 4", "own-file", "education consent finance swv-health", {
    ages: { from: 12, below: 16 },
    from: changed
  }),
  child("AVG 15", "own-file", "education consent finance swv-health", { ages: { from: 16 } }),
  child("Jw 7.3.10", "own-file arrange", "health youth-help", { ages: { from: 12 } }),
  mentor("UAVG 5 lid 2, BW 1:453", "own-file arrange", "process identity education family consent", {
    ages: { from: 18 }
  }),
  mentor("Jw 7.3.15", "own-file arrange", "health youth-help", { ages: { from: 18 } }),
  mentor("UAVG 5 lid 2, WPO 18a lid 13", "own-file", "swv-health", { ages: { from: 18 } })
]

const supervisorLines = (["family", "youth-help"] as const).map((side) =>
  of(side, "family-supervisor")(
    "Jw 7.3.11 lid 4: what the supervision needs",
    "arrange",
    "process identity bsn education health youth-help family consent",
    { ages: { below: 18 }, duties: needed }
  )
)

const emergencyLines = [
  ...(["school", "municipality", "youth-help", "youth-health"] as const).map((side) =>
    of(side, "emergency")(
      "AVG 6(1)(d), 9(2)(c)",
      "protect",
      "process identity education health youth-help family",
      { duties: told }
    )
  ),
  ...(["municipality", "youth-help"] as const).map((side) =>
    of(side, "emergency")("Jw 7.2.1", "protect", "bsn", { duties: told })
  )
]

const wall = (
  law: string,
  side: ReadonlyArray<Side>,
  of: ReadonlyArray<Purpose>,
  names: ReadonlyArray<DataCategory>
): ExpectedWall => ({ law, side, purposes: of, categories: names })

const walls: ReadonlyArray<ExpectedWall> = [
  wall("Jw 7.2.1: no school, no samenwerkingsverband", ["school", "swv"], purposes, ["bsn"]),
  wall("WPO 18a lid 6: not its task", ["swv"], purposes, ["family"]),
  wall("Leerplichtwet: it has its own doctor", ["attendance"], purposes, ["health"]),
  wall(
    "AVG 89: never one child",
    ["analysis"],
    purposes,
    dataCategories.filter((category) => category !== "figures")
  ),
  wall("WPO 18a lid 13: for its tasks", ["swv"], others("allocate-support"), ["swv-health"]),
  wall("WPO 18a lid 13: the school", ["school"], others("guide-pupil"), ["swv-health"]),
  wall("WPO 18a lid 13: the family reads its own", ["family"], others("own-file"), ["swv-health"]),
  wall(
    "WPO 18a lid 13: no third parties",
    ["municipality", "youth-help", "youth-health", "attendance", "privacy-office", "independent"],
    purposes,
    ["swv-health"]
  ),
  {
    ...wall("AVG 18", Side.literals, others("own-file", "watch-over-data", "protect"), dataCategories),
    standing: "restricted"
  },
  {
    ...wall("AVG 5(1)(e)", Side.literals, others("own-file", "watch-over-data"), dataCategories),
    standing: "archived"
  },
  { ...wall("UAVG 41", Side.literals, purposes, dataCategories), standing: "party-blocked" }
]

const under12 = { below: 12 }
const from12to15 = { from: 12, below: 16 }
const under16 = { below: 16 }
const from16 = { from: 16 }
const from16to17 = { from: 16, below: 18 }
const from12to17 = { from: 12, below: 18 }
const from18 = { from: 18 }

const says = (
  law: string,
  matter: ExpectedGiver["matter"],
  act: ExpectedGiver["act"],
  ages: ExpectedGiver["ages"] & {},
  who: ExpectedGiver["who"][number],
  rest: Partial<ExpectedGiver> = {}
): ExpectedGiver => ({ ...firstDayOf(law), ...rest, law, matter, act, ages, who: [who] })

/** The first day of the law that a line cites; the Education Acts and the Civil Code have none here. */
const firstDayOf = (law: string): Pick<ExpectedGiver, "from"> =>
  law.startsWith("Jw")
    ? { from: date("2015-01-01") }
    : law.startsWith("AVG") || law.startsWith("UAVG")
      ? { from: date("2018-05-25") }
      : {}

const able = { capacity: "able" } as const
const unable = { capacity: "unable" } as const

/** The age matrix. */
const givers: ReadonlyArray<ExpectedGiver> = [
  says("UAVG 5 lid 1", K1, "give", under16, "every-representative"),
  says("UAVG 5 lid 1", K1, "give", from16, "child", able),
  says("BW 1:245", K1, "give", from16to17, "every-representative", unable),
  says("UAVG 5 lid 2", K1, "give", from18, "every-mentor", unable),
  says("UAVG 5 lid 3, old", K1, "withdraw", under16, "any-representative", { until: changed }),
  says("UAVG 5 lid 3", K1, "withdraw", under12, "any-representative", { from: changed }),
  says("UAVG 5 lid 3", K1, "withdraw", from12to15, "child-or-any-representative", { from: changed }),
  says("AVG 7 lid 3", K1, "withdraw", from16, "child"),
  says("BW 1:245", K1, "withdraw", from16to17, "any-representative", unable),
  says("UAVG 5 lid 2", K1, "withdraw", from18, "any-mentor", unable),
  says("UAVG 5 lid 4, old", "avg-rights", "give", under16, "any-representative", { until: changed }),
  says("UAVG 5 lid 4", "avg-rights", "give", under12, "any-representative", { from: changed }),
  says("UAVG 5 lid 4", "avg-rights", "give", from12to15, "child-or-any-representative", { from: changed }),
  says("UAVG 5 lid 1", "avg-rights", "give", from16, "child"),
  ...(["consent-to-help", "consent-to-disclose"] as const).flatMap((matter) => [
    says("Jw 7.3.15 lid 1", matter, "give", under12, "every-representative"),
    says("Jw 7.3.4, 7.3.11", matter, "give", from12to15, "child-and-every-representative", able),
    says("Jw 7.3.5, 7.3.11", matter, "give", from16, "child", able),
    says("Jw 7.3.15 lid 2", matter, "give", from12to17, "every-representative", unable),
    says("Jw 7.3.15 lid 2", matter, "give", from18, "every-mentor", unable)
  ]),
  says("Jw 7.1.5.1", "referral-index-rights", "give", under12, "any-representative"),
  says("Jw 7.1.5.1: jointly", "referral-index-rights", "give", from12to15, "child-and-every-representative"),
  says("Jw 7.1.5.1", "referral-index-rights", "give", from16, "child"),
  says("WPO 40a lid 2", "agreement-opp", "give", { below: 18 }, "every-representative"),
  says("WPO 40a lid 2", "agreement-opp", "give", from18, "child", able),
  says("BW 1:453", "agreement-opp", "give", from18, "every-mentor", unable),
  says("WPO 40a lid 6", "hearing", "give", {}, "child")
]

/** What the law opens, closes and asks. */
export const byLaw: Expectations = {
  open: [
    ...schoolLines,
    ...swvLines,
    ...municipalityLines,
    ...youthHelpLines,
    ...otherLines,
    ...familyLines,
    ...supervisorLines,
    ...emergencyLines
  ],
  walls,
  givers
}
