/**
 * Rights over data: making and handling a request, the copy of the file, and who saw what.
 *
 * Who may ask, on what it may be refused and by when it is answered is for the law; it is decided in the
 * use cases. Pages are plain HTML for printing, in the language that is asked for.
 */
import { type ActId, acts } from "@oza/cases"
import {
  actOnRights,
  exportFile,
  fileRequest,
  type FileExport,
  listRights,
  type RightsView,
  type Seen,
  viewRights,
  waitingEmergencies,
  type WaitingEmergency,
  waitingRights,
  whoSawWhat
} from "@oza/casework"
import { type CalendarDate, CaseId, text } from "@oza/kernel"
import { type RightsActId, rightsActIds, rightsActs, type RightsCommand, RightsRequestId } from "@oza/privacy"
import { Effect, Schema } from "effect"
import { endpoint } from "../http/Endpoint.ts"
import { actBody, operationOf } from "./actBody.ts"
import { exportPage, seenPage } from "../pages/Rights.ts"
import { caseParams } from "./cases.ts"
import { inLanguage, printedPage } from "./printedPage.ts"
import { rightsExamples } from "./rightsExamples.ts"
import {
  FileExportView,
  RightsDoneView,
  RightsListView,
  RightsRequestView,
  WaitingEmergenciesView,
  WaitingView,
  WhoSawWhatView
} from "./rightsView.ts"

const requestParams = Schema.Struct({ caseId: CaseId, requestId: RightsRequestId })

const description = text(
  "De wet beslist wie dit mag vragen, op welke gronden het geweigerd kan worden en wanneer er antwoord moet zijn. Een weigering (409) noemt elke regel in ruling.",
  "The law decides who may ask this, on which grounds it can be refused and by when there has to be an answer. A refusal (409) names every rule in ruling."
)

type Filing = Extract<RightsCommand, { readonly _tag: "FileRightsRequest" }>

const fileEndpoint = endpoint({
  id: "fileRightsRequest",
  method: "post",
  path: "/cases/{caseId}/rights-requests",
  tag: "rights",
  summary: rightsActs.FileRightsRequest.label,
  description,
  params: caseParams,
  body: actBody<Omit<Filing, "_tag"> & { readonly on?: CalendarDate }>(
    "FileRightsRequest",
    rightsActs.FileRightsRequest.command
  ),
  example: rightsExamples.FileRightsRequest,
  problems: ["access-refused", "no-such-case", "act-refused"],
  success: {
    status: 201,
    text: text("Het verzoek is binnen.", "The request is in."),
    schema: RightsDoneView,
    version: true,
    location: true
  },
  handle: ({ params: { caseId }, body: { on: day, ...said } }) =>
    Effect.map(
      fileRequest({ case: caseId, command: { _tag: "FileRightsRequest", ...said }, on: day }),
      (done) => ({
        body: done,
        version: done.version,
        location: `/v1/cases/${caseId}/rights-requests/${done.id}`
      })
    )
})

type LaterAct = Exclude<RightsActId, "FileRightsRequest">
const laterActs = rightsActIds.filter((act): act is LaterAct => act !== "FileRightsRequest")

const laterEndpoint = (act: LaterAct) =>
  endpoint({
    id: operationOf(act),
    method: "post",
    path: `/cases/{caseId}/rights-requests/{requestId}/${rightsActs[act].collection}`,
    tag: "rights",
    summary: rightsActs[act].label,
    description,
    params: requestParams,
    conditional: true,
    body: actBody(act, rightsActs[act].command),
    example: rightsExamples[act],
    problems: [
      "access-refused",
      "no-such-case",
      "no-such-request",
      "act-refused",
      "changed-meanwhile",
      "request-changed-meanwhile",
      "request-moved-on"
    ],
    success: {
      status: 200,
      text: text("Het is vastgelegd.", "It is recorded."),
      schema: RightsDoneView,
      version: true
    },
    handle: ({ params: { caseId, requestId }, body: { on: day, ...said }, expectedVersion }) =>
      // The fields are those of the command of this act, and were decoded by its schema.
      Effect.map(
        actOnRights({
          case: caseId,
          id: requestId,
          command: { _tag: act, ...said } as RightsCommand,
          on: day,
          expectedVersion
        }),
        (done) => ({ body: done, version: done.version })
      )
  })

const shown = ({ appeal, request, ruling, term }: RightsView) => ({
  request,
  due: term.due,
  ...(term.extendBy === undefined ? {} : { extendBy: term.extendBy }),
  overdue: term.overdue,
  ...(ruling === undefined ? {} : { ruling }),
  ...(appeal === undefined ? {} : { appeal }),
  acts: laterActs.map((act) => ({
    act,
    href: `/v1/cases/${request.case}/rights-requests/${request.id}/${rightsActs[act].collection}`
  }))
})

const listEndpoint = endpoint({
  id: "listRightsRequests",
  method: "get",
  path: "/cases/{caseId}/rights-requests",
  tag: "rights",
  summary: text("De verzoeken over de gegevens van een zaak", "The requests about the data of a case"),
  description: text(
    "Nieuwste eerst. Alleen voor wie het verzoek deed of mag doen, en voor wie het beantwoordt.",
    "Newest first. Only for whoever made the request or may make it, and for whoever answers it."
  ),
  params: caseParams,
  problems: ["access-refused", "no-such-case"],
  success: { status: 200, text: text("De verzoeken.", "The requests."), schema: RightsListView },
  handle: ({ params: { caseId } }) =>
    Effect.map(listRights(caseId), (requests) => ({ body: { requests: requests.map(shown) } }))
})

const viewEndpoint = endpoint({
  id: "viewRightsRequest",
  method: "get",
  path: "/cases/{caseId}/rights-requests/{requestId}",
  tag: "rights",
  summary: text("Een verzoek over gegevens", "A request about data"),
  params: requestParams,
  problems: ["access-refused", "no-such-case", "no-such-request"],
  success: {
    status: 200,
    text: text(
      "Het verzoek, met de termijn en waar je met een besluit terechtkunt.",
      "The request, with its term and where one can go with a decision."
    ),
    schema: RightsRequestView,
    version: true
  },
  handle: ({ params: { caseId, requestId } }) =>
    Effect.map(viewRights(caseId, requestId), (found) => ({
      body: shown(found),
      version: found.request.version
    }))
})

const waitingEndpoint = endpoint({
  id: "waitingRightsRequests",
  method: "get",
  path: "/rights-requests",
  tag: "rights",
  summary: text("De verzoeken die wachten op antwoord", "The requests that wait for an answer"),
  description: text(
    "Oudste eerst, voor wie waakt over de gegevens. Niets van wat er gevraagd is.",
    "Oldest first, for whoever watches over the data. Nothing of what was asked."
  ),
  problems: ["act-refused"],
  success: { status: 200, text: text("De verzoeken.", "The requests."), schema: WaitingView },
  handle: () =>
    Effect.map(waitingRights(), (requests) => ({
      body: {
        requests: requests.map((one) => ({
          ...one,
          href: `/v1/cases/${one.case}/rights-requests/${one.id}`
        }))
      }
    }))
})

const reviewing = {
  review: "ReviewEmergency",
  "telling-the-family": "TellFamily"
} as const satisfies Record<WaitingEmergency["waitsFor"][number], ActId>

const emergenciesEndpoint = endpoint({
  id: "waitingEmergencies",
  method: "get",
  path: "/emergencies",
  tag: "rights",
  summary: text("De noodtoegang die nog moet worden nagekeken", "The emergency access that waits for review"),
  description: text(
    "Oudste eerst, voor wie waakt over de gegevens: in welke zaak, wanneer, op welke grond en door welke rol, en waar het op wacht. Elke zaak legt vast dat zij op de lijst stond.",
    "Oldest first, for whoever watches over the data: in which case, when, on which ground and by which role, and what it waits for. Each case records that it was on the list."
  ),
  problems: ["access-refused"],
  success: {
    status: 200,
    text: text("De noodtoegang.", "The emergency access."),
    schema: WaitingEmergenciesView
  },
  handle: () =>
    Effect.map(waitingEmergencies(), (emergencies) => ({
      body: {
        emergencies: emergencies.map((one) => ({
          ...one,
          acts: one.waitsFor.map((what) => {
            const act = reviewing[what]
            return { act, href: `/v1/cases/${one.case}/${acts[act].collection}` }
          })
        }))
      }
    }))
})

const moment = (millis: number): string => new Date(millis).toISOString()

const seenView = ({ organisation, recordedAt, side, ...seen }: Seen) => ({
  ...seen,
  recordedAt: moment(recordedAt),
  ...(side === undefined ? {} : { side }),
  ...(organisation === undefined ? {} : { organisation })
})

const seenLabel = text("Wie zag wat, wanneer en waarom", "Who saw what, when and why")

const whoSawWhatEndpoint = endpoint({
  id: "whoSawWhat",
  method: "get",
  path: "/cases/{caseId}/who-saw-what",
  tag: "rights",
  summary: seenLabel,
  description: text(
    "Nieuwste eerst, voor het gezin en voor wie een verzoek beantwoordt; ook wat geweigerd is. Kijken laat zelf ook een regel achter.",
    "Newest first, for the family and for whoever answers a request; what was refused as well. Looking leaves a line too."
  ),
  params: caseParams,
  problems: ["access-refused", "no-such-case"],
  success: { status: 200, text: text("Wie zag wat.", "Who saw what."), schema: WhoSawWhatView },
  handle: ({ params: { caseId } }) =>
    Effect.map(whoSawWhat(caseId), (seen) => ({ body: { seen: seen.map(seenView) } }))
})

const whoSawWhatPageEndpoint = endpoint({
  id: "whoSawWhatPage",
  method: "get",
  path: "/cases/{caseId}/who-saw-what/page",
  tag: "rights",
  summary: text("Wie zag wat, als bladzijde om te printen", "Who saw what, as a page for printing"),
  params: caseParams,
  query: inLanguage,
  problems: ["access-refused", "no-such-case"],
  success: printedPage,
  handle: ({ params: { caseId }, query: { language = "nl" } }) =>
    Effect.flatMap(whoSawWhat(caseId), (seen) =>
      Effect.map(
        Effect.promise(async () => String(await seenPage(seen, language))),
        (body) => ({ body })
      )
    )
})

const exported = ({ accessEndsOn, history, log, stays, ...file }: FileExport) => ({
  ...file,
  ...(accessEndsOn === undefined ? {} : { accessEndsOn }),
  history: history.map(({ recordedAt, ...one }) => ({ ...one, recordedAt: moment(recordedAt) })),
  log: log.map(seenView),
  stays: stays.map(({ endsOn, lines, name }) => ({
    name,
    ...(endsOn === undefined ? {} : { endsOn }),
    lines: lines.map(({ until, ...line }) => ({ ...line, ...(until === undefined ? {} : { until }) }))
  }))
})

const exportEndpoint = endpoint({
  id: "exportFile",
  method: "get",
  path: "/cases/{caseId}/rights-requests/{requestId}/export",
  tag: "rights",
  summary: text("De kopie van het dossier", "The copy of the file"),
  description: text(
    "Voor wie om inzage vroeg, als daar ja op is gezegd: alles wat voor die persoon open is, met het register, de ontvangers, het logboek en de bewaartermijnen. Wat ontbreekt staat erbij, met de reden.",
    "For whoever asked for access, once granted: all that is open to that person, with the register, the recipients, the log and the terms. What is missing is named with its ground."
  ),
  params: requestParams,
  problems: ["access-refused", "no-such-case", "no-such-request", "act-refused"],
  success: { status: 200, text: text("De kopie.", "The copy."), schema: FileExportView },
  handle: ({ params: { caseId, requestId } }) =>
    Effect.map(exportFile(caseId, requestId), (file) => ({ body: exported(file) }))
})

const exportPageEndpoint = endpoint({
  id: "exportFilePage",
  method: "get",
  path: "/cases/{caseId}/rights-requests/{requestId}/export/page",
  tag: "rights",
  summary: text("De kopie van het dossier, om te lezen", "The copy of the file, for reading"),
  params: requestParams,
  query: inLanguage,
  problems: ["access-refused", "no-such-case", "no-such-request", "act-refused"],
  success: printedPage,
  handle: ({ params: { caseId, requestId }, query: { language = "nl" } }) =>
    Effect.flatMap(exportFile(caseId, requestId), (file) =>
      Effect.map(
        Effect.promise(async () => String(await exportPage(file, language))),
        (body) => ({ body })
      )
    )
})

export const rightsEndpoints = [
  fileEndpoint,
  listEndpoint,
  viewEndpoint,
  ...laterActs.map(laterEndpoint),
  exportEndpoint,
  exportPageEndpoint,
  whoSawWhatEndpoint,
  whoSawWhatPageEndpoint,
  waitingEndpoint,
  emergenciesEndpoint
]
