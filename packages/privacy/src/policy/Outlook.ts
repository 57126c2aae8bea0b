/**
 * What a policy says of somebody in one position, before it is known which yes stand.
 *
 * The position is a role, a purpose, categories, what the actor is to the child, the age, the day and the
 * standing. Positions come back all the time, so an outlook is worked out once; what is left is to look at
 * the yes that it asks for. For each combination of these the outcome is worked out once as well.
 */
import type { CalendarDate, Rule } from "@oza/kernel"
import type { Side } from "@oza/roles"
import type { Withheld } from "../AccessDecision.ts"
import { caseCategories, dataCategories, type DataCategory } from "../DataCategory.ts"
import { isPublicBody } from "../LegalBasis.ts"
import type { PermissionNeed } from "../PrivacyRule.ts"
import type { Purpose } from "../Purpose.ts"
import { type Cell, cellAt, type Conditions, categoryPlaces, type Summary } from "./Cell.ts"
import type { PolicyIndex } from "./PolicyIndex.ts"
import { outsideEmergency } from "./texts.ts"
import { relationBit } from "./relation.ts"

/** A yes that something turns on. */
export interface Ask {
  readonly kind: PermissionNeed["kind"]
  readonly category: DataCategory
}

/** Where somebody stands, as far as rules look at it. */
export interface Position {
  /** Bits of what the actor is. */
  readonly relations: number
  /** Bits of the standings. */
  readonly standings: number
  /** Age of the child; undefined where it is about no child. */
  readonly age: number | undefined
  readonly on: CalendarDate
}

/** A category that stays closed: what is said of it, or the yes that it lacks. */
export type Closed =
  | { readonly _tag: "Closed"; readonly withheld: Withheld }
  | {
      readonly _tag: "Lacks"
      readonly category: DataCategory
      readonly kind: PermissionNeed["kind"]
      /** What asks for it. */
      readonly rule: Rule
    }

/** What it comes to when it is known which yes stand. */
export interface Outcome {
  readonly effect: "permit" | "deny"
  readonly permitted: ReadonlyArray<DataCategory>
  readonly closed: ReadonlyArray<Closed>
  /** All that is said of what is closed, where that does not turn on a yes. */
  readonly withheld: ReadonlyArray<Withheld> | undefined
  /** Is something closed to a public body as no rule opens it? Somebody may have consented to it in vain. */
  readonly mayBeInVain: boolean
  readonly summary: Summary
  /** Places in the asks of the outlook of the yes that the open categories rest on. */
  readonly uses: ReadonlyArray<number>
}

/** A rule that holds here, and the place among the asks of the yes that it needs; -1 for none. */
interface Holding {
  readonly place: number
  readonly need: PermissionNeed | undefined
  readonly ask: number
}

interface CategoryOutlook {
  readonly category: DataCategory
  /** What closes it whatever yes stand. */
  readonly closed: Withheld | undefined
  /** Forbids that hold until their yes stands. */
  readonly walls: ReadonlyArray<Holding>
  /** Permits: each opens it by itself, when its yes stands. */
  readonly ways: ReadonlyArray<Holding>
  /** Permits of lower layers: they open nothing, and are cited. */
  readonly agreed: ReadonlyArray<Holding>
}

/** Choices of categories, and outcomes of an outlook, are kept up to this number: there are a few. */
const enough = 4096
/** With more than this a number no longer tells each combination of yes apart. */
const mostAsks = 50

export class Outlook {
  /** The yes to look at, in the order of the bits of an outcome. */
  readonly asks: ReadonlyArray<Ask>
  readonly #categories: ReadonlyArray<CategoryOutlook>
  readonly #outcomes = new Map<number, Outcome>()
  #whenNone: Outcome | undefined
  readonly #index: PolicyIndex
  readonly #side: Side

  constructor(index: PolicyIndex, side: Side, cells: ReadonlyArray<Cell>, position: Position) {
    const asks: Array<Ask> = []
    this.#index = index
    this.#side = side
    this.#categories = cells.map((cell) => outlookOn(cell, position, asks))
    this.asks = asks
  }

  /** What it says, as a text: two outlooks with the same text say the same. */
  get text(): string {
    const held = (all: ReadonlyArray<Holding>) => all.map(({ ask, place }) => `${place}.${ask}`).join()
    const said = this.#categories.map(({ agreed, category, closed, walls, ways }) =>
      closed === undefined
        ? [category, held(walls), held(ways), held(agreed)]
        : [category, closed.reason, closed.rule.id, closed.because.nl]
    )
    return JSON.stringify([this.#side, said])
  }

  /** The outcome where these yes stand, by their places among the asks, ascending. */
  outcomeOf(standing: ReadonlyArray<number>): Outcome {
    if (standing.length === 0) return (this.#whenNone ??= this.#workOut(standing))
    let key = 0
    for (const ask of standing) key += 2 ** ask
    const isKept = this.asks.length <= mostAsks
    let outcome = isKept ? this.#outcomes.get(key) : undefined
    if (outcome === undefined) {
      outcome = this.#workOut(standing)
      if (isKept && this.#outcomes.size < enough) this.#outcomes.set(key, outcome)
    }
    return outcome
  }

  #workOut(standing: ReadonlyArray<number>): Outcome {
    const stands = (ask: number) => ask < 0 || standing.includes(ask)
    const permitted: Array<DataCategory> = []
    const closed: Array<Closed> = []
    const places = new Set<number>()
    const uses = new Set<number>()
    for (const { agreed, category, closed: withheld, walls, ways } of this.#categories) {
      const wall = walls.find(({ ask }) => !stands(ask))
      const way = ways.find(({ ask }) => stands(ask))
      if (withheld !== undefined) closed.push({ _tag: "Closed", withheld })
      else if (wall !== undefined) closed.push(this.#lacking(category, wall))
      else if (way === undefined) closed.push(this.#lacking(category, ways.at(-1)!))
      else {
        permitted.push(category)
        for (const { ask, place } of [...walls, way]) {
          places.add(place)
          if (ask >= 0) uses.add(ask)
        }
        for (const { ask, place } of agreed) if (stands(ask)) places.add(place)
      }
    }
    const said = closed.flatMap((one) => (one._tag === "Closed" ? [one.withheld] : []))
    return {
      effect: permitted.length === 0 ? "deny" : "permit",
      permitted,
      closed,
      withheld: said.length === closed.length ? said : undefined,
      mayBeInVain: isPublicBody(this.#side) && said.some(({ reason }) => reason === "not-permitted"),
      summary: this.#index.summaryOf([...places].toSorted((a, b) => a - b)),
      uses: [...uses]
    }
  }

  /** Closed for want of the yes that this one asks. */
  #lacking(category: DataCategory, { need }: Holding): Closed {
    const { kind, rule } = need!
    return { _tag: "Lacks", category, kind, rule: this.#index.ruleOf(rule) }
  }
}

const outlookOn = (cell: Cell, position: Position, asks: Array<Ask>): CategoryOutlook => {
  const { category } = cell
  const askOf = (need: PermissionNeed | undefined): number => {
    if (need === undefined) return -1
    const at = asks.findIndex((one) => one.kind === need.kind && one.category === category)
    return at >= 0 ? at : asks.push({ kind: need.kind, category }) - 1
  }
  const holding = ({ need, place }: Conditions & { readonly need: PermissionNeed | undefined }): Holding => ({
    place,
    need,
    ask: askOf(need)
  })
  const shut = (closed: Withheld): CategoryOutlook => ({ category, closed, walls: [], ways: [], agreed: [] })

  const forbids = cell.forbids.filter(
    (forbid) =>
      isAbout(forbid, position) &&
      (forbid.standings === 0 || (forbid.standings & position.standings) !== 0) &&
      // A forbid that looks at age holds as well where there is no child to look at.
      (position.age === undefined || matchesAge(forbid, position))
  )
  const wall = forbids.find(({ need }) => need === undefined)
  if (wall !== undefined) return shut(wall.onForbid)

  const inForce = cell.permits.filter((permit) => isInForce(permit, position))
  const related = inForce.filter(({ relations }) => (relations & position.relations) !== 0)
  const ways = related.filter((permit) => matchesAge(permit, position))
  if (ways.length === 0)
    return shut(related.at(-1)?.onAge ?? (inForce.length === 0 ? cell.onRole : cell.onRelation))
  // What asks for no yes comes first; nothing after it is looked at.
  const free = ways.findIndex(({ need }) => need === undefined)
  const agreed = cell.agreed.filter((permit) => isAbout(permit, position) && matchesAge(permit, position))
  return {
    category,
    closed: undefined,
    walls: forbids.map(holding),
    ways: (free < 0 ? ways : ways.slice(free, free + 1)).map(holding),
    agreed: agreed.map(holding)
  }
}

/** Does a rule look at this relation, on this day? */
export const isAbout = (conditions: Conditions, position: Position): boolean =>
  (conditions.relations & position.relations) !== 0 && isInForce(conditions, position)

export const isInForce = ({ validFrom, validUntil }: Conditions, { on }: Position): boolean =>
  (validFrom === undefined || validFrom <= on) && (validUntil === undefined || on < validUntil)

export const matchesAge = ({ ages }: Conditions, { age }: Position): boolean =>
  ages === undefined || (age !== undefined && ages.from <= age && age < ages.below)

/** The outlooks on one purpose of one role. */
export class PurposeTable {
  readonly #index: PolicyIndex
  readonly #side: Side
  readonly #cells: ReadonlyArray<Cell>
  readonly #purpose: Purpose
  /** For one category, at its place, and at the last one for all of a case: nearly all questions are so. */
  readonly #kept: Array<Outlooks | undefined> = []
  /** For any other choice of categories, or standing. */
  readonly #others = new Map<string, Outlook>()

  constructor(index: PolicyIndex, side: Side, cells: ReadonlyArray<Cell>, purpose: Purpose) {
    this.#index = index
    this.#side = side
    this.#cells = cells
    this.#purpose = purpose
  }

  /** The cell of a category. */
  cell(category: DataCategory): Cell {
    return this.#cells[cellAt(this.#purpose, category)]!
  }

  /** The outlook on these categories from a position without a standing, where it was made before. */
  known(
    categories: ReadonlyArray<DataCategory>,
    relations: number,
    age: number | undefined,
    on: CalendarDate
  ): Outlook | undefined {
    const { bands, relations: places } = this.#index
    return this.#kept[placeOf(categories)]?.[places.at(relations) * bands.count + bands.at(on, age)]
  }

  /** The outlook on these categories from a position, made when it is first asked for. */
  outlook(categories: ReadonlyArray<DataCategory>, position: Position): Outlook {
    const { bands, relations } = this.#index
    const place = placeOf(categories)
    if (place < 0 || position.standings !== 0) return this.#other(categories, position)
    const at = relations.at(position.relations) * bands.count + bands.at(position.on, position.age)
    const outlooks = (this.#kept[place] ??= [])
    return (outlooks[at] ??= this.#made(categories, position))
  }

  /** An outlook of somebody in an emergency, who is that only for its own categories; it is not kept. */
  emergencyOutlook(
    categories: ReadonlyArray<DataCategory>,
    within: ReadonlyArray<DataCategory>,
    position: Position
  ): Outlook {
    const emergency = relationBit("emergency")
    const cells = categories.map((category): Cell => {
      const cell = this.cell(category)
      if (within.includes(category)) return cell
      return {
        ...cell,
        permits: cell.permits.map((permit) => ({ ...permit, relations: permit.relations & ~emergency })),
        onRelation: { ...cell.onRelation, because: outsideEmergency }
      }
    })
    return new Outlook(this.#index, this.#side, cells, position)
  }

  #other(categories: ReadonlyArray<DataCategory>, position: Position): Outlook {
    const { bands } = this.#index
    const { age, on, relations, standings } = position
    const key = `${categories.join()} ${relations} ${standings} ${bands.at(on, age)}`
    let outlook = this.#others.get(key)
    if (outlook === undefined) {
      outlook = this.#made(categories, position)
      if (this.#others.size < enough) this.#others.set(key, outlook)
    }
    return outlook
  }

  #made(categories: ReadonlyArray<DataCategory>, position: Position): Outlook {
    const cells = categories.map((category) => this.cell(category))
    return this.#index.interned(new Outlook(this.#index, this.#side, cells, position))
  }
}

/** Where outlooks on these categories are kept; -1 where they are not. */
const placeOf = (categories: ReadonlyArray<DataCategory>): number => {
  if (categories === caseCategories) return dataCategories.length
  return categories.length === 1 ? categoryPlaces[categories[0]!] : -1
}

/** Outlooks by what the actor is and by the band of day and age. */
type Outlooks = Array<Outlook | undefined>
