/**
 * What would open what is closed: the smallest set of acts by named people, or that nothing can.
 *
 * Acts are named as the life of a case names them. A person who refused is not asked again, so a refusal
 * that everything turns on has no cure; time has none either.
 */
import type { LocalizedText, PersonId, Rule } from "@oza/kernel"
import type { RoleId } from "@oza/roles"
import type { PermissionKind } from "./Permission.ts"

/** One act that is to be done. */
export type CureAct =
  /** This person says yes to this. */
  | {
      readonly act: "AnswerPermission"
      readonly kind: PermissionKind
      readonly person: PersonId
      /** The role in the case; undefined for somebody who does not take part yet. */
      readonly role: RoleId | undefined
      readonly text: LocalizedText
    }
  /** This person is involved in the case. */
  | {
      readonly act: "AddParticipant"
      readonly person: PersonId
      readonly role: RoleId | undefined
      readonly text: LocalizedText
    }

export type AccessCure =
  /** When all of these are done, it is open. */
  | { readonly _tag: "Acts"; readonly acts: readonly [CureAct, ...ReadonlyArray<CureAct>] }
  /** Nothing that people can do now opens it, by this rule. */
  | { readonly _tag: "Nothing"; readonly rule: Rule; readonly because: LocalizedText }
