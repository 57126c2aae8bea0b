/**
 * The roles of the region and their tasks.
 *
 * The guide speaks of one municipal side; here the contact of a school (jeugdconsulent) and the access
 * that decides are two roles, so that who asks for a decision does not take it. Likewise the SWV, which
 * decides on admission, and its expert, who joins the meeting.
 */
import { text } from "@oza/kernel"
import { type Role, RoleId, type Task } from "@oza/roles"
import { rules } from "./rules.ts"
import { mh } from "./rules/Handleiding.ts"

/** Tasks as the rules of the region word them. */
const tasks = (...numbers: ReadonlyArray<number>): ReadonlyArray<Task> =>
  numbers.map((number) => {
    const rule = rules.find(({ id }) => id === mh(number))!
    return { rule: rule.id, text: rule.text }
  })

const id = (name: string): RoleId => RoleId.make(name)

export const parent = id("parent")
export const guardian = id("guardian")
export const familySupervisor = id("family-supervisor")
export const youth = id("youth")
export const teacher = id("teacher")
export const internalCoordinator = id("internal-coordinator")
export const supportCoordinator = id("support-coordinator")
export const head = id("head")
export const jos = id("jos-worker")
export const swv = id("swv")
export const swvExpert = id("swv-expert")
export const attendanceOfficer = id("attendance-officer")
export const bpo = id("bpo")
export const youthNurse = id("youth-nurse")
export const youthDoctor = id("youth-doctor")
export const youthHelpWorker = id("youth-help-worker")
export const municipalContact = id("municipal-contact")
export const municipalAccess = id("municipal-access")
export const analyst = id("analyst")
export const privacyOfficer = id("privacy-officer")

/** Those who have authority over the child; a legal guardian stands equal to a parent. */
export const authority = [parent, guardian] as const
/** IB in primary, coordinator of support in secondary education. */
export const coordinators = [internalCoordinator, supportCoordinator] as const
/** Youth health care (JGZ), also where it works as CJG. */
export const youthHealth = [youthNurse, youthDoctor] as const

/** What the coordinator does (MH-44 to 48), and what the guide asks of the school and of who holds regie. */
const coordinating = tasks(2, 13, 14, 16, 31, 34, 44, 45, 46, 47, 48)

export const roles: ReadonlyArray<Role> = [
  {
    id: parent,
    name: text("ouder", "parent"),
    side: "family",
    representation: "parent-with-authority",
    tasks: tasks(38)
  },
  {
    id: guardian,
    name: text("voogd", "legal guardian"),
    side: "family",
    representation: "legal-guardian",
    tasks: tasks(38)
  },
  {
    id: familySupervisor,
    name: text("gezinsvoogd", "family supervisor"),
    side: "youth-help",
    representation: "family-supervisor",
    tasks: []
  },
  {
    id: youth,
    name: text("leerling", "pupil"),
    side: "family",
    representation: "youth",
    tasks: tasks(38)
  },
  {
    id: teacher,
    name: text("leerkracht of mentor", "teacher or mentor"),
    side: "school",
    tasks: tasks(40, 42, 43)
  },
  {
    id: internalCoordinator,
    name: text("intern begeleider (po)", "internal coordinator (primary education)"),
    side: "school",
    tasks: coordinating
  },
  {
    id: supportCoordinator,
    name: text("coördinator onderwijsondersteuning (vo)", "support coordinator (secondary education)"),
    side: "school",
    tasks: coordinating
  },
  { id: head, name: text("directeur", "head of the school"), side: "school", tasks: tasks(45) },
  {
    id: jos,
    name: text("medewerker Jeugd Ondersteuning op School (JOS)", "worker of youth support at school (JOS)"),
    side: "youth-help",
    tasks: tasks(51)
  },
  {
    id: swv,
    name: text("samenwerkingsverband (SWV)", "samenwerkingsverband (SWV)"),
    side: "swv",
    tasks: []
  },
  {
    id: swvExpert,
    name: text("deskundige van het samenwerkingsverband", "expert of the samenwerkingsverband"),
    side: "swv",
    tasks: []
  },
  {
    id: attendanceOfficer,
    name: text("leerplichtambtenaar", "attendance officer"),
    side: "attendance",
    tasks: tasks(57, 59)
  },
  {
    id: bpo,
    name: text("begeleider passend onderwijs (BPO)", "supervisor of support in education (BPO)"),
    side: "school",
    tasks: tasks(30, 61)
  },
  {
    id: youthNurse,
    name: text("jeugdverpleegkundige (JGZ/CJG)", "youth nurse (JGZ/CJG)"),
    side: "youth-health",
    tasks: tasks(63)
  },
  {
    id: youthDoctor,
    name: text("jeugdarts (JGZ)", "youth doctor (JGZ)"),
    side: "youth-health",
    tasks: tasks(63)
  },
  {
    id: youthHelpWorker,
    name: text("jeugdhulpverlener", "youth-help worker"),
    side: "youth-help",
    tasks: tasks(30, 67)
  },
  {
    id: municipalContact,
    name: text("contactpersoon van de gemeente (jeugdconsulent)", "contact of the municipality"),
    side: "municipality",
    tasks: tasks(31, 68, 69, 70, 73)
  },
  {
    id: municipalAccess,
    name: text("gemeentelijke toegang", "municipal access"),
    side: "municipality",
    tasks: []
  },
  { id: analyst, name: text("analist", "analyst"), side: "analysis", tasks: [] },
  {
    id: privacyOfficer,
    name: text("functionaris voor gegevensbescherming", "data protection officer"),
    side: "privacy-office",
    tasks: []
  }
]
