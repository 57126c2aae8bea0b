/**
 * The six kinds of "yes", and how they are given, refused and withdrawn.
 *
 * They have different givers, ages, forms and consequences, and one never stands in for another: a
 * signature under an OPP (K4) is no consent to share data (K1). A refusal is recorded as such; it is
 * not the absence of an answer.
 */
import { CalendarDate, type LocalizedText, OrganisationId, PersonId, RegionId, text } from "@oza/kernel"
import { RoleId, Side } from "@oza/roles"
import { Schema } from "effect"
import { DataCategory } from "./DataCategory.ts"
import { Purpose } from "./Purpose.ts"

/** Which of the six kinds of yes an answer is. */
export const PermissionKind = Schema.Literals([
  /** K1: consent as the ground for processing (AVG 6(1)(a), 9(2)(a)). */
  "consent-to-process",
  /** K2: consent to receive youth help (Jeugdwet 7.3.4). */
  "consent-to-help",
  /** K3: consent to disclose what is confidential (Jeugdwet 7.3.11). */
  "consent-to-disclose",
  /** K4: agreement with the individual guidance in the OPP (WPO 40a). */
  "agreement-opp",
  /** K5: agreement on how it goes: who is invited, the goal, the moment. */
  "agreement-procedure",
  /** K6: the pupil was heard. A record, never a permission. */
  "hearing"
])
export type PermissionKind = typeof PermissionKind.Type

/** What people call each kind, for use inside a sentence. */
export const permissionName: { readonly [K in PermissionKind]: LocalizedText } = {
  "consent-to-process": text("toestemming om gegevens te delen", "consent to share data"),
  "consent-to-help": text("toestemming voor jeugdhulp", "consent to youth help"),
  "consent-to-disclose": text(
    "toestemming om te vertellen wat vertrouwelijk is",
    "consent to tell what is confidential"
  ),
  "agreement-opp": text("instemming met de begeleiding in het OPP", "agreement with the guidance in the OPP"),
  "agreement-procedure": text("akkoord met de werkwijze", "agreement with the procedure"),
  hearing: text("de mening van de leerling", "the view of the pupil")
}

/**
 * What a yes covers. A yes outside its scope is no yes.
 *
 * Each optional field narrows it, except `regions`. Where a field is there, a question that does not name
 * the same thing is not covered: a yes to one document is no yes to "the file".
 */
export const PermissionScope = Schema.Struct({
  purposes: Schema.NonEmptyArray(Purpose),
  categories: Schema.NonEmptyArray(DataCategory),
  /** The roles that may receive it. */
  recipients: Schema.NonEmptyArray(RoleId),
  /** Only these parts: a document, or a section of one (`opp/guidance`). */
  documents: Schema.optionalKey(Schema.NonEmptyArray(Schema.NonEmptyString)),
  /** Only what these sides hold: the controllers that it comes from. */
  sources: Schema.optionalKey(Schema.NonEmptyArray(Side)),
  /** Only these organisations. */
  organisations: Schema.optionalKey(Schema.NonEmptyArray(OrganisationId)),
  /** Only these people. */
  people: Schema.optionalKey(Schema.NonEmptyArray(PersonId)),
  /** Other regions that it may travel to; absent: this region only. */
  regions: Schema.optionalKey(Schema.NonEmptyArray(RegionId)),
  /** Only for this meeting, by its number in the case. */
  meeting: Schema.optionalKey(Schema.Int)
}).pipe(Schema.annotateEncoded({ identifier: "PermissionScope" }))
export type PermissionScope = typeof PermissionScope.Type

/** How the answer was given, so that it can be shown later (AVG 7(1)). */
export const PermissionEvidence = Schema.Struct({
  method: Schema.Literals(["spoken", "on-paper", "digital"]),
  /** Version of the text that was explained. */
  textVersion: Schema.NonEmptyString,
  /** SHA-256 of that text, in hexadecimal digits. */
  textHash: Schema.optionalKey(Schema.NonEmptyString),
  /** Language in which it was explained, as BCP 47: `nl`, `tr`. */
  language: Schema.NonEmptyString,
  interpreter: Schema.optionalKey(Schema.Boolean),
  /** The role of whoever explained it. */
  explainedBy: Schema.optionalKey(RoleId)
}).pipe(Schema.annotateEncoded({ identifier: "PermissionEvidence" }))
export type PermissionEvidence = typeof PermissionEvidence.Type

/** Yes or no. A refusal is an answer. */
export const PermissionAnswer = Schema.Literals(["given", "refused"])
export type PermissionAnswer = typeof PermissionAnswer.Type

/** One answer of one kind. Several givers may be needed; each answers for himself. */
const answerOf = <K extends PermissionKind>(kind: K) =>
  Schema.Struct({
    /** Number within the case, from 1. */
    number: Schema.Int,
    kind: Schema.Literal(kind),
    answer: PermissionAnswer,
    scope: PermissionScope,
    giver: PersonId,
    /** The capacity in which the giver answered. */
    giverRole: RoleId,
    evidence: PermissionEvidence,
    on: CalendarDate,
    /** First day on which it no longer counts. */
    validUntil: Schema.optionalKey(CalendarDate),
    /** Set when it was taken back; from that day it no longer counts, never backwards (AVG 7(3)). */
    withdrawn: Schema.optionalKey(Schema.Struct({ on: CalendarDate, by: PersonId }))
  })

/** K1. */
export const ConsentToProcess = answerOf("consent-to-process").pipe(
  Schema.annotateEncoded({ identifier: "ConsentToProcess" })
)
export type ConsentToProcess = typeof ConsentToProcess.Type

/** K2. */
export const ConsentToHelp = answerOf("consent-to-help").pipe(
  Schema.annotateEncoded({ identifier: "ConsentToHelp" })
)
export type ConsentToHelp = typeof ConsentToHelp.Type

/** K3. */
export const ConsentToDisclose = answerOf("consent-to-disclose").pipe(
  Schema.annotateEncoded({ identifier: "ConsentToDisclose" })
)
export type ConsentToDisclose = typeof ConsentToDisclose.Type

/** K4. */
export const AgreementOpp = answerOf("agreement-opp").pipe(
  Schema.annotateEncoded({ identifier: "AgreementOpp" })
)
export type AgreementOpp = typeof AgreementOpp.Type

/** K5. */
export const AgreementProcedure = answerOf("agreement-procedure").pipe(
  Schema.annotateEncoded({ identifier: "AgreementProcedure" })
)
export type AgreementProcedure = typeof AgreementProcedure.Type

/** K6. */
export const Hearing = answerOf("hearing").pipe(Schema.annotateEncoded({ identifier: "Hearing" }))
export type Hearing = typeof Hearing.Type

/** An answer of any kind; its kind tells which, and none is of two kinds. */
export const Permission = Schema.Union([
  ConsentToProcess,
  ConsentToHelp,
  ConsentToDisclose,
  AgreementOpp,
  AgreementProcedure,
  Hearing
])
export type Permission = typeof Permission.Type

/** The answers of one kind. */
export type PermissionOf<K extends PermissionKind> = Extract<Permission, { readonly kind: K }>
