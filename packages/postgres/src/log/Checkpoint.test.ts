import { CaseId, RegionId } from "@oza/kernel"
import { Redacted, Result, Schema } from "effect"
import fc from "fast-check"
import { generateKeyPairSync } from "node:crypto"
import { describe, expect, it } from "vitest"
import {
  type ChainHead,
  CheckpointStatement,
  headsOf,
  nextCheckpoint,
  rootOf,
  statementText
} from "./Checkpoint.ts"
import { checkpointChecker, checkpointSigner } from "./CheckpointKey.ts"
import { merkleRoot } from "./Merkle.ts"

const region = RegionId.make("some-region")

const head: fc.Arbitrary<ChainHead> = fc.record({
  log: fc.constantFrom("access" as const, "processing" as const),
  case: fc.uuid({ version: 7 }).map((id) => CaseId.make(id)),
  sequence: fc.integer({ min: 1, max: 1000 }),
  hash: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString("hex"))
})
const heads = fc.array(head, { maxLength: 20 }).map(headsOf)

describe("the root over the heads of all chains", () => {
  it("is the same in whatever order they come", () => {
    fc.assert(
      fc.property(heads, (all) => {
        expect(rootOf(headsOf([...all.values()].toReversed()))).toBe(rootOf(all))
      })
    )
  })

  it("is another where any head is another, gone or added", () => {
    fc.assert(
      fc.property(heads, head, fc.nat(), (all, other, at) => {
        fc.pre(all.size > 0)
        const root = rootOf(all)
        const list = [...all.values()]
        const place = at % list.length
        const one = list[place]!
        expect(rootOf(headsOf(list.with(place, { ...one, sequence: one.sequence + 1 })))).not.toBe(root)
        expect(rootOf(headsOf(list.filter((each) => each !== one)))).not.toBe(root)
        expect(rootOf(headsOf([...list, other]))).not.toBe(root)
      })
    )
  })

  it("cannot be had from fewer leaves that look like nodes", () => {
    const two = Buffer.from(merkleRoot(["a", "b"]))
    for (const text of ["ab", "a", "b"]) expect(Buffer.from(merkleRoot([text]))).not.toEqual(two)
    expect(Buffer.from(merkleRoot(["a", "b", "b"]))).not.toEqual(two)
    expect(Buffer.from(merkleRoot([]))).toHaveLength(32)
  })
})

describe("a checkpoint", () => {
  it("tells the heads that changed, so that all of them follow from all checkpoints", () => {
    fc.assert(
      fc.property(fc.array(heads, { minLength: 1, maxLength: 5 }), (steps) => {
        let previous: { text: string; number: number; heads: ReturnType<typeof headsOf> } | undefined
        const told = headsOf([])
        const now = headsOf([])
        for (const [at, step] of steps.entries()) {
          for (const [name, one] of step) now.set(name, one)
          const made = nextCheckpoint({ region, at, previous, heads: now })
          for (const [name, one] of headsOf(made.changed)) told.set(name, one)
          expect(rootOf(told)).toBe(made.root)
          expect([made.number, made.chains]).toEqual([at + 1, now.size])
          expect(made.previous === undefined).toBe(at === 0)
          expect(Schema.decodeUnknownSync(CheckpointStatement)(JSON.parse(statementText(made)))).toEqual(made)
          previous = { text: statementText(made), number: made.number, heads: new Map(now) }
        }
      })
    )
  })

  it("is signed: any other text, signature or key is seen", () => {
    const keys = [generateKeyPairSync("ed25519"), generateKeyPairSync("ed25519")]
    const [signer, other] = keys.map(({ privateKey }) =>
      Result.getOrThrow(
        checkpointSigner(
          Redacted.make(privateKey.export({ format: "der", type: "pkcs8" }).toString("base64"))
        )
      )
    )
    const checker = Result.getOrThrow(checkpointChecker(signer!.checker.publicKey))
    fc.assert(
      fc.property(heads, fc.nat(), (all, bit) => {
        const text = statementText(nextCheckpoint({ region, at: 1, previous: undefined, heads: all }))
        const signature = signer!.sign(text)
        expect(checker.isSigned(text, signature)).toBe(true)
        expect(checker.isSigned(`${text} `, signature)).toBe(false)
        expect(checker.isSigned(text, other!.sign(text))).toBe(false)
        const changed = Uint8Array.from(signature)
        changed[Math.floor(bit / 8) % changed.length]! ^= 1 << (bit % 8)
        expect(checker.isSigned(text, changed)).toBe(false)
      }),
      { numRuns: 30 }
    )
  })

  it("takes keys in PEM too, no other kind of key, and never repeats one", () => {
    const { privateKey, publicKey } = generateKeyPairSync("ed25519")
    const pem = privateKey.export({ format: "pem", type: "pkcs8" }).toString()
    const signer = Result.getOrThrow(checkpointSigner(Redacted.make(pem)))
    const checker = Result.getOrThrow(
      checkpointChecker(publicKey.export({ format: "pem", type: "spki" }).toString())
    )
    expect(checker.publicKey).toBe(signer.checker.publicKey)
    const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey
    for (const key of [rsa.export({ format: "pem", type: "pkcs8" }).toString(), "c2VjcmV0IGtleQ==", ""]) {
      expect(Result.getOrThrow(Result.flip(checkpointSigner(Redacted.make(key)))).message).toBe(
        "OZA_CHECKPOINT_KEY has to be an Ed25519 private key (PKCS8, in base64 or PEM)"
      )
    }
    expect(Result.isFailure(checkpointChecker("nothing"))).toBe(true)
  })
})
