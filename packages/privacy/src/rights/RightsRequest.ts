/**
 * A request on rights over data of a child, from the day it came in to the day it is closed.
 *
 * Invariants: `version` is the number of events; it is decided at most once; recipients are numbered from
 * 1 and there are some only where the kind tells them; what is closed or withdrawn gets no further event.
 */
import { CalendarDate, CaseId, PersonId, RegionId, RuleId } from "@oza/kernel"
import { Actor } from "@oza/roles"
import { Schema } from "effect"
import { DataCategory } from "../DataCategory.ts"
import { FilePart } from "../retention/FilePart.ts"
import { Controller } from "./Controller.ts"
import {
  Correction,
  GroundGiven,
  Recipient,
  RestrictionReason,
  RightsOutcome,
  RightsRequestId,
  WithheldPart
} from "./RightsAct.ts"
import { RightsKind } from "./RightsKind.ts"

/** How far a request on rights is. */
export const RightsStatus = Schema.Literals(["asked", "decided", "closed", "withdrawn"])
export type RightsStatus = typeof RightsStatus.Type

/** What was decided, why, and by whom. */
export const RightsDecision = Schema.Struct({
  on: CalendarDate,
  by: Actor,
  outcome: RightsOutcome,
  motivation: Schema.NonEmptyString,
  grounds: Schema.Array(GroundGiven),
  withheld: Schema.Array(WithheldPart),
  /** Which parts of the file end; empty where nothing does. */
  parts: Schema.Array(FilePart)
}).pipe(Schema.annotateEncoded({ identifier: "RightsDecision" }))
export type RightsDecision = typeof RightsDecision.Type

/** A recipient, and whether that one was told. */
export const TrackedRecipient = Schema.Struct({
  ...Recipient.fields,
  told: Schema.optionalKey(
    Schema.Struct({
      on: CalendarDate,
      by: Actor,
      how: Schema.Literals(["told", "not-possible"]),
      explanation: Schema.optionalKey(Schema.NonEmptyString)
    })
  )
}).pipe(Schema.annotateEncoded({ identifier: "TrackedRecipient" }))
export type TrackedRecipient = typeof TrackedRecipient.Type

export const RightsRequest = Schema.Struct({
  id: RightsRequestId,
  region: RegionId,
  case: CaseId,
  child: PersonId,
  version: Schema.Int,
  status: RightsStatus,
  kind: RightsKind,
  controller: Controller,
  words: Schema.NonEmptyString,
  categories: Schema.optionalKey(Schema.NonEmptyArray(DataCategory)),
  corrections: Schema.optionalKey(Schema.NonEmptyArray(Correction)),
  restriction: Schema.optionalKey(RestrictionReason),
  asker: PersonId,
  askedUnder: RuleId,
  filedOn: CalendarDate,
  filedBy: Actor,
  /** Day of the last event. */
  lastOn: CalendarDate,
  extension: Schema.optionalKey(Schema.Struct({ on: CalendarDate, motivation: Schema.NonEmptyString })),
  decision: Schema.optionalKey(RightsDecision),
  recipients: Schema.Array(TrackedRecipient),
  carriedOut: Schema.optionalKey(
    Schema.Struct({ on: CalendarDate, by: Actor, explanation: Schema.NonEmptyString })
  ),
  /** The day on which it was closed or withdrawn. */
  endedOn: Schema.optionalKey(CalendarDate)
}).pipe(Schema.annotateEncoded({ identifier: "RightsRequest" }))
export type RightsRequest = typeof RightsRequest.Type

/** The recipients that nobody has told yet. */
export const untold = ({ recipients }: RightsRequest): ReadonlyArray<TrackedRecipient> =>
  recipients.filter(({ told }) => told === undefined)

/** Is something to be done after the decision: all that was not refused. */
export const isToBeCarriedOut = ({ decision, carriedOut }: RightsRequest): boolean =>
  decision !== undefined && decision.outcome !== "refused" && carriedOut === undefined
