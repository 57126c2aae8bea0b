/** Acts that end and take up again: evaluating, closing and reopening. */
import { text } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { Closing, EvaluationContent } from "../Evaluation.ts"
import { act, alsoWhenClosed, Sentence } from "./act.ts"

export const endingActs = {
  Evaluate: act("Evaluate", "Evaluated", "evaluations", text("Evalueren", "Evaluate"), {
    evaluation: EvaluationContent.pipe(classified("education"))
  }),
  CloseCase: act("CloseCase", "CaseClosed", "closings", text("De zaak sluiten", "Close the case"), {
    closing: Closing.pipe(classified("process"))
  }),
  ReopenCase: alsoWhenClosed(
    act("ReopenCase", "CaseReopened", "reopenings", text("De zaak heropenen", "Reopen the case"), {
      reason: Sentence.pipe(classified("process"))
    })
  )
} as const
