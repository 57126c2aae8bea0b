/**
 * What each region is expected to close or ask beside the law, written from its agreements and not from
 * its rules: the suite that mutants of its own privacy rules are held against.
 */
import { date } from "@oza/kernel"
import type { ExpectedGiver, ExpectedWall } from "@oza/privacy/analysis"
import { RoleId, Side } from "@oza/roles"

interface Agreed {
  readonly walls: ReadonlyArray<ExpectedWall>
  readonly givers: ReadonlyArray<ExpectedGiver>
}

/** Who agrees with how it goes: a parent under an age, the youth from then on. */
const procedure = (from: string, age: number, parents: string, youth: string): Agreed["givers"] => {
  const say = { matter: "agreement-procedure", act: "give", from: date(from) } as const
  return [
    { ...say, law: parents, ages: { below: age }, who: ["any-representative"] },
    { ...say, law: youth, ages: { from: age }, who: ["child"] }
  ]
}

export const agreedIn: Readonly<Record<string, Agreed | undefined>> = {
  "kop-van-noord-holland": {
    walls: [
      {
        law: "KOP-18: the parents hand the OPP over, or say that the school may",
        side: ["municipality"],
        purposes: ["decide-youth-help"],
        categories: ["education"],
        need: "consent-to-process",
        from: date("2022-08-01")
      },
      {
        law: "KOP-46: the school's own file is the school's",
        side: ["municipality", "youth-help"],
        purposes: ["guide-pupil"],
        categories: ["education", "health"],
        from: date("2022-08-01")
      }
    ],
    givers: procedure("2022-08-01", 16, "KOP-05", "KOP-06")
  },
  "midden-holland": {
    walls: [
      {
        law: "MH-71: earlier help is told with consent only",
        side: ["school", "swv", "youth-health", "attendance"],
        purposes: ["arrange"],
        categories: ["youth-help"],
        need: "consent-to-disclose",
        from: date("2022-08-01")
      },
      {
        law: "MH-71: and for the arrangement only",
        side: ["school"],
        purposes: ["guide-pupil"],
        categories: ["youth-help"],
        from: date("2022-08-01")
      },
      {
        law: "MH-72: reports are used with consent only",
        side: ["municipality"],
        purposes: ["arrange", "decide-youth-help"],
        categories: ["education", "health"],
        need: "consent-to-process",
        from: date("2022-08-01")
      }
    ],
    givers: procedure("2022-08-01", 18, "MH-12", "MH-12")
  },
  mvs: {
    walls: [
      {
        law: "MVS-20: consent before anything is requested of the samenwerkingsverband",
        side: ["swv"],
        purposes: ["allocate-support"],
        categories: ["education"],
        need: "consent-to-process",
        from: date("2024-08-01")
      },
      {
        law: "MVS-20: and of the municipality",
        side: ["municipality"],
        purposes: ["decide-youth-help"],
        categories: ["education"],
        need: "consent-to-process",
        from: date("2024-08-01")
      }
    ],
    givers: []
  },
  alkmaar: {
    walls: [
      {
        law: "ALK-61: whoever coordinates the process is no contact on the content",
        side: Side.literals,
        role: [RoleId.make("process-coordinator")],
        purposes: [
          "arrange",
          "guide-pupil",
          "allocate-support",
          "decide-youth-help",
          "provide-help",
          "fund",
          "consult",
          "protect"
        ],
        categories: [
          "identity",
          "bsn",
          "education",
          "health",
          "swv-health",
          "youth-help",
          "family",
          "safety",
          "finance",
          "consent"
        ]
      }
    ],
    givers: procedure("2023-08-01", 18, "ALK-28", "ALK-17")
  }
}
