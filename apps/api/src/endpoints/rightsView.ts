/** What the endpoints of rights answer with, as schemas. */
import { Case, Event } from "@oza/cases"
import { Identity } from "@oza/casework"
import { CalendarDate, CaseId, LocalizedText, OrganisationId, Rule, Ruling } from "@oza/kernel"
import {
  Controller,
  DataCategory,
  DisclosureKind,
  DisclosureOutcome,
  EmergencyGround,
  ProcessingActivity,
  Purpose,
  Recipient,
  RightsRequest,
  RightsRequestId
} from "@oza/privacy"
import { RoleId, Side } from "@oza/roles"
import { Schema } from "effect"
import { visible } from "../http/Visible.ts"

const named = <S extends Schema.Top>(identifier: string, schema: S): S["Rebuild"] =>
  schema.pipe(Schema.annotateEncoded({ identifier }))

/** A moment in UTC. */
const Moment = Schema.String.pipe(Schema.annotateEncoded({ format: "date-time" }))

export const RightsDoneView = named(
  "RightsActDone",
  Schema.Struct({
    id: RightsRequestId,
    version: Schema.Int.annotate({
      description: "0 where the request went with the file that was destroyed."
    }),
    rules: Schema.Array(Rule)
  })
)

export const RightsRequestView = named(
  "ShownRightsRequest",
  Schema.Struct({
    request: RightsRequest,
    /** The last day for the answer. */
    due: CalendarDate,
    extendBy: Schema.optionalKey(CalendarDate),
    overdue: Schema.Boolean,
    ruling: Schema.optionalKey(Ruling),
    appeal: Schema.optionalKey(
      Schema.Struct({
        way: Schema.Literals(["objection", "court"]),
        text: LocalizedText,
        due: Schema.String
      })
    ),
    acts: Schema.Array(Schema.Struct({ act: Schema.String, href: Schema.String }))
  })
)

export const RightsListView = named(
  "RightsRequests",
  Schema.Struct({ requests: Schema.Array(RightsRequestView) })
)

export const WaitingView = named(
  "WaitingRightsRequests",
  Schema.Struct({
    requests: Schema.Array(
      named(
        "WaitingRightsRequest",
        Schema.Struct({ id: RightsRequestId, case: CaseId, filedOn: CalendarDate, href: Schema.String })
      )
    )
  })
)

const SeenView = named(
  "Seen",
  Schema.Struct({
    sequence: Schema.Int,
    recordedAt: Moment,
    on: CalendarDate,
    outcome: DisclosureOutcome,
    kind: DisclosureKind,
    role: LocalizedText,
    side: Schema.optionalKey(Side),
    organisation: Schema.optionalKey(OrganisationId),
    categories: Schema.Array(DataCategory),
    purpose: Purpose,
    rules: Schema.Array(Rule),
    permissions: Schema.Array(Schema.Int),
    emergency: Schema.Boolean,
    sentence: LocalizedText
  })
)

export const WaitingEmergenciesView = named(
  "WaitingEmergencies",
  Schema.Struct({
    emergencies: Schema.Array(
      named(
        "WaitingEmergency",
        Schema.Struct({
          case: CaseId,
          number: Schema.Int,
          ground: EmergencyGround,
          on: CalendarDate,
          /** First day on which the access no longer held. */
          until: CalendarDate,
          role: RoleId,
          waitsFor: Schema.Array(Schema.Literals(["review", "telling-the-family"])),
          acts: Schema.Array(Schema.Struct({ act: Schema.String, href: Schema.String }))
        })
      )
    )
  })
)

export const WhoSawWhatView = named("WhoSawWhat", Schema.Struct({ seen: Schema.Array(SeenView) }))

export const FileExportView = named(
  "FileExport",
  Schema.Struct({
    request: RightsRequestId,
    controller: Controller,
    madeOn: CalendarDate,
    case: visible(Case),
    identity: visible(Identity),
    history: Schema.Array(
      named(
        "ExportedEvent",
        Schema.Struct({ sequence: Schema.Int, recordedAt: Moment, event: visible(Event) })
      )
    ),
    register: Schema.Array(ProcessingActivity),
    recipients: Schema.Array(
      named("NamedRecipient", Schema.Struct({ ...Recipient.fields, name: LocalizedText }))
    ),
    log: Schema.Array(SeenView),
    sources: Schema.Array(
      named("DataSource", Schema.Struct({ role: LocalizedText, events: Schema.Int, lastOn: CalendarDate }))
    ),
    accessEndsOn: Schema.optionalKey(CalendarDate),
    stays: Schema.Array(
      named(
        "StaysUntil",
        Schema.Struct({
          name: LocalizedText,
          endsOn: Schema.optionalKey(CalendarDate),
          lines: Schema.Array(
            Schema.Struct({ name: LocalizedText, until: Schema.optionalKey(CalendarDate), rule: Rule })
          )
        })
      )
    ),
    leftOut: Schema.Array(
      named("LeftOut", Schema.Struct({ what: LocalizedText, because: LocalizedText, rule: Rule }))
    )
  })
)
