/**
 * A list of what is to be destroyed because its term is over: proposed by one, approved by another.
 *
 * Four eyes: who proposed it does not approve it. Carried out item by item, each with a certificate, so
 * that an interrupted run goes on where it was. It names cases by number and nothing of a child.
 */
import {
  CalendarDate,
  CaseId,
  type Ground,
  RegionId,
  type Refused,
  refused,
  type Rule,
  RuleId,
  text
} from "@oza/kernel"
import { Actor, type RoleId, type Side } from "@oza/roles"
import { Result, Schema } from "effect"
import { DestructionId } from "./Certificate.ts"
import { FilePart } from "./FilePart.ts"
import { AVG_5_1_e } from "../statute/Avg.ts"
import { fourEyes } from "./RetentionLaw.ts"

/** A part of a file whose term is over. */
export const DestructionItem = Schema.Struct({
  /** From 1. */
  number: Schema.Int,
  cases: Schema.NonEmptyArray(CaseId),
  part: FilePart,
  /** First day on which no term held it. */
  endedOn: CalendarDate,
  /** The rules with the longest term. */
  rules: Schema.NonEmptyArray(RuleId)
}).pipe(Schema.annotateEncoded({ identifier: "DestructionItem" }))
export type DestructionItem = typeof DestructionItem.Type

const happened = { on: CalendarDate, by: Actor }
const why = Schema.NonEmptyString.check(Schema.isMaxLength(2000))

/** What happens with a list of what is to be destroyed: proposed, approved or rejected, and carried out. */
export const DestructionEvent = Schema.Union([
  Schema.TaggedStruct("DestructionProposed", {
    ...happened,
    list: DestructionId,
    region: RegionId,
    items: Schema.NonEmptyArray(DestructionItem)
  }),
  Schema.TaggedStruct("DestructionApproved", happened),
  Schema.TaggedStruct("DestructionRejected", { ...happened, why }),
  /** An item was destroyed: the number of its certificate. */
  Schema.TaggedStruct("ItemDestroyed", { ...happened, item: Schema.Int, certificate: DestructionId }),
  /** An item changed since it was put on the list, and stays. */
  Schema.TaggedStruct("ItemKept", { ...happened, item: Schema.Int, why })
])
export type DestructionEvent = typeof DestructionEvent.Type

export interface DestructionList {
  readonly id: DestructionId
  readonly region: RegionId
  readonly version: number
  readonly status: "proposed" | "approved" | "rejected" | "done"
  readonly proposedOn: CalendarDate
  readonly proposedBy: Actor
  readonly approvedBy?: Actor
  readonly items: ReadonlyArray<
    DestructionItem & { readonly certificate?: DestructionId; readonly kept?: string }
  >
}

/** The list after the event. Throws on an event of a list that was never proposed. */
export const evolveDestruction = (
  state: DestructionList | undefined,
  event: DestructionEvent
): DestructionList => {
  if (event._tag === "DestructionProposed") {
    const { by, items, list, on, region } = event
    return { id: list, region, version: 1, status: "proposed", proposedOn: on, proposedBy: by, items }
  }
  if (state === undefined) throw new Error(`the first event of a list proposes it, not ${event._tag}`)
  const version = state.version + 1
  switch (event._tag) {
    case "DestructionApproved":
      return { ...state, version, status: "approved", approvedBy: event.by }
    case "DestructionRejected":
      return { ...state, version, status: "rejected" }
    case "ItemDestroyed":
    case "ItemKept": {
      const items = state.items.map((one) =>
        one.number !== event.item
          ? one
          : event._tag === "ItemKept"
            ? { ...one, kept: event.why }
            : { ...one, certificate: event.certificate }
      )
      return { ...state, version, items, status: items.every(isDone) ? "done" : state.status }
    }
  }
}

/** Is there nothing left to do with the item? */
export const isDone = (item: DestructionList["items"][number]): boolean =>
  item.certificate !== undefined || item.kept !== undefined

/** What somebody wants to do with a list. */
export type DestructionStep = "propose" | "approve" | "reject" | "execute"

/** May this person do this with the list? Every ground at once. */
export const judgeDestruction = (asked: {
  readonly step: DestructionStep
  readonly list: DestructionList | undefined
  readonly actor: Actor
  readonly side: Side | undefined
  /** The roles that watch over data. */
  readonly officers: ReadonlyArray<RoleId>
  readonly on: CalendarDate
}): Result.Result<ReadonlyArray<Rule>, Refused> => {
  const { actor, list, officers, on, side, step } = asked
  const grounds: Array<Ground> = []
  if (side !== "privacy-office") {
    grounds.push({
      rule: AVG_5_1_e,
      because: text(
        "Alleen wie waakt over de gegevens, doet dit.",
        "Only whoever watches over the data does this."
      ),
      cures: [
        {
          act: step,
          by: [...officers],
          text: text("Vraag het de privacyfunctionaris.", "Ask the privacy officer.")
        }
      ]
    })
  }
  if (list !== undefined) {
    const fits = step === "execute" ? list.status === "approved" : list.status === "proposed"
    if (step !== "propose" && !fits) {
      grounds.push({ rule: AVG_5_1_e, because: outOfOrder[step], cures: [] })
    }
    if (step === "approve" && actor.party === list.proposedBy.party) {
      grounds.push({
        rule: fourEyes,
        because: text(
          "Wie de lijst maakte, keurt haar niet zelf goed.",
          "Whoever made the list does not approve it."
        ),
        cures: [
          {
            act: "approve",
            by: [...officers],
            text: text("Laat een collega de lijst goedkeuren.", "Let a colleague approve the list.")
          }
        ]
      })
    }
  }
  const [first, ...rest] = grounds
  return first === undefined
    ? Result.succeed([AVG_5_1_e, ...(step === "approve" ? [fourEyes] : [])])
    : Result.fail(refused(on, [first, ...rest]))
}

const outOfOrder = {
  approve: text("Deze lijst wacht niet op goedkeuring.", "This list does not wait for approval."),
  reject: text("Deze lijst wacht niet op goedkeuring.", "This list does not wait for approval."),
  execute: text("Deze lijst is niet goedgekeurd, of al klaar.", "This list was not approved, or is done."),
  propose: text("Deze lijst is er al.", "This list is there already.")
} as const
