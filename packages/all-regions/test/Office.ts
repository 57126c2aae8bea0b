/**
 * A case in any region, whatever its roles are called: opened by a professional of the region, with a
 * parent in it; and the other people that acts about data need, found by where they sit.
 */
import type { Command } from "@oza/cases"
import {
  type CaseStore,
  CurrentActor,
  doAct,
  type FactStore,
  type GroupStore,
  type IdentityVault,
  Ids,
  type LedgerStore,
  openCase,
  type RegionContext,
  type SchoolStore,
  Today
} from "@oza/casework"
import {
  addDays,
  type CaseId,
  type CalendarDate,
  date,
  EstablishmentCode,
  MunicipalityCode,
  SwvCode
} from "@oza/kernel"
import { Region, type RegionDeclaration } from "@oza/region"
import type { Actor, Side } from "@oza/roles"
import { memoryStores } from "@oza/testing"
import { actor } from "@oza/testing/cases"
import { Effect, Layer, Result } from "effect"

export const today = date("2026-09-14")

type Needed =
  | CaseStore
  | FactStore
  | GroupStore
  | IdentityVault
  | LedgerStore
  | SchoolStore
  | RegionContext
  | Today
  | Ids

const code = EstablishmentCode.make("99ZA00")
const school = {
  code,
  name: "Voorbeeldschool",
  type: "po" as const,
  municipality: MunicipalityCode.make("0400"),
  swv: SwvCode.make("PO2701")
}

let counter = 0

export class Office {
  readonly region: Region.Region
  readonly #declaration: RegionDeclaration

  constructor(declaration: RegionDeclaration) {
    this.#declaration = declaration
    this.region = Result.getOrThrow(Region.compile(declaration))
  }

  /** Somebody of this side who may do the act; another person for another number. */
  of(act: string, side: Side, n?: number): Actor {
    const rule = this.region.pathways[0].dataActs[act] ?? this.region.pathways[0].acts[act]
    const role = rule?.by.find((one) => one.when === undefined && this.region.roles.sideOf(one.role) === side)
    if (role === undefined) throw new Error(`nobody of ${side} does ${act} in ${this.region.id}`)
    return actor(role.role, n)
  }

  /** The first professional who can open a case. */
  get opener(): Actor {
    const sides: ReadonlyArray<Side> = ["school", "swv", "municipality", "youth-help"]
    const rule = this.region.pathways[0].acts["OpenCase"]!
    const found = rule.by.find(
      ({ role, when }) => when === undefined && sides.includes(this.region.roles.sideOf(role)!)
    )
    return actor(found!.role, 1001)
  }

  get parent(): Actor {
    const role = [...this.region.roles.roles.values()].find(
      ({ representation }) => representation === "parent-with-authority"
    )
    return actor(role!.id, 1002)
  }

  get officer(): Actor {
    return actor(this.region.roles.ofSide("privacy-office")[0]!.id, 1003)
  }

  /** A professional who takes no part in the case. */
  get stranger(): Actor {
    return this.of("TakeEmergencyAccess", "municipality", 1004)
  }

  /** Somebody who stands behind an emergency. */
  get second(): Actor {
    return this.of("TakeEmergencyAccess", "municipality", 1005)
  }

  /** Opens a case with a parent in it. */
  get opened() {
    const { opener, parent } = this
    return openCase({
      identity: { givenName: "Sanne", familyName: "Voorbeeld", birthDate: date("2018-03-15") },
      enrolment: { status: "enrolled", school: code, schoolType: "po" },
      signal: { origin: "education", channel: "school", summary: "Loopt vast in de klas" },
      participants: [parent, actor(this.of("TakeEmergencyAccess", "school").role, 1006)].filter(
        ({ role }) => role !== opener.role
      ),
      on: addDays(today, -7)
    }).pipe(as(opener))
  }

  run<A, E>(effect: Effect.Effect<A, E, Needed>, on: CalendarDate = today): Promise<A> {
    return Effect.runPromise(Effect.provide(effect, this.#layer(on)))
  }

  #layer(on: CalendarDate) {
    return Layer.mergeAll(
      memoryStores([school]),
      Region.layer(this.#declaration),
      Today.layerAt(on),
      Ids.layer((length) => new Uint8Array(length).fill(++counter % 256))
    )
  }
}

export const as = (who: Actor) => Effect.provideService(CurrentActor, who)

/** Does an act, as somebody. */
export const does = (who: Actor, id: CaseId, command: Command) => doAct({ id, command }).pipe(as(who))

/** Lets something happen on another day than the rest. */
export const onDay = (day: CalendarDate) => Effect.provide(Today.layerAt(day))
