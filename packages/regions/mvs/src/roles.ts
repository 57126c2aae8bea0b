/**
 * The roles of the region and their tasks.
 *
 * The education specialist is of the samenwerkingsverband, the family specialist of the municipal team.
 * "Onderwijsconsulent" is here the independent national adviser, who works for none of the parties: no
 * side fits, and of the sides there are this one opens nothing about a child.
 */
import { text } from "@oza/kernel"
import { type Role, RoleId, type Task } from "@oza/roles"
import { mvs } from "./rules/SupportRoute.ts"
import { rules } from "./rules.ts"

/** A task as the rule of the region words it. */
const task = (number: number): Task => {
  const rule = rules.find(({ id }) => id === mvs(number))!
  return { rule: rule.id, text: rule.text }
}

const id = (name: string): RoleId => RoleId.make(name)

export const parent = id("parent")
export const guardian = id("guardian")
export const youth = id("youth")
export const head = id("head")
export const internalCoordinator = id("internal-coordinator")
export const teacher = id("teacher")
export const pedagogicalWorker = id("pedagogical-worker")
export const educationSpecialist = id("education-specialist")
export const swvContact = id("swv-contact")
export const familySpecialist = id("family-specialist")
export const wijkteamWorker = id("wijkteam-worker")
export const municipalContact = id("municipal-contact")
export const youthNurse = id("youth-nurse")
export const youthDoctor = id("youth-doctor")
export const attendanceOfficer = id("attendance-officer")
export const provider = id("provider")
export const nationalEducationAdviser = id("national-education-adviser")
export const analyst = id("analyst")
export const privacyOfficer = id("privacy-officer")

/** Those who have authority over the child. */
export const authority = [parent, guardian] as const
/** Parents and child, who stay out of the VOT and of what is said about money. */
export const family = [...authority, youth] as const
/** Who works on care at school (MVS-02). */
export const careTeam = [
  head,
  internalCoordinator,
  teacher,
  pedagogicalWorker,
  educationSpecialist,
  familySpecialist,
  youthNurse
] as const

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
  { id: youth, name: text("leerling", "pupil"), side: "family", representation: "youth", tasks: [] },
  {
    id: head,
    name: text("schooldirecteur", "head of the school"),
    side: "school",
    tasks: [task(1), task(24)]
  },
  {
    id: internalCoordinator,
    name: text("intern begeleider of ondersteuningscoördinator", "internal or support coordinator"),
    side: "school",
    tasks: [task(21), task(24), task(38), task(39)]
  },
  { id: teacher, name: text("leerkracht of docent", "teacher"), side: "school", tasks: [task(39)] },
  {
    id: pedagogicalWorker,
    name: text("pedagogisch medewerker", "pedagogical worker"),
    side: "school",
    tasks: []
  },
  {
    id: educationSpecialist,
    name: text("onderwijsspecialist", "education specialist"),
    side: "swv",
    tasks: [task(6), task(25), task(38)]
  },
  {
    id: swvContact,
    name: text("contactpersoon van het samenwerkingsverband", "contact at the samenwerkingsverband"),
    side: "swv",
    tasks: []
  },
  {
    id: familySpecialist,
    name: text("gezinsspecialist", "family specialist"),
    side: "municipality",
    tasks: [task(8), task(26), task(38), task(41)]
  },
  {
    id: wijkteamWorker,
    name: text("wijkteammedewerker", "worker of the municipal team"),
    side: "municipality",
    tasks: [task(26), task(38), task(43)]
  },
  {
    id: municipalContact,
    name: text("contactpersoon van de gemeente", "contact at the municipality"),
    side: "municipality",
    tasks: []
  },
  {
    id: youthNurse,
    name: text("jeugdverpleegkundige", "youth nurse"),
    side: "youth-health",
    tasks: [task(38), task(42)]
  },
  { id: youthDoctor, name: text("jeugdarts", "youth doctor"), side: "youth-health", tasks: [] },
  {
    id: attendanceOfficer,
    name: text("leerplichtambtenaar", "attendance officer"),
    side: "attendance",
    tasks: []
  },
  { id: provider, name: text("zorgaanbieder", "provider of care"), side: "youth-help", tasks: [] },
  {
    id: nationalEducationAdviser,
    name: text("landelijke onderwijsconsulent", "national education adviser"),
    side: "independent",
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
