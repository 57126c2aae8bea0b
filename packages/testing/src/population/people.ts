/**
 * The professionals of the population: who works where.
 *
 * Their numbers are fixed, whatever the seed, so that a sign-in for one of them finds the same cases
 * again. The first of each are those of the demo.
 */
import type { School } from "@oza/casework"
import { OrganisationId, PersonId } from "@oza/kernel"
import { type Actor, RoleId } from "@oza/roles"

const numbered = (part: string, n: number): string =>
  `01900000-0000-7000-${part}-${n.toString(16).padStart(12, "0")}`
const person = (n: number): PersonId => PersonId.make(numbered("8000", n))
const organisation = (n: number): OrganisationId => OrganisationId.make(numbered("9000", n))

export const role = (name: string): RoleId => RoleId.make(name)

/** Somebody of a kind: the first has the number of the demo, the others follow from a range of their own. */
const worker = (name: string, first: number, range: number, index: number, works: OrganisationId): Actor => ({
  party: person(index === 0 ? first : range * 0x1_0000 + index),
  role: role(name),
  organisation: works
})

/** Those who work for a child at this school, in this municipality. */
export interface Professionals {
  readonly coordinator: Actor
  readonly teacher: Actor
  readonly wijkteam: Actor
  readonly swvConsultant: Actor
  readonly swvExpert: Actor
  readonly provider: Actor
  readonly familySupervisor: Actor
}

/** Teams and providers are few, and each works in one municipality. */
const perTeam = 3
const providers = 4

/**
 * The professionals around the school at this place in the list of schools; `turn` spreads cases over
 * the members of a team.
 */
export const professionalsOf = (
  schools: ReadonlyArray<School>,
  place: number,
  municipalities: ReadonlyArray<string>,
  turn: number
): Professionals => {
  const school = schools[place]!
  const works = organisation(place === 0 ? 1 : 0x1_0000 + place)
  const town = Math.max(0, municipalities.indexOf(school.municipality ?? ""))
  const municipality = organisation(town === 0 ? 3 : 0x3_0000 + town)
  const helper = turn % providers
  return {
    coordinator: worker(
      school.type === "po" ? "internal-coordinator" : "support-coordinator",
      3,
      1,
      place,
      works
    ),
    teacher: worker("teacher", 4, 2, place, works),
    wijkteam: worker("wijkteam-worker", 6, 3, town * perTeam + (turn % perTeam), municipality),
    swvConsultant: worker("swv-consultant", 5, 4, turn % 2, organisation(2)),
    swvExpert: worker("swv-expert", 0x5_0000, 5, turn % 2, organisation(2)),
    provider: worker("provider", 7, 6, helper, organisation(helper === 0 ? 4 : 0x4_0000 + helper)),
    familySupervisor: worker("family-supervisor", 0x7_0000, 7, turn % 2, organisation(0x5_0000))
  }
}
