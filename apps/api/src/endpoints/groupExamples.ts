/** An example of what each act with a group needs to be told, for the reference. Of a group that is not there. */
import type { GroupActId } from "@oza/cases"

const entry = {
  name: "De Voorbeeldgroep",
  targetGroup: "Kleuters bij wie observatie nodig is.",
  partners: [{ name: "Een school voor speciaal onderwijs" }, { name: "Een aanbieder van jeugdhulp" }],
  sources: ["tlv", "youth-help"],
  servesExempted: false,
  level: "group",
  need: "several-comparable"
}
const sections = [
  { section: "introduction.cause", text: "Kleuters wachten lang op onderzoek." },
  { section: "goal.goal", text: "Binnen een half jaar weten wat een kind nodig heeft." }
]

export const groupExamples: Readonly<Record<GroupActId, Readonly<Record<string, unknown>>>> = {
  ProposeGroup: { entry, proposal: sections },
  RegisterGroup: { entry, since: "2022-08-01" },
  ChangeGroupEntry: { entry },
  RewriteGroupProposal: { proposal: sections },
  WriteGroupPlan: { form: "business-case", plan: sections },
  RecordBodyDecision: { body: "boards", outcome: "approved", note: "Voor twee schooljaren." },
  StartGroup: {},
  JoinGroup: {
    case: "01900000-0000-7000-b000-000000000001",
    agreement: 1,
    source: "youth-help",
    basis: { _tag: "YouthHelpDecision" }
  },
  LeaveGroup: { member: 1, reason: "back-to-own-school" },
  EvaluateGroup: {
    evaluation: {
      findings: "Kinderen weten sneller wat zij nodig hebben.",
      satisfaction: "Ouders zijn tevreden.",
      outcome: "continue"
    }
  },
  ConcludeGroup: { conclusion: { ending: "integrated", explanation: "De school doet het nu zelf." } }
}
