/** A fifth region, made up: one step, one meeting, and everybody may do one thing. */
import { type ActId, type ActRule, fact, meetingIs, MeetingKindId, PlanId, StepId } from "@oza/cases"
import { SourceId, SplitKeyId, SupportKindId } from "@oza/funding"
import {
  amount,
  date,
  MunicipalityCode,
  RegionId,
  type Rule,
  RuleId,
  share,
  SwvCode,
  text,
  weeks
} from "@oza/kernel"
import { defineRegion, type RegionDeclaration } from "@oza/region"
import { RoleId } from "@oza/roles"

const start = date("2026-08-01")
const source = { document: "Afspraken Atlantis", place: "1" }
const id = (value: string) => RuleId.make(value)
const rule = (name: string, kind: Rule["kind"] = "guard"): Rule => ({
  id: id(name),
  kind,
  text: text(`Regel ${name}`, `Rule ${name}`),
  source
})
export const parent = RoleId.make("parent")
export const mentor = RoleId.make("mentor")
const advisor = RoleId.make("advisor")
const privacyOfficer = RoleId.make("privacy-officer")
const whole = StepId.make("whole")
const act = (by: RoleId, ...guards: ActRule["guards"]): ActRule => ({
  step: whole,
  by: [{ role: by }],
  byRule: id("ATL-1"),
  guards
})
const acts: Partial<Record<ActId, ActRule>> = {
  OpenCase: act(mentor),
  AddParticipant: act(mentor),
  PlanMeeting: act(mentor),
  AgreeInvitees: act(parent),
  ChangeInvitees: act(mentor),
  SendInvitations: act(mentor, { rule: id("ATL-2"), requires: meetingIs("invitees-agreed") }),
  AnswerPermission: act(parent),
  ReportMeeting: act(mentor),
  RecordNeeds: act(mentor),
  SetGoals: act(mentor, { rule: id("ATL-2"), requires: fact("meeting.held") }),
  FileApplication: act(parent, { rule: id("ATL-3"), requires: fact("goals.set") }),
  TakeDecision: act(advisor),
  CloseCase: act(mentor)
}

export const atlantis = defineRegion({
  id: RegionId.make("atlantis"),
  name: text("Atlantis", "Atlantis"),
  swvs: [SwvCode.make("PO0001")],
  municipalities: [MunicipalityCode.make("0001")],
  start,
  roles: [
    {
      id: parent,
      name: text("ouder", "parent"),
      side: "family",
      tasks: [],
      representation: "parent-with-authority"
    },
    { id: mentor, name: text("mentor", "mentor"), side: "school", tasks: [] },
    { id: advisor, name: text("adviseur", "advisor"), side: "municipality", tasks: [] },
    {
      id: privacyOfficer,
      name: text("functionaris voor gegevensbescherming", "data protection officer"),
      side: "privacy-office",
      tasks: []
    }
  ],
  rules: [rule("ATL-1"), rule("ATL-2"), rule("ATL-3"), rule("ATL-4", "term"), rule("ATL-5", "funding")],
  pathways: [
    {
      version: 1,
      validFrom: start,
      steps: [
        {
          id: whole,
          name: text("Alles", "Everything"),
          opens: [],
          doneWhen: fact("case.closed"),
          rules: [id("ATL-4")]
        }
      ],
      acts,
      meetings: [
        {
          id: MeetingKindId.make("circle"),
          name: text("kring", "circle"),
          schoolTypes: ["po"],
          rule: id("ATL-2"),
          seats: [{ roles: [parent], must: "be-present", rule: id("ATL-2") }]
        }
      ],
      loops: [],
      circumstances: [],
      yields: [],
      regies: [
        {
          plan: PlanId.make("plan"),
          name: text("het plan", "the plan"),
          rule: id("ATL-1"),
          holders: [{ role: mentor, rule: id("ATL-1") }],
          canHold: [mentor],
          chosenWith: []
        }
      ],
      procedures: [],
      escalation: { causes: [], ladder: [] },
      decisionTerm: { term: weeks(8), setBy: "law", rule: id("ATL-4") },
      contentAgreedBy: [],
      flags: []
    }
  ],
  privacy: { rules: [], givers: [], contested: [] },
  funding: {
    rule: id("ATL-5"),
    shortageRule: id("ATL-5"),
    kinds: [
      { id: SupportKindId.make("treatment"), name: text("behandeling", "treatment"), component: "care" }
    ],
    holders: [{ source: SourceId.make("help"), role: advisor, ladder: [], rule: id("ATL-5") }],
    sources: [
      {
        id: SourceId.make("help"),
        name: text("jeugdhulp", "youth help"),
        kind: "youth-help-individual",
        holder: "municipality",
        law: "Jeugdwet",
        year: "calendar-year",
        rule: id("ATL-5")
      }
    ],
    prices: [
      {
        kind: SupportKindId.make("treatment"),
        unit: "hour",
        period: { from: start },
        amount: amount(100),
        decided: source
      }
    ],
    keys: [
      {
        id: SplitKeyId.make("all"),
        name: text("alles", "all"),
        scope: {},
        shares: [{ source: SourceId.make("help"), share: share(1, 1) }],
        period: { from: start },
        rule: id("ATL-5"),
        decided: source
      }
    ],
    matrix: [],
    payerRules: [],
    precedingLaw: [],
    budgets: []
  },
  openTerms: { terms: {}, choices: {} },
  indicators: [],
  surveys: [],
  profile: []
}) as RegionDeclaration
