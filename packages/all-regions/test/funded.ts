/**
 * A case of which the costs were shared, in any region: as a store is handed it, without the way there. Every
 * role of the region takes part in it.
 */
import type { Case, DatedFundingShare, Event } from "@oza/cases"
import { caseFact, CaseStore, Ids } from "@oza/casework"
import { type Account, book, FundingYear, type LedgerEntry, SourceId } from "@oza/funding"
import {
  amount,
  type CalendarDate,
  date,
  EstablishmentCode,
  type LocalizedText,
  PersonId,
  text
} from "@oza/kernel"
import type { Actor } from "@oza/roles"
import { caseOpened, sampleWrite } from "@oza/testing"
import { actor } from "@oza/testing/cases"
import { Effect } from "effect"
import type { Office } from "./Office.ts"

/** How the costs were shared: what may not be told without `finance`. */
export interface Told {
  readonly amounts: readonly [number, number]
  readonly why: LocalizedText
  readonly stage: "reserved" | "committed"
}

export const told: Told = {
  amounts: [12_345_67, 7_654_33],
  why: text("62% van de kosten", "62% of the costs"),
  stage: "committed"
}
export const school = EstablishmentCode.make("99ZA00")
const sharedOn = date("2026-09-03")

/** The two sources that pay: the first of a holder at the table, and the first of another one. */
export const payingIn = ({ region }: Office) => {
  const [first, ...rest] = region.funding.sources
  const second = rest.find(
    ({ holder }) => holder !== first.holder && ["school", "swv", "municipality"].includes(holder)
  )
  return [first, second!] as const
}

const yearOf = (basis: "school-year" | "calendar-year") =>
  FundingYear.make(basis === "school-year" ? "2026-2027" : "2026")

/** One of each role. */
export const everybodyIn = ({ region }: Office): ReadonlyArray<Actor> =>
  [...region.roles.roles.keys()].map((role, at) => actor(role, at + 40))

/** What may be other than usual. */
interface Varied {
  /** Which child, where there are more in one store. */
  readonly child?: number
  /** Divided by an exception that was agreed. */
  readonly exceptional?: boolean
  readonly kind?: Case["agreements"][number]["kind"]
}

/** Writes the case; the child is as old as is said. */
export const fundedCase = Effect.fnUntraced(function* (
  office: Office,
  { amounts, stage, why }: Told = told,
  birthDate: CalendarDate = date("2015-05-17"),
  { child = 0, exceptional = false, kind = "guidance-in-behaviour" }: Varied = {}
) {
  const { region } = office
  const sources = payingIn(office)
  const id = yield* (yield* Ids).caseId
  const everybody = everybodyIn(office)
  const by = everybody.find(({ role }) => region.roles.sideOf(role) === "municipality") ?? everybody[0]!
  const youth = everybody.find(({ role }) => region.roles.representationOf(role) === "youth")
  const rule = region.funding.keys[0].rule
  const shares = sources.map((source, at): Omit<DatedFundingShare, "on"> => ({
    agreement: 1,
    source: source.id,
    year: yearOf(source.year),
    from: date("2026-09-07"),
    until: date("2027-02-01"),
    amount: amount(amounts[at]!),
    rule,
    why,
    stage
  }))
  const opened: Event = {
    ...caseOpened({
      region: region.id,
      id,
      by,
      birthDate,
      on: date("2026-09-01"),
      ...(youth === undefined
        ? {}
        : { child: child === 0 ? youth.party : actor(youth.role, 500 + child).party })
    }),
    pathway: region.pathways[0].version,
    enrolment: { status: "enrolled", school, schoolType: "po" }
  }
  const joined = everybody.map((participant): Event => ({
    _tag: "ParticipantAdded",
    on: date("2026-09-01"),
    by,
    participant
  }))
  const agreed: Event = {
    _tag: "AgreementMade",
    on: date("2026-09-02"),
    by,
    agreement: {
      what: "Begeleiding in de klas",
      kind,
      setting: "school",
      executor: by.role,
      responsible: "municipality",
      goals: [1],
      from: date("2026-09-07"),
      until: date("2027-02-01"),
      reporting: "Na vier weken",
      evaluateOn: date("2026-12-01")
    }
  }
  const [share, ...others] = shares
  const shared: Event = {
    _tag: "FundingShared",
    on: sharedOn,
    by,
    costs: [
      {
        agreement: 1,
        kind,
        quantity: 40,
        unit: "hour",
        schoolType: "po",
        enrolment: "enrolled",
        precedingLaw: [],
        greyAreaTalked: true,
        ...(exceptional
          ? {
              exception: {
                shares: [{ source: sources[0].id, share: { numerator: 1, denominator: 1 } }],
                on: date("2026-09-02"),
                agreedBy: [{ holder: sources[0].holder, party: by.party }]
              }
            }
          : {})
      }
    ],
    shares: [share!, ...others]
  }
  const talked: Event = {
    _tag: "GreyAreaTalkHeld",
    on: date("2026-09-02"),
    by,
    present: [by.role],
    conclusion: "Wij doen het samen."
  }
  const events = [opened, ...joined, agreed, talked, shared] as const
  const booking = { region: region.id, case: id, event: events.length, on: sharedOn, school }
  const lines = shares.map((share, at) => ({
    ...share,
    source: SourceId.make(share.source),
    year: FundingYear.make(share.year),
    holder: sources[at]!.holder,
    basis: {
      _tag: "ByKey" as const,
      key: region.funding.keys[0].id,
      share: { numerator: 1, denominator: 1 }
    },
    decidedOn: sharedOn
  }))
  const entries: ReadonlyArray<LedgerEntry> = book(
    booking,
    stage === "reserved" ? "reserve" : "commit",
    lines
  )
  const write = sampleWrite(undefined, events, { entries })
  yield* (yield* CaseStore).write({
    ...write,
    fact: caseFact(region, write.after, undefined, sharedOn)
  })
  return { id, state: write.after, entries, by } as {
    readonly id: Case["id"]
    readonly state: Case
    readonly entries: ReadonlyArray<LedgerEntry>
    readonly by: Actor
  }
})

/** What an account of a source holds by these entries. */
export const heldBy = (entries: ReadonlyArray<LedgerEntry>, source: string, account: Account): number =>
  entries
    .filter((one) => one.source === source)
    .reduce(
      (sum, one) => sum + (one.debit === account ? one.amount : one.credit === account ? -one.amount : 0),
      0
    )

export const nobody = PersonId.make("01900000-0000-7000-8000-00000000cafe")
