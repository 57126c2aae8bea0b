/**
 * Where the four regions differ or contradict each other, row by row (C1 to C22).
 *
 * The answers are what the documents say; where a document does not speak of it, nothing is refused for it.
 */
import { describe, expect, it } from "vitest"
import { questions } from "../test/questions.ts"
import { type InEach, ways } from "../test/ways.ts"

type Row = keyof typeof questions

const table: Readonly<Record<Row, readonly [about: string, answers: InEach<unknown>]>> = {
  C1: [
    "must a child be enrolled? Sem is exempted",
    { mh: "yes", alk: "yes", mvs: ["MVS-35"], kop: ["KOP-23", "KOP-24"] }
  ],
  C2: [
    "where may it be? Yara is treated outside school",
    {
      mh: { institution: "yes", school: "yes", home: "yes", careLocation: "yes", replacesSchool: "yes" },
      alk: {
        institution: "yes",
        school: "yes",
        home: "yes",
        careLocation: ["ALK-16"],
        replacesSchool: "yes"
      },
      mvs: {
        institution: ["MVS-49"],
        school: "yes",
        home: "yes",
        careLocation: ["MVS-49"],
        replacesSchool: "yes"
      },
      kop: {
        institution: "yes",
        school: "yes",
        home: "yes",
        careLocation: "yes",
        replacesSchool: "yes",
        startsWithoutInspectorate: ["KOP-25"]
      }
    }
  ],
  C3: [
    "at which ages? Liv is 3, another child is 4, and Daan turns 18",
    {
      mh: { beforeSchool: ["MH-45"], at4: "yes", from18: "yes" },
      alk: { beforeSchool: "yes", at4: "yes", from18: "yes" },
      mvs: { beforeSchool: "yes", at4: "yes", from18: ["MVS-35"] },
      kop: { beforeSchool: ["KOP-39"], at4: "yes", from18: "yes" }
    }
  ],
  C4: [
    "who holds regie, for Noor?",
    {
      mh: {
        atFirst: ["opp: internal-coordinator"],
        running: ["opp: internal-coordinator", "family-plan: municipal-contact"],
        rules: ["MH-02", "MH-28", "MH-34", "MH-74"]
      },
      alk: {
        atFirst: ["plan: internal-coordinator", "process: internal-coordinator"],
        running: ["plan: internal-coordinator", "process: internal-coordinator"],
        rules: ["ALK-02", "ALK-11", "ALK-46", "ALK-57"]
      },
      mvs: {
        atFirst: ["plan-of-approach: internal-coordinator"],
        running: ["plan-of-approach: wijkteam-worker"],
        rules: ["MVS-24", "MVS-26"]
      },
      kop: {
        atFirst: ["plan: internal-coordinator"],
        running: ["plan: internal-coordinator"],
        rules: ["KOP-21"]
      }
    }
  ],
  C5: [
    "does a document contradict itself on regie? MVS-26 and MVS-41, both readings",
    {
      mh: "-",
      alk: "-",
      mvs: ["plan-of-approach: wijkteam-worker", "or else plan-of-approach: family-specialist"],
      kop: "-"
    }
  ],
  C6: [
    "may people meet without the family of Fay?",
    {
      mh: { withoutFamily: ["MH-36", "MH-37"], invitedBeforeParentsAgree: ["MH-12"] },
      alk: { withoutFamily: ["ALK-29"], invitedBeforeParentsAgree: ["ALK-28"] },
      mvs: { withoutFamily: "yes", familyAtVot: ["MVS-16"] },
      kop: { withoutFamily: ["KOP-05"] }
    }
  ],
  C7: [
    "when and with whom is money talked about?",
    {
      mh: { moneyBeforeContent: "yes", startBeforeMoney: "yes", familyStaysAway: [] },
      alk: { moneyBeforeContent: "yes", startBeforeMoney: ["ALK-30"], familyStaysAway: [] },
      mvs: { moneyBeforeContent: ["MVS-23"], startBeforeMoney: "yes", familyStaysAway: ["MVS-23"] },
      kop: { moneyBeforeContent: ["KOP-04"], startBeforeMoney: "yes", familyStaysAway: [] }
    }
  ],
  C8: [
    "what are the meetings called?",
    {
      mh: {
        po: ["breed overleg (MH-45)", "evaluatieoverleg (MH-48)"],
        vo: ["breed overleg (MH-45)", "evaluatieoverleg (MH-48)"]
      },
      alk: {
        po: ["multidisciplinair overleg (MDO) (ALK-09)"],
        vo: ["multidisciplinair overleg (MDO) (ALK-09)"]
      },
      mvs: {
        po: [
          "collegiaal consult (MVS-10)",
          "voor-ondersteuningsteam (VOT) (MVS-11)",
          "ondersteuningsteam (OT) (MVS-17)"
        ],
        vo: [
          "collegiaal consult (MVS-10)",
          "voor-ondersteuningsteam (VOT) (MVS-11)",
          "ondersteuningsteam (OT) (MVS-17)"
        ]
      },
      kop: {
        po: ["ondersteuningsteam (OT) (KOP-39)", "gesprek bij het wijkteam (KOP-57)"],
        vo: ["multidisciplinair overleg (MDO) (KOP-39)", "gesprek bij het wijkteam (KOP-57)"]
      }
    }
  ],
  C9: [
    "who has to be there? Somebody sits alone at the table of Noor",
    {
      mh: { invited: ["MH-17", "MH-36", "MH-41"], met: ["MH-17", "MH-36", "MH-37", "MH-41"] },
      alk: { invited: ["ALK-19", "ALK-29"], met: ["ALK-29"] },
      mvs: { invited: ["MVS-17", "MVS-39", "MVS-40"], met: "yes", many: ["MVS-17"] },
      kop: { invited: ["KOP-05", "KOP-47"], met: ["KOP-05"] }
    }
  ],
  C10: [
    "when does the attendance officer join? Milan is about to stay away",
    {
      mh: { threatened: ["MH-56"], unauthorised: ["MH-56"] },
      alk: { threatened: "yes", unauthorised: "not said" },
      mvs: { threatened: "yes", unauthorised: ["MVS-03"] },
      kop: { threatened: "yes", unauthorised: "not said" }
    }
  ],
  C11: [
    "who applies, for Noor and for Daan?",
    {
      mh: {
        at8: ["municipal-contact"],
        at16: ["municipal-contact"],
        rules: ["MH-74"],
        ofSwv: ["internal-coordinator", "support-coordinator", "head", "parent", "guardian"]
      },
      alk: {
        at8: ["youth-family-coach", "youth-consultant"],
        at16: ["youth-family-coach", "youth-consultant"],
        rules: ["ALK-71"],
        ofSwv: ["internal-coordinator", "support-coordinator", "swv-consultant"]
      },
      mvs: {
        at8: ["parent", "guardian", "wijkteam-worker"],
        at16: ["youth", "wijkteam-worker"],
        rules: ["MVS-43"],
        ofSwv: ["internal-coordinator"]
      },
      kop: { at8: ["parent", "guardian"], at16: ["youth"], rules: ["KOP-07"], ofSwv: [] }
    }
  ],
  C12: [
    "who grants, and who refers?",
    {
      mh: {
        grants: ["municipal-access"],
        refers: ["youth-doctor"],
        ofSwv: ["swv", "attendance-officer"],
        rules: ["MH-74", "MH-64", "MH-54"]
      },
      alk: {
        grants: ["youth-help-expert"],
        refers: [],
        ofSwv: ["swv-director"],
        rules: ["ALK-71", "ALK-32"]
      },
      mvs: {
        grants: ["wijkteam-worker"],
        refers: ["family-specialist", "wijkteam-worker"],
        ofSwv: ["education-specialist"],
        rules: ["MVS-43", "MVS-08", "MVS-21"]
      },
      kop: { grants: ["wijkteam-worker"], refers: [], ofSwv: [], rules: ["KOP-16"] }
    }
  ],
  C13: [
    "can it be without an OPP?",
    {
      mh: ["MH-04", "MH-05", "MH-39"],
      alk: "yes",
      mvs: "yes",
      kop: {
        applied: ["KOP-17", "KOP-18", "KOP-19", "KOP-49", "KOP-50"],
        appliedForToddler: ["KOP-17", "KOP-18", "KOP-19", "KOP-49", "KOP-50"],
        basicSupportInVo: "yes",
        moreInVo: ["KOP-20"]
      }
    }
  ],
  C14: [
    "within which term is decided? Where the region names none, that of the law",
    {
      mh: ["8 weeks", "AWB-4:13"],
      alk: ["8 weeks", "AWB-4:13"],
      mvs: ["8 weeks", "AWB-4:13"],
      kop: ["8 weeks", "KOP-16"]
    }
  ],
  C15: [
    "what is done when it stagnates? Jip waits",
    {
      mh: { ladder: ["reconvene (MH-32)"], greyAreas: false },
      alk: { ladder: ["extra-meeting (ALK-69)", "extra-expertise (ALK-69)"], greyAreas: false },
      mvs: {
        ladder: [
          "municipal-contact (MVS-28)",
          "swv-contact (MVS-28)",
          "team-no (MVS-30, binds)",
          "national-education-advisers (MVS-32)"
        ],
        greyAreas: false
      },
      kop: { ladder: [], greyAreas: true }
    }
  ],
  C16: [
    "who is the onderwijsconsulent? ALK-46 and MVS-32",
    {
      mh: [],
      alk: ["swv-consultant (swv)"],
      mvs: ["national-education-adviser (independent)"],
      kop: []
    }
  ],
  C17: [
    "which steps are there? MH-07, ALK-26, MVS-44, and no fixed ones in the Kop",
    {
      mh: [
        "observe",
        "inform-and-prepare",
        "organise",
        "needs",
        "goals",
        "arrange",
        "execute",
        "evaluate",
        "adjust"
      ],
      alk: ["orientation", "preparation", "execution", "evaluation", "decision"],
      mvs: [
        "signal",
        "collegial-consult",
        "pre-support-team",
        "support-team",
        "analyse",
        "preceding",
        "align-and-grant",
        "execution",
        "evaluation",
        "closing"
      ],
      kop: [
        "signal",
        "conversation",
        "needs-and-goals",
        "plan",
        "application",
        "arranging",
        "funding",
        "execution",
        "evaluation",
        "closing"
      ]
    }
  ],
  C18: ["does an offer name its sort?", { mh: "yes", alk: ["ALK-22"], mvs: ["MVS-49"], kop: "yes" }],
  C19: [
    "how does a group arrangement come about?",
    {
      mh: { route: [], paid: [] },
      alk: {
        route: [
          "beleidsoverleg (ALK-56)",
          "rbo (ALK-56)",
          "regisseursoverleg (ALK-56)",
          "pora (ALK-56)",
          "oogo (ALK-56)"
        ],
        paid: Array.from({ length: 12 }, () => "ALK-32")
      },
      mvs: { route: [], paid: [], withoutGrant: "yes" },
      kop: { route: [], paid: [], aboveSchoolInPo: "yes", aboveSchoolInVo: ["KOP-33"] }
    }
  ],
  C20: [
    "on what basis is shared? The family of Noor did not say yes",
    {
      mh: ["MH-15"],
      alk: ["ALK-17"],
      mvs: ["MVS-20"],
      kop: { handedOver: ["KOP-18"], contested: ["KOP-52", "KOP-53"] }
    }
  ],
  C21: [
    "may one advise on the field of the other?",
    {
      mh: { swvOnYouthHelp: "yes", municipalityOnEducation: "yes" },
      alk: { swvOnYouthHelp: "yes", municipalityOnEducation: "yes" },
      mvs: { swvOnYouthHelp: ["MVS-42"], municipalityOnEducation: ["MVS-40"] },
      kop: { swvOnYouthHelp: ["KOP-41"], municipalityOnEducation: ["KOP-43"] }
    }
  ],
  C22: [
    "how long does it last? What is shown once the days agreed on have passed",
    {
      mh: { shownLater: ["MH-29", "MH-35"] },
      alk: { shownLater: ["ALK-13", "ALK-66"] },
      mvs: { shownLater: ["MVS-48"], startWithoutMonitoringPlan: ["MVS-48"] },
      kop: { shownLater: ["KOP-49"] }
    }
  ]
}

const regions = Object.keys(ways) as ReadonlyArray<keyof typeof ways>
/** The rules that an answer rests on. */
const rulesIn = (answers: InEach<unknown>): ReadonlyArray<string> => [
  ...new Set(JSON.stringify(answers).match(/\b(?:MH|ALK|MVS|KOP|AWB)-[\d:]+/gu) ?? [])
]

const rows = (Object.keys(table) as ReadonlyArray<Row>).map((row) => {
  const [about, answers] = table[row]
  return [row, about, rulesIn(answers).join(", "), answers] as const
})

describe("Where regions differ", () => {
  it.each(rows)("%s: %s (%s)", (row, _, __, answers) => {
    const asked = Object.fromEntries(regions.map((region) => [region, questions[row][region]()]))
    expect(asked).toEqual(answers)
  })

  it("has a row for each of the 22 differences", () => {
    expect(rows.map(([row]) => row)).toEqual(Array.from({ length: 22 }, (_, index) => `C${index + 1}`))
  })

  it("differs in every row: no two regions would do with one declaration", () => {
    for (const [row, , , answers] of rows) {
      expect(new Set(regions.map((region) => JSON.stringify(answers[region]))).size, row).toBeGreaterThan(1)
    }
    for (const one of regions) {
      for (const other of regions.filter((region) => region !== one)) {
        const same = rows.filter(
          ([, , , answers]) => JSON.stringify(answers[one]) === JSON.stringify(answers[other])
        )
        expect(same.length, `${one} and ${other}`).toBeLessThan(rows.length / 2)
      }
    }
  })

  it("names in every answer only rules of the region itself, or of the law", () => {
    for (const region of regions) {
      const known = [...ways[region].setting.rules.keys()].map(String)
      const named = rows.flatMap(([, , , answers]) =>
        rulesIn({ mh: [], alk: [], mvs: [], kop: [], [region]: answers[region] })
      )
      expect(
        named.filter((rule) => !known.includes(rule)),
        region
      ).toEqual([])
      expect(named.length, region).toBeGreaterThan(10)
    }
  })
})
