/**
 * What an engine that knows nothing of this field is told about a request: what the one who asks is to
 * the child, the age, and whether a yes of each kind stands.
 *
 * Computed when an engine looks at it, where it can look for itself; that is as cheap as it gets.
 */
import { ageOn } from "@oza/kernel"
import { type PermissionNeed, permissionStatus, type Relation } from "@oza/privacy"
import { represents } from "@oza/roles"
import type { Question } from "./Workload.ts"

export type Need = PermissionNeed["kind"]

/** The kinds of yes that the rules ask for. */
export const needs = ["consent-to-process", "consent-to-disclose"] as const satisfies ReadonlyArray<Need>

export const relationsOf = ({
  actor,
  child,
  participates,
  representation
}: Question): ReadonlyArray<Relation> => {
  const all: Array<Relation> = ["none"]
  if (child?.person === actor.party) all.push("child")
  if (participates) {
    all.push("participant")
    if (representation !== undefined && represents(representation)) all.push("representative")
    if (representation === "family-supervisor") all.push("family-supervisor")
  }
  return all
}

export const ageOf = ({ child, on }: Question): number => ageOn(child!.birthDate, on)

export const stands = (question: Question, kind: Need): boolean =>
  permissionStatus({
    ...question,
    kind,
    child: question.child!,
    category: question.categories[0],
    recipient: question.actor.role
  }).state === "valid"
