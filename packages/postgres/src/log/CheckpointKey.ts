/**
 * The key that checkpoints are signed with (Ed25519), and the one that they are checked with.
 *
 * The private key is for whoever signs and is nowhere in the database; the public one goes to whoever keeps
 * the checkpoints.
 */
import { Data, Redacted, Result } from "effect"
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto"

/** A key cannot be used; the message says what is expected, and nothing of the key. */
export class InvalidCheckpointKey extends Data.TaggedError("InvalidCheckpointKey")<{
  readonly message: string
}> {}

export interface CheckpointSigner {
  readonly sign: (text: string) => Uint8Array
  readonly checker: CheckpointChecker
}

export interface CheckpointChecker {
  /** Was this text signed with the key? */
  readonly isSigned: (text: string, signature: Uint8Array) => boolean
  /** The public key, in base64 (SPKI): to be given to whoever checks. */
  readonly publicKey: string
}

/** The signer with a private key: PKCS8, in base64 or PEM. */
export const checkpointSigner = (
  key: Redacted.Redacted<string>
): Result.Result<CheckpointSigner, InvalidCheckpointKey> =>
  ed25519("OZA_CHECKPOINT_KEY has to be an Ed25519 private key (PKCS8, in base64 or PEM)", () => {
    const text = Redacted.value(key).trim()
    return text.startsWith("-----")
      ? createPrivateKey(text)
      : createPrivateKey({ key: Buffer.from(text, "base64"), format: "der", type: "pkcs8" })
  }).pipe(
    Result.map((secret) => ({
      sign: (text: string) => sign(null, Buffer.from(text, "utf8"), secret),
      checker: checkerOf(createPublicKey(secret))
    }))
  )

/** The checker with a public key: SPKI, in base64 or PEM. */
export const checkpointChecker = (text: string): Result.Result<CheckpointChecker, InvalidCheckpointKey> =>
  ed25519("The public key has to be an Ed25519 public key (SPKI, in base64 or PEM)", () =>
    text.trim().startsWith("-----")
      ? createPublicKey(text)
      : createPublicKey({ key: Buffer.from(text.trim(), "base64"), format: "der", type: "spki" })
  ).pipe(Result.map(checkerOf))

const checkerOf = (key: KeyObject): CheckpointChecker => ({
  isSigned: (text, signature) => verify(null, Buffer.from(text, "utf8"), key, signature),
  publicKey: key.export({ format: "der", type: "spki" }).toString("base64")
})

const ed25519 = (message: string, read: () => KeyObject): Result.Result<KeyObject, InvalidCheckpointKey> => {
  try {
    const key = read()
    if (key.asymmetricKeyType === "ed25519") return Result.succeed(key)
  } catch {
    // What the reader says can quote the key.
  }
  return Result.fail(new InvalidCheckpointKey({ message }))
}
