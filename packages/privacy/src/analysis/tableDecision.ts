/**
 * Decides a request by looking it up in the table of all cells.
 *
 * The second of the implementations of access, beside the index that use cases go by. It says what is open
 * and why the rest is not; it explains nothing and is not meant for use cases.
 */
import { ageOn } from "@oza/kernel"
import type { WithheldReason } from "../AccessDecision.ts"
import type { AccessRequest } from "../AccessRequest.ts"
import type { DataCategory } from "../DataCategory.ts"
import { permissionStatus } from "../PermissionStatus.ts"
import { relationsOf } from "../policy/relation.ts"
import type { Policy } from "../Policy.ts"
import { ageAt, type Axes, bitsOfStandings, dayAt, needKinds } from "./Axes.ts"
import { always, closedReasons, columnOf, type DecisionTable, rowOf } from "./DecisionTable.ts"

/** What stands in the table for a category. */
export type Looked = "open" | WithheldReason

/** Looks each category of a request up in the table of a policy, whose axes hold every combination. */
export class TableDecision {
  readonly #table: DecisionTable
  readonly #policy: Policy
  readonly #who = new Map<string, number>()
  readonly #ties: ReadonlyMap<number, number>
  readonly #standings: ReadonlyMap<number, number>

  constructor(policy: Policy, table: DecisionTable) {
    const { standings, ties, who }: Axes = table.axes
    this.#policy = policy
    this.#table = table
    for (const [place, { role, side }] of who.entries()) this.#who.set(`${side} ${role ?? ""}`, place)
    this.#ties = new Map(ties.map(({ bits }, place) => [bits, place]))
    this.#standings = new Map(standings.map((bits, place) => [bits, place]))
  }

  /** The answer for each category, in the order in which they were asked for. */
  look(request: AccessRequest): ReadonlyArray<Looked> {
    const { actor, categories, child, emergency, on, side, standing } = request
    if (side === undefined) return categories.map(() => "not-permitted")
    const { axes } = this.#table
    const who = this.#who.get(`${side} ${actor.role}`) ?? this.#who.get(`${side} `)!
    const standings = this.#standings.get(bitsOfStandings(standing ?? []))!
    const age = ageAt(axes, child === undefined ? undefined : ageOn(child.birthDate, on))
    const day = dayAt(axes, on)
    return categories.map((category): Looked => {
      // An emergency opens its own categories only.
      const isOutside = emergency !== undefined && !emergency.categories.includes(category)
      const tie = this.#ties.get(relationsOf(isOutside ? { ...request, emergency: undefined } : request))!
      const place = rowOf(axes, who, tie, standings, age, day) + columnOf(request.purpose, category)
      return this.#lookAt(place, request, category)
    })
  }

  #lookAt(place: number, request: AccessRequest, category: DataCategory): Looked {
    const opens = this.#table.opens[place]!
    if (opens === always) return "open"
    const why = closedReasons[this.#table.why[place]!]!
    if (why !== "open") return why
    return ((opens >>> this.#yesFor(request, category)) & 1) === 1 ? "open" : "permission"
  }

  /** The kinds of yes that stand for this category, as a set of bits. */
  #yesFor({ actor, narrowing, ...rest }: AccessRequest, category: DataCategory): number {
    const { capacities, child, on, permissions, purpose, relatives } = rest
    if (child === undefined || permissions.length === 0) return 0
    let set = 0
    for (const [bit, kind] of needKinds.entries()) {
      const { state } = permissionStatus({
        ...narrowing,
        kind,
        purpose,
        category,
        recipient: actor.role,
        organisation: actor.organisation,
        person: actor.party,
        child,
        relatives,
        capacities,
        permissions,
        on,
        extra: this.#policy.givers
      })
      if (state === "valid") set |= 1 << bit
    }
    return set
  }
}
