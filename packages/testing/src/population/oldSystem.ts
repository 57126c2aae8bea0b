/**
 * What another system would export of its cases: rows of separated values, and the mapping that reads
 * them. For tests and measurements of an import.
 *
 * Dates are written day first, kinds by the system's own codes, empty cells are padded. Most rows tell a
 * whole life by the rules; `faulty` of them have a fault that an import has to find.
 */
import type { School } from "@oza/casework"
import { addDays, addYears, type CalendarDate, date } from "@oza/kernel"
import { workingDay } from "./Diary.ts"
import { familyNames, givenNames } from "./names.ts"
import { type Random, randomOf } from "./Random.ts"
import { testBsn } from "./testBsn.ts"
import { goals, minutes, needs, opp, preventive, summaries, whats } from "./texts.ts"

export interface OldSystemOptions {
  readonly seed: string
  readonly schools: readonly [School, ...ReadonlyArray<School>]
  /** Share of rows with a fault; none where absent. */
  readonly faulty?: number
}

const columns = [
  "dossier",
  "voornaam",
  "achternaam",
  "geboortedatum",
  "bsn",
  "school",
  "soort",
  "ib_er",
  "wijkteam",
  "aanmelddatum",
  "kanaal",
  "samenvatting",
  "steun_vanaf",
  "steun",
  "overleg1",
  "verslag1",
  "behoefte_onderwijs",
  "behoefte_hulp",
  "doel1",
  "doel2",
  "opp_datum",
  "opp_thuis",
  "opp_netwerk",
  "opp_helpt",
  "opp_belemmert",
  "opp_tot",
  "overleg2",
  "verslag2",
  "instemming",
  "aanvraag",
  "aanvraag_tekst",
  "besluit",
  "besluit_uitkomst",
  "besluit_reden",
  "afspraak",
  "afspraak_wat",
  "afspraak_van",
  "afspraak_tot",
  "start",
  "evaluatie",
  "evaluatie_resultaat",
  "gesloten",
  "sluitreden"
] as const

type Column = (typeof columns)[number]

/** The first line of the export. */
export const oldSystemHeader = `${columns.join(";")}\r\n`

/** The row of one case, with its line end. The same from the same options and place. */
export const oldSystemRow = (options: OldSystemOptions, index: number): string => {
  const random = randomOf(`${options.seed}/old/${index}`)
  const row = story(random, options.schools, index)
  if (random.chance(options.faulty ?? 0)) spoil(random, row)
  return `${columns.map((column) => cell(row[column])).join(";")}\r\n`
}

type Told = Record<Column, string | undefined>

const story = (random: Random, schools: OldSystemOptions["schools"], index: number): Told => {
  const school = random.pick(schools)
  const openedOn = workingDay(addDays(date("2022-09-01"), random.between(0, 900)))
  let day = openedOn
  const later = (from: number, to: number): string =>
    written((day = workingDay(addDays(day, random.between(from, to)))))
  const help = random.chance(0.75)
  const open = random.chance(0.25)
  const birthDate = addDays(addYears(openedOn, school.type === "po" ? -7 : -13), -random.between(1, 700))
  const row: Told = {
    dossier: `D${String(index + 1).padStart(7, "0")}`,
    voornaam: random.pick(givenNames),
    achternaam: random.pick(familyNames),
    geboortedatum: written(birthDate),
    bsn: testBsn(index),
    school: school.code,
    soort: school.type === "po" ? "BO" : "VO",
    ib_er: `ib-${school.code}`,
    wijkteam: `wt-${school.municipality ?? "0000"}-${index % 3}`,
    aanmelddatum: written(openedOn),
    kanaal: random.pick(["school", "wijkteam", "huisarts", "ouders", "jgz"]),
    samenvatting: random.pick(summaries),
    steun_vanaf: written(addDays(openedOn, -40)),
    steun: random.pick(preventive),
    overleg1: later(8, 20),
    verslag1: random.pick(minutes),
    behoefte_onderwijs: random.pick(needs.education),
    behoefte_hulp: help ? random.pick(needs.help) : undefined,
    doel1: random.pick(goals),
    doel2: random.chance(0.5) ? random.pick(goals) : undefined,
    opp_datum: later(2, 20),
    opp_thuis: opp.home,
    opp_netwerk: opp.network,
    opp_helpt: opp.promoting,
    opp_belemmert: opp.hindering,
    opp_tot: written(addDays(day, 300)),
    overleg2: later(5, 20),
    verslag2: random.pick(minutes),
    instemming: later(0, 5),
    aanvraag: undefined,
    aanvraag_tekst: undefined,
    besluit: undefined,
    besluit_uitkomst: undefined,
    besluit_reden: undefined,
    afspraak: undefined,
    afspraak_wat: undefined,
    afspraak_van: undefined,
    afspraak_tot: undefined,
    start: undefined,
    evaluatie: undefined,
    evaluatie_resultaat: undefined,
    gesloten: undefined,
    sluitreden: undefined
  }
  if (help) {
    row.aanvraag = later(1, 10)
    row.aanvraag_tekst = "Begeleiding op school en hulp thuis."
    if (open && random.chance(0.4)) return row
    row.besluit = later(10, 80)
    row.besluit_uitkomst = "toegekend"
    row.besluit_reden = "De hulp is nodig en past bij de doelen."
  }
  row.afspraak = later(1, 20)
  row.afspraak_wat = help ? "hulp" : "leren"
  row.afspraak_van = written(addDays(day, 10))
  row.afspraak_tot = written(addDays(day, 200))
  row.start = later(10, 20)
  if (open) return row
  row.evaluatie = later(60, 150)
  row.evaluatie_resultaat = random.pick(["behaald", "deels"])
  row.gesloten = later(1, 20)
  row.sluitreden = random.pick(["doelen behaald", "niet meer nodig"])
  return row
}

/** The faults that files of other systems have. */
const spoil = (random: Random, row: Told): void => {
  switch (random.between(1, 8)) {
    case 1:
      row.geboortedatum = "31-02-2014"
      return
    case 2:
      row.bsn = "123456789"
      return
    case 3:
      row.school = "00XX99"
      return
    case 4:
      row.kanaal = "onbekend"
      return
    case 5:
      // Nobody agreed with the OPP: KOP-17 and KOP-50 refuse what follows.
      row.instemming = undefined
      return
    case 6:
      row.achternaam = undefined
      row.aanmelddatum = "1/9/24"
      return
    case 7:
      row.dossier = undefined
      return
    default:
      row.besluit = "2019-01-01"
      row.soort = "?"
  }
}

const written = (day: CalendarDate): string => {
  const [year, month, number] = day.split("-") as [string, string, string]
  return `${Number(number)}-${Number(month)}-${year}`
}

const cell = (value: string | undefined): string => {
  if (value === undefined) return "   "
  return /[;"\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

const on = (column: Column) => ({ column })
const says = (constant: unknown) => ({ constant })
const meetingOf = { column: "soort", values: { BO: "ot", VO: "mdo" } }
const invited = says([
  "internal-coordinator",
  "support-coordinator",
  "teacher",
  "parent",
  "youth",
  "wijkteam-worker",
  "swv-consultant"
])
const helpOr = (help: string, other: string) => ({
  column: "afspraak_wat",
  values: { hulp: help, leren: other }
})

/** How the rows are to be read: what stands in a mapping file. */
export const oldSystemMapping = {
  source: "old-system",
  dates: "d-M-yyyy",
  key: on("dossier"),
  identity: {
    givenName: on("voornaam"),
    familyName: on("achternaam"),
    birthDate: on("geboortedatum"),
    bsn: on("bsn")
  },
  parties: {
    "internal-coordinator": { column: "ib_er" },
    "wijkteam-worker": { column: "wijkteam" },
    parent: { perCase: true }
  },
  acts: [
    {
      act: "OpenCase",
      on: on("aanmelddatum"),
      by: "internal-coordinator",
      says: {
        "enrolment.status": says("enrolled"),
        "enrolment.school": on("school"),
        "enrolment.schoolType": { column: "soort", values: { BO: "po", VO: "vo" } },
        "signal.origin": says("education"),
        "signal.channel": {
          column: "kanaal",
          values: {
            school: "school",
            wijkteam: "wijkteam",
            huisarts: "general-practitioner",
            ouders: "parents",
            jgz: "youth-health"
          }
        },
        "signal.summary": on("samenvatting")
      }
    },
    {
      act: "AddParticipant",
      on: on("aanmelddatum"),
      by: "internal-coordinator",
      says: { participant: { party: "parent" } }
    },
    {
      act: "AddParticipant",
      on: on("aanmelddatum"),
      by: "internal-coordinator",
      says: { participant: { party: "wijkteam-worker" } }
    },
    {
      act: "RecordSupport",
      on: on("aanmelddatum"),
      by: "internal-coordinator",
      says: {
        "support.level": says("basic"),
        "support.kind": says("preventive"),
        "support.description": on("steun"),
        "support.from": on("steun_vanaf"),
        "support.effect": says("insufficient")
      }
    },
    {
      act: "PlanMeeting",
      on: on("aanmelddatum"),
      by: "internal-coordinator",
      says: {
        "meeting.kind": meetingOf,
        "meeting.plannedFor": on("overleg1"),
        "meeting.goal": says("Samen bekijken wat er speelt."),
        "meeting.invited": invited
      }
    },
    {
      act: "ReportMeeting",
      on: on("overleg1"),
      by: "internal-coordinator",
      says: {
        "report.meeting": says(1),
        "report.present": says(["internal-coordinator", "parent", "wijkteam-worker"]),
        "report.minutes": on("verslag1")
      }
    },
    {
      act: "RecordNeeds",
      on: on("overleg1"),
      by: "internal-coordinator",
      says: {
        "needs.0.domain": says("education"),
        "needs.0.text": on("behoefte_onderwijs"),
        "needs.0.exceedsBasicSupport": says(true),
        "needs.1.domain": says("youth-help"),
        "needs.1.text": on("behoefte_hulp"),
        "needs.1.exceedsBasicSupport": says(true)
      }
    },
    {
      act: "SetGoals",
      on: on("overleg1"),
      by: "internal-coordinator",
      says: { "goals.0": on("doel1"), "goals.1": on("doel2") }
    },
    {
      act: "WriteOpp",
      on: on("opp_datum"),
      by: "internal-coordinator",
      says: {
        "content.homeSituation": on("opp_thuis"),
        "content.network": on("opp_netwerk"),
        "content.promotingFactors.0": on("opp_helpt"),
        "content.hinderingFactors.0": on("opp_belemmert"),
        "content.supportNeeds.0": on("behoefte_onderwijs"),
        "content.actionPart.goals.0": on("doel1"),
        "content.actionPart.interventions.0": on("steun"),
        "content.actionPart.until": on("opp_tot"),
        "content.actionPart.expectedYields.0": on("doel1")
      }
    },
    {
      act: "PlanMeeting",
      on: on("opp_datum"),
      by: "internal-coordinator",
      says: {
        "meeting.kind": meetingOf,
        "meeting.plannedFor": on("overleg2"),
        "meeting.goal": says("Het OPP bespreken."),
        "meeting.invited": invited
      }
    },
    {
      act: "ReportMeeting",
      on: on("overleg2"),
      by: "internal-coordinator",
      says: {
        "report.meeting": says(2),
        "report.present": says(["internal-coordinator", "parent", "wijkteam-worker"]),
        "report.minutes": on("verslag2")
      }
    },
    { act: "AgreeOpp", on: on("instemming"), by: "parent" },
    { act: "SignActionPart", on: on("instemming"), by: "parent" },
    { act: "HandOverOpp", on: on("instemming"), by: "parent", says: { way: says("by-parents") } },
    { act: "FileApplication", on: on("aanvraag"), by: "parent", says: { asksFor: on("aanvraag_tekst") } },
    {
      act: "TestPrecedingLaw",
      on: on("besluit"),
      by: "wijkteam-worker",
      says: { law: says("Zvw"), applies: says(false), reason: says("Deze wet past hier niet.") }
    },
    {
      act: "TakeDecision",
      on: on("besluit"),
      by: "wijkteam-worker",
      says: {
        "decision.outcome": {
          column: "besluit_uitkomst",
          values: { toegekend: "granted", afgewezen: "refused" }
        },
        "decision.ground": {
          column: "besluit_uitkomst",
          values: { toegekend: "need-established", afgewezen: "no-need" }
        },
        "decision.reasons": on("besluit_reden")
      }
    },
    {
      act: "MakeAgreement",
      on: on("afspraak"),
      by: "internal-coordinator",
      says: {
        "agreement.what": helpOr(whats["guidance-in-behaviour"], whats["guidance-in-learning"]),
        "agreement.kind": helpOr("family-support", "guidance-in-learning"),
        "agreement.function": says("strengthen"),
        "agreement.setting": helpOr("home", "school"),
        "agreement.executor": helpOr("provider", "teacher"),
        "agreement.responsible": helpOr("municipality", "school"),
        "agreement.goals": says([1]),
        "agreement.from": on("afspraak_van"),
        "agreement.until": on("afspraak_tot"),
        "agreement.reporting": says("Elke maand een kort bericht."),
        "agreement.evaluateOn": on("afspraak_tot")
      }
    },
    { act: "AgreeContent", on: on("start"), by: "internal-coordinator" },
    { act: "AgreeContent", on: on("start"), by: "wijkteam-worker" },
    { act: "AgreeContent", on: on("start"), by: "parent" },
    { act: "StartExecution", on: on("start"), by: "internal-coordinator" },
    {
      act: "Evaluate",
      on: on("evaluatie"),
      by: "internal-coordinator",
      says: {
        "evaluation.goals.0.goal": says(1),
        "evaluation.goals.0.result": {
          column: "evaluatie_resultaat",
          values: { behaald: "reached", deels: "partly", niet: "not" }
        },
        "evaluation.present": says(["internal-coordinator", "parent"]),
        "evaluation.outcome": says("close")
      }
    },
    {
      act: "CloseCase",
      on: on("gesloten"),
      by: "internal-coordinator",
      says: {
        "closing.reason": {
          column: "sluitreden",
          values: { "doelen behaald": "goals-reached", "niet meer nodig": "no-longer-needed" }
        },
        "closing.outcome": says("education-with-support")
      }
    }
  ]
} as const
