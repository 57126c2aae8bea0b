/**
 * All checkpoints of a region, verified: that none was changed, left out or made by somebody else, and that
 * each follows from the one before it. What they say of the chains is then held against the logs.
 */
import type { RegionId } from "@oza/kernel"
import { Result, Schema } from "effect"
import {
  type ChainHead,
  chainName,
  CheckpointStatement,
  rootOf,
  statementHash,
  statementText
} from "./Checkpoint.ts"
import type { CheckpointChecker } from "./CheckpointKey.ts"
import type { KeptCheckpoint } from "./KeptCheckpoint.ts"
import type { CheckpointFault } from "./LogFault.ts"

/** A checkpoint as it stands in the database. */
export interface CheckpointRow {
  readonly number: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly statement: string
  readonly signature: Uint8Array
}

/** What a checkpoint says of a chain. */
export interface Mark {
  readonly number: number
  readonly head: ChainHead
}

export interface CheckpointTrail {
  readonly faults: ReadonlyArray<CheckpointFault>
  /** Heads that a checkpoint names, by the name of the chain. */
  readonly marks: ReadonlyMap<string, ReadonlyArray<Mark>>
  /** All heads by the last checkpoint. */
  readonly heads: ReadonlyMap<string, ChainHead>
}

const decode = Schema.decodeUnknownResult(Schema.fromJsonString(CheckpointStatement))

/** `checker` absent: signatures are not looked at. `kept`: what was kept elsewhere. */
export const checkpointTrail = (
  region: RegionId,
  rows: ReadonlyArray<CheckpointRow>,
  checker: CheckpointChecker | undefined,
  kept: ReadonlyArray<KeptCheckpoint>
): CheckpointTrail => {
  const faults: Array<CheckpointFault> = []
  const marks = new Map<string, Array<Mark>>()
  const heads = new Map<string, ChainHead>()
  let before: { readonly number: number; readonly text: string } | undefined

  const mark = (number: number, changed: ReadonlyArray<ChainHead>) => {
    for (const head of changed) {
      const list = marks.get(chainName(head)) ?? []
      list.push({ number, head })
      marks.set(chainName(head), list)
    }
  }

  for (const row of rows) {
    const { number } = row
    const wrong = (message: string) => faults.push({ number, message })
    const expected = (before?.number ?? 0) + 1
    if (number !== expected) wrong(`checkpoint ${expected} is gone`)
    if (checker !== undefined && !checker.isSigned(row.statement, row.signature)) {
      wrong("it is not signed with this key")
    }
    const decoded = decode(row.statement)
    if (Result.isFailure(decoded)) {
      wrong("it is no statement on the logs")
    } else {
      const said = decoded.success
      if (statementText(said) !== row.statement) wrong("it is not written as it was signed")
      if (said.region !== region || said.number !== number || said.at !== row.at) {
        wrong("what stands beside it is not what it says")
      }
      if (said.previous !== (before === undefined ? undefined : statementHash(before.text))) {
        wrong("it does not follow from the one before it")
      }
      for (const head of said.changed) heads.set(chainName(head), head)
      mark(number, said.changed)
      if (said.root !== rootOf(heads) || said.chains !== heads.size) {
        wrong("its root is not that of the chains that it and those before it name")
      }
    }
    before = { number, text: row.statement }
  }

  for (const one of kept) {
    const decoded = decode(one.statement)
    const number = Result.isSuccess(decoded) ? decoded.success.number : 0
    const wrong = (message: string) => faults.push({ number, message: `of the file: ${message}` })
    if (Result.isFailure(decoded) || decoded.success.region !== region) {
      wrong("it is no statement on the logs of this region")
      continue
    }
    if (checker !== undefined && !checker.isSigned(one.statement, Buffer.from(one.signature, "base64"))) {
      wrong("it is not signed with this key")
      continue
    }
    const stored = rows.find((row) => row.number === number)
    if (stored === undefined) wrong("this checkpoint is gone from the database")
    else if (stored.statement !== one.statement) wrong("the database has another checkpoint of this number")
    // Where the database has it too, its marks are known.
    if (stored?.statement !== one.statement) mark(number, decoded.success.changed)
  }
  return { faults, marks, heads }
}
