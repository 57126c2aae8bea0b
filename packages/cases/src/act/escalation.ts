/** Acts when people cannot go on: the stagnation, the rungs of the ladder, and how it ends. */
import { text } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { Schema } from "effect"
import { CauseId, RungConclusion, RungId } from "../Stagnation.ts"
import { act, Paragraph } from "./act.ts"

const stagnation = Schema.Int.pipe(classified("process"))

export const escalationActs = {
  ReportStagnation: act(
    "ReportStagnation",
    "StagnationReported",
    "stagnations",
    text("Vastleggen dat het stagneert", "Report a stagnation"),
    { cause: CauseId.pipe(classified("process")), note: Paragraph.pipe(classified("youth-help")) }
  ),
  Escalate: act(
    "Escalate",
    "Escalated",
    "escalations",
    text("Een stap op de escalatieladder zetten", "Take a rung of the escalation ladder"),
    { stagnation, rung: RungId.pipe(classified("process")) }
  ),
  ConcludeEscalation: act(
    "ConcludeEscalation",
    "EscalationConcluded",
    "escalation-conclusions",
    text("De uitkomst van een escalatie vastleggen", "Record what came of an escalation"),
    { stagnation, conclusion: RungConclusion.pipe(classified("process")) }
  ),
  ResolveStagnation: act(
    "ResolveStagnation",
    "StagnationResolved",
    "stagnation-resolutions",
    text("Vastleggen dat een stagnatie is opgelost", "Record that a stagnation is resolved"),
    {
      stagnation,
      how: Paragraph.pipe(classified("youth-help")),
      lesson: Schema.optionalKey(Paragraph).pipe(classified("process"))
    }
  )
} as const
