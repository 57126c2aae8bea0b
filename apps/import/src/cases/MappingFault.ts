/** What is wrong with a mapping, and where in it: `acts[2].says.decision.outcome`. */
export interface MappingFault {
  readonly at: string
  readonly message: string
}
