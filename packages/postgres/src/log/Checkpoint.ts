/**
 * A checkpoint: a signed statement on all chains of a region, as they stood at a moment.
 *
 * It holds the root over the heads of all chains, the heads that changed since the checkpoint before it,
 * and the hash of that one; so the last checkpoint vouches for all of them, and from all of them follows
 * how long each chain was. Kept elsewhere, it proves what was taken away since. It names cases by number
 * and says nothing of what is in them.
 */
import { CaseId, RegionId } from "@oza/kernel"
import { canonicalText } from "@oza/privacy"
import { Schema } from "effect"
import { createHash } from "node:crypto"
import { merkleRoot } from "./Merkle.ts"

export const LogName = Schema.Literals(["access", "processing"])
export type LogName = typeof LogName.Type

const Hash = Schema.String.check(Schema.isPattern(/^[0-9a-f]{64}$/))

/** The last link of a chain. */
export const ChainHead = Schema.Struct({
  log: LogName,
  case: CaseId,
  sequence: Schema.Int,
  hash: Hash
})
export type ChainHead = typeof ChainHead.Type

export const CheckpointStatement = Schema.Struct({
  kind: Schema.Literal("oza-log-checkpoint"),
  version: Schema.Literal(1),
  region: RegionId,
  /** From 1 in each region. */
  number: Schema.Int,
  /** When the heads were read: milliseconds since 1970. */
  at: Schema.Int,
  /** How many chains there were. */
  chains: Schema.Int,
  /** How many records they had together. */
  records: Schema.Int,
  /** Merkle root over all heads. */
  root: Hash,
  /** SHA-256 over the statement before it; absent in the first one. */
  previous: Schema.optionalKey(Hash),
  /** The heads that changed since the statement before it. */
  changed: Schema.Array(ChainHead)
})
export type CheckpointStatement = typeof CheckpointStatement.Type

/** All heads of a region, by the name of their chain. */
export type Heads = ReadonlyMap<string, ChainHead>

export const chainName = ({ case: id, log }: Pick<ChainHead, "case" | "log">): string => `${id} ${log}`

export const headsOf = (heads: Iterable<ChainHead>): Map<string, ChainHead> =>
  new Map(Array.from(heads, (head) => [chainName(head), head]))

/** The root over these heads, whatever their order. */
export const rootOf = (heads: Heads): string => {
  const names = [...heads.keys()].toSorted()
  return hex(merkleRoot(names.map((name) => canonicalText(heads.get(name)!))))
}

/** The checkpoint that follows, over the heads as they stand now. */
export const nextCheckpoint = (of: {
  readonly region: RegionId
  readonly at: number
  /** The statement before it, as it was signed, and all heads by then. */
  readonly previous: { readonly text: string; readonly number: number; readonly heads: Heads } | undefined
  readonly heads: Heads
}): CheckpointStatement => {
  const { at, heads, previous, region } = of
  const changed = [...heads.values()].filter((head) => {
    const before = previous?.heads.get(chainName(head))
    return before?.sequence !== head.sequence || before.hash !== head.hash
  })
  return {
    kind: "oza-log-checkpoint",
    version: 1,
    region,
    number: (previous?.number ?? 0) + 1,
    at,
    chains: heads.size,
    records: [...heads.values()].reduce((sum, { sequence }) => sum + sequence, 0),
    root: rootOf(heads),
    ...(previous === undefined ? {} : { previous: statementHash(previous.text) }),
    changed: changed.toSorted((a, b) => (chainName(a) < chainName(b) ? -1 : 1))
  }
}

/** The text of a statement, as it is signed and kept. */
export const statementText = (statement: CheckpointStatement): string => canonicalText(statement)

export const statementHash = (text: string): string => hex(createHash("sha256").update(text, "utf8").digest())

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex")
