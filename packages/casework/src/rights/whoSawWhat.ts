/**
 * Who saw what of a child, when, why and on which ground, in sentences that a parent or a youth reads; what
 * was refused as well.
 *
 * For the family in its own file, and for whoever answers a request. It is made of the access log and
 * shows roles and organisations, not names. Looking at it is recorded too.
 */
import type { Case } from "@oza/cases"
import { type CalendarDate, type CaseId, dateText, type LocalizedText, type Rule, text } from "@oza/kernel"
import { categoryName, type DataCategory, type Disclosure, permitted, purposeName } from "@oza/privacy"
import { Effect } from "effect"
import { CaseStore, type RecordedDisclosure } from "../CaseStore.ts"
import { recordOf } from "../Recording.ts"
import { RegionContext, type RegionInUse } from "../RegionContext.ts"
import { rereading } from "../Rereading.ts"
import { isToldOf } from "../Untold.ts"
import { allDisclosures, type RightsPurpose, underRights } from "./rightsAccess.ts"

/** One time that somebody processed data of the child, or wanted to. */
export interface Seen {
  /** Number in the log of the case. */
  readonly sequence: number
  /** When, in milliseconds since 1970. */
  readonly recordedAt: number
  readonly on: CalendarDate
  readonly outcome: "done" | "refused"
  readonly kind: Disclosure["kind"]
  /** What people call the role. */
  readonly role: LocalizedText
  readonly side: Disclosure["side"]
  readonly organisation: Disclosure["actor"]["organisation"]
  readonly categories: ReadonlyArray<DataCategory>
  readonly purpose: Disclosure["purpose"]
  readonly rules: ReadonlyArray<Rule>
  /** Numbers of the permissions that it rested on. */
  readonly permissions: ReadonlyArray<number>
  /** Was it in an emergency? */
  readonly emergency: boolean
  /** All of it in one sentence. */
  readonly sentence: LocalizedText
}

/** Who saw what of the child of a case, the newest first. */
export const whoSawWhat = Effect.fn("whoSawWhat")(function* (id: CaseId) {
  return yield* rereading(underRights(id, ["process"], seen))
})

const seen = Effect.fnUntraced(function* <P extends RightsPurpose>(state: Case, purpose: P) {
  const region = yield* RegionContext
  const { decision } = yield* permitted(purpose)
  const recorded = yield* allDisclosures(state.id, true)
  const record = recordOf(decision, state, "read", ["disclosures"])
  yield* (yield* CaseStore).disclose(region.id, [
    { id: state.id, version: state.version, disclosure: record }
  ])
  return recorded
    .filter(({ disclosure }) => isToldOf(region, decision.actor, purpose, state, disclosure))
    .map((one) => seenOf(region, one))
})

/** One record of the log, as people read it. */
export const seenOf = (
  region: RegionInUse,
  { disclosure, recordedAt, sequence }: RecordedDisclosure
): Seen => {
  const { actor, categories, emergency, kind, on, outcome, permissions, purpose, side } = disclosure
  const role = region.roles.find(actor.role)?.name ?? text("iemand", "somebody")
  return {
    sequence,
    recordedAt,
    on,
    outcome,
    kind,
    role,
    side,
    organisation: actor.organisation,
    categories,
    purpose,
    rules: disclosure.rules.flatMap((id) => region.rules.get(id) ?? []),
    permissions,
    emergency: emergency !== undefined,
    sentence: sentence(role, disclosure)
  }
}

const did: { readonly [K in Disclosure["kind"]]: LocalizedText } = {
  read: text("bekeek", "looked at"),
  write: text("schreef iets bij of paste iets aan in", "added to or changed"),
  list: text("zag in een lijst", "saw in a list"),
  export: text("maakte een kopie van", "made a copy of")
}

const sentence = (role: LocalizedText, disclosure: Disclosure): LocalizedText => {
  const { categories, emergency, kind, on, outcome, permissions, purpose } = disclosure
  const day = dateText(on)
  const what = listed(categories)
  const why = purposeName[purpose]
  const urgent =
    emergency === undefined
      ? text("", "")
      : text(" Dat was in een noodsituatie.", " That was in an emergency.") // nothing to add
  if (outcome === "refused") {
    return text(
      `Op ${day.nl} wilde iemand in de rol ${role.nl} ${what.nl} gebruiken om ${why.nl}. Dat is geweigerd.`,
      `On ${day.en} somebody in the role ${role.en} wanted to use ${what.en} to ${why.en}. That was refused.`
    )
  }
  const consent =
    permissions.length === 0
      ? text("", "")
      : text(
          ` Daar was toestemming voor (${permissions.join(", ")}).`,
          ` There was consent for it (${permissions.join(", ")}).`
        )
  return text(
    `Op ${day.nl} ${did[kind].nl} iemand in de rol ${role.nl} ${what.nl}, om ${why.nl}.${consent.nl}${urgent.nl}`,
    `On ${day.en} somebody in the role ${role.en} ${did[kind].en} ${what.en}, to ${why.en}.${consent.en}${urgent.en}`
  )
}

/** "a, b and c". */
const listed = (categories: ReadonlyArray<DataCategory>): LocalizedText => {
  if (categories.length === 0) return text("gegevens", "data")
  const join = (language: "nl" | "en", and: string): string => {
    const names = categories.map((category) => categoryName[category][language])
    return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1)}`
  }
  return text(join("nl", "en"), join("en", "and"))
}
