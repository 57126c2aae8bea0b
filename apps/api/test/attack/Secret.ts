/**
 * What may not get out: unmistakable texts, names, numbers and days, each of one child and one category.
 *
 * They are planted in every field that a case can be told of, and looked for in everything that an answer
 * is made of. A cursor is opened before it is looked at, as is whatever else is written in base64.
 */
import type { DataCategory } from "@oza/privacy"

/** Whose it is: one letter per child of the world. */
export type Whose = "V" | "U" | "W" | "C" | "Z"

export interface Secret {
  readonly text: string
  /** One child, or more where somebody takes part in the cases of several. */
  readonly whose: ReadonlyArray<Whose>
  readonly category: DataCategory
}

/** Secrets of one world: made while the children are told of, asked for ever after. */
export class Secrets {
  readonly #all = new Map<string, Secret>()

  /** A text for a field, to be planted. */
  text(whose: Whose, category: DataCategory, field: string): string {
    return this.known(whose, category, `KANARIE.${whose}.${category}.${field}`)
  }

  /** Something that is a secret as it is: a number, a day. */
  known(whose: Whose, category: DataCategory, text: string): string {
    const others = this.#all.get(text)?.whose ?? []
    this.#all.set(text, { text, whose: [...others, whose], category })
    return text
  }

  /** Those of a child. */
  of(whose: Whose): ReadonlyArray<Secret> {
    return [...this.#all.values()].filter((one) => one.whose.includes(whose))
  }

  /** The secrets in a text, however deep they are packed. */
  in(said: string): ReadonlyArray<Secret> {
    const unpacked = unpack(said)
    return [...this.#all.values()].filter(({ text }) => unpacked.includes(text))
  }
}

/** The text with, behind it, all that is packed in it: base64, escapes of addresses and of HTML. */
const unpack = (said: string, depth = 2): string => {
  if (depth === 0) return said
  const packed = [...said.matchAll(/[\w+/-]{16,}={0,2}/g)].map(([found]) =>
    Buffer.from(found, "base64url").toString("utf8")
  )
  const plain = said
    .replaceAll(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\r?\n[ \t]/g, "")
  return [said, plain, ...packed.map((one) => unpack(one, depth - 1))].join("\n")
}
