/**
 * A move to another region, on both sides of the border.
 *
 * Who sends sees beforehand what would travel and what not; the offer and the answer to it are acts of
 * the case. Who receives looks first whether the child has an open case here already, and what of the
 * file its pathway does not know; accepting opens a case, refusing writes nothing here. Who the child is
 * comes from the family or, where that was permitted, with the file: it is said anew when the case opens.
 */
import {
  type Case,
  type Moving,
  movingFile,
  type MovingFile,
  type UnknownPart,
  unknownParts
} from "@oza/cases"
import { type Bsn, type CaseId, refused, type RegionId, text } from "@oza/kernel"
import {
  accessRequest,
  authorise,
  type DataCategory,
  decideAccess,
  permitted,
  type Purpose
} from "@oza/privacy"
import { Effect } from "effect"
import { access, loadFor, purposeOf, recordAsked } from "./Access.ts"
import { asking } from "./AccessScope.ts"
import { ActRefused, InvalidInput } from "./CaseworkError.ts"
import { CaseStore } from "./CaseStore.ts"
import { CurrentActor } from "./CurrentActor.ts"
import { IdentityVault } from "./IdentityVault.ts"
import { openCase, type OpenCaseRequest } from "./openCase.ts"
import { oneOpenCase } from "./OwnRule.ts"
import { recordOf } from "./Recording.ts"
import { othersIn } from "./othersIn.ts"
import { pathwayOn, RegionContext } from "./RegionContext.ts"
import { rereading } from "./Rereading.ts"
import { Today } from "./Today.ts"

/** What would be offered. */
export interface MoveAsked {
  readonly id: CaseId
  readonly to: RegionId
  readonly categories: readonly [DataCategory, ...ReadonlyArray<DataCategory>]
}

/** What would travel today and what not; writes nothing but the record that it was seen. */
export const previewMove = Effect.fn("previewMove")(function* (asked: MoveAsked) {
  const region = yield* RegionContext
  const actor = yield* CurrentActor
  const on = yield* (yield* Today).date
  const purpose = purposeOf(region, actor, "OfferMove")
  return yield* rereading(
    Effect.gen(function* () {
      const state = yield* loadFor(asked.id, purpose)
      const decision = yield* access(state, purpose, on)
      return yield* preview(state, asked, purpose).pipe(authorise(decision))
    })
  )
})

const preview = Effect.fnUntraced(function* <P extends Purpose>(state: Case, asked: MoveAsked, purpose: P) {
  const region = yield* RegionContext
  const actor = yield* CurrentActor
  const { decision } = yield* permitted(purpose)
  const { on } = decision
  const moving: Moving = movingFile(state, asked, on, {
    catalogue: region.roles,
    givers: region.privacy.givers,
    decide: (categories) =>
      decideAccess(
        region.privacy,
        accessRequest({ catalogue: region.roles, actor, subject: state, purpose, on, categories })
      )
  })
  const disclosure = recordOf(decision, state, "read", ["moving-file", ...moving.fields])
  yield* (yield* CaseStore).disclose(region.id, [
    { id: state.id, version: state.version, disclosure, others: othersIn(region.roles, state, disclosure) }
  ])
  return moving
})

/** What the receiving region finds before it answers. */
export interface ReceivingPreview {
  /** The child has an open case here already: a second one is not opened. */
  readonly hasOpenCase: boolean
  /** What the pathway of today does not know. */
  readonly unknown: ReadonlyArray<UnknownPart>
}

/** Looks before a case is made of it; by the BSN where the family gave it. Writes nothing. */
export const previewReceiving = Effect.fn("previewReceiving")(function* (
  file: MovingFile,
  bsn: Bsn | undefined
) {
  const region = yield* RegionContext
  const pathway = yield* receiving(file)
  const purpose = purposeOf(region, yield* CurrentActor, "OpenCase")
  const ask = asking(purpose)
  const known =
    bsn === undefined ? undefined : yield* (yield* IdentityVault).personOf(region.id, bsn).pipe(ask)
  const person = known ?? file.case.child?.person
  const found =
    person === undefined ? undefined : yield* (yield* CaseStore).openCaseOf(region.id, person).pipe(ask)
  if (found !== undefined) yield* recordAsked(found, purpose)
  return {
    hasOpenCase: found !== undefined,
    unknown: unknownParts(file, pathway)
  } satisfies ReceivingPreview
})

/** Accepts: opens a case here, as every case is opened. Refused where the child has one. */
export const acceptMove = Effect.fn("acceptMove")(function* (file: MovingFile, opening: OpenCaseRequest) {
  const on = yield* (yield* Today).date
  const { hasOpenCase } = yield* previewReceiving(file, opening.identity.bsn)
  if (hasOpenCase) {
    const because = text("Voor dit kind loopt al een zaak.", "There is an open case for this child already.")
    return yield* new ActRefused({ ruling: refused(on, [{ rule: oneOpenCase, because, cures: [] }]) })
  }
  return yield* openCase(opening)
})

/** The pathway of today, once the file is for this region and the one who asks may open a case here. */
const receiving = Effect.fnUntraced(function* (file: MovingFile) {
  const region = yield* RegionContext
  const { role } = yield* CurrentActor
  const on = yield* (yield* Today).date
  const pathway = pathwayOn(region, on) ?? region.pathways[0]
  if (file.to !== region.id) {
    return yield* new InvalidInput({
      issues: [
        {
          path: "file.to",
          message: text("Dit aanbod is voor een andere regio.", "This offer is for another region.")
        }
      ]
    })
  }
  const opens = pathway.acts["OpenCase"]
  const rule = opens === undefined ? oneOpenCase : (region.rules.get(opens.byRule) ?? oneOpenCase)
  if (!opens?.by.some((one) => one.role === role)) {
    const because = text("Deze rol opent hier geen zaken.", "This role opens no cases here.")
    return yield* new ActRefused({ ruling: refused(on, [{ rule, because, cures: [] }]) })
  }
  return pathway
})
