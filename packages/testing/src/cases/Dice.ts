/** Chance that can be told again: the same seed throws the same numbers (mulberry32). */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** A whole number from 0 up to, and not including, `sides`. */
  roll(sides: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }

  /** True once in so many times. */
  onceIn(times: number): boolean {
    return this.roll(times) === 0
  }

  pick<A>(from: ReadonlyArray<A>): A {
    return from[this.roll(from.length)]!
  }

  /** Some of them, at least one. */
  some<A>(from: ReadonlyArray<A>): readonly [A, ...Array<A>] {
    const [first, ...rest] = from.filter(() => !this.onceIn(3))
    return [first ?? this.pick(from), ...rest]
  }
}
