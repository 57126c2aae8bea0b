import { afterEach, expect, it, vi } from "vitest"
import { formatOf } from "./format.ts"
import { scratch } from "./scratch.ts"

const repository = scratch(".oxfmtrc.json")
afterEach(repository.remove)

// A tool is started; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 })

it("The format check names a file that is laid out otherwise, and counts what it saw", async () => {
  repository.put("good.ts", "export const a = 1\n")
  expect((await formatOf(repository.folder)).findings).toEqual([])
  repository.put("bad.ts", "export const a = 1;\n")
  const { saw, findings } = await formatOf(repository.folder)
  expect(Number.parseInt(saw)).toBeGreaterThanOrEqual(2)
  expect(findings).toEqual([expect.stringContaining("bad.ts")])
})
