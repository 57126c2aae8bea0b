/**
 * Chance that can be repeated: the same seed gives the same draws, on every machine.
 *
 * Each life draws from its own, so that it stays the same when others are added. It is for made-up data
 * only; nothing that has to be hard to guess may come from it.
 */
export interface Random {
  /** At least 0, less than 1. */
  readonly fraction: () => number
  /** A whole number from `from` up to and including `to`. */
  readonly between: (from: number, to: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <A>(from: readonly [A, ...ReadonlyArray<A>]) => A
  /** One of several, each as often as its weight says. */
  readonly weighed: <A>(from: readonly [readonly [A, number], ...ReadonlyArray<readonly [A, number]>]) => A
  readonly bytes: (length: number) => Uint8Array
}

/** Draws that follow from a text (sfc32, seeded by a hash of the text). */
export const randomOf = (seed: string): Random => {
  let [a, b, c, counter] = hashed(seed)
  const next = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return sum >>> 0
  }
  for (let warmedUp = 0; warmedUp < 12; warmedUp++) next()
  const fraction = () => next() / 2 ** 32
  return {
    fraction,
    between: (from, to) => from + Math.floor(fraction() * (to - from + 1)),
    chance: (share) => fraction() < share,
    pick: (from) => from[Math.floor(fraction() * from.length)]!,
    weighed: (from) => {
      const total = from.reduce((sum, [, weight]) => sum + weight, 0)
      let left = fraction() * total
      return (from.find(([, weight]) => (left -= weight) < 0) ?? from[0])[0]
    },
    bytes: (length) => Uint8Array.from({ length }, () => next() & 0xff)
  }
}

/** Four numbers from a text, by the mixing of MurmurHash3. */
const hashed = (text: string): [number, number, number, number] => {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    a = b ^ Math.imul(a ^ code, 597399067)
    b = c ^ Math.imul(b ^ code, 2869860233)
    c = d ^ Math.imul(c ^ code, 951274213)
    d = a ^ Math.imul(d ^ code, 2716044179)
  }
  return [a | 0, b | 0, c | 0, d | 0]
}
