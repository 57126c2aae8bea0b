/**
 * The rule by which the records of a log are linked, the same as in the database (`oza.link_record`): the
 * hash of a record is SHA-256 over the hash before it and the text of the record.
 *
 * Whoever changes, drops or swaps a record has to make every later hash anew, and then no longer agrees
 * with what was signed (see `Checkpoint.ts`).
 */
import { createHash } from "node:crypto"

/** The hash that the first record of a chain follows. */
export const beginning: Uint8Array = new Uint8Array(0)

/** The hash of a record that follows the one with this hash. */
export const link = (before: Uint8Array, record: string): Uint8Array =>
  createHash("sha256").update(before).update(record, "utf8").digest()

/** A record as it stands in a chain. */
export interface Linked {
  /** From 1, without gaps. */
  readonly sequence: number
  readonly record: string
  readonly hash: Uint8Array
}

/** What is wrong with the chain at a record. */
export interface ChainFault {
  readonly sequence: number
  /** `missing`: records before it are gone; `changed`: it does not follow from what stands before it. */
  readonly kind: "missing" | "changed"
}

/**
 * What is wrong with the records of one chain, in the order of their numbers. Each record is checked
 * against the hash that stands before it, so that one changed record is one fault and not one for every
 * record after it.
 */
export const chainFaults = (records: ReadonlyArray<Linked>): ReadonlyArray<ChainFault> => {
  const faults: Array<ChainFault> = []
  let expected = 1
  let before = beginning
  for (const { hash, record, sequence } of records) {
    if (sequence !== expected) faults.push({ sequence, kind: "missing" })
    // What is missing took its hash along: nothing can be said of the record that followed it.
    else if (!isSame(link(before, record), hash)) faults.push({ sequence, kind: "changed" })
    expected = sequence + 1
    before = hash
  }
  return faults
}

export const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0
