/** The name of a step in a declaration, in kebab-case: `needs-and-goals`. */
import { Schema } from "effect"

export const StepId = Schema.String.check(Schema.isPattern(/^[a-z][a-z0-9-]*$/)).pipe(Schema.brand("StepId"))
export type StepId = typeof StepId.Type
