/** Which case: the region comes first, in every key of the house. */
import { CaseId, RegionId } from "@oza/kernel"
import { Schema } from "effect"

export const CaseKey = Schema.Struct({ region: RegionId, id: CaseId })
export type CaseKey = typeof CaseKey.Type
