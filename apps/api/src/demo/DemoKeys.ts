/** Secrets of the demo that no deployment has: made at the first start, beside the embedded database. */
import { Redacted } from "effect"
import { randomBytes } from "node:crypto"
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** What is in the file, which is made by `make` where it is missing; readable by its owner only. */
export const keptIn = (directory: string, name: string, make: () => string): string => {
  const file = join(directory, name)
  mkdirSync(directory, { recursive: true })
  try {
    // Whoever makes the file first decides what is in it; another reads that.
    writeFileSync(file, make(), { mode: 0o600, flag: "wx" })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
  }
  return readFileSync(file, "utf8")
}

/** The key that data keys are wrapped with. */
export const demoWrappingKey = (directory: string): Redacted.Redacted<string> =>
  Redacted.make(keptIn(directory, "demo-wrapping.key", () => randomBytes(32).toString("base64")))
