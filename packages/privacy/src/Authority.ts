/**
 * Authority over a child, as it was shown: who, of which kind, from when until when, on what evidence.
 *
 * The role in which a parent takes part says what that person is to the child today; this says what it
 * rests on and for which days, for both households. A recorded authority wins over what the role says: a
 * parent whose authority ended is a parent without authority from that day.
 */
import { CalendarDate, PersonId } from "@oza/kernel"
import { type Participant, Representation, type RoleCatalogue, type RoleId } from "@oza/roles"
import { Schema } from "effect"

export const Authority = Schema.Struct({
  /** Number within the case, from 1. */
  number: Schema.Int,
  person: PersonId,
  kind: Representation,
  /** Which of the households of the child; absent where there is one. */
  household: Schema.optionalKey(Schema.Literals(["first", "second"])),
  /** What it was read from. */
  evidence: Schema.Literals(["authority-register", "court-decision", "civil-registry", "own-statement"]),
  /** First day on which it holds. */
  from: CalendarDate,
  /** First day on which it no longer holds. */
  until: Schema.optionalKey(CalendarDate)
}).pipe(Schema.annotateEncoded({ identifier: "Authority" }))
export type Authority = typeof Authority.Type

/** Somebody who is something to the child on a day, by the role in the case or by a recorded authority. */
export interface KnownRelative {
  readonly person: PersonId
  /** The role in the case; undefined for somebody who does not take part. */
  readonly role: RoleId | undefined
  readonly representation: Representation
}

/**
 * Who is something to the child on this day: those who take part, as far as the register does not say
 * otherwise, and those with authority who do not take part.
 */
export const relativesBy = (
  subject: {
    readonly child: { readonly person: PersonId }
    readonly participants: ReadonlyArray<Participant>
    readonly authorities?: ReadonlyArray<Authority> | undefined
  },
  catalogue: RoleCatalogue,
  on: CalendarDate
): ReadonlyArray<KnownRelative> => {
  const relatives: Array<KnownRelative> = []
  for (const { from, party, role, until } of subject.participants) {
    if (from > on || (until !== undefined && until <= on)) continue
    const byRole = catalogue.representationOf(role)
    if (byRole === undefined) continue
    const representation =
      party === subject.child.person ? byRole : representationBy(subject.authorities, party, byRole, on)
    if (representation !== undefined) relatives.push({ person: party, role, representation })
  }
  for (const { person } of subject.authorities ?? []) {
    if (person === subject.child.person || relatives.some((one) => one.person === person)) continue
    const representation = representationBy(subject.authorities, person, undefined, on)
    if (representation !== undefined) relatives.push({ person, role: undefined, representation })
  }
  return relatives
}

/**
 * What somebody is to the child on this day. The authority that began last decides; where all have ended a
 * parent is one without authority, and a guardian, supervisor or mentor is nothing. Where nothing was
 * recorded, it is what the role says.
 */
export const representationBy = (
  authorities: ReadonlyArray<Authority> | undefined,
  person: PersonId,
  byRole: Representation | undefined,
  on: CalendarDate
): Representation | undefined => {
  let last: Authority | undefined
  let running: Authority | undefined
  for (const one of authorities ?? []) {
    if (one.person !== person || one.from > on) continue
    if (last === undefined || startsAfter(one, last)) last = one
    if (one.until !== undefined && one.until <= on) continue
    if (running === undefined || startsAfter(one, running)) running = one
  }
  if (running !== undefined) return running.kind
  if (last === undefined) return byRole
  return last.kind === "parent-with-authority" || last.kind === "parent-without-authority"
    ? "parent-without-authority"
    : undefined
}

const startsAfter = (one: Authority, other: Authority): boolean =>
  one.from > other.from || (one.from === other.from && one.number > other.number)
