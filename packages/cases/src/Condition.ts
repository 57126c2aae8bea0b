/**
 * A condition, as data: what must be true of a case before something may be done.
 *
 * Conditions are built from facts (see `Fact.ts`) and from what the command itself says, so that a
 * region can state its rules without code, and a refusal can say which part is missing.
 */
import { DataCategory, Purpose } from "@oza/privacy"
import { Schema } from "effect"
import { MandateScope } from "./CaseMandate.ts"
import { FactName } from "./FactName.ts"

export type Condition =
  | { readonly _tag: "Fact"; readonly fact: FactName }
  /** A meeting of one of these kinds (a `MeetingKindId`) was held. */
  | { readonly _tag: "Held"; readonly oneOf: readonly [string, ...Array<string>] }
  /** The same, of the meetings that were planned in this round. */
  | { readonly _tag: "HeldThisRound"; readonly oneOf: readonly [string, ...Array<string>] }
  /** The last meeting of this kind that was held came to one of these outcomes. */
  | {
      readonly _tag: "Concluded"
      readonly meeting: string
      readonly oneOf: readonly [string, ...Array<string>]
    }
  /** Of the meeting that the command names: its invitees were agreed with, or people were invited. */
  | { readonly _tag: "MeetingIs"; readonly state: MeetingState }
  /** The meeting that the command names or plans is of one of these kinds. */
  | { readonly _tag: "MeetingOf"; readonly oneOf: readonly [string, ...Array<string>] }
  /** One of these circumstances (a `CircumstanceId`) holds on the day. */
  | { readonly _tag: "Circumstance"; readonly oneOf: readonly [string, ...Array<string>] }
  /** This yield (a `YieldId`) was recorded, in this round where its step is gone through anew. */
  | { readonly _tag: "Yielded"; readonly yield: string }
  /** Those of the family who answered on this step agree, and somebody did; in this round likewise. */
  | { readonly _tag: "StepAgreed"; readonly step: string }
  /** A permission to share this category for this purpose runs on the day. */
  | { readonly _tag: "MayShare"; readonly category: DataCategory; readonly purpose: Purpose }
  /** The one who acts holds regie over this plan (a `PlanId`). */
  | { readonly _tag: "HoldsRegie"; readonly plan: string }
  /** The one who acts has a mandate for this, that runs on the day. */
  | { readonly _tag: "Mandated"; readonly scope: MandateScope }
  /** The last request in this procedure (a `ProcedureId`) is so. */
  | { readonly _tag: "ProcedureIs"; readonly procedure: string; readonly is: ProcedureState }
  /** This rung (a `RungId`) was taken, and concluded. */
  | { readonly _tag: "Rung"; readonly rung: string }
  /** What the command says at `path` is the provider that a binding rung named last; or none named one. */
  | { readonly _tag: "AsEscalationDecided"; readonly path: string }
  /** The command's field at `path` (dotted: `agreement.setting`), or one of a list there, has one of these values. */
  | { readonly _tag: "Says"; readonly path: string; readonly oneOf: readonly [string, ...Array<string>] }
  /** The command fills in the field at `path`. */
  | { readonly _tag: "Gives"; readonly path: string }
  /** The period that the command gives at `path` (its `from` and `until`) lies within the established absence. */
  | { readonly _tag: "WithinAbsence"; readonly path: string }
  | { readonly _tag: "Not"; readonly of: Condition }
  | { readonly _tag: "All"; readonly of: ReadonlyArray<Condition> }
  | { readonly _tag: "Any"; readonly of: ReadonlyArray<Condition> }

/** How far a meeting has been prepared. */
export const MeetingState = Schema.Literals(["invitees-agreed", "invited"])
export type MeetingState = typeof MeetingState.Type
/** How far a procedure is: asked for and not decided, granted and running, or refused. */
export const ProcedureState = Schema.Literals(["pending", "granted", "refused"])
export type ProcedureState = typeof ProcedureState.Type

const names = Schema.NonEmptyArray(Schema.NonEmptyString)
const nested = Schema.suspend((): Schema.Codec<Condition> => Condition)

export const Condition: Schema.Codec<Condition> = Schema.Union([
  Schema.TaggedStruct("Fact", { fact: FactName }),
  Schema.TaggedStruct("Held", { oneOf: Schema.NonEmptyArray(Schema.NonEmptyString) }),
  Schema.TaggedStruct("HeldThisRound", { oneOf: names }),
  Schema.TaggedStruct("Concluded", { meeting: Schema.NonEmptyString, oneOf: names }),
  Schema.TaggedStruct("MeetingIs", { state: MeetingState }),
  Schema.TaggedStruct("MeetingOf", { oneOf: names }),
  Schema.TaggedStruct("Circumstance", { oneOf: names }),
  Schema.TaggedStruct("Yielded", { yield: Schema.NonEmptyString }),
  Schema.TaggedStruct("StepAgreed", { step: Schema.NonEmptyString }),
  Schema.TaggedStruct("MayShare", { category: DataCategory, purpose: Purpose }),
  Schema.TaggedStruct("HoldsRegie", { plan: Schema.NonEmptyString }),
  Schema.TaggedStruct("Mandated", { scope: MandateScope }),
  Schema.TaggedStruct("ProcedureIs", { procedure: Schema.NonEmptyString, is: ProcedureState }),
  Schema.TaggedStruct("Rung", { rung: Schema.NonEmptyString }),
  Schema.TaggedStruct("AsEscalationDecided", { path: Schema.NonEmptyString }),
  Schema.TaggedStruct("Says", { path: Schema.NonEmptyString, oneOf: Schema.NonEmptyArray(Schema.String) }),
  Schema.TaggedStruct("Gives", { path: Schema.NonEmptyString }),
  Schema.TaggedStruct("WithinAbsence", { path: Schema.NonEmptyString }),
  Schema.TaggedStruct("Not", { of: nested }),
  Schema.TaggedStruct("All", { of: Schema.Array(nested) }),
  Schema.TaggedStruct("Any", { of: Schema.Array(nested) })
])

/** A fact holds: `fact("opp.written")`. */
export const fact = (name: FactName): Condition => ({ _tag: "Fact", fact: name })
/** A meeting of one of these kinds was held: `held("ot", "mdo")`. */
export const held = (...oneOf: readonly [string, ...Array<string>]): Condition => ({
  _tag: "Held",
  oneOf
})
/** A meeting of one of these kinds was held in this round. */
export const heldThisRound = (...oneOf: readonly [string, ...Array<string>]): Condition => ({
  _tag: "HeldThisRound",
  oneOf
})
/** The last meeting of this kind came to one of these outcomes: `concluded("consult", "convene")`. */
export const concluded = (meeting: string, ...oneOf: readonly [string, ...Array<string>]): Condition => ({
  _tag: "Concluded",
  meeting,
  oneOf
})
/** The meeting that the command names is this far: `meetingIs("invited")`. */
export const meetingIs = (state: MeetingState): Condition => ({ _tag: "MeetingIs", state })
/** The meeting that the command names or plans is of one of these kinds. */
export const meetingOf = (...oneOf: readonly [string, ...Array<string>]): Condition => ({
  _tag: "MeetingOf",
  oneOf
})
/** One of these circumstances holds: `circumstance("threatened-absence")`. */
export const circumstance = (...oneOf: readonly [string, ...Array<string>]): Condition => ({
  _tag: "Circumstance",
  oneOf
})
/** This yield was recorded: `yielded("picture-of-needs")`. */
export const yielded = (name: string): Condition => ({ _tag: "Yielded", yield: name })
/** The family agrees with this step: `stepAgreed("needs")`. */
export const stepAgreed = (step: string): Condition => ({ _tag: "StepAgreed", step })
/** A permission runs to share this for that: `mayShare("youth-help", "arrange")`. */
export const mayShare = (category: DataCategory, purpose: Purpose): Condition => ({
  _tag: "MayShare",
  category,
  purpose
})
/** The one who acts holds regie over this plan. */
export const holdsRegie = (plan: string): Condition => ({ _tag: "HoldsRegie", plan })
/** The one who acts has a running mandate for this. */
export const mandated = (scope: MandateScope): Condition => ({ _tag: "Mandated", scope })
/** The last request in this procedure is so: `procedureIs("tlv", "granted")`. */
export const procedureIs = (procedure: string, is: ProcedureState): Condition => ({
  _tag: "ProcedureIs",
  procedure,
  is
})
/** This rung of the ladder was taken and concluded. */
export const rung = (id: string): Condition => ({ _tag: "Rung", rung: id })
/** The command names the provider that a binding rung decided on, where one did. */
export const asEscalationDecided = (path: string): Condition => ({ _tag: "AsEscalationDecided", path })
/** The command says one of these values at a path: `says("agreement.setting", "school")`. */
export const says = (path: string, ...oneOf: readonly [string, ...Array<string>]): Condition => ({
  _tag: "Says",
  path,
  oneOf
})
/** The command fills in the field at a path. */
export const gives = (path: string): Condition => ({ _tag: "Gives", path })
/** The period that the command gives at a path lies within the established absence. */
export const withinAbsence = (path: string): Condition => ({ _tag: "WithinAbsence", path })
/** The condition does not hold. */
export const not = (of: Condition): Condition => ({ _tag: "Not", of })
/** Every condition holds; nothing at all always does. */
export const all = (...of: ReadonlyArray<Condition>): Condition => ({ _tag: "All", of })
/** At least one condition holds; of none at all, none does. */
export const any = (...of: ReadonlyArray<Condition>): Condition => ({ _tag: "Any", of })
/** Holds for every case. */
export const always: Condition = all()
