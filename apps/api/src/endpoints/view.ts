/** What endpoints answer with: the results of the use cases, as schemas. */
import { Case, Event, SchoolType, StepId } from "@oza/cases"
import { Identity } from "@oza/casework"
import {
  CalendarDate,
  CaseId,
  Cure,
  EstablishmentCode,
  Granted,
  Ground,
  LocalizedText,
  Rule,
  Ruling
} from "@oza/kernel"
import { DataCategory, Disclosure } from "@oza/privacy"
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

/** An act was done: the new version, the rules that were looked at, and what to watch. */
export const ActDoneView = named(
  "ActDone",
  Schema.Struct({ id: CaseId, version: Schema.Int, rules: Schema.Array(Rule), flags: Schema.Array(FlagView) })
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

const WithheldFieldView = named(
  "WithheldField",
  Schema.Struct({ path: Schema.String, category: DataCategory })
)

const WithheldView = named(
  "Withheld",
  Schema.Struct({
    ...Ground.fields,
    category: DataCategory,
    reason: Schema.Literals(["not-permitted", "no-relation", "age", "permission", "forbidden"])
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
    ruling: Granted
  })
)

export const NextActView = named(
  "NextAct",
  Schema.Struct({
    act: Schema.String,
    /** Where it is done: `/v1/cases/…/goals`. */
    href: Schema.String,
    label: LocalizedText,
    step: StepId,
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
