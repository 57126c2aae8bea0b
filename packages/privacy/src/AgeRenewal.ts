/**
 * What a birthday asks anew: at 12, 16 and 18 other people have to answer, so that a yes that stood the day
 * before stands no more. It belongs on the work list before that day.
 */
import { addDays, type CalendarDate, reachesAge } from "@oza/kernel"
import type { RoleCatalogue } from "@oza/roles"
import type { AccessSubject } from "./AccessRequest.ts"
import { relativesBy } from "./Authority.ts"
import type { Giver } from "./Givers.ts"
import type { Permission } from "./Permission.ts"
import { type PermissionQuestion, type PermissionStatus, permissionStatus } from "./PermissionStatus.ts"
import type { Policy } from "./Policy.ts"

/** The ages at which the law asks others. */
export const ageThresholds = [12, 16, 18] as const
/** An age at which the law asks others. */
export type AgeThreshold = (typeof ageThresholds)[number]

/** A birthday, and what of the answers has to be asked anew of whom. */
export interface AgeRenewal {
  /** The day on which the child reaches the age. */
  readonly birthday: CalendarDate
  readonly age: AgeThreshold
  /** Numbers of the answers that stand on the day before and no more on the birthday, ascending. */
  readonly permissions: ReadonlyArray<number>
  /** Those of them that only lack the yes of the youth. */
  readonly needYouth: ReadonlyArray<number>
  /** Who is to be asked for it, each once. */
  readonly ask: ReadonlyArray<Giver>
}

/**
 * The birthdays of 12, 16 and 18 from `from` up to, and not including, `until` on which a yes has to be asked
 * anew. What happens between today and then is not known; what was recorded is taken as it is.
 */
export const ageRenewals = (of: {
  readonly subject: AccessSubject
  readonly catalogue: RoleCatalogue
  readonly policy: Policy
  readonly from: CalendarDate
  readonly until: CalendarDate
}): ReadonlyArray<AgeRenewal> => {
  const { child } = of.subject
  return ageThresholds.flatMap((age): ReadonlyArray<AgeRenewal> => {
    const birthday = reachesAge(child.birthDate, age)
    if (birthday < of.from || birthday >= of.until) return []
    const renewal = renewalOn(of, birthday, age)
    return renewal.permissions.length === 0 ? [] : [renewal]
  })
}

const renewalOn = (
  of: Parameters<typeof ageRenewals>[0],
  birthday: CalendarDate,
  age: AgeThreshold
): AgeRenewal => {
  const { catalogue, policy, subject } = of
  const stopping = new Set<number>()
  const youthLacks = new Set<number>()
  const ask = new Map<string, Giver>()
  const before = addDays(birthday, -1)
  for (const permission of subject.permissions) {
    if (permission.answer !== "given") continue
    for (const question of questionsOf(permission)) {
      const on = (day: CalendarDate): PermissionStatus =>
        permissionStatus({
          ...question,
          child: subject.child,
          relatives: relativesBy(subject, catalogue, day),
          capacities: subject.capacities,
          permissions: subject.permissions,
          extra: policy.givers,
          on: day
        })
      const was = on(before)
      if (was.state !== "valid" || !was.used.includes(permission.number)) continue
      const is = on(birthday)
      if (is.state === "valid") continue
      stopping.add(permission.number)
      for (const giver of is.missing) ask.set(giver.person, giver)
      if (is.missing.every(({ as }) => as === "youth")) youthLacks.add(permission.number)
    }
  }
  const ascending = (numbers: ReadonlySet<number>) => [...numbers].toSorted((a, b) => a - b)
  return {
    birthday,
    age,
    permissions: ascending(stopping),
    needYouth: ascending(youthLacks),
    ask: [...ask.values()]
  }
}

/** Everything that a yes covers, as questions: one for each purpose, category and recipient. */
function* questionsOf({
  kind,
  scope
}: Permission): Generator<
  Omit<PermissionQuestion, "child" | "relatives" | "capacities" | "permissions" | "extra" | "on">
> {
  const narrowed = {
    document: scope.documents?.[0],
    source: scope.sources?.[0],
    organisation: scope.organisations?.[0],
    person: scope.people?.[0],
    meeting: scope.meeting
  }
  for (const purpose of scope.purposes)
    for (const category of scope.categories)
      for (const recipient of scope.recipients) yield { ...narrowed, kind, purpose, category, recipient }
}
