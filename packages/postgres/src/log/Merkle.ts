/**
 * One hash over many: the root of a Merkle tree over the heads of all chains.
 *
 * Leaves and nodes begin with another byte, so that no leaf can be passed off as a node (as in RFC 6962). A
 * node without a sibling goes up as it is.
 */
import { createHash } from "node:crypto"

const leaf = Uint8Array.of(0)
const node = Uint8Array.of(1)

/** The root over these texts, in this order; over none, the hash of nothing. */
export const merkleRoot = (leaves: ReadonlyArray<string>): Uint8Array => {
  let level: ReadonlyArray<Uint8Array> = leaves.map((text) =>
    createHash("sha256").update(leaf).update(text, "utf8").digest()
  )
  if (level.length === 0) return createHash("sha256").digest()
  while (level.length > 1) {
    const above: Array<Uint8Array> = []
    for (let at = 0; at < level.length; at += 2) {
      const [left, right] = [level[at]!, level[at + 1]]
      above.push(
        right === undefined ? left : createHash("sha256").update(node).update(left).update(right).digest()
      )
    }
    level = above
  }
  return level[0]!
}
