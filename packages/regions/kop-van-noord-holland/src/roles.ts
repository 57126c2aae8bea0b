/**
 * The roles of the region and their tasks.
 *
 * "Parents" are carers too, and "wijkteam" is any municipal team for youth help (KOP-29). A family
 * supervisor is a role of its own, because that one may not apply (KOP-07).
 */
import { text } from "@oza/kernel"
import { type Role, RoleId, type Task } from "@oza/roles"
import { kop } from "./rules/Mis.ts"
import { rules } from "./rules.ts"

/** A task as the rule of the region words it. */
const task = (number: number): Task => {
  const rule = rules.find(({ id }) => id === kop(number))!
  return { rule: rule.id, text: rule.text }
}

const id = (name: string): RoleId => RoleId.make(name)

export const parent = id("parent")
export const guardian = id("guardian")
export const youth = id("youth")
export const familySupervisor = id("family-supervisor")
export const internalCoordinator = id("internal-coordinator")
export const supportCoordinator = id("support-coordinator")
export const teacher = id("teacher")
export const swvConsultant = id("swv-consultant")
export const swvExpert = id("swv-expert")
export const wijkteamWorker = id("wijkteam-worker")
export const provider = id("provider")
export const analyst = id("analyst")
export const privacyOfficer = id("privacy-officer")

/** The contact at the school of enrolment, in PO and in VO (KOP-21). */
export const coordinators = [internalCoordinator, supportCoordinator] as const
/** Those who have authority over the child; a legal guardian stands equal to a parent (KOP-07). */
export const authority = [parent, guardian] as const

export const roles: ReadonlyArray<Role> = [
  {
    id: parent,
    name: text("ouder of verzorger", "parent or carer"),
    side: "family",
    representation: "parent-with-authority",
    tasks: []
  },
  {
    id: guardian,
    name: text("voogd", "legal guardian"),
    side: "family",
    representation: "legal-guardian",
    tasks: []
  },
  { id: youth, name: text("jeugdige", "youth"), side: "family", representation: "youth", tasks: [] },
  {
    id: familySupervisor,
    name: text("gezinsvoogd", "family supervisor"),
    side: "youth-help",
    representation: "family-supervisor",
    tasks: []
  },
  {
    id: internalCoordinator,
    name: text("intern begeleider (po)", "internal coordinator (primary education)"),
    side: "school",
    tasks: [task(21), task(22), task(47)]
  },
  {
    id: supportCoordinator,
    name: text("ondersteuningscoördinator (vo)", "support coordinator (secondary education)"),
    side: "school",
    tasks: [task(21), task(22), task(47)]
  },
  { id: teacher, name: text("leerkracht of docent", "teacher"), side: "school", tasks: [] },
  {
    id: swvConsultant,
    name: text("medewerker van het samenwerkingsverband", "consultant of the samenwerkingsverband"),
    side: "swv",
    tasks: []
  },
  {
    id: swvExpert,
    name: text("deskundige van het samenwerkingsverband", "expert of the samenwerkingsverband"),
    side: "swv",
    tasks: [task(40)]
  },
  {
    id: wijkteamWorker,
    name: text("medewerker van het wijkteam", "worker of the municipal team"),
    side: "municipality",
    tasks: [task(48), task(54)]
  },
  { id: provider, name: text("jeugdhulpaanbieder", "youth help provider"), side: "youth-help", tasks: [] },
  { id: analyst, name: text("analist", "analyst"), side: "analysis", tasks: [] },
  {
    id: privacyOfficer,
    name: text("functionaris voor gegevensbescherming", "data protection officer"),
    side: "privacy-office",
    tasks: []
  }
]
