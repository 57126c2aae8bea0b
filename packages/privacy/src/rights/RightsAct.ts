/**
 * The acts of a request on rights: what each is told, and what then has happened.
 *
 * One table, as for cases and groups: commands, events and addresses come from it. Whether an act may be
 * done is decided in `decideRights.ts`.
 */
import { CalendarDate, CaseId, id, OrganisationId, PersonId, RegionId, RuleId, text } from "@oza/kernel"
import { actForm, Actor, RoleId } from "@oza/roles"
import { Schema } from "effect"
import { DataCategory } from "../DataCategory.ts"
import { FilePart } from "../retention/FilePart.ts"
import { Controller } from "./Controller.ts"
import { RefusalGround } from "./RefusalGround.ts"
import { RightsKind } from "./RightsKind.ts"

/** A request on rights. */
export const RightsRequestId = id("RightsRequestId")
export type RightsRequestId = typeof RightsRequestId.Type

const Words = Schema.NonEmptyString.check(Schema.isMaxLength(4000))
const Path = Schema.NonEmptyString.check(Schema.isMaxLength(200))

/** What should stand there instead. */
export const Correction = Schema.Struct({ field: Path, shouldBe: Words }).pipe(
  Schema.annotateEncoded({ identifier: "Correction" })
)
export type Correction = typeof Correction.Type

/** Why something is refused: the ground, and why it holds here. */
export const GroundGiven = Schema.Struct({ ground: RefusalGround, explanation: Words }).pipe(
  Schema.annotateEncoded({ identifier: "GroundGiven" })
)
export type GroundGiven = typeof GroundGiven.Type

/** A field that stays out of the copy, and on which ground. */
export const WithheldPart = Schema.Struct({ field: Path, ground: RefusalGround }).pipe(
  Schema.annotateEncoded({ identifier: "WithheldPart" })
)
export type WithheldPart = typeof WithheldPart.Type

/** Why data should be put on hold (AVG 18(1)(a) to (d)). */
export const RestrictionReason = Schema.Literals([
  "accuracy-contested",
  "processing-unlawful",
  "needed-for-a-claim",
  "objection-pending"
])
export type RestrictionReason = typeof RestrictionReason.Type

/** What a request on rights comes to. */
export const RightsOutcome = Schema.Literals(["granted", "partly", "refused"])
export type RightsOutcome = typeof RightsOutcome.Type

/** Somebody who got data of the child, as the access log has it. */
export const Recipient = Schema.Struct({
  /** From 1, in the order in which they got them. */
  number: Schema.Int,
  party: PersonId,
  role: RoleId,
  organisation: Schema.optionalKey(OrganisationId),
  /** What was seen. */
  categories: Schema.Array(DataCategory),
  /** The last day on which it was. */
  lastOn: CalendarDate
}).pipe(Schema.annotateEncoded({ identifier: "Recipient" }))
export type Recipient = typeof Recipient.Type

const act = actForm({ on: CalendarDate, by: Actor })

/** Every act of a request on rights. */
export const rightsActs = {
  FileRightsRequest: act(
    "FileRightsRequest",
    "RightsRequested",
    "rights-requests",
    text("Een verzoek over gegevens doen", "Make a request about data"),
    {
      kind: RightsKind,
      controller: Controller,
      /** What is asked, in own words. */
      words: Words,
      /** Which data; all of this controller where absent. */
      categories: Schema.optionalKey(Schema.NonEmptyArray(DataCategory)),
      corrections: Schema.optionalKey(Schema.NonEmptyArray(Correction)),
      /** Why data should be put on hold, where that is asked. */
      restriction: Schema.optionalKey(RestrictionReason),
      /** Who asks, where somebody else writes it down for that person. */
      asker: Schema.optionalKey(PersonId)
    },
    {
      request: RightsRequestId,
      region: RegionId,
      case: CaseId,
      child: PersonId,
      /** The line of the age matrix by which the asker may ask. */
      askedUnder: RuleId
    }
  ),
  ExtendRightsTerm: act(
    "ExtendRightsTerm",
    "RightsTermExtended",
    "extensions",
    text("Laten weten dat het antwoord langer duurt", "Tell that the answer takes longer"),
    { motivation: Words }
  ),
  DecideRightsRequest: act(
    "DecideRightsRequest",
    "RightsDecided",
    "decisions",
    text("Op het verzoek beslissen", "Decide on the request"),
    {
      outcome: RightsOutcome,
      motivation: Words,
      /** Why not, or not all of it. */
      grounds: Schema.Array(GroundGiven),
      /** Fields that stay out of a copy. */
      withheld: Schema.optionalKey(Schema.NonEmptyArray(WithheldPart)),
      /** Which parts of the file end, where not all of it does. */
      parts: Schema.optionalKey(Schema.NonEmptyArray(FilePart))
    },
    { recipients: Schema.Array(Recipient) }
  ),
  NotifyRecipient: act(
    "NotifyRecipient",
    "RecipientNotified",
    "notifications",
    text("Laten weten aan wie de gegevens kreeg", "Tell somebody who got the data"),
    {
      /** The number of the recipient in the decision. */
      recipient: Schema.Int,
      how: Schema.Literals(["told", "not-possible"]),
      /** Needed where it was not possible. */
      explanation: Schema.optionalKey(Words)
    }
  ),
  CarryOutRights: act(
    "CarryOutRights",
    "RightsCarriedOut",
    "executions",
    text("Doen wat is beslist", "Do what was decided"),
    { explanation: Words }
  ),
  WithdrawRightsRequest: act(
    "WithdrawRightsRequest",
    "RightsRequestWithdrawn",
    "withdrawals",
    text("Het verzoek intrekken", "Withdraw the request"),
    {}
  ),
  CloseRightsRequest: act(
    "CloseRightsRequest",
    "RightsRequestClosed",
    "closings",
    text("Het verzoek afronden", "Close the request"),
    {}
  )
} as const

/** The name of an act of a request on rights. */
export type RightsActId = keyof typeof rightsActs
/** The names of all acts of a request on rights. */
export const rightsActIds = Object.keys(rightsActs) as ReadonlyArray<RightsActId>

/** What somebody asks to do. */
export const RightsCommand = Schema.Union(rightsActIds.map((one) => rightsActs[one].command))
export type RightsCommand = typeof RightsCommand.Type

/** What has happened with a request. An event is never changed. */
export const RightsEvent = Schema.Union(rightsActIds.map((one) => rightsActs[one].event))
export type RightsEvent = typeof RightsEvent.Type
