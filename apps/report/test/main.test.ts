/** The job as somebody starts it: what it says, and the number that it ends with. */
import { spawnSync } from "node:child_process"
import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"

const root = mkdtempSync(join(tmpdir(), "oza-report-main-"))
afterAll(() => rmSync(root, { recursive: true }))

const start = (...words: ReadonlyArray<string>) => {
  const main = join(import.meta.dirname, "..", "src", "main.ts")
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--conditions=@oza/source", main, ...words],
    { cwd: root, encoding: "utf8", env: { PATH: process.env["PATH"] } }
  )
  return { status, stdout, stderr }
}

const whole = ["--region", "kop-van-noord-holland", "--school-year", "2024-2025", "--out", "report"]

describe("oza-report", () => {
  it("explains itself", () => {
    expect(start("--help")).toMatchObject({ status: 0, stdout: expect.stringContaining("--school-year") })
  })

  it("says all that is wrong, and ends with 2", () => {
    const { status, stderr } = start("--region", "atlantis")
    expect(status).toBe(2)
    expect(stderr.match(/✗/g)).toHaveLength(3)
  })

  it("ends with 4 where there is no database, and makes no empty one", () => {
    const { status, stderr } = start(...whole, "--data-dir", "nowhere")
    expect(status).toBe(4)
    expect(stderr).toContain("nowhere")
    expect(readdirSync(root)).toEqual([])
  })

  it("ends with 4 where the server does not answer, and does not repeat its address", () => {
    const { status, stderr } = start(...whole, "--database", "postgresql://somebody:secret@127.0.0.1:1/none")
    expect(status).toBe(4)
    expect(stderr).not.toContain("secret")
  })
})
