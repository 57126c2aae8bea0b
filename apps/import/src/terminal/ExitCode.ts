/**
 * What the number means with which the tool ends, so that a script can act on it.
 *
 * 0: done, everything that was given is in. 1: the tool itself failed; that is a bug. 2: it was asked
 * for something that it does not know. 3: an input file cannot be read, lacks columns, or the mapping has
 * faults; nothing was written. 4: the database cannot be used; what was written stays, and the same
 * command goes on. 5: done, but rows were rejected. 130: stopped by somebody; the same command goes on.
 */
export const exitCode = {
  done: 0,
  failed: 1,
  notUnderstood: 2,
  badInput: 3,
  noDatabase: 4,
  rejected: 5,
  stopped: 130
} as const
export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
