/**
 * The days that the terms for keeping turn on, from the kinds of events of a file and their last days.
 *
 * Which categories a file holds is told by what happened in it; where in doubt it holds the category, so
 * that it is kept rather than lost. Putting a file on hold or in the archive is no change of it.
 */
import type { Event } from "@oza/cases"
import type { CalendarDate } from "@oza/kernel"
import { latest } from "@oza/kernel"
import type { DataCategory, FileDates } from "@oza/privacy"
import type { FileFound } from "./DestructionStore.ts"

type EventType = Event["_tag"]

const types = (...names: ReadonlyArray<EventType>): ReadonlySet<string> => new Set(names)

/** Kinds of events that only exist in the file of youth help. */
const youthHelp = types(
  "ApplicationFiled",
  "DecisionTaken",
  "DecisionCorrected",
  "HelpPlanWritten",
  "HelpPlanAgreed",
  "AdvisedOnYouthHelp",
  "GreyAreaTalkHeld",
  "PrecedingLawTested",
  "ExecutionStarted",
  "ProgressReported"
)
const advice = types("AdvisedOnEducation", "ExpertViewGiven", "ProcedureDecided", "HealthFindingRecorded")
const decided = types("DecisionTaken", "DecisionCorrected", "ObjectionDecided")
const absence = types("AbsenceEstablished", "InspectorateStepRecorded")
const consent = types("PermissionAnswered", "PermissionWithdrawn")
const finance = types("FundingShared", "FundingApproved", "FundingReturned", "InvoiceRecorded")
/** What is done about a file and not in it. */
const housekeeping = types(
  "CaseArchived",
  "ProcessingRestricted",
  "ProcessingResumed",
  "EmergencyReviewed",
  "FamilyToldLater"
)

/** The days from which terms of keeping run, from what was found of a file. */
export const fileDatesOf = (found: FileFound): FileDates => {
  const { closedOn, closingOutcomes, events, isOpen, schoolTypes, swvHealth } = found
  const lastOf = (kinds: ReadonlySet<string>): CalendarDate | undefined =>
    last(events.filter(({ type }) => kinds.has(type)).map(({ on }) => on))
  const has = (kinds: ReadonlySet<string>): boolean => events.some(({ type }) => kinds.has(type))
  const changed = last(events.filter(({ type }) => !housekeeping.has(type)).map(({ on }) => on))
  if (changed === undefined) throw new Error("a file without events is no file")
  const adviceOn = lastOf(advice)
  const decidedOn = lastOf(decided)
  return {
    school: schoolTypes.includes("vo") ? "secondary" : "primary",
    holds: [
      "process",
      "identity",
      "education",
      ...held(has(youthHelp), "youth-help", "family", "health", "bsn"),
      ...held(has(finance), "finance"),
      ...held(has(consent), "consent"),
      ...held(swvHealth, "swv-health")
    ],
    isOpen,
    lastChangeOn: changed,
    ...(closedOn === undefined ? {} : { closedOn }),
    ...(adviceOn === undefined ? {} : { adviceOn }),
    ...(decidedOn === undefined ? {} : { decidedOn }),
    referred: closingOutcomes.includes("other-provision"),
    absence: has(absence)
  }
}

const held = (is: boolean, ...categories: ReadonlyArray<DataCategory>): ReadonlyArray<DataCategory> =>
  is ? categories : []

const last = (days: ReadonlyArray<CalendarDate>): CalendarDate | undefined =>
  days.length === 0 ? undefined : days.reduce((a, b) => latest(a, b))
