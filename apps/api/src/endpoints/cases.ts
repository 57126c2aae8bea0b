/** Reading cases: a list, one case, what can be done next, what happened, and who has seen it. */
import { acts, SchoolType } from "@oza/cases"
import {
  disclosuresOf,
  historyOf,
  listCases,
  openCase,
  OpenCaseRequest,
  type ShownCase,
  viewCase,
  whatNext
} from "@oza/casework"
import { CalendarDate, CaseId, EstablishmentCode, text } from "@oza/kernel"
import { Purpose } from "@oza/privacy"
import { Effect, Schema } from "effect"
import { CaseCursor, Limit, limitOf, SequenceCursor } from "../http/Cursor.ts"
import { endpoint } from "../http/Endpoint.ts"
import { examples } from "./examples.ts"
import {
  ActDoneView,
  CaseDetailView,
  CaseListView,
  DisclosuresView,
  HistoryView,
  WhatNextView
} from "./view.ts"

export const caseParams = Schema.Struct({ caseId: CaseId })

export const purpose = Purpose.annotate({
  description: "What the data is processed for. Access is decided for it, and it is recorded."
})
export const purposeQuery = Schema.Struct({ purpose })

export const openCaseEndpoint = endpoint({
  id: "openCase",
  method: "post",
  path: "/cases",
  tag: "cases",
  summary: acts.OpenCase.label,
  body: OpenCaseRequest,
  example: examples.OpenCase,
  problems: ["access-refused", "act-refused"],
  success: {
    status: 201,
    text: text("De zaak is geopend.", "The case is open."),
    schema: ActDoneView,
    version: true,
    location: true
  },
  handle: ({ body }) =>
    Effect.map(openCase(body), (done) => ({
      body: done,
      version: done.version,
      location: `/v1/cases/${done.id}`
    }))
})

const ListQuery = Schema.Struct({
  purpose,
  status: Schema.optionalKey(Schema.Literals(["open", "closed"])),
  step: Schema.optionalKey(Schema.NonEmptyString),
  school: Schema.optionalKey(EstablishmentCode),
  schoolType: Schema.optionalKey(SchoolType),
  dueBefore: Schema.optionalKey(CalendarDate),
  cursor: Schema.optionalKey(CaseCursor),
  limit: Schema.optionalKey(Limit)
})
const encodeListQuery = Schema.encodeSync(ListQuery)

export const listCasesEndpoint = endpoint({
  id: "listCases",
  method: "get",
  path: "/cases",
  tag: "cases",
  summary: text("De zaken waarin u deelneemt", "The cases in which you take part"),
  description: text(
    "Nieuwste eerst. Alleen de loop van een zaak, niets van de inhoud. Elke zaak op de bladzijde laat een regel in haar inzageregister achter.",
    "Newest first. The course of a case only, nothing of its content. Each case on the page leaves a line in its record of disclosures."
  ),
  query: ListQuery,
  problems: ["access-refused"],
  success: {
    status: 200,
    text: text("Een bladzijde zaken.", "A page of cases."),
    schema: CaseListView,
    next: true
  },
  handle: Effect.fnUntraced(function* ({ query }) {
    const { purpose, cursor, limit, ...filter } = query
    const page = yield* listCases(purpose, filter, { after: cursor, limit: limitOf(limit) })
    const following = page.next === undefined ? undefined : encodeListQuery({ ...query, cursor: page.next })
    return {
      body: {
        cases: page.items.map(summary),
        ...(following?.cursor === undefined ? {} : { next: following.cursor })
      },
      next: following === undefined ? undefined : `/v1/cases?${new URLSearchParams(following)}`
    }
  })
})

/** Without the fields that a case does not have. */
const summary = ({
  school,
  schoolType,
  closedOn,
  dueOn,
  ...rest
}: ShownCase): (typeof CaseListView.Type)["cases"][number] => ({
  ...rest,
  ...(school === undefined ? {} : { school }),
  ...(schoolType === undefined ? {} : { schoolType }),
  ...(closedOn === undefined ? {} : { closedOn }),
  ...(dueOn === undefined ? {} : { dueOn })
})

export const viewCaseEndpoint = endpoint({
  id: "viewCase",
  method: "get",
  path: "/cases/{caseId}",
  tag: "cases",
  summary: text("Een zaak zien", "See a case"),
  description: text(
    "De velden die u voor dit doel mag zien. Wat er niet bij staat, noemt withheld, met de regel en met wat het zou openen.",
    "The fields that you may see for this purpose. What is not among them is named in withheld, with the rule and with what would open it."
  ),
  params: caseParams,
  query: purposeQuery,
  problems: ["access-refused", "no-such-case"],
  success: { status: 200, text: text("De zaak.", "The case."), schema: CaseDetailView, version: true },
  handle: ({ params, query }) =>
    Effect.map(viewCase(params.caseId, query.purpose), (view) => ({
      body: {
        ...view,
        regie: view.regie.map(({ party, ...one }) => ({ ...one, ...(party === undefined ? {} : { party }) }))
      },
      version: view.version
    }))
})

export const whatNextEndpoint = endpoint({
  id: "whatNext",
  method: "get",
  path: "/cases/{caseId}/next-acts",
  tag: "cases",
  summary: text("Wat u nu kunt doen, en wat niet en waarom", "What you can do now, and what not and why"),
  description: text(
    "Elke stap van de regio, met het oordeel voor u, vandaag. Bij een stap die dicht is: de regel, waarom, en welke stap hem opent.",
    "Every act of the region, with the ruling for you, today. For an act that is closed: the rule, why, and which act would open it."
  ),
  params: caseParams,
  problems: ["access-refused", "no-such-case"],
  success: { status: 200, text: text("De stappen.", "The acts."), schema: WhatNextView, version: true },
  handle: ({ params }) =>
    Effect.map(whatNext(params.caseId), ({ acts: found, ...rest }) => ({
      body: {
        ...rest,
        acts: found.map((one) => ({ ...one, href: `/v1/cases/${params.caseId}/${acts[one.act].collection}` }))
      },
      version: rest.version
    }))
})

export const historyEndpoint = endpoint({
  id: "history",
  method: "get",
  path: "/cases/{caseId}/history",
  tag: "cases",
  summary: text("Wat er in een zaak gebeurde", "What happened in a case"),
  params: caseParams,
  query: purposeQuery,
  problems: ["access-refused", "no-such-case"],
  success: {
    status: 200,
    text: text("De gebeurtenissen, oudste eerst.", "The events, oldest first."),
    schema: HistoryView
  },
  handle: ({ params, query }) =>
    Effect.map(historyOf(params.caseId, query.purpose), (events) => ({
      body: { events: events.map((item) => ({ ...item, recordedAt: moment(item.recordedAt) })) }
    }))
})

const DisclosuresQuery = Schema.Struct({
  purpose,
  cursor: Schema.optionalKey(SequenceCursor),
  limit: Schema.optionalKey(Limit)
})
const encodeDisclosuresQuery = Schema.encodeSync(DisclosuresQuery)

export const disclosuresEndpoint = endpoint({
  id: "disclosures",
  method: "get",
  path: "/cases/{caseId}/disclosures",
  tag: "cases",
  summary: text("Wie een zaak zag of wijzigde, en waarvoor", "Who saw or changed a case, and what for"),
  params: caseParams,
  query: DisclosuresQuery,
  problems: ["access-refused", "no-such-case"],
  success: {
    status: 200,
    text: text(
      "Een bladzijde van het inzageregister, nieuwste eerst.",
      "A page of the record of disclosures, newest first."
    ),
    schema: DisclosuresView,
    next: true
  },
  handle: Effect.fnUntraced(function* ({ params: { caseId }, query }) {
    const page = yield* disclosuresOf(caseId, query.purpose, {
      before: query.cursor?.before,
      limit: limitOf(query.limit)
    })
    const last = page.items.at(-1)
    const following =
      page.more && last !== undefined
        ? encodeDisclosuresQuery({ ...query, cursor: { before: last.sequence } })
        : undefined
    return {
      body: {
        disclosures: page.items.map((item) => ({ ...item, recordedAt: moment(item.recordedAt) })),
        ...(following?.cursor === undefined ? {} : { next: following.cursor })
      },
      next:
        following === undefined
          ? undefined
          : `/v1/cases/${caseId}/disclosures?${new URLSearchParams(following)}`
    }
  })
})

const moment = (millis: number): string => new Date(millis).toISOString()
