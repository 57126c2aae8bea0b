/**
 * The eight people of the demo, each with a role in the region and a part in its stories.
 *
 * They exist where demo mode is on and nowhere else. Their numbers are fixed, so that the stories that are
 * made at the first start and the tokens of a later one speak of the same people.
 */
import { type LocalizedText, OrganisationId, PersonId, text } from "@oza/kernel"
import { type Actor, RoleId } from "@oza/roles"
import type { SignedIn } from "../sign-in/SignIn.ts"

export interface Persona {
  /** In addresses: `internal-coordinator`. */
  readonly name: string
  readonly title: LocalizedText
  readonly actor: Actor
  /** The application of another organisation that asks for this persona. */
  readonly application?: SignedIn["application"]
}

const person = (n: number) => PersonId.make(`01900000-0000-7000-8000-0000000000${String(n).padStart(2, "0")}`)
const organisation = (n: number) =>
  OrganisationId.make(`01900000-0000-7000-9000-0000000000${String(n).padStart(2, "0")}`)

const school = organisation(1)
const swv = organisation(2)
const municipality = organisation(3)
const youthHelp = organisation(4)

const persona = (
  name: string,
  title: LocalizedText,
  n: number,
  role: string,
  of?: typeof OrganisationId.Type
): Persona => ({
  name,
  title,
  actor: { party: person(n), role: RoleId.make(role), ...(of === undefined ? {} : { organisation: of }) }
})

export const parent = persona("parent", text("Ouder", "Parent"), 1, "parent")
export const youth = persona("youth", text("Jongere van 16", "Youth of 16"), 2, "youth")
export const internalCoordinator = persona(
  "internal-coordinator",
  text("Intern begeleider van de school", "Internal coordinator of the school"),
  3,
  "internal-coordinator",
  school
)
export const teacher = persona("teacher", text("Leerkracht", "Teacher"), 4, "teacher", school)
export const swvConsultant = persona(
  "swv-consultant",
  text("Medewerker van het samenwerkingsverband", "Consultant of the samenwerkingsverband"),
  5,
  "swv-consultant",
  swv
)
export const wijkteamWorker = persona(
  "wijkteam-worker",
  text("Medewerker van het wijkteam", "Worker of the municipal team"),
  6,
  "wijkteam-worker",
  municipality
)
export const provider = persona(
  "provider",
  text("Jeugdhulpaanbieder", "Youth help provider"),
  7,
  "provider",
  youthHelp
)
export const analyst = persona("analyst", text("Analist", "Analyst"), 8, "analyst", organisation(5))

export const personas: ReadonlyArray<Persona> = [
  parent,
  youth,
  internalCoordinator,
  teacher,
  swvConsultant,
  wijkteamWorker,
  provider,
  analyst
]
