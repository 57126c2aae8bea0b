/** How far a case is: its steps, each closed, open or done. */
import type { LocalizedText } from "@oza/kernel"
import type { Step } from "./Pathway.ts"
import type { StepId } from "./StepId.ts"
import type { Situation } from "./Situation.ts"
import { weigh } from "./Weighing.ts"

/** A step of the pathway, and how far the case is in it. */
export interface StepProgress {
  readonly step: StepId
  readonly name: LocalizedText
  /** `closed` until everything that opens it is there; `done` says nothing of whether one may come back. */
  readonly state: "closed" | "open" | "done"
}

/** The steps of the pathway, in their order. */
export const progress = (situation: Situation): ReadonlyArray<StepProgress> =>
  situation.pathway.steps.map((step) => ({ step: step.id, name: step.name, state: stateOf(step, situation) }))

/** The step that the case is in: the first open one that is not done; of a closed case the last. */
export const currentStep = (situation: Situation): StepId => {
  const { steps } = situation.pathway
  const last = steps.at(-1) ?? steps[0]
  if (situation.case.status === "closed") return last.id
  return (steps.find((step) => stateOf(step, situation) !== "done") ?? last).id
}

const stateOf = ({ opens, doneWhen }: Step, situation: Situation): StepProgress["state"] => {
  const opened = opens.every(
    ({ when, requires }) =>
      (when !== undefined && weigh(when, situation, undefined) !== "holds") ||
      weigh(requires, situation, undefined) === "holds"
  )
  return !opened ? "closed" : weigh(doneWhen, situation, undefined) === "holds" ? "done" : "open"
}
