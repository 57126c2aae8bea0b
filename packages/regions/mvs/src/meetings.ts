/** The meetings of the region: the collegial consult, the VOT without parents, and the small OT. */
import { circumstance, fact, type MeetingKind, MeetingKindId, type SchoolType, type Seat } from "@oza/cases"
import { text } from "@oza/kernel"
import { unauthorisedAbsence } from "./names.ts"
import type { Reading } from "./openTerms.ts"
import {
  attendanceOfficer,
  authority,
  careTeam,
  educationSpecialist,
  family,
  familySpecialist,
  internalCoordinator,
  youth
} from "./roles.ts"
import { mvs } from "./rules/SupportRoute.ts"

export const consult = MeetingKindId.make("collegial-consult")
export const vot = MeetingKindId.make("vot")
export const ot = MeetingKindId.make("ot")

/** From before school up to 18: the line of learning as a whole (MVS-35). */
const wholeLine: readonly [SchoolType, ...ReadonlyArray<SchoolType>] = ["preschool", "po", "vo", "mbo"]

/** The attendance officer joins when a pupil stays away without a valid reason. */
const attendance: Seat = {
  roles: [attendanceOfficer],
  must: "be-invited",
  when: circumstance(unauthorisedAbsence),
  rule: mvs(3)
}

export const meetings = ({
  pupilAtSupportTeam,
  supportTeamSize
}: Pick<Reading, "pupilAtSupportTeam" | "supportTeamSize">): ReadonlyArray<MeetingKind> => [
  {
    id: consult,
    name: text("collegiaal consult", "collegial consult"),
    schoolTypes: wholeLine,
    rule: mvs(10),
    seats: [{ roles: careTeam, must: "be-present", rule: mvs(2) }],
    outcomes: [
      {
        id: "nothing-more",
        name: text("er is niets meer aan de hand", "nothing is the matter any more"),
        rule: mvs(13)
      },
      {
        id: "agreed-actions",
        name: text("afgesproken wie wat doet", "agreed who does what"),
        rule: mvs(14),
        withActions: true
      },
      {
        id: "convene",
        name: text("er is meer aan de hand: het VOT", "more is the matter: the VOT"),
        rule: mvs(15)
      }
    ]
  },
  {
    id: vot,
    name: text("voor-ondersteuningsteam (VOT)", "preliminary support team (VOT)"),
    schoolTypes: wholeLine,
    rule: mvs(11),
    seats: [
      { roles: family, must: "stay-away", rule: mvs(16) },
      { roles: [internalCoordinator], must: "be-present", rule: mvs(16) },
      attendance
    ]
  },
  {
    id: ot,
    name: text("ondersteuningsteam (OT)", "support team (OT)"),
    schoolTypes: wholeLine,
    rule: mvs(17),
    seats: [
      { roles: authority, must: "be-invited", rule: mvs(17) },
      {
        roles: [youth],
        must: "be-invited",
        ...(pupilAtSupportTeam === "from-12" ? { when: fact("child.from-12") } : {}),
        rule: mvs(17)
      },
      { roles: [educationSpecialist], must: "be-invited", rule: mvs(40) },
      { roles: [familySpecialist], must: "be-invited", rule: mvs(39) },
      attendance,
      { roles: family, must: "stay-away", topic: "finance", rule: mvs(23) }
    ],
    atMost: { roles: supportTeamSize, rule: mvs(17) }
  }
]
