/**
 * Running cases and a newer version of the pathway: which of them fit, and moving one of them.
 *
 * Seeing it beforehand changes nothing but the record of who saw it. Which cases are looked at is what
 * lists show: those in which the one who asks takes part.
 */
import { type Case, migrationGrounds } from "@oza/cases"
import { type CaseId, type Ground, text } from "@oza/kernel"
import { authorise, disclosureOf, permitted, type Purpose } from "@oza/privacy"
import { Effect } from "effect"
import { access, loadFor } from "./Access.ts"
import { asking } from "./AccessScope.ts"
import { InvalidInput } from "./CaseworkError.ts"
import { CaseStore, type PageRequest } from "./CaseStore.ts"
import { CurrentActor } from "./CurrentActor.ts"
import { doAct } from "./doAct.ts"
import { pathwayOf, RegionContext } from "./RegionContext.ts"
import { rereading } from "./Rereading.ts"
import { shownPage } from "./shownPage.ts"
import { Today } from "./Today.ts"

/** How one case fits in the version. */
export interface CaseMigration {
  readonly id: CaseId
  readonly version: number
  /** The version of the pathway that it follows now. */
  readonly from: number
  readonly fits: boolean
  /** Why it does not fit; empty where it does, and for who may not see the education data that it turns on. */
  readonly grounds: ReadonlyArray<Ground>
}

/** A page of cases. It can hold fewer than asked for while there are more. */
export interface MigrationPreview {
  readonly to: number
  readonly items: ReadonlyArray<CaseMigration>
  readonly next: PageRequest["after"]
}

/** Which open cases that the actor takes part in fit this version, today. */
export const previewMigrations = Effect.fn("previewMigrations")(function* (
  to: number,
  purpose: Purpose,
  page: PageRequest
) {
  const region = yield* RegionContext
  const store = yield* CaseStore
  const { organisation = null, party, role } = yield* CurrentActor
  const on = yield* (yield* Today).date
  if (!region.pathways.some(({ version }) => version === to)) {
    return yield* new InvalidInput({
      issues: [
        {
          path: "version",
          message: text(
            "De regio kent deze versie van de werkwijze niet.",
            "The region knows no such version of the pathway."
          )
        }
      ]
    })
  }
  return yield* rereading(
    Effect.gen(function* () {
      const { items, next } = yield* shownPage(
        page,
        (part) => store.list(region.id, { party, role, organisation, on }, { status: "open" }, part),
        ({ summary: { id } }) => looked(id, to, purpose)
      )
      yield* store.disclose(region.id, items)
      return { to, items: items.map(({ disclosure: _, ...one }) => one), next } satisfies MigrationPreview
    })
  ).pipe(asking(purpose))
})

/** Moves one case to this version; refused, with every reason, where it does not fit. */
export const migrateCase = (id: CaseId, to: number) => doAct({ id, command: { _tag: "MigratePathway", to } })

const looked = Effect.fnUntraced(
  function* <P extends Purpose>(id: CaseId, to: number, purpose: P) {
    const on = yield* (yield* Today).date
    const state = yield* loadFor(id, purpose)
    const decision = yield* access(state, purpose, on, ["process", "education"])
    return yield* judged(state, to, purpose).pipe(
      authorise(decision),
      Effect.catchTag("AccessRefused", () => Effect.succeed(undefined))
    )
  },
  Effect.catchTag("CaseNotFound", () => Effect.succeed(undefined))
)

const judged = Effect.fnUntraced(function* <P extends Purpose>(state: Case, to: number, purpose: P) {
  const region = yield* RegionContext
  const on = yield* (yield* Today).date
  const { decision } = yield* permitted(purpose)
  if (!decision.permitted.includes("process")) return undefined
  const grounds = migrationGrounds(
    { case: state, on, pathway: pathwayOf(region, state.pathway), holidays: region.holidays },
    region.pathways.find(({ version }) => version === to),
    region.rules
  )
  const disclosure = disclosureOf(decision, {
    region: region.id,
    case: state.id,
    kind: "list",
    fields: ["id", "version", "pathway", "migration-preview"]
  })
  return {
    id: state.id,
    version: state.version,
    from: state.pathway,
    fits: grounds.length === 0,
    grounds: decision.permitted.includes("education") ? grounds : [],
    disclosure
  }
})
