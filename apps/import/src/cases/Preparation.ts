/**
 * A row made ready to be written, as far as that can be done without the store: read, replayed, sealed.
 *
 * What only the store knows (was the key taken in before, is the child known by its BSN, has it an open
 * case) is settled in `Settling.ts`, inside the transaction.
 */
import { type Identity, purposeOf, type RegionInUse, type SealedIdentity } from "@oza/casework"
import type { CalendarDate, CaseId, EstablishmentCode, PersonId } from "@oza/kernel"
import { type AccessDecision, accessRequest, decideAccess } from "@oza/privacy"
import { Result } from "effect"
import type { Reject } from "../table/Reject.ts"
import { valueClassOf } from "../table/ValueClass.ts"
import type { FieldFault } from "./BoundValue.ts"
import { type History, replayHistory, type Replaying } from "./History.ts"
import type { Mapping } from "./Mapping.ts"
import type { RowPlan, ToldCase } from "./RowPlan.ts"
import type { SourceRow } from "./SourceFile.ts"
import type { SchoolBook } from "./SchoolBook.ts"
import { rowHash, type StableIds } from "./StableId.ts"

export interface Ready {
  readonly _tag: "Ready"
  readonly line: number
  readonly hash: Uint8Array
  readonly told: ToldCase
  readonly id: CaseId
  readonly history: History
  /** On which the record of processing rests. */
  readonly access: AccessDecision
  readonly sealed: SealedIdentity
  /** The row itself, for faults that show only later. */
  readonly fields: ReadonlyArray<string>
}

export type Prepared = Ready | { readonly _tag: "Rejected"; readonly rejects: ReadonlyArray<Reject> }

export interface Preparing {
  readonly region: RegionInUse
  readonly mapping: Mapping
  readonly plan: RowPlan
  readonly ids: StableIds
  readonly schools: SchoolBook
  readonly today: CalendarDate
  /** Seals who these people are, in their order; in a try-out only their numbers are hashed. */
  readonly seal: (
    people: ReadonlyArray<{ readonly person: PersonId; readonly identity: Identity }>
  ) => Promise<ReadonlyArray<SealedIdentity>>
}

/** A row that is ready but for the seal, which is set on all of a batch at once. */
type Unsealed = Omit<Ready, "sealed">

/** What the rows come down to, in their order. */
export const prepare = async (
  preparing: Preparing,
  rows: ReadonlyArray<SourceRow>
): Promise<ReadonlyArray<Prepared>> => {
  const turn = takingTurns()
  const read: Array<{ readonly row: SourceRow; readonly told: ReturnType<RowPlan["read"]> | undefined }> = []
  for (const row of rows) {
    read.push({ row, told: "broken" in row ? undefined : preparing.plan.read(row.fields) })
    await turn()
  }
  await preparing.schools.learn(
    schoolsIn(read.flatMap(({ told }) => (told?._tag === "Success" ? [told.success] : [])))
  )
  const prepared: Array<Exclude<Prepared, Ready> | Unsealed> = []
  for (const { row, told } of read) {
    prepared.push(prepareRow(preparing, row, told))
    await turn()
  }
  const ready = prepared.filter((one) => one._tag === "Ready")
  const sealed = await preparing.seal(ready.map(({ told }) => told))
  let at = 0
  return prepared.map((one) => (one._tag === "Ready" ? { ...one, sealed: sealed[at++]! } : one))
}

/** The batch before is being sent to the database meanwhile; every few milliseconds it has its turn. */
export const takingTurns = () => {
  let since = performance.now()
  return async (): Promise<void> => {
    if (performance.now() - since < 4) return
    await new Promise<void>((resolve) => setImmediate(resolve))
    since = performance.now()
  }
}

const schoolsIn = (cases: ReadonlyArray<ToldCase>): ReadonlySet<EstablishmentCode> => {
  const codes = new Set<EstablishmentCode>()
  for (const { acts } of cases) {
    for (const { command } of acts) {
      if (command._tag !== "OpenCase" && command._tag !== "ChangeEnrolment") continue
      if (command.enrolment.school !== undefined) codes.add(command.enrolment.school)
    }
  }
  return codes
}

const prepareRow = (
  preparing: Preparing,
  row: SourceRow,
  read: ReturnType<RowPlan["read"]> | undefined
): Exclude<Prepared, Ready> | Unsealed => {
  if ("broken" in row || read === undefined) {
    const broken = "broken" in row ? row.broken : { valueClass: "row", reason: "cannot be read" }
    return { _tag: "Rejected", rejects: [{ row: row.line, column: "", ...broken }] }
  }
  const { ids, plan, region, mapping } = preparing
  const { line, fields } = row
  if (Result.isFailure(read)) return rejected(plan, line, fields, read.failure)
  const told = read.success
  const id = ids.caseOf(mapping.source, told.key, told.acts[0].on)
  const history = replayHistory(replayingOf(preparing), told, id, told.person)
  if (Result.isFailure(history)) return rejected(plan, line, fields, history.failure)
  const access = accessOfOpener(region, history.success)
  if (access.ruling._tag === "Refused" || access.effect === "deny") {
    return rejected(plan, line, fields, [{ column: told.acts[0].column, reason: refusedAccess(access) }])
  }
  return { _tag: "Ready", line, fields, hash: rowHash(fields), told, id, history: history.success, access }
}

const replayingOf = ({ region, mapping, schools, today }: Preparing): Replaying => ({
  region,
  history: mapping.history ?? "decide",
  school: schools.of,
  today
})

/** May the one who opened the case do so? It is what the record of processing will rest on. */
const accessOfOpener = (region: RegionInUse, { after, opener }: History): AccessDecision =>
  decideAccess(
    region.privacy,
    accessRequest({
      catalogue: region.roles,
      actor: opener,
      subject: after,
      purpose: purposeOf(region, opener, "OpenCase"),
      on: after.openedOn,
      categories: ["process"]
    })
  )

const refusedAccess = ({ ruling }: AccessDecision): string =>
  ruling._tag === "Refused"
    ? `whoever opens the case may not see it, by ${ruling.grounds.map(({ rule, because }) => `${rule.id} (${because.en})`).join(" and ")}`
    : "whoever opens the case may not see it"

const rejected = (
  plan: RowPlan,
  line: number,
  fields: ReadonlyArray<string>,
  faults: ReadonlyArray<FieldFault>
): Exclude<Prepared, Ready> => ({
  _tag: "Rejected",
  rejects: faults.map((fault) => rejectOf(plan, line, fields, fault))
})

/** A fault of a row as it is reported: never with the value. */
export const rejectOf = (
  plan: RowPlan,
  line: number,
  fields: ReadonlyArray<string>,
  { column, reason }: FieldFault
): Reject => ({
  row: line,
  column: plan.columns[column] ?? "",
  valueClass: column < 0 ? "row" : valueClassOf(fields[column]!),
  reason
})

/** Under another number of the child: replayed and sealed anew. */
export const underPerson = async (preparing: Preparing, ready: Ready, person: PersonId): Promise<Ready> => {
  const history = replayHistory(replayingOf(preparing), ready.told, ready.id, person)
  if (Result.isFailure(history)) throw new Error("a history that was allowed is refused for another number")
  const [sealed] = await preparing.seal([{ person, identity: ready.told.identity }])
  return { ...ready, history: history.success, sealed: sealed! }
}
