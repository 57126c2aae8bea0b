/** The meetings of the region: OT in PO, MDO in VO, and the conversation at the wijkteam that has no name. */
import { fact, type MeetingKind, MeetingKindId, type Seat } from "@oza/cases"
import { text } from "@oza/kernel"
import { guardian, parent, swvConsultant, swvExpert, wijkteamWorker, youth } from "./roles.ts"
import { kop } from "./rules/Mis.ts"

export const ot = MeetingKindId.make("ot")
export const mdo = MeetingKindId.make("mdo")
export const wijkteamTalk = MeetingKindId.make("wijkteam-talk")

/** Help is discussed together with parents or youth. */
const family: Seat = { roles: [parent, guardian, youth], must: "be-present", rule: kop(5) }
/** From 12 the youth has a say. */
const youthFrom12: Seat = { roles: [youth], must: "be-invited", when: fact("child.from-12"), rule: kop(6) }
/** Invited by default and early. */
const wijkteam: Seat = { roles: [wijkteamWorker], must: "be-invited", rule: kop(47) }
const swv: Seat = { roles: [swvConsultant, swvExpert], must: "be-invited", rule: kop(47) }

export const meetings: ReadonlyArray<MeetingKind> = [
  {
    id: ot,
    name: text("ondersteuningsteam (OT)", "support team (OT)"),
    schoolTypes: ["po"],
    rule: kop(39),
    seats: [family, youthFrom12, wijkteam, swv]
  },
  {
    id: mdo,
    name: text("multidisciplinair overleg (MDO)", "multidisciplinary meeting (MDO)"),
    schoolTypes: ["vo"],
    rule: kop(39),
    seats: [family, youthFrom12, wijkteam, swv]
  },
  {
    id: wijkteamTalk,
    name: text("gesprek bij het wijkteam", "conversation at the municipal team"),
    schoolTypes: ["po", "vo"],
    rule: kop(57),
    seats: [family, youthFrom12, wijkteam]
  }
]
