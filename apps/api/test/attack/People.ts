/** Those who ask: the family and professionals around each child, and those who are nothing to any of them. */
import { OrganisationId, PersonId } from "@oza/kernel"
import { type Actor, RoleId } from "@oza/roles"

export const person = (n: number): PersonId =>
  PersonId.make(`0190a11a-0000-7000-8000-0000000000${String(n).padStart(2, "0")}`)
const organisation = (n: number): OrganisationId =>
  OrganisationId.make(`0190a11a-0000-7000-9000-0000000000${String(n).padStart(2, "0")}`)

const school = organisation(1)
const otherSchool = organisation(2)
const swv = organisation(3)
const municipality = organisation(4)
const otherMunicipality = organisation(5)
const youthHelp = organisation(6)

const actor = (n: number, role: string, of?: OrganisationId): Actor => ({
  party: person(n),
  role: RoleId.make(role),
  ...(of === undefined ? {} : { organisation: of })
})

/** Around V, of nine: everything that can be told is told. U, of sixteen, waits for a decision. */
export const parentV = actor(11, "parent")
export const otherParentV = actor(12, "parent")
export const coordinatorV = actor(13, "internal-coordinator", school)
export const teacherV = actor(14, "teacher", school)
/** In the cases of V, U and W, and in one of another region. */
export const consultant = actor(15, "swv-consultant", swv)
export const wijkteamV = actor(16, "wijkteam-worker", municipality)
export const providerV = actor(17, "provider", youthHelp)
/** Took part in the case of V until yesterday. */
export const formerTeacherV = actor(18, "teacher", school)
export const childV = actor(19, "youth")
export const youthU = actor(20, "youth")
export const parentU = actor(21, "parent")

/** Around W, at another school. */
export const parentW = actor(31, "parent")
export const coordinatorW = actor(33, "internal-coordinator", otherSchool)
export const teacherW = actor(34, "teacher", otherSchool)
export const wijkteamW = actor(36, "wijkteam-worker", otherMunicipality)
export const childW = actor(39, "youth")

/** Around Z, in another region; of C, whose case is closed. */
export const parentZ = actor(51, "parent")
export const coordinatorZ = actor(53, "internal-coordinator", otherSchool)
export const childZ = actor(59, "youth")
export const parentC = actor(61, "parent")
export const childC = actor(69, "youth")

/** Nothing to any child. */
export const outsider = actor(70, "internal-coordinator", otherSchool)
export const analyst = actor(71, "analyst", organisation(7))
export const mayor = actor(72, "mayor", municipality)
/** Watches over the data of the region. */
export const officer = actor(73, "privacy-officer", organisation(8))

/** The same party in a role in which it does not take part. */
export const as = (one: Actor, role: string, of = one.organisation): Actor => ({
  party: one.party,
  role: RoleId.make(role),
  ...(of === undefined ? {} : { organisation: of })
})
export const at = (one: Actor): Actor => ({ ...one, organisation: otherSchool })

export interface Stranger {
  readonly who: string
  readonly actor: Actor
}

/** To whom V is not there, each for a reason of its own. */
export const strangersToV: ReadonlyArray<Stranger> = [
  { who: "the coordinator of another school", actor: coordinatorW },
  { who: "a teacher of another school", actor: teacherW },
  { who: "the parent of another child", actor: parentW },
  { who: "another child", actor: childW },
  { who: "the municipal team of another town", actor: wijkteamW },
  { who: "a teacher whose part ended yesterday", actor: formerTeacherV },
  { who: "a coordinator who is nothing to any child", actor: outsider },
  { who: "an analyst", actor: analyst },
  { who: "a role that the region does not know", actor: mayor },
  { who: "the teacher of V as a parent", actor: as(teacherV, "parent") },
  { who: "the teacher of V as a coordinator", actor: as(teacherV, "internal-coordinator") },
  { who: "the parent of V as its youth", actor: as(parentV, "youth") },
  { who: "the provider of V as the municipality", actor: as(providerV, "wijkteam-worker") },
  { who: "the coordinator of V in a role that is unknown", actor: as(coordinatorV, "mayor") }
]
