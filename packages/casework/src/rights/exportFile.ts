/**
 * The copy of the file that somebody asked for and was granted (AVG 15): for one controller everything that
 * is open to whoever asked, with the register, the recipients, the log, the sources and how long it stays.
 *
 * Made for whoever asked and nobody else: the one who answered the request does not see the content. What
 * stays out is named with its ground. Making it is recorded as an export.
 */
import { Case, Event } from "@oza/cases"
import { type CalendarDate, type CaseId, type LocalizedText, refused, type Rule, text } from "@oza/kernel"
import {
  accessEndsOn,
  activityOf,
  categoriesOfController,
  categoryName,
  type Controller,
  filePartName,
  groundFor,
  partDues,
  permitted,
  procedureOf,
  type ProcessingActivity,
  project,
  purposes,
  type Recipient,
  recipientsOf,
  type RightsRequest,
  type RightsRequestId,
  type Visible
} from "@oza/privacy"
import { Effect } from "effect"
import { onDuty } from "../AccessScope.ts"
import { ActRefused } from "../CaseworkError.ts"
import type { HistoryItem } from "../caseRecord.ts"
import { CaseStore } from "../CaseStore.ts"
import { Identity, IdentityVault } from "../IdentityVault.ts"
import { recordOf } from "../Recording.ts"
import { othersIn } from "../othersIn.ts"
import { RegionContext, type RegionInUse } from "../RegionContext.ts"
import { rereading } from "../Rereading.ts"
import { categoriesShown } from "../shownCategories.ts"
import { Today } from "../Today.ts"
import { isToldOf, told, toldEvents } from "../Untold.ts"
import { DestructionStore } from "./DestructionStore.ts"
import { fileDatesOf } from "./fileDates.ts"
import { allDisclosures, type RightsPurpose, underRights } from "./rightsAccess.ts"
import { viewRights } from "./viewRights.ts"
import { type Seen, seenOf } from "./whoSawWhat.ts"

/** Something that is not in the copy, and on which ground. */
export interface LeftOut {
  /** The field or the kind of data. */
  readonly what: LocalizedText
  readonly because: LocalizedText
  readonly rule: Rule
}

/** How long a part of the file stays. */
export interface StaysUntil {
  readonly name: LocalizedText
  /** First day on which no term holds it; absent while a term has not started. */
  readonly endsOn: CalendarDate | undefined
  readonly lines: ReadonlyArray<{
    readonly name: LocalizedText
    readonly until: CalendarDate | undefined
    readonly rule: Rule
  }>
}

/** The copy of the file, of one controller, for whoever asked for it. */
export interface FileExport {
  readonly request: RightsRequestId
  readonly controller: Controller
  readonly madeOn: CalendarDate
  readonly case: Visible<Case>
  readonly identity: Visible<Identity>
  /** What happened, oldest first. */
  readonly history: ReadonlyArray<HistoryItem>
  /** The entries of the register under which this controller processes. */
  readonly register: ReadonlyArray<ProcessingActivity>
  /** Who got something of it. */
  readonly recipients: ReadonlyArray<Recipient & { readonly name: LocalizedText }>
  /** Every time that somebody processed it, or was refused. */
  readonly log: ReadonlyArray<Seen>
  /** Where the data came from: who recorded what, and when last. */
  readonly sources: ReadonlyArray<{
    readonly role: LocalizedText
    readonly events: number
    readonly lastOn: CalendarDate
  }>
  /** First day on which those who took part no longer see the file; absent while a case is open. */
  readonly accessEndsOn: CalendarDate | undefined
  readonly stays: ReadonlyArray<StaysUntil>
  readonly leftOut: ReadonlyArray<LeftOut>
}

export const exportFile = Effect.fn("exportFile")(function* (of: CaseId, id: RightsRequestId) {
  const { request } = yield* viewRights(of, id)
  yield* isGranted(request)
  return yield* rereading(
    underRights(of, categoriesOfController[request.controller], (state, purpose) =>
      made(request, state, purpose)
    )
  )
})

/** Only what was asked for as a copy, and granted. */
const isGranted = Effect.fnUntraced(function* ({ decision, kind }: RightsRequest) {
  if (kind === "access" && decision !== undefined && decision.outcome !== "refused") return
  const on = yield* (yield* Today).date
  return yield* new ActRefused({
    ruling: refused(on, [
      {
        rule: procedureOf.access.article,
        because: text(
          "Een kopie is er als om inzage is gevraagd en daar ja op is gezegd.",
          "There is a copy where access was asked for and granted."
        ),
        cures: []
      }
    ])
  })
})

const made = Effect.fnUntraced(function* <P extends RightsPurpose>(
  request: RightsRequest,
  state: Case,
  purpose: P
) {
  const region = yield* RegionContext
  const store = yield* CaseStore
  const vault = yield* IdentityVault
  const on = yield* (yield* Today).date
  const { decision } = yield* permitted(purpose)
  const { actor } = decision
  const left = request.decision?.withheld.map(({ field }) => field) ?? []

  const shown = project(Case, decision, told(region, actor, purpose, state))
  const recorded = yield* store.history({ region: region.id, id: state.id })
  const events = toldEvents(region, actor, purpose, state, recorded)
  const opened = yield* vault.open(region.id, state.child.person)
  const identity = opened === undefined ? undefined : project(Identity, decision, opened)
  const log = (yield* allDisclosures(state.id, true)).filter(({ disclosure }) =>
    isToldOf(region, actor, purpose, state, disclosure)
  )
  const stays = yield* staying(state.id, on)

  const file = without(shown.value, left)
  const history = events.map(({ event, recordedAt, sequence }) => {
    const { value } = project(Event, decision, event)
    return {
      sequence,
      recordedAt,
      event: { ...without(value, left), _tag: event._tag } as HistoryItem["event"]
    }
  })
  const fields = [...shown.shown, ...(identity?.shown ?? []).map((path) => `identity.${path}`)]
  const record = recordOf(
    decision,
    state,
    "export",
    fields.filter((path) => !left.includes(path)),
    [
      ...categoriesShown(Case, file),
      ...categoriesShown(Identity, identity?.value),
      ...history.flatMap(({ event }) => categoriesShown(Event, event)),
      // Who processed what, and who received it.
      "process"
    ]
  )
  yield* store.disclose(region.id, [
    {
      id: state.id,
      version: state.version,
      disclosure: record,
      others: othersIn(region.roles, state, record)
    }
  ])

  return {
    request: request.id,
    controller: request.controller,
    madeOn: on,
    case: file,
    identity: identity?.value ?? {},
    history,
    register: registerOf(request.controller, on),
    recipients: recipientsOf(
      log.map(({ disclosure }) => disclosure).toReversed(),
      categoriesOfController[request.controller]
    ).map((one) => ({ ...one, name: nameOf(region, one.role) })),
    log: log.map((one) => seenOf(region, one)),
    sources: sourcesOf(
      region,
      events.map(({ event }) => event)
    ),
    ...stays,
    leftOut: [
      ...(request.decision?.withheld ?? []).flatMap(({ field, ground }): ReadonlyArray<LeftOut> => {
        const said = groundFor("access", ground, request.controller)
        return said === undefined
          ? []
          : [{ what: text(field, field), because: said.because, rule: said.rule }]
      }),
      // Said whether or not there is anything of it: that there is nothing is data too.
      ...decision.withheld.map(({ because, category, rule }) => ({
        what: categoryName[category],
        because,
        rule
      }))
    ]
  } satisfies FileExport as FileExport
})

/** How long each part stays, by the days of the file alone. */
const staying = Effect.fnUntraced(function* (id: CaseId, on: CalendarDate) {
  const region = yield* RegionContext
  const store = yield* DestructionStore
  const file = yield* store.fileOf(region.id, id).pipe(onDuty("watch"))
  if (file === undefined) return { accessEndsOn: undefined, stays: [] }
  const dates = fileDatesOf(file)
  const choices = region.retention ?? {}
  return {
    accessEndsOn: accessEndsOn(dates, choices, on),
    stays: partDues(dates, choices, on).map(({ dues, endsOn, part }) => ({
      name: filePartName[part],
      endsOn,
      lines: dues.map(({ rule, until }) => ({ name: rule.name, until, rule: rule.rule }))
    }))
  }
})

const registerOf = (controller: Controller, on: CalendarDate): ReadonlyArray<ProcessingActivity> =>
  purposes
    .map((purpose) => activityOf(purpose, on))
    .filter(({ controllers }) => controllers.includes(controller))

const nameOf = (region: RegionInUse, role: Recipient["role"]): LocalizedText =>
  region.roles.find(role)?.name ?? text("iemand", "somebody")

const sourcesOf = (region: RegionInUse, events: ReadonlyArray<Event>): FileExport["sources"] =>
  [...Map.groupBy(events, ({ by }) => by.role)].map(([role, own]) => ({
    role: nameOf(region, role),
    events: own.length,
    lastOn: own.reduce((last, { on }) => (on > last ? on : last), own[0]!.on)
  }))

/** The value without the fields at these paths, `advices[].text`. */
const without = <A>(value: A, paths: ReadonlyArray<string>): A =>
  paths.reduce<unknown>((rest, path) => drop(rest, path.split(".")), value) as A

const drop = (value: unknown, [first, ...rest]: ReadonlyArray<string>): unknown => {
  if (first === undefined || typeof value !== "object" || value === null) return value
  const name = first.replace("[]", "")
  const fields = value as Readonly<Record<string, unknown>>
  if (!Object.hasOwn(fields, name)) return value
  const { [name]: found, ...others } = fields
  if (rest.length === 0) return others
  const inner =
    first.endsWith("[]") && Array.isArray(found) ? found.map((one) => drop(one, rest)) : drop(found, rest)
  return { ...others, [name]: inner }
}
