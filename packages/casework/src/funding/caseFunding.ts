/**
 * Who pays for a case and why: for whoever may see that there is an arrangement, and in full for who may see
 * the money.
 *
 * What is told without `finance` is made of payers, which hold no amount, no part and no source; the account is
 * not even read from the books. A preceding law that pays, and the rule that names the support, tell of the
 * help itself: they are for who may see that or the money.
 */
import { Case, type DatedInvoice, type Event } from "@oza/cases"
import {
  type Balance,
  balances,
  explainEntry,
  explainPayer,
  explainShare,
  type Holder,
  holderOf,
  type LedgerEntry,
  type Payer,
  payersOf,
  sourceName
} from "@oza/funding"
import {
  type CalendarDate,
  type CaseId,
  type Cents,
  cents,
  type Granted,
  type LocalizedText,
  type PersonId,
  type Rule,
  type RuleId
} from "@oza/kernel"
import {
  authorise,
  type DataCategory,
  disclosureOf,
  permitted,
  project,
  type Purpose,
  type Withheld,
  type WithheldField
} from "@oza/privacy"
import type { RoleId } from "@oza/roles"
import { Effect } from "effect"
import { access, loadFor } from "../Access.ts"
import { CaseStore } from "../CaseStore.ts"
import { brokenGlass } from "../Recording.ts"
import { RegionContext, type RegionInUse } from "../RegionContext.ts"
import { rereading } from "../Rereading.ts"
import { Today } from "../Today.ts"
import { LedgerStore } from "./LedgerStore.ts"

/** Who pays for an agreement, in a sentence, and by which rules. */
export interface ToldPayer extends Omit<Payer, "rules"> {
  readonly sentence: LocalizedText
  readonly rules: ReadonlyArray<Rule>
}

/** Who decided on a part of the costs: who shared them or recorded an invoice of more, and who agreed. */
export interface DecidedBy {
  readonly as: "shared" | "invoiced" | "approved"
  readonly role: RoleId
  readonly party: PersonId
  readonly on: CalendarDate
}

/** A line of the table that an auditor reads. */
export interface FundingRow {
  readonly agreement: number
  readonly source: string
  readonly sourceName: LocalizedText
  readonly holder: Holder | undefined
  readonly year: string
  readonly from: CalendarDate
  readonly until: CalendarDate
  readonly amount: Cents
  readonly stage: "reserved" | "committed"
  readonly rule: Rule | undefined
  readonly why: LocalizedText
  readonly decidedOn: CalendarDate
  readonly decidedBy: ReadonlyArray<DecidedBy>
  readonly sentence: LocalizedText
}

/** An entry of the books, in a sentence. */
export interface ExplainedEntry {
  readonly entry: Omit<LedgerEntry, "region" | "case">
  readonly sentence: LocalizedText
  readonly rule: Rule | undefined
}

/** What the books hold of the case for a source and year. */
export interface FundingTotal {
  readonly source: Balance["source"]
  readonly year: Balance["year"]
  readonly reserved: Cents
  readonly committed: Cents
  readonly realised: Cents
  readonly released: Cents
}

/** The money of a case, for who may see it. */
export interface FundingAccount {
  readonly rows: ReadonlyArray<FundingRow>
  readonly entries: ReadonlyArray<ExplainedEntry>
  /** What the entries add to: what the books hold. */
  readonly totals: ReadonlyArray<FundingTotal>
  readonly invoices: ReadonlyArray<DatedInvoice>
}

/** Who pays for a case, as far as the one who asks may see it. */
export interface CaseFunding {
  readonly id: CaseId
  readonly version: number
  readonly payers: ReadonlyArray<ToldPayer>
  /** Absent where the money is withheld. */
  readonly account?: FundingAccount
  /** Fields of the case on funding that are there for others, by path. */
  readonly withheldFields: ReadonlyArray<WithheldField>
  /** Why: by category, with the rule and with what would open it. */
  readonly withheld: ReadonlyArray<Withheld>
  readonly ruling: Granted
}

/** What is asked for: that there is an arrangement, the money, and what the help is. */
const asked = ["process", "finance", "youth-help"] as const satisfies ReadonlyArray<DataCategory>

export const caseFunding = Effect.fn("caseFunding")(function* <P extends Purpose>(id: CaseId, purpose: P) {
  const on = yield* (yield* Today).date
  return yield* rereading(
    Effect.gen(function* () {
      const state = yield* loadFor(id, purpose)
      const decision = yield* access(state, purpose, on, asked)
      return yield* show(state, purpose).pipe(authorise(decision))
    })
  )
})

/** What the case keeps of its funding, by path. */
const isOfFunding = ({ path }: WithheldField): boolean =>
  /^(costings|funding|fundingApprovals|invoices)\b/.test(path)

const show = Effect.fnUntraced(function* <P extends Purpose>(state: Case, purpose: P) {
  const region = yield* RegionContext
  const { decision } = yield* permitted(purpose)
  const open = new Set(decision.permitted)
  const ofCourse = open.has("process")
  const payers = ofCourse ? toldPayers(region, state, open.has("finance") || open.has("youth-help")) : []
  const withMoney = ofCourse && open.has("finance")
  const account = withMoney ? yield* accountOf(state) : undefined
  const fields = [
    ...(payers.length === 0
      ? []
      : ["funding[].agreement", "funding[].from", "funding[].until", "funding[].holder"]),
    ...(account === undefined ? [] : accountFields(account))
  ]
  const disclosure = disclosureOf(decision, {
    region: region.id,
    case: state.id,
    kind: "read",
    fields: fields.length === 0 ? ["funding"] : fields,
    categories: shownCategories(payers, account, open),
    ...brokenGlass(decision, state)
  })
  yield* (yield* CaseStore).disclose(region.id, [{ id: state.id, version: state.version, disclosure }])
  return {
    id: state.id,
    version: state.version,
    payers,
    ...(account === undefined ? {} : { account }),
    withheldFields: project(Case, decision, state).withheld.filter(isOfFunding),
    withheld: decision.withheld,
    ruling: decision.ruling as Granted
  } satisfies CaseFunding
})

/** The categories of what is really in the answer; that nothing is there is of the course of the case. */
const shownCategories = (
  payers: ReadonlyArray<ToldPayer>,
  account: FundingAccount | undefined,
  open: ReadonlySet<DataCategory>
): ReadonlyArray<DataCategory> => {
  const hasMoney =
    account !== undefined &&
    (account.rows.length > 0 || account.entries.length > 0 || account.invoices.length > 0)
  const tellsHelp =
    !open.has("finance") && payers.some(({ holder, rules }) => rules.length > 0 || !isAtTable(holder))
  return [
    ...(open.has("process") ? (["process"] as const) : []),
    ...(hasMoney ? (["finance"] as const) : []),
    ...(tellsHelp ? (["youth-help"] as const) : [])
  ]
}

/** Holders who answer for agreements themselves; another is there because a preceding law fits. */
const isAtTable = (holder: Holder): boolean =>
  holder === "school" || holder === "swv" || holder === "municipality"

/** Who pays, without amounts; where the help is not told either, only who is at the table. */
const toldPayers = (
  { funding, rules }: RegionInUse,
  state: Case,
  withHelp: boolean
): ReadonlyArray<ToldPayer> =>
  payersOf(funding, state.funding)
    .filter(({ holder }) => withHelp || isAtTable(holder))
    .map(({ rules: by, ...payer }) => ({
      ...payer,
      sentence: explainPayer(payer),
      rules: withHelp ? by.flatMap((id) => rules.get(id) ?? []) : []
    }))

const accountOf = Effect.fnUntraced(function* (state: Case) {
  const region = yield* RegionContext
  const key = { region: region.id, id: state.id }
  const entries = yield* (yield* LedgerStore).entriesOf(key)
  const events = (yield* (yield* CaseStore).history(key)).map(({ event }) => event)
  const ruleOf = (id: RuleId): Rule | undefined => region.rules.get(id)
  return {
    rows: state.funding.map((share) => ({
      agreement: share.agreement,
      source: share.source,
      sourceName: sourceName(region.funding, share.source),
      holder: holderOf(region.funding, share.source),
      year: share.year,
      from: share.from,
      until: share.until,
      amount: share.amount,
      stage: share.stage,
      rule: ruleOf(share.rule),
      why: share.why,
      decidedOn: share.on,
      decidedBy: decidedBy(state, events, share),
      sentence: explainShare(region.funding, share)
    })),
    entries: entries.map(({ case: _, region: __, ...entry }) => ({
      entry,
      sentence: explainEntry(region.funding, { ...entry, region: region.id, case: state.id }),
      rule: ruleOf(entry.rule)
    })),
    totals: totalsOf(entries),
    invoices: state.invoices
  } satisfies FundingAccount
})

/** Who shared the costs or recorded the invoice that this is of, and who agreed to what the source pays since. */
const decidedBy = (
  state: Case,
  events: ReadonlyArray<Event>,
  share: Case["funding"][number]
): ReadonlyArray<DecidedBy> => {
  const isIn = (shares: ReadonlyArray<Omit<typeof share, "on">>): boolean =>
    shares.some(({ agreement, source }) => agreement === share.agreement && source === share.source)
  const first = events.findLast(
    (event) =>
      event.on === share.on &&
      ((event._tag === "FundingShared" && isIn(event.shares)) ||
        (event._tag === "InvoiceRecorded" && isIn(event.extra)))
  )
  return [
    ...(first === undefined
      ? []
      : [
          {
            as: first._tag === "FundingShared" ? ("shared" as const) : ("invoiced" as const),
            role: first.by.role,
            party: first.by.party,
            on: first.on
          }
        ]),
    ...state.fundingApprovals
      .filter(({ source }) => source === share.source)
      .map(({ on, party, role }) => ({ as: "approved" as const, role, party, on }))
  ]
}

/** What the entries of a case add to, by source and year. */
const totalsOf = (entries: ReadonlyArray<LedgerEntry>): ReadonlyArray<FundingTotal> =>
  [...Map.groupBy(balances(entries), ({ source, year }) => `${source} ${year}`).values()].map((of) => {
    const [{ source, year }] = of as [Balance]
    const held = (account: Balance["account"]): Cents =>
      of.find((one) => one.account === account)?.amount ?? cents(0)
    return {
      source,
      year,
      reserved: held("reserved"),
      committed: held("committed"),
      realised: held("realised"),
      released: held("released")
    }
  })

const accountFields = ({ entries, invoices, rows }: FundingAccount): ReadonlyArray<string> => [
  ...(rows.length === 0 ? [] : ["funding"]),
  ...(entries.length === 0 ? [] : ["entries"]),
  ...(invoices.length === 0 ? [] : ["invoices"])
]
