/**
 * Fills a region with a population: lives are lived through the use cases and taken in by batches.
 *
 * The same seed gives the same cases. Run again it adds what is missing and changes nothing that is
 * there; cut off, it goes on where the last batch ended.
 */
import { type CaseWrite, IdentityVault, onDuty, RegionContext, type School } from "@oza/casework"
import type { CalendarDate, CaseId, PersonId, RegionId, RuleId } from "@oza/kernel"
import { Effect } from "effect"
import type { Life } from "./Life.ts"
import { lifeOf } from "./lifeOf.ts"
import { live, type Lived } from "./live.ts"
import { randomOf } from "./Random.ts"

/** What takes cases in: the shape of `CaseIntake` of `@oza/postgres`, as far as a population needs it. */
export interface PopulationIntake<E, F> {
  readonly begin: (run: Run) => Effect.Effect<{ readonly rows: number; readonly finished: boolean }, E>
  readonly take: (batch: {
    readonly run: Run
    readonly after: number
    readonly keys: ReadonlyArray<string>
    readonly bsnHashes: ReadonlyArray<Uint8Array>
    readonly people: ReadonlyArray<PersonId>
    /** Can be asked more than once; the last answer is what is written. */
    readonly settle: (known: {
      readonly keys: ReadonlyMap<string, string>
      readonly people: ReadonlyMap<string, PersonId>
    }) => Promise<{
      readonly cases: ReadonlyArray<Lived["writes"]>
      readonly rows: ReadonlyArray<{
        readonly key: string
        readonly case: CaseId
        readonly hash: Uint8Array
        readonly brokenRules: ReadonlyArray<RuleId>
      }>
      readonly rejects: ReadonlyArray<never>
      readonly progress: {
        readonly rows: number
        readonly accepted: number
        readonly rejected: number
        readonly line: number
        readonly finished: boolean
      }
    }>
  }) => Effect.Effect<unknown, F>
}

interface Run {
  readonly region: RegionId
  readonly id: string
  readonly source: string
  readonly fingerprint: string
}

export interface Populating {
  readonly seed: string
  readonly cases: number
  readonly schools: readonly [School, ...ReadonlyArray<School>]
  /** Last day on which anything happens. */
  readonly until: CalendarDate
  /** Is told after each batch how many lives are done. */
  readonly report?: ((done: number) => void) | undefined
}

export interface Populated {
  /** Was everything there already? */
  readonly wasThere: boolean
  /** Cases that were added, and those that an earlier run had taken in under the same seed. */
  readonly added: number
  readonly known: number
  /** Acts that were done and written. */
  readonly acts: number
  /** How often each rule refused somebody. */
  readonly refusals: ReadonlyMap<RuleId, number>
  /** Acts that went otherwise than the life expected; none, where the region works as the lives assume. */
  readonly surprises: ReadonlyArray<Lived["surprises"][number]>
}

const batchSize = 100

/** Needs the region, its schools and the vault, as the use cases do. */
export const populate = Effect.fnUntraced(function* <E, F>(
  intake: PopulationIntake<E, F>,
  populating: Populating
) {
  const { cases, seed, schools, until, report } = populating
  const region = yield* RegionContext
  const from = region.pathways[0].validFrom
  const run = runOf(region.id, populating)
  const { rows: done, finished } = yield* intake.begin(run)
  const refusals = new Map<RuleId, number>()
  const surprises: Array<Lived["surprises"][number]> = []
  let added = 0
  let known = 0
  let acts = 0
  const withoutBsn = yield* sealWithoutBsn
  for (let start = done; start < cases && !finished; start += batchSize) {
    const end = Math.min(cases, start + batchSize)
    const lived = yield* Effect.forEach(range(start, end), (index) =>
      live(lifeOf({ seed, schools, from, until }, index))
    )
    const hashes = lived.flatMap(({ writes }) => writes[0].identities.flatMap(({ bsnHash }) => bsnHash ?? []))
    let fresh: ReadonlyArray<Lived> = []
    yield* intake.take({
      run,
      after: start,
      keys: lived.map(({ life }) => String(life.index)),
      bsnHashes: hashes,
      people: [],
      settle: async (store) => {
        fresh = lived.filter(({ life }) => !store.keys.has(String(life.index)))
        const whole = await Promise.all(
          fresh.map(({ life, writes }) =>
            isTaken(writes[0], store.people) ? withoutBsn(life, writes) : writes
          )
        )
        return {
          cases: whole,
          rows: fresh.map(({ life }) => ({
            key: String(life.index),
            case: life.case,
            hash: new Uint8Array(0),
            brokenRules: []
          })),
          rejects: [],
          progress: { rows: end, accepted: end, rejected: 0, line: end, finished: end === cases }
        }
      }
    })
    added += fresh.length
    known += lived.length - fresh.length
    for (const one of lived) {
      acts += one.writes.length
      surprises.push(...one.surprises)
      for (const rule of one.refusedBy) refusals.set(rule, (refusals.get(rule) ?? 0) + 1)
    }
    report?.(end)
  }
  return { wasThere: finished, added, known, acts, refusals, surprises } satisfies Populated as Populated
})

const range = (from: number, until: number): ReadonlyArray<number> =>
  Array.from({ length: until - from }, (_, index) => from + index)

/** The same population is the same run, whenever it is made. */
const runOf = (region: RegionId, { seed, cases, until, schools }: Populating): Run => {
  const fingerprint = `population ${seed}, ${cases} cases until ${until} at ${schools.length} schools from ${schools[0].code}`
  const bytes = randomOf(`${region} ${fingerprint}`).bytes(16)
  bytes[6] = 0x80 | (bytes[6]! & 0x0f)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
  return {
    region,
    id: `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`,
    source: `population-${seed}`,
    fingerprint
  }
}

/** Is the test number of this child another one's here already, as from a population with another seed? */
const isTaken = ({ identities }: CaseWrite, people: ReadonlyMap<string, PersonId>): boolean =>
  identities.some(({ bsnHash, person }) => {
    const known = bsnHash === undefined ? undefined : people.get(hexOf(bsnHash))
    return known !== undefined && known !== person
  })

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")

/** Seals the child of a life again, without the number. */
const sealWithoutBsn = Effect.gen(function* () {
  const vault = yield* IdentityVault
  const region = yield* RegionContext
  return async (life: Life, [opening, ...others]: Lived["writes"]): Promise<Lived["writes"]> => {
    const { wish } = life.steps[0]
    if (wish._tag !== "Open") return [opening, ...others]
    const { bsn: _, ...identity } = wish.request.identity
    const sealed = await Effect.runPromise(
      vault.seal(region.id, opening.after.child.person, identity).pipe(onDuty("import", region.id))
    )
    return [{ ...opening, identities: [sealed] }, ...others]
  }
})
