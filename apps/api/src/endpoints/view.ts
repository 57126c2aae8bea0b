/** What endpoints answer with: the results of the use cases, as schemas. */
import {
  Case,
  CauseId,
  DocumentKind,
  Event,
  InvoiceRemark,
  ObjectedDecision,
  PlanId,
  RungId,
  SchoolType,
  StepId
} from "@oza/cases"
import { Identity } from "@oza/casework"
import { Shortage } from "@oza/funding"
import {
  CalendarDate,
  CaseId,
  Cure,
  EstablishmentCode,
  Granted,
  Ground,
  LocalizedText,
  PersonId,
  RegionId,
  Rule,
  Ruling
} from "@oza/kernel"
import { DataCategory, Disclosure } from "@oza/privacy"
import { Actor, RoleId } from "@oza/roles"
import { Schema } from "effect"
import { visible } from "../http/Visible.ts"

const named = <S extends Schema.Top>(identifier: string, schema: S): S["Rebuild"] =>
  schema.pipe(Schema.annotateEncoded({ identifier }))

export const FlagView = named(
  "Flag",
  Schema.Struct({ rule: Rule, text: LocalizedText, cures: Schema.Array(Cure) })
)

export const StepView = named(
  "StepProgress",
  Schema.Struct({ step: StepId, name: LocalizedText, state: Schema.Literals(["closed", "open", "done"]) })
)

/**
 * An act was done: the new version, the rules that were looked at, and what to watch. The last three are of
 * money: they are empty after another act, and for whoever may not see amounts.
 */
export const ActDoneView = named(
  "ActDone",
  Schema.Struct({
    id: CaseId,
    version: Schema.Int,
    rules: Schema.Array(Rule),
    flags: Schema.Array(FlagView),
    shortages: Schema.Array(Shortage),
    waitsFor: Schema.Array(Ground),
    remarks: Schema.Array(InvoiceRemark)
  })
)

/** Invitations went out: what each invitee receives, and what stays behind by which rule. */
export const InvitationsSentView = named(
  "InvitationsSent",
  Schema.Struct({
    ...ActDoneView.fields,
    invitees: Schema.Array(
      Schema.Struct({
        ...Actor.fields,
        goal: Schema.Boolean,
        documents: Schema.Array(DocumentKind),
        withheld: Schema.Array(
          Schema.Struct({
            part: Schema.Literals(["invitation", "goal", ...DocumentKind.literals]),
            because: LocalizedText,
            rule: Rule
          })
        )
      })
    ),
    nobodyIn: Schema.Array(RoleId)
  })
)

export const CaseSummaryView = named(
  "CaseSummary",
  Schema.Struct({
    id: CaseId,
    version: Schema.Int,
    status: Schema.Literals(["open", "closed"]),
    step: Schema.String,
    school: Schema.optionalKey(EstablishmentCode),
    schoolType: Schema.optionalKey(SchoolType),
    openedOn: CalendarDate,
    closedOn: Schema.optionalKey(CalendarDate),
    dueOn: Schema.optionalKey(CalendarDate)
  })
)

const next = Schema.optionalKey(
  Schema.String.annotate({ description: "The cursor of the next page; absent on the last one." })
)

export const CaseListView = named("CaseList", Schema.Struct({ cases: Schema.Array(CaseSummaryView), next }))

export const WithheldFieldView = named(
  "WithheldField",
  Schema.Struct({ path: Schema.String, category: DataCategory })
)

export const WithheldView = named(
  "Withheld",
  Schema.Struct({
    ...Ground.fields,
    category: DataCategory,
    reason: Schema.Literals(["not-permitted", "no-relation", "age", "permission", "forbidden"])
  })
)

/** Who holds regie over a plan: a role, and the person where somebody took it over. */
const RegieHolderView = named(
  "RegieHolder",
  Schema.Struct({
    plan: PlanId,
    role: RoleId,
    party: Schema.optionalKey(Schema.UndefinedOr(PersonId)),
    rule: Schema.String
  })
)

const ObjectionTermView = named(
  "ObjectionTerm",
  Schema.Struct({
    against: ObjectedDecision,
    madeKnownOn: CalendarDate,
    due: CalendarDate,
    over: Schema.Boolean,
    rules: Schema.Array(Rule),
    because: Schema.Array(LocalizedText)
  })
)

export const CaseDetailView = named(
  "CaseDetail",
  Schema.Struct({
    id: CaseId,
    version: Schema.Int,
    case: visible(Case),
    identity: visible(Identity),
    withheldFields: Schema.Array(WithheldFieldView),
    withheld: Schema.Array(WithheldView),
    progress: Schema.Array(StepView),
    flags: Schema.Array(FlagView),
    regie: Schema.Array(RegieHolderView),
    objectionTerms: Schema.Array(ObjectionTermView),
    ruling: Granted
  })
)

/** How running cases fit in a version of the pathway. */
export const MigrationPreviewView = named(
  "MigrationPreview",
  Schema.Struct({
    to: Schema.Int,
    cases: Schema.Array(
      named(
        "CaseMigration",
        Schema.Struct({
          id: CaseId,
          version: Schema.Int,
          from: Schema.Int,
          fits: Schema.Boolean,
          grounds: Schema.Array(Ground)
        })
      )
    ),
    next
  })
)

/** What people got stuck on, without anything of a child. */
export const StagnationRegisterView = named(
  "StagnationRegister",
  Schema.Struct({
    stagnations: Schema.Array(
      named(
        "RegisteredStagnation",
        Schema.Struct({
          cause: CauseId,
          on: CalendarDate,
          rungs: Schema.Array(RungId),
          resolved: Schema.Boolean,
          days: Schema.Int,
          lesson: Schema.optionalKey(Schema.String)
        })
      )
    ),
    next
  })
)

/** What travels with a move to another region. */
export const MovingFileView = named(
  "MovingFile",
  Schema.Struct({
    from: RegionId,
    to: RegionId,
    on: CalendarDate,
    categories: Schema.Array(DataCategory),
    case: visible(Case)
  })
)

export const MovePreviewView = named(
  "MovePreview",
  Schema.Struct({
    file: MovingFileView,
    staysBehind: Schema.Array(
      named("StaysBehind", Schema.Struct({ category: DataCategory, because: LocalizedText, rule: Rule }))
    )
  })
)

export const ReceivingPreviewView = named(
  "ReceivingPreview",
  Schema.Struct({
    hasOpenCase: Schema.Boolean,
    unknown: Schema.Array(
      named(
        "UnknownPart",
        Schema.Struct({
          part: Schema.Literals(["role", "meeting", "circumstance", "yield", "procedure"]),
          id: Schema.String
        })
      )
    )
  })
)

export const NextActView = named(
  "NextAct",
  Schema.Struct({
    act: Schema.String,
    /** Where it is done: `/v1/cases/…/goals`. */
    href: Schema.String,
    label: LocalizedText,
    step: Schema.optionalKey(StepId),
    ruling: Ruling,
    /** What may still refuse it, depending on what is filled in. */
    alsoDependsOn: Schema.Array(Ground)
  })
)

export const WhatNextView = named(
  "NextActs",
  Schema.Struct({
    id: CaseId,
    version: Schema.Int,
    acts: Schema.Array(NextActView),
    progress: Schema.Array(StepView),
    flags: Schema.Array(FlagView)
  })
)

/** A moment in UTC. */
const Moment = Schema.String.pipe(Schema.annotateEncoded({ format: "date-time" }))

export const HistoryView = named(
  "History",
  Schema.Struct({
    events: Schema.Array(
      named("HistoryItem", Schema.Struct({ sequence: Schema.Int, recordedAt: Moment, event: visible(Event) }))
    )
  })
)

export const DisclosuresView = named(
  "Disclosures",
  Schema.Struct({
    disclosures: Schema.Array(
      named(
        "RecordedDisclosure",
        Schema.Struct({ sequence: Schema.Int, recordedAt: Moment, disclosure: Disclosure })
      )
    ),
    next
  })
)
