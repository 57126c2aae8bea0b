/**
 * What the number means with which the tool ends, so that a script can act on it.
 *
 * 0: done, and nothing is wrong. 1: the tool itself failed; that is a bug. 2: it was asked for something
 * that it does not know. 3: a file or a key cannot be used; nothing was written. 4: the database, or the
 * address that something is sent to, cannot be used. 5: done, and something is not as it should be: a log
 * that was tampered with, a cell that the law closes, a file that is past its term. 130: stopped by
 * somebody.
 */
export const exitCode = {
  done: 0,
  failed: 1,
  notUnderstood: 2,
  badInput: 3,
  unreachable: 4,
  notInOrder: 5,
  stopped: 130
} as const
export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
