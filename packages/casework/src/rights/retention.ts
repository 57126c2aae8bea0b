/**
 * Ends files in time: puts away what those who took part no longer need to see, proposes what can be
 * destroyed, and destroys what another approved.
 *
 * For whoever watches over the data. A list is proposed from days and kinds of events alone. When it is
 * carried out each file is looked at again: what got a new event or an open case since stays.
 */
import type { CaseId, CalendarDate } from "@oza/kernel"
import {
  accessEndsOn,
  type Certificate,
  type DestructionEvent,
  type DestructionId,
  type DestructionItem,
  type DestructionList,
  type DestructionStep,
  evolveDestruction,
  type FilePart,
  isDone,
  judgeDestruction,
  type PartDue,
  partDues
} from "@oza/privacy"
import { Effect, Result } from "effect"
import { onDuty } from "../AccessScope.ts"
import { ActRefused } from "../CaseworkError.ts"
import { CurrentActor } from "../CurrentActor.ts"
import { doAct } from "../doAct.ts"
import { Ids } from "../Ids.ts"
import { RegionContext } from "../RegionContext.ts"
import { Today } from "../Today.ts"
import { categoriesIn } from "./destroyOnRequest.ts"
import { DestructionStore, type FileFound } from "./DestructionStore.ts"
import { fileDatesOf } from "./fileDates.ts"
import { officersOf } from "./rightsAccess.ts"

/** A file of which the access should end, and since when. */
export interface AccessOver {
  readonly cases: ReadonlyArray<CaseId>
  readonly endedOn: CalendarDate
}

/** What the terms ask for today. */
export interface RetentionDue {
  readonly destroy: ReadonlyArray<Omit<DestructionItem, "number">>
  readonly archive: ReadonlyArray<AccessOver>
}

const watching = onDuty("watch")

/** May this person do this with the list? */
const judged = Effect.fnUntraced(function* (step: DestructionStep, list: DestructionList | undefined) {
  const region = yield* RegionContext
  const actor = yield* CurrentActor
  const on = yield* (yield* Today).date
  const side = region.roles.sideOf(actor.role)
  const ruling = judgeDestruction({ step, list, actor, side, officers: officersOf(region), on })
  if (Result.isFailure(ruling)) return yield* new ActRefused({ ruling: ruling.failure })
  return { actor, on, region }
})

/** What the terms ask for today, without writing anything. */
export const retentionDue = Effect.fn("retentionDue")(function* () {
  const { on } = yield* judged("propose", undefined)
  return yield* dueOn(on)
})

const dueOn = Effect.fnUntraced(function* (on: CalendarDate) {
  const region = yield* RegionContext
  const files = yield* (yield* DestructionStore).closedFiles(region.id, on).pipe(watching)
  const destroy: Array<Omit<DestructionItem, "number">> = []
  const archive: Array<AccessOver> = []
  for (const file of files) {
    const dates = fileDatesOf(file)
    const over = partDues(dates, region.retention ?? {}, on).flatMap((part) => itemOf(file, part, on))
    // The whole file takes its parts with it.
    const whole = over.find(({ part }) => part === "file")
    destroy.push(...(whole === undefined ? over : [whole]))
    const ends = accessEndsOn(dates, region.retention ?? {}, on)
    const archived = file.events.some(({ type }) => type === "CaseArchived")
    if (whole === undefined && !archived && ends !== undefined && ends <= on) {
      archive.push({ cases: file.cases, endedOn: ends })
    }
  }
  return { destroy, archive } satisfies RetentionDue as RetentionDue
})

const itemOf = (
  { cases }: FileFound,
  { decidedBy, endsOn, part }: PartDue,
  on: CalendarDate
): ReadonlyArray<Omit<DestructionItem, "number">> => {
  const [first, ...rest] = decidedBy.map(({ rule }) => rule.rule.id)
  return endsOn === undefined || endsOn > on || first === undefined
    ? []
    : [{ cases: [...cases], part, endedOn: endsOn, rules: [first, ...rest] }]
}

/** Puts what the terms ask for on a list that waits for another; undefined where there is nothing. */
export const proposeDestruction = Effect.fn("proposeDestruction")(function* () {
  const { actor, on, region } = yield* judged("propose", undefined)
  const store = yield* DestructionStore
  const { destroy } = yield* dueOn(on)
  const listed = (yield* store.lists(region.id).pipe(watching))
    .filter(({ status }) => status === "proposed" || status === "approved")
    .flatMap(({ items }) => items.filter((item) => !isDone(item)).map(keyOf))
  const [first, ...rest] = destroy
    .filter((item) => !listed.includes(keyOf(item)))
    .map((item, at) => ({ number: at + 1, ...item }))
  if (first === undefined) return undefined
  const id = yield* (yield* Ids).destructionId
  const event: DestructionEvent = {
    _tag: "DestructionProposed",
    on,
    by: actor,
    list: id,
    region: region.id,
    items: [first, ...rest]
  }
  yield* store.writeList({ region: region.id, id, expected: 0, event }).pipe(watching)
  return evolveDestruction(undefined, event)
})

const keyOf = ({ cases, part }: Pick<DestructionItem, "cases" | "part">): string =>
  `${part} ${cases.join(" ")}`

const decideOn = Effect.fnUntraced(function* (
  id: DestructionId,
  step: "approve" | "reject",
  said:
    | { readonly _tag: "DestructionApproved" }
    | { readonly _tag: "DestructionRejected"; readonly why: string }
) {
  const region = yield* RegionContext
  const store = yield* DestructionStore
  const list = yield* store.list(region.id, id).pipe(watching)
  const { actor, on } = yield* judged(step, list)
  const event: DestructionEvent = { ...said, on, by: actor }
  yield* store.writeList({ region: region.id, id, expected: list.version, event }).pipe(watching)
  return evolveDestruction(list, event)
})

/** Approves a list: somebody else than who proposed it. */
export const approveDestruction = Effect.fn("approveDestruction")(function* (id: DestructionId) {
  return yield* decideOn(id, "approve", { _tag: "DestructionApproved" })
})

/** Rejects a list; what is on it can be proposed again. */
export const rejectDestruction = Effect.fn("rejectDestruction")(function* (id: DestructionId, why: string) {
  return yield* decideOn(id, "reject", { _tag: "DestructionRejected", why })
})

/** Destroys what is on an approved list, item by item; what was done before is not done again. */
export const executeDestruction = Effect.fn("executeDestruction")(function* (id: DestructionId) {
  const region = yield* RegionContext
  const store = yield* DestructionStore
  let list = yield* store.list(region.id, id).pipe(watching)
  const { actor, on } = yield* judged("execute", list)
  const certificates: Array<Certificate> = []
  for (const item of list.items) {
    if (isDone(item)) continue
    const file = yield* store.fileOf(region.id, item.cases[0]).pipe(watching)
    const certificate =
      file !== undefined && (yield* stillOver(file, item.part, on))
        ? yield* store
            .destroy(
              {
                id: yield* (yield* Ids).destructionId,
                region: region.id,
                cases: item.cases,
                part: item.part,
                on,
                categories: categoriesIn(item.part),
                reason: { _tag: "TermOver", list: id, endedOn: item.endedOn },
                rules: item.rules,
                by: { proposed: list.proposedBy, approved: list.approvedBy ?? actor, executed: actor }
              },
              file.child
            )
            .pipe(watching)
        : undefined
    const event: DestructionEvent =
      certificate === undefined
        ? { _tag: "ItemKept", on, by: actor, item: item.number, why: "something was added since" }
        : { _tag: "ItemDestroyed", on, by: actor, item: item.number, certificate: certificate.id }
    yield* store.writeList({ region: region.id, id, expected: list.version, event }).pipe(watching)
    list = evolveDestruction(list, event)
    if (certificate !== undefined) certificates.push(certificate)
  }
  return { list, certificates }
})

/** Is the term still over, and the file the one that was put on the list? */
const stillOver = Effect.fnUntraced(function* (file: FileFound, part: FilePart, on: CalendarDate) {
  const region = yield* RegionContext
  const due = partDues(fileDatesOf(file), region.retention ?? {}, on).find((one) => one.part === part)
  return due?.endsOn !== undefined && due.endsOn <= on
})

/** Ends the access of those who took part to files whose term for that is over; gives the cases. */
export const archiveInTime = Effect.fn("archiveInTime")(function* () {
  const { on } = yield* judged("propose", undefined)
  const { archive } = yield* dueOn(on)
  const cases = archive.flatMap((file) => file.cases)
  for (const id of cases) yield* doAct({ id, command: { _tag: "ArchiveCase" }, on })
  return cases
})

/** The certificates of what was destroyed, the newest first. */
export const certificatesOf = Effect.fn("certificatesOf")(function* () {
  const { region } = yield* judged("propose", undefined)
  return yield* (yield* DestructionStore).certificates(region.id).pipe(watching)
})

/** The lists of what is to be destroyed, the newest first. */
export const destructionLists = Effect.fn("destructionLists")(function* () {
  const { region } = yield* judged("propose", undefined)
  return yield* (yield* DestructionStore).lists(region.id).pipe(watching)
})
