/**
 * What a mutation run found, as docs/rule-mutation.json keeps it.
 *
 * A run says of each rule whether a test failed once everything that carries it was gone. The file is
 * written by the run and read by the coverage; a rule that was never tried is not in it.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

export const document = "docs/rule-mutation.json"

/**
 * How it went with a rule. `killed`: a test failed. `refused`: so did it, and the region would not even
 * start. `survived`: no test noticed. `uncarried`: no data of the declaration carries it.
 */
export type Fate = "killed" | "refused" | "survived" | "uncarried"

export interface Trial {
  readonly rule: string
  readonly fate: Fate
  /** How many parts of the declaration were taken out. */
  readonly removed: number
  /** A test that names the rule failed, and not only others. */
  readonly named: boolean
  /** The first test that failed. */
  readonly by?: string
}

/** Trials by the folder of their region: `kop-van-noord-holland`. */
export type Trials = Readonly<Record<string, ReadonlyArray<Trial>>>

/** Were all parts that were there to be taken out noticed? */
export const isFound = ({ fate }: Trial): boolean => fate === "killed" || fate === "refused"

/** How many of the rules that data carries a test noticed the loss of. */
export const scoreOf = (trials: ReadonlyArray<Trial>): { readonly found: number; readonly of: number } => {
  const tried = trials.filter(({ fate }) => fate !== "uncarried")
  return { found: tried.filter(isFound).length, of: tried.length }
}

/** New trials take the place of older ones of the same rule; rules stay in order. */
export const merged = (known: ReadonlyArray<Trial>, fresh: ReadonlyArray<Trial>): ReadonlyArray<Trial> =>
  [...new Map([...known, ...fresh].map((trial) => [trial.rule, trial])).values()].toSorted((a, b) =>
    a.rule.localeCompare(b.rule, "en", { numeric: true })
  )

/** What runs found so far; nothing where there was none. */
export const readTrials = (root: string): Trials => {
  const path = join(root, document)
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Trials) : {}
}

export const writeTrials = (root: string, trials: Trials): void =>
  writeFileSync(join(root, document), `${JSON.stringify(trials, undefined, 2)}\n`)
