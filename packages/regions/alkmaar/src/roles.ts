/**
 * The roles of the region and their tasks.
 *
 * "Onderwijsconsulent" is the consultant of the samenwerkingsverband here, and not the national adviser
 * that other regions call so. To coordinate the process is a regie that one of those
 * involved holds (ALK-45), so its tasks stand with the roles that can hold it. The role of that
 * name is for somebody who does nothing else in the case, and so sees the process only (ALK-61).
 */
import { text } from "@oza/kernel"
import { type Role, RoleId, type Task } from "@oza/roles"
import { alk } from "./rules/Kader.ts"
import { rules } from "./rules.ts"

/** Tasks as the rules of the region word them. */
const tasks = (...numbers: ReadonlyArray<number>): ReadonlyArray<Task> =>
  rules
    .filter(({ id }) => numbers.some((number) => id === alk(number)))
    .map(({ id, text: sentence }) => ({ rule: id, text: sentence }))

const id = (name: string): RoleId => RoleId.make(name)

export const parent = id("parent")
export const guardian = id("guardian")
export const youth = id("youth")
export const youthProtectionWorker = id("youth-protection-worker")
export const veiligThuis = id("veilig-thuis")
export const internalCoordinator = id("internal-coordinator")
export const supportCoordinator = id("support-coordinator")
export const teacher = id("teacher")
export const swvConsultant = id("swv-consultant")
export const qualityConsultant = id("quality-consultant")
export const complaintsOfficer = id("complaints-officer")
export const swvDirector = id("swv-director")
export const youthFamilyCoach = id("youth-family-coach")
export const youthConsultant = id("youth-consultant")
export const youthHelpExpert = id("youth-help-expert")
export const accountManager = id("account-manager")
export const educationOfficial = id("education-official")
export const programmeManager = id("programme-manager")
export const municipalExecutive = id("municipal-executive")
export const provider = id("provider")
export const analyst = id("analyst")
export const processCoordinator = id("process-coordinator")
export const privacyOfficer = id("privacy-officer")

/** The school: internal coordinator in PO and before, support coordinator in VO and MBO. */
export const coordinators = [internalCoordinator, supportCoordinator] as const
/** The municipal side of the MDO (ALK-19, ALK-29). */
export const coaches = [youthFamilyCoach, youthConsultant] as const
/** Those who have authority over a minor. */
export const authority = [parent, guardian] as const
/** Those who can be process coordinator: somebody already involved, usually of education (ALK-45, ALK-46). */
export const canCoordinate = [
  ...coordinators,
  swvConsultant,
  provider,
  ...coaches,
  processCoordinator
] as const

/** What the process coordinator does, beside the choice and the mandate. */
const coordinating = tasks(57, 60, 62, 65, 67, 72)

export const roles: ReadonlyArray<Role> = [
  {
    id: parent,
    name: text("ouder", "parent"),
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
    id: youthProtectionWorker,
    name: text("jeugdbeschermer", "youth protection worker"),
    side: "youth-help",
    representation: "family-supervisor",
    tasks: []
  },
  {
    id: veiligThuis,
    name: text("medewerker van Veilig Thuis", "worker of Veilig Thuis"),
    side: "youth-help",
    tasks: []
  },
  {
    id: internalCoordinator,
    name: text("intern begeleider", "internal coordinator"),
    side: "school",
    tasks: [...tasks(9, 10, 12, 34, 46), ...coordinating]
  },
  {
    id: supportCoordinator,
    name: text("ondersteuningscoördinator", "support coordinator"),
    side: "school",
    tasks: [...tasks(9, 10, 12, 34, 46), ...coordinating]
  },
  { id: teacher, name: text("leerkracht of docent", "teacher"), side: "school", tasks: tasks(10) },
  {
    id: swvConsultant,
    name: text("onderwijsconsulent (samenwerkingsverband)", "education consultant (samenwerkingsverband)"),
    side: "swv",
    tasks: [...tasks(34, 46), ...coordinating]
  },
  {
    id: processCoordinator,
    name: text("procesbegeleider", "process coordinator"),
    side: "swv",
    tasks: coordinating
  },
  {
    id: qualityConsultant,
    name: text("consulent passend onderwijs (kwaliteit)", "consultant on support in education (quality)"),
    side: "swv",
    tasks: tasks(49)
  },
  {
    id: complaintsOfficer,
    name: text("kwaliteitsmedewerker klachten", "quality officer for complaints"),
    side: "swv",
    tasks: tasks(49)
  },
  {
    id: swvDirector,
    name: text(
      "directeur-bestuurder van het samenwerkingsverband",
      "executive director of the samenwerkingsverband"
    ),
    side: "swv",
    tasks: []
  },
  {
    id: youthFamilyCoach,
    name: text("jeugd- en gezinscoach", "youth and family coach"),
    side: "municipality",
    tasks: [...tasks(34), ...coordinating]
  },
  {
    id: youthConsultant,
    name: text("jeugdconsulent", "youth consultant"),
    side: "municipality",
    tasks: [...tasks(34), ...coordinating]
  },
  {
    id: youthHelpExpert,
    name: text("jeugdhulpdeskundige", "youth help expert"),
    side: "municipality",
    tasks: []
  },
  {
    id: accountManager,
    name: text("accountmanager van de gemeenten", "account manager of the municipalities"),
    side: "municipality",
    tasks: tasks(49)
  },
  {
    id: educationOfficial,
    name: text("ambtenaar onderwijs", "education official"),
    side: "municipality",
    tasks: []
  },
  {
    id: programmeManager,
    name: text("programmamanager passend onderwijs", "programme manager of support in education"),
    side: "municipality",
    tasks: []
  },
  {
    id: municipalExecutive,
    name: text("gemeentebestuurder", "municipal executive"),
    side: "municipality",
    tasks: []
  },
  {
    id: provider,
    name: text("zorg- of jeugdhulpaanbieder", "care or youth help provider"),
    side: "youth-help",
    tasks: [...tasks(11, 12, 34, 46), ...coordinating]
  },
  { id: analyst, name: text("analist", "analyst"), side: "analysis", tasks: [] },
  {
    id: privacyOfficer,
    name: text("functionaris voor gegevensbescherming", "data protection officer"),
    side: "privacy-office",
    tasks: []
  }
]
