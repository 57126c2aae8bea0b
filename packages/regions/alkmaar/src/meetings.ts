/** The one meeting of the region, the MDO, for every kind of education and before it. */
import {
  all,
  circumstance,
  type Condition,
  fact,
  type MeetingKind,
  MeetingKindId,
  not,
  type Seat
} from "@oza/cases"
import { text } from "@oza/kernel"
import type { RoleId } from "@oza/roles"
import type { Reading } from "./openTerms.ts"
import {
  authority,
  coaches,
  coordinators,
  provider,
  swvConsultant,
  teacher,
  veiligThuis,
  youth,
  youthProtectionWorker
} from "./roles.ts"
import { alk } from "./rules/Kader.ts"

export const mdo = MeetingKindId.make("mdo")

const seat = (
  rule: number,
  must: Seat["must"],
  roles: readonly [RoleId, ...Array<RoleId>],
  when?: Condition
): Seat => ({ roles, must, rule: alk(rule), ...(when === undefined ? {} : { when }) })

const adult = fact("child.from-18")

const seats = ({ youthAgreesFrom }: Reading): ReadonlyArray<Seat> => [
  // ALK-29: parents, consultant and coach at least; of age, the youth is there in their place.
  seat(29, "be-present", authority, not(adult)),
  seat(29, "be-present", [youth], adult),
  seat(29, "be-present", [swvConsultant]),
  seat(29, "be-present", coaches),
  // ALK-19: they are involved in time, so invited from the first plan.
  seat(19, "be-invited", [swvConsultant]),
  seat(19, "be-invited", coaches),
  // ALK-09: the youth, if possible.
  seat(9, "be-invited", [youth], fact(`child.from-${youthAgreesFrom}`)),
  // ALK-12: both sides; ALK-10: the school stays there when the youth is elsewhere.
  seat(12, "be-invited", coordinators, fact("child.enrolled-or-applied")),
  seat(12, "be-invited", [provider], fact("arrangement.made")),
  seat(
    10,
    "be-present",
    [...coordinators, teacher],
    all(fact("child.enrolled"), fact("arrangement.outside-school"))
  ),
  // ALK-63: who brings a legal frame, to explain it.
  seat(63, "be-invited", [youthProtectionWorker], circumstance("youth-protection")),
  seat(63, "be-invited", [veiligThuis], circumstance("veilig-thuis"))
]

export const meetings = (reading: Reading): ReadonlyArray<MeetingKind> => [
  {
    id: mdo,
    name: text("multidisciplinair overleg (MDO)", "multidisciplinary meeting (MDO)"),
    schoolTypes: ["preschool", "po", "vo", "mbo"],
    rule: alk(9),
    seats: seats(reading),
    asksViews: alk(65)
  }
]
