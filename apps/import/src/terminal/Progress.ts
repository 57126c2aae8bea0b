/**
 * How far a run is: one line that renews itself on a terminal, a plain line now and then elsewhere.
 *
 * A log file or a pipe gets no control characters, and not more than a line in ten seconds.
 */

/** Where lines go, and whether a person is looking. */
export interface Screen {
  readonly write: (text: string) => void
  readonly isTerminal: boolean
  /** Milliseconds, from any start. */
  readonly now: () => number
}

export interface Progress {
  /** `done` of the total; `note` follows it, for example how many rows were rejected. */
  readonly report: (done: number, note?: string) => void
  /** Ends the line, so that what follows starts on a new one. */
  readonly end: () => void
}

const barWidth = 24
const onTerminalEvery = 100
const elsewhereEvery = 10_000

/** Progress of `what`, out of `total` of `unit`. */
export const progress = (screen: Screen, what: string, total: number, unit: string): Progress => {
  const started = screen.now()
  let last = Number.NEGATIVE_INFINITY
  let shown = false
  return {
    report: (done, note = "") => {
      const now = screen.now()
      if (now - last < (screen.isTerminal ? onTerminalEvery : elsewhereEvery)) return
      last = now
      const share = total === 0 ? 1 : Math.min(1, done / total)
      const percent = `${Math.floor(share * 100)}%`
      const seconds = (now - started) / 1000
      const speed = seconds > 0.5 ? `, ${grouped(Math.round(done / seconds))} ${unit}/s` : ""
      const tail = note === "" ? "" : `, ${note}`
      if (screen.isTerminal) {
        const filled = Math.round(share * barWidth)
        const bar = "█".repeat(filled) + "░".repeat(barWidth - filled)
        screen.write(`\r\u001B[2K${what} ${bar} ${percent} of ${grouped(total)} ${unit}${speed}${tail}`)
        shown = true
      } else {
        screen.write(`${what}: ${percent} of ${grouped(total)} ${unit}${speed}${tail}\n`)
      }
    },
    end: () => {
      if (shown) screen.write("\r\u001B[2K")
      shown = false
    }
  }
}

/** A number as people read it: `6,506`. */
export const grouped = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, ",")
