/**
 * The route of a region to a group arrangement: who may do what, which documents with which sections,
 * and which bodies treat them in which order.
 *
 * All of it is data with the rule of the region that it rests on, so that the order of bodies can change
 * without a change of code. It says nothing of one group; that is `GroupArrangement`.
 */
import { type CalendarDate, LocalizedText, RuleId } from "@oza/kernel"
import { RoleId } from "@oza/roles"
import { Schema } from "effect"
import type { GroupActId } from "./GroupAct.ts"

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** The name of a body in a declaration, in kebab-case. */
export const GroupBodyId = Schema.String.check(
  Schema.isPattern(kebab, { message: "expected the name of a body of the route, in kebab-case" })
).pipe(Schema.brand("GroupBodyId"))
export type GroupBodyId = typeof GroupBodyId.Type

/** The name of a section of a document, its chapter before a dot: `introduction.cause`. */
export const GroupSectionId = Schema.String.check(
  Schema.isPattern(/^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z][a-z0-9]*(-[a-z0-9]+)*)?$/, {
    message: "expected the name of a section, such as introduction.cause"
  })
).pipe(Schema.brand("GroupSectionId"))
export type GroupSectionId = typeof GroupSectionId.Type

/** The name of a way in which groups are paid, in kebab-case. */
export const GroupSourceId = Schema.String.check(
  Schema.isPattern(kebab, { message: "expected the name of a funding source of groups, in kebab-case" })
).pipe(Schema.brand("GroupSourceId"))
export type GroupSourceId = typeof GroupSourceId.Type

/** The two documents on the way: the proposal that it starts from, the plan that is decided on. */
export const GroupDocumentName = Schema.Literals(["proposal", "plan"])
export type GroupDocumentName = typeof GroupDocumentName.Type

/** What a body does in the route: it is told, it gives its view, or it takes the decision. */
export const GroupBodyPart = Schema.Literals(["informs", "advises", "decides"])
export type GroupBodyPart = typeof GroupBodyPart.Type

/** A body of the route, with its place in the order. */
export const GroupBody = Schema.Struct({
  id: GroupBodyId,
  name: LocalizedText,
  /** The roles that sit in it; one of them records what it decided. */
  members: Schema.NonEmptyArray(RoleId),
  part: GroupBodyPart,
  /** Which document it treats. */
  document: GroupDocumentName,
  /** Its place: a body comes after every body with a lower number. */
  order: Schema.Int,
  rule: RuleId
})
export type GroupBody = typeof GroupBody.Type

/** What a document must hold. */
export const GroupDocumentForm = Schema.Struct({
  /** The rule that says what it holds. */
  rule: RuleId,
  /** Every section that it must have, in order. */
  sections: Schema.NonEmptyArray(Schema.Struct({ id: GroupSectionId, name: LocalizedText })),
  /** The most that all sections hold together, in characters: what a page limit comes down to. */
  atMostCharacters: Schema.optionalKey(Schema.Int)
})
export type GroupDocumentForm = typeof GroupDocumentForm.Type

/** Who does an act with a group, by which rule. What a body decided is recorded by its members. */
export interface GroupActRule {
  readonly by: readonly [RoleId, ...ReadonlyArray<RoleId>]
  readonly rule: RuleId
}

export interface GroupRoute {
  /** First day on which a new group goes this way; what ran before is only put in the register. */
  readonly from: CalendarDate
  /** The rule that a new group does not start without the decision of its bodies on its plan. */
  readonly rule: RuleId
  /** Acts that the region does not name are not done there. */
  readonly acts: { readonly [A in Exclude<GroupActId, "RecordBodyDecision">]?: GroupActRule }
  /** What the register says, and from which ways of paying a group is combined. */
  readonly register: {
    readonly rule: RuleId
    readonly sources: ReadonlyArray<{ readonly id: GroupSourceId; readonly name: LocalizedText }>
  }
  /** One specific need asks for something individual; several that compare can be a group. */
  readonly levels: { readonly rule: RuleId }
  /** A child that is exempted from school joins a group that serves exempted children. */
  readonly exempted: { readonly rule: RuleId }
  readonly proposal: GroupDocumentForm
  readonly plan: GroupDocumentForm
  readonly bodies: ReadonlyArray<GroupBody>
  /** A child takes part on the basis of its own, individual funding. */
  readonly members: { readonly rule: RuleId }
  /** A group that ran is evaluated before it is rounded off. */
  readonly ending: { readonly rule: RuleId }
}

/** The bodies in the order in which they come. */
export const bodiesInOrder = ({ bodies }: GroupRoute): ReadonlyArray<GroupBody> =>
  bodies.toSorted((one, other) => one.order - other.order)
