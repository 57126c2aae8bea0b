import { describe, expect, it } from "vitest"
import { grouped, progress } from "./Progress.ts"

const screen = (isTerminal: boolean) => {
  const lines: Array<string> = []
  let clock = 0
  return {
    lines,
    wait: (ms: number) => (clock += ms),
    write: (text: string) => void lines.push(text),
    isTerminal,
    now: () => clock
  }
}

describe("progress", () => {
  it("is a bar that renews itself on a terminal", () => {
    const terminal = screen(true)
    const bar = progress(terminal, "Cases", 2000, "rows")
    bar.report(0)
    terminal.wait(50)
    bar.report(500)
    terminal.wait(950)
    bar.report(1000, "3 rejected")
    bar.end()
    expect(terminal.lines).toEqual([
      "\r\u001B[2KCases ░░░░░░░░░░░░░░░░░░░░░░░░ 0% of 2,000 rows",
      "\r\u001B[2KCases ████████████░░░░░░░░░░░░ 50% of 2,000 rows, 1,000 rows/s, 3 rejected",
      "\r\u001B[2K"
    ])
  })

  it("is a plain line in ten seconds elsewhere, without control characters", () => {
    const log = screen(false)
    const lines = progress(log, "Cases", 2000, "rows")
    for (let done = 0; done <= 2000; done += 100) {
      lines.report(done)
      log.wait(1000)
    }
    lines.end()
    expect(log.lines).toEqual([
      "Cases: 0% of 2,000 rows\n",
      "Cases: 50% of 2,000 rows, 100 rows/s\n",
      "Cases: 100% of 2,000 rows, 100 rows/s\n"
    ])
  })

  it("groups digits by three", () => {
    expect([0, 999, 1000, 6506, 1234567].map(grouped)).toEqual(["0", "999", "1,000", "6,506", "1,234,567"])
  })
})
