/**
 * The reference data as one whole: municipalities, postcodes, and each school with the
 * samenwerkingsverband that its postcode lies in.
 *
 * Joined on the postcode and not on the municipality, because municipalities are divided over several
 * samenwerkingsverbanden. A school whose postcode has none is rejected; one whose municipality cannot be
 * told from its number is kept without, and listed.
 */
import { type MunicipalityCode, type Pc4, pc4Of, type SwvCode } from "@oza/kernel"
import type { School } from "@oza/casework"
import type { Reject } from "../table/Reject.ts"
import { type Municipality, municipalitiesOf, type Successor } from "./Municipality.ts"
import type { EstablishmentRow, PostcodeRow } from "./ReferenceFiles.ts"
import type { Rows } from "../table/readRows.ts"

/** An area of a postcode, as far as reference data knows it. */
export interface PostcodeArea {
  readonly pc4: Pc4
  readonly municipality: MunicipalityCode | undefined
  readonly po: SwvCode | undefined
  readonly vo: SwvCode | undefined
}

export interface ReferenceSet {
  readonly municipalities: ReadonlyArray<Municipality>
  readonly postcodes: ReadonlyArray<PostcodeArea>
  readonly schools: ReadonlyArray<School>
}

/** A municipality of a source that cannot be told today, and how many rows name it. */
export interface Untold {
  readonly given: string
  readonly rows: number
  readonly why: string
}

export interface Joined {
  readonly set: ReferenceSet
  readonly rejects: {
    readonly po: ReadonlyArray<Reject>
    readonly vo: ReadonlyArray<Reject>
    readonly postcodes: ReadonlyArray<Reject>
    readonly municipalities: ReadonlyArray<Reject>
  }
  readonly untold: { readonly schools: ReadonlyArray<Untold>; readonly postcodes: ReadonlyArray<Untold> }
  /** Schools whose municipality number is of an earlier year and was followed to that of today. */
  readonly followed: number
}

/** Joins what was read. Every establishment ends as a school or as a reject. */
export const joinReference = (read: {
  readonly municipalities: Rows<Municipality>
  readonly postcodes: Rows<PostcodeRow>
  readonly po: Rows<EstablishmentRow>
  readonly vo: Rows<EstablishmentRow> | undefined
}): Joined => {
  const known = municipalitiesOf(read.municipalities.rows.map(({ value }) => value))
  const municipalities = unique(read.municipalities, ({ code }) => code, "a municipality")
  const postcodes = unique(read.postcodes, ({ pc4 }) => pc4, "a postcode")
  const untoldPostcodes = tally()
  const areas = postcodes.values.map(({ value }): PostcodeArea => {
    const successor = known.byName(value.municipality)
    if (successor._tag !== "Known") untoldPostcodes.add(value.municipality, successor)
    return {
      pc4: value.pc4,
      municipality: successor._tag === "Known" ? successor.code : undefined,
      po: value.po ?? undefined,
      vo: value.vo ?? undefined
    }
  })
  const areaOf = new Map(areas.map((area) => [area.pc4, area]))
  const untoldSchools = tally()
  let followed = 0

  const schoolsOf = (rows: Rows<EstablishmentRow> | undefined, type: "po" | "vo") => {
    if (rows === undefined) return { schools: [], rejects: [] }
    const establishments = unique(rows, ({ code }) => code, "an establishment")
    const rejects = [...rows.rejects, ...establishments.rejects]
    const schools = establishments.values.flatMap(({ line, value }): ReadonlyArray<School> => {
      const area = areaOf.get(pc4Of(value.postcode))
      const swv = area?.[type]
      if (swv === undefined) {
        const reason =
          area === undefined
            ? "the postcode is not in the division over samenwerkingsverbanden"
            : "the postcode lies in an area without a samenwerkingsverband"
        rejects.push({ row: line, column: "POSTCODE", valueClass: "a postcode", reason })
        return []
      }
      const successor = known.byCode(value.municipality)
      if (successor._tag !== "Known") untoldSchools.add(value.municipality, successor)
      else if (successor.code !== value.municipality) followed++
      return [
        {
          code: value.code,
          name: value.name,
          type,
          swv,
          ...(successor._tag === "Known" ? { municipality: successor.code } : {})
        }
      ]
    })
    return { schools, rejects }
  }

  const po = schoolsOf(read.po, "po")
  const vo = schoolsOf(read.vo, "vo")
  return {
    set: {
      municipalities: municipalities.values.map(({ value }) => value),
      postcodes: areas,
      schools: [...po.schools, ...vo.schools]
    },
    rejects: {
      po: po.rejects,
      vo: vo.rejects,
      postcodes: [...read.postcodes.rejects, ...postcodes.rejects],
      municipalities: [...read.municipalities.rejects, ...municipalities.rejects]
    },
    untold: { schools: untoldSchools.all(), postcodes: untoldPostcodes.all() },
    followed
  }
}

/** The first row of each key; a later row with the same key is rejected. */
const unique = <A>(rows: Rows<A>, keyOf: (value: A) => string, what: string) => {
  const seen = new Map<string, number>()
  const rejects: Array<Reject> = []
  const values = rows.rows.filter(({ line, value }) => {
    const earlier = seen.get(keyOf(value))
    if (earlier === undefined) {
      seen.set(keyOf(value), line)
      return true
    }
    rejects.push({ row: line, column: "", valueClass: "row", reason: `${what} that line ${earlier} has too` })
    return false
  })
  return { values, rejects }
}

const tally = () => {
  const counts = new Map<string, { rows: number; why: string }>()
  return {
    add: (given: string, successor: Successor) => {
      const count = counts.get(given)
      if (count === undefined) counts.set(given, { rows: 1, why: whyUntold(successor) })
      else count.rows++
    },
    all: (): ReadonlyArray<Untold> => [...counts].map(([given, { rows, why }]) => ({ given, rows, why }))
  }
}

const whyUntold = (successor: Successor): string =>
  successor._tag === "Divided"
    ? `was divided over ${successor.over.join(", ")}`
    : "is no municipality of the list, nor one that is known to have gone into one"
