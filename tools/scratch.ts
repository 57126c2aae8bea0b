/**
 * A small repository in a temporary folder, for tests that let a tool loose on bad input.
 *
 * It gets the configuration files of this repository by name, and of its packages what is asked for: a
 * tool may walk into a folder that is a link.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("../", import.meta.url))

export interface Scratch {
  readonly folder: string
  readonly put: (path: string, text: string) => void
  /** Puts an installed package of this repository into its node_modules. */
  readonly install: (name: string) => void
  readonly remove: () => void
}

/** Makes the folder, with these configuration files (paths from the root) in it. */
export const scratch = (...configuration: ReadonlyArray<string>): Scratch => {
  const folder = mkdtempSync(join(tmpdir(), "oza-scratch-"))
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  put("package.json", `${JSON.stringify({ name: "scratch", private: true, type: "module" }, null, 2)}\n`)
  for (const file of configuration) copyFileSync(join(root, file), join(folder, file))
  const install = (name: string): void => {
    mkdirSync(join(folder, "node_modules"), { recursive: true })
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name))
  }
  return { folder, put, install, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
