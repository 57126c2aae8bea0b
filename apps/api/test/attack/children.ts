/**
 * The children of the world and what is told of them, each act by whom it belongs to, over the API itself.
 *
 * Every text is a secret, so that whatever field gets out says whose it is and of what kind.
 */
import { type ActId, acts } from "@oza/cases"
import { addDays, type CalendarDate } from "@oza/kernel"
import type { DataCategory } from "@oza/privacy"
import type { Actor } from "@oza/roles"
import { testBsn } from "./bsn.ts"
import {
  childC,
  childV,
  childW,
  childZ,
  consultant,
  coordinatorV,
  coordinatorW,
  coordinatorZ,
  formerTeacherV,
  officer,
  otherParentV,
  parentC,
  parentU,
  parentV,
  parentW,
  parentZ,
  providerV,
  teacherV,
  teacherW,
  wijkteamV,
  wijkteamW,
  youthU
} from "./People.ts"
import type { Secrets, Whose } from "./Secret.ts"
import type { Answer, RegionName } from "./World.ts"

export interface Children {
  readonly cases: Readonly<Record<Whose, string>>
  readonly bsns: Readonly<Record<Whose, string>>
  readonly birthDates: Readonly<Record<Whose, string>>
  /** A group of which V and W are members. */
  readonly group: string
  /** A request of the parent of V for a copy of the file, granted. */
  readonly request: string
  /** Does an act, and fails where it is refused. */
  readonly tell: (whose: Whose, by: Actor, act: ActId, said: object) => Promise<Answer>
}

interface Telling {
  readonly ask: (
    actor: Actor,
    asked: { readonly method: string; readonly path: string; readonly body?: unknown },
    region?: RegionName
  ) => Promise<Answer>
  readonly goTo: (day: CalendarDate) => void
  readonly now: CalendarDate
  readonly secrets: Secrets
}

const homes: Readonly<Record<Whose, RegionName>> = { V: "kop", U: "kop", W: "kop", C: "kop", Z: "alkmaar" }

export const tellChildren = async ({ ask, goTo, now, secrets }: Telling): Promise<Children> => {
  const cases = {} as Record<Whose, string>
  const bsns = {} as Record<Whose, string>
  const birthDates = {} as Record<Whose, string>

  const done = async (by: Actor, path: string, body: object, region: RegionName): Promise<Answer> => {
    const answer = await ask(by, { method: "POST", path, body }, region)
    if (answer.status >= 300) throw new Error(`${by.role} cannot do ${path}: ${answer.everything}`)
    return answer
  }
  const open = async (
    whose: Whose,
    by: Actor,
    child: Actor,
    daysAgo: number,
    birthDate: string,
    school: string,
    participants: ReadonlyArray<Actor>
  ): Promise<void> => {
    const region = homes[whose]
    goTo(addDays(now, -daysAgo))
    const bsn = testBsn("VUWCZ".indexOf(whose) + 100)!
    bsns[whose] = secrets.known(whose, "bsn", bsn)
    birthDates[whose] = secrets.known(whose, "identity", birthDate)
    const answer = await done(
      by,
      "/v1/cases",
      {
        person: child.party,
        identity: {
          givenName: secrets.text(whose, "identity", "givenName"),
          familyName: secrets.text(whose, "identity", "familyName"),
          birthDate,
          bsn
        },
        enrolment: { status: "enrolled", school, schoolType: school.startsWith("98") ? "vo" : "po" },
        signal: {
          origin: "education",
          channel: "school",
          summary: secrets.text(whose, "education", "signal")
        },
        participants
      },
      region
    )
    const { id } = JSON.parse(answer.body) as { readonly id: string }
    cases[whose] = secrets.known(whose, "process", id)
    for (const { party } of [by, child, ...participants]) secrets.known(whose, "process", party)
  }
  const tell: Children["tell"] = (whose, by, act, said) =>
    done(by, `/v1/cases/${cases[whose]}/${acts[act].collection}`, said, homes[whose])
  const story = async (whose: Whose, steps: ReadonlyArray<Step>): Promise<void> => {
    for (const [daysAgo, by, act, said] of steps) {
      goTo(addDays(now, -daysAgo))
      await tell(whose, by, act, said)
    }
  }

  await open("V", coordinatorV, childV, 120, "2017-03-19", "99ZA00", [
    parentV,
    otherParentV,
    teacherV,
    formerTeacherV,
    consultant,
    wijkteamV,
    providerV
  ])
  await story("V", wholeStory("V", secrets, now))

  await open("U", coordinatorV, youthU, 90, "2010-04-23", "98ZA00", [
    youthU,
    parentU,
    teacherV,
    consultant,
    wijkteamV
  ])
  await story("U", waitingStory("U", secrets, now))

  await open("W", coordinatorW, childW, 60, "2016-05-27", "99ZB00", [
    parentW,
    teacherW,
    consultant,
    wijkteamW
  ])
  await story("W", beginningStory("W", teacherW, coordinatorW, secrets, now))

  await open("C", coordinatorV, childC, 80, "2015-06-29", "99ZA00", [parentC])
  goTo(addDays(now, -40))
  await tell("C", coordinatorV, "CloseCase", {
    closing: { reason: "withdrawn-by-family", outcome: "unknown" }
  })

  await open("Z", coordinatorZ, childZ, 30, "2014-07-31", "99ZC00", [parentZ, consultant])

  goTo(now)
  const group = await grouped(done, cases.V)
  return { cases, bsns, birthDates, group, request: await asked(done, cases.V, secrets), tell }
}

/** The parent asks for a copy, and whoever watches over the data says yes. */
const asked = async (
  done: (by: Actor, path: string, body: object, region: RegionName) => Promise<Answer>,
  of: string,
  secrets: Secrets
): Promise<string> => {
  const path = `/v1/cases/${of}/rights-requests`
  const words = secrets.text("V", "family", "rights.words")
  const filed = await done(parentV, path, { kind: "access", controller: "school", words }, "kop")
  const { id } = JSON.parse(filed.body) as { readonly id: string }
  const motivation = secrets.text("V", "family", "rights.motivation")
  await done(officer, `${path}/${id}/decisions`, { outcome: "granted", motivation, grounds: [] }, "kop")
  return id
}

type Step = readonly [daysAgo: number, by: Actor, act: ActId, said: object]

const everybody = ["internal-coordinator", "teacher", "parent", "wijkteam-worker", "swv-consultant"]

const consent = (kind: string): object => ({
  kind,
  answer: "given",
  scope: {
    purposes: ["arrange", "decide-youth-help", "allocate-support", "provide-help", "guide-pupil"],
    categories: ["education", "youth-help", "family", "health"],
    recipients: ["internal-coordinator", "teacher", "swv-consultant", "wijkteam-worker", "provider"]
  },
  evidence: { method: "digital", textVersion: "2026-1", language: "nl" }
})

const asBefore = (whose: Whose, secrets: Secrets, now: CalendarDate, family: Actor, kind: string) => {
  const of = (category: DataCategory, field: string): string => secrets.text(whose, category, field)
  const day = (daysAhead: number): CalendarDate => addDays(now, daysAhead)
  const from = family.role
  const plan = (daysAhead: number): object => ({
    meeting: {
      kind,
      plannedFor: day(daysAhead),
      time: { from: "09:30", until: "10:30" },
      goal: of("education", "meeting.goal"),
      agenda: [of("education", "meeting.agenda")],
      invited: from === "youth" ? [...everybody, "youth"] : everybody
    }
  })
  const report = (meeting: number): object => ({
    report: {
      meeting,
      present: from === "youth" ? [...everybody, "youth"] : everybody,
      ownView: of("family", "meeting.ownView"),
      minutes: of("education", "meeting.minutes"),
      actions: [
        {
          what: of("education", "action.what"),
          who: "teacher",
          yields: of("education", "action.yields"),
          reviewOn: day(40)
        }
      ]
    }
  })
  return { of, day, plan, report }
}

/** As far as an application. */
const applying = (
  whose: Whose,
  secrets: Secrets,
  now: CalendarDate,
  family: Actor,
  parent: Actor,
  kind: string,
  start: number
): ReadonlyArray<Step> => {
  const { day, of, plan, report } = asBefore(whose, secrets, now, family, kind)
  const ago = (days: number): number => start - days
  return [
    [ago(2), family, "AnswerPermission", consent("consent-to-process")],
    [ago(2), family, "AnswerPermission", consent("consent-to-disclose")],
    ...(family.role === "youth"
      ? []
      : ([
          [ago(2), otherParentV, "AnswerPermission", consent("consent-to-process")],
          [ago(2), otherParentV, "AnswerPermission", consent("consent-to-disclose")]
        ] as const)),
    [
      ago(10),
      teacherV,
      "RecordSupport",
      {
        support: {
          level: "basic",
          kind: "preventive",
          description: of("education", "support.description"),
          from: day(-start - 40),
          effect: "insufficient"
        }
      }
    ],
    [
      ago(12),
      family,
      "RecordQuestion",
      {
        question: {
          of: family.role === "youth" ? "youth" : "parents",
          addressedTo: "municipality",
          text: of("family", "question")
        }
      }
    ],
    [ago(20), coordinatorV, "PlanMeeting", plan(-ago(28))],
    [ago(28), coordinatorV, "ReportMeeting", report(1)],
    [
      ago(30),
      coordinatorV,
      "RecordNeeds",
      {
        needs: [
          { domain: "both", text: of("education", "need"), exceedsBasicSupport: true },
          { domain: "education", text: of("education", "need.school"), exceedsBasicSupport: true }
        ]
      }
    ],
    [ago(32), coordinatorV, "SetGoals", { goals: [of("education", "goal")] }],
    [
      ago(38),
      coordinatorV,
      "WriteOpp",
      {
        content: {
          homeSituation: of("family", "opp.homeSituation"),
          network: of("family", "opp.network"),
          promotingFactors: [of("education", "opp.promoting")],
          hinderingFactors: [of("education", "opp.hindering")],
          supportNeeds: [of("education", "opp.supportNeeds")],
          actionPart: {
            goals: [of("education", "opp.goals")],
            interventions: [of("education", "opp.interventions")],
            until: day(120),
            expectedYields: [of("education", "opp.yields")]
          }
        }
      }
    ],
    [ago(42), coordinatorV, "PlanMeeting", plan(-ago(46))],
    [ago(46), coordinatorV, "ReportMeeting", report(2)],
    [ago(48), parent, "AgreeOpp", {}],
    [ago(48), parent, "SignActionPart", {}],
    [ago(49), parent, "HandOverOpp", { way: "by-parents" }],
    [ago(50), family, "FileApplication", { asksFor: of("youth-help", "application") }]
  ]
}

const wholeStory = (whose: Whose, secrets: Secrets, now: CalendarDate): ReadonlyArray<Step> => {
  const { day, of } = asBefore(whose, secrets, now, parentV, "ot")
  return [
    ...applying(whose, secrets, now, parentV, parentV, "ot", 120),
    [
      50,
      wijkteamV,
      "TestPrecedingLaw",
      {
        law: "Zvw",
        applies: false,
        reason: of("youth-help", "precedingLaw.reason"),
        answers: [{ question: "medical-care", answer: "no" }]
      }
    ],
    [
      45,
      wijkteamV,
      "TakeDecision",
      {
        decision: {
          outcome: "granted",
          ground: "need-established",
          reasons: of("youth-help", "decision.reasons")
        }
      }
    ],
    [
      30,
      wijkteamV,
      "MakeAgreement",
      {
        agreement: {
          what: of("youth-help", "agreement.what"),
          kind: "guidance-in-behaviour",
          function: "strengthen",
          setting: "school",
          executor: "provider",
          responsible: "municipality",
          goals: [1],
          from: day(14),
          until: day(200),
          reporting: "Every month.",
          evaluateOn: day(90)
        }
      }
    ],
    [20, coordinatorV, "AgreeContent", {}],
    [19, wijkteamV, "AgreeContent", {}],
    [18, parentV, "AgreeContent", {}],
    [
      15,
      wijkteamV,
      "HoldGreyAreaTalk",
      {
        present: ["wijkteam-worker", "internal-coordinator", "swv-consultant"],
        conclusion: of("youth-help", "greyAreaTalk.conclusion")
      }
    ],
    [12, wijkteamV, "ShareFunding", { costs: [{ agreement: 1, quantity: 73 }] }],
    [
      12,
      wijkteamV,
      "RecordInvoice",
      {
        invoice: {
          number: of("finance", "invoice.number"),
          agreement: 1,
          from: day(14),
          until: day(30),
          amount: 10_000
        }
      }
    ],
    [
      11,
      wijkteamV,
      "WriteHelpPlan",
      {
        content: {
          directedAt: "both",
          problem: of("family", "helpPlan.problem"),
          question: of("family", "helpPlan.question"),
          agreements: [of("youth-help", "helpPlan.agreement")],
          withSchool: of("youth-help", "helpPlan.withSchool")
        }
      }
    ],
    [
      10,
      consultant,
      "RecordHealthFinding",
      {
        finding: {
          task: "advice",
          text: of("swv-health", "finding")
        }
      }
    ],
    [10, providerV, "AdviseOnYouthHelp", { advice: of("youth-help", "advice") }],
    [
      9,
      coordinatorV,
      "RestrictParty",
      { party: otherParentV.party, kind: "blocked", ground: of("family", "restriction") }
    ],
    [1, coordinatorV, "EndParticipation", { participant: formerTeacherV }]
  ]
}

const waitingStory = (whose: Whose, secrets: Secrets, now: CalendarDate): ReadonlyArray<Step> =>
  applying(whose, secrets, now, youthU, parentU, "mdo", 90)

const beginningStory = (
  whose: Whose,
  teacher: Actor,
  coordinator: Actor,
  secrets: Secrets,
  now: CalendarDate
): ReadonlyArray<Step> => {
  const { day, of } = asBefore(whose, secrets, now, parentW, "ot")
  return [
    [
      50,
      teacher,
      "RecordSupport",
      {
        support: {
          level: "basic",
          kind: "preventive",
          description: of("education", "support.description"),
          from: day(-90),
          effect: "insufficient"
        }
      }
    ],
    [
      40,
      coordinator,
      "PlanMeeting",
      {
        meeting: {
          kind: "ot",
          plannedFor: day(20),
          goal: of("education", "meeting.goal"),
          invited: everybody
        }
      }
    ]
  ]
}

const grouped = async (
  done: (by: Actor, path: string, body: object, region: RegionName) => Promise<Answer>,
  member: string
): Promise<string> => {
  const registered = await done(
    consultant,
    "/v1/groups/existing",
    {
      entry: {
        name: "De Groep",
        targetGroup: "Kinderen.",
        partners: [],
        sources: ["youth-help"],
        servesExempted: false,
        level: "group",
        need: "several-comparable"
      },
      since: "2022-08-01"
    },
    "kop"
  )
  const { id } = JSON.parse(registered.body) as { readonly id: string }
  await done(
    coordinatorV,
    `/v1/groups/${id}/members`,
    { case: member, agreement: 1, source: "youth-help", basis: { _tag: "YouthHelpDecision" } },
    "kop"
  )
  return id
}
