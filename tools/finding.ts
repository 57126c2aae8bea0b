/**
 * What a check is and what it brings back.
 *
 * A check looks at the repository and lists what is wrong, one sentence each. It also says how much it
 * saw, and finds fault with itself where it saw nothing: a check must not pass by looking nowhere.
 */
export interface Outcome {
  /** What was looked at, in a few words: `212 modules`. */
  readonly saw: string
  /** One sentence per fault, beginning with the place; none where all is well. */
  readonly findings: ReadonlyArray<string>
}

export interface Check {
  /** One word, as the summary prints it. */
  readonly name: string
  /** What somebody can run to mend what it finds, where a command can. */
  readonly mend?: string
  /** `root` is the folder of the repository, with a slash at its end. */
  readonly run: (root: string) => Outcome | Promise<Outcome>
  /** Writes the document that the check compares, where there is one. */
  readonly write?: (root: string) => void | Promise<void>
}
