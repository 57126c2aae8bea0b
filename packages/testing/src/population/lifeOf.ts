/**
 * Makes the life of one child of the population, always the same from the same seed and place.
 *
 * A child is 4 to 17 years old, goes to one of the schools, and has its case at some day between the
 * start of the region and the last day of the population.
 */
import type { OpenCaseRequest, School } from "@oza/casework"
import {
  addDays,
  addYears,
  type CalendarDate,
  CaseId,
  dateOf,
  daysBetween,
  PersonId,
  uuidV7,
  yearOf
} from "@oza/kernel"
import type { Actor } from "@oza/roles"
import { DiaryFull, diaryFrom, workingDay } from "./Diary.ts"
import type { Life } from "./Life.ts"
import { familyNames, givenNames } from "./names.ts"
import { professionalsOf, role } from "./people.ts"
import { type Random, randomOf } from "./Random.ts"
import type { Situation } from "./Situation.ts"
import { goRoad, type Road, roads } from "./story.ts"
import { testBsn } from "./testBsn.ts"
import { summaries } from "./texts.ts"

export interface PopulationOptions {
  /** Any text; another one is another population. */
  readonly seed: string
  /** Schools that children go to, in a fixed order. */
  readonly schools: readonly [School, ...ReadonlyArray<School>]
  /** First day on which a case can open. */
  readonly from: CalendarDate
  /** Last day on which anything happens. */
  readonly until: CalendarDate
}

type Channel = OpenCaseRequest["signal"]["channel"]

/** The life at this place. It depends on nothing but the options and the place. */
export const lifeOf = (options: PopulationOptions, index: number): Life => {
  const { schools, from, until } = options
  const random = randomOf(`${options.seed}/${index}`)
  const school = schoolOf(random, schools)
  const place = schools.indexOf(school)
  const openedOn = workingDay(addDays(from, random.between(0, Math.max(0, daysBetween(from, until) - 3))))
  const birthDate = birthDay(random, school.type, openedOn)
  const road = random.weighed(roads)
  const millis = Date.parse(openedOn)
  const id = () => uuidV7(millis, random.bytes(10))
  const caseId = CaseId.make(id())
  const child = PersonId.make(id())
  const parent: Actor = {
    party: PersonId.make(id()),
    role: role(random.chance(0.04) ? "guardian" : "parent")
  }
  const adultOn = addYears(birthDate, 18)
  const last = adultOn <= until ? addDays(adultOn, -1) : until
  const life: Situation = {
    random,
    diary: diaryFrom(openedOn, last, random),
    school,
    type: school.type,
    birthDate,
    child,
    professionals: professionalsOf(schools, place, municipalitiesOf(schools), index),
    parent,
    youth: { party: child, role: role("youth") },
    supervised: random.chance(0.05),
    held: { goals: 0, agreements: 0, meetings: 0, consented: false, lawTested: false, inspectorate: false }
  }
  const bsn = testBsn(index)
  begin(life, road, {
    givenName: random.pick(givenNames),
    familyName: random.pick(familyNames),
    birthDate,
    ...(bsn === undefined ? {} : { bsn })
  })
  const [first, ...rest] = life.diary.steps()
  return { index, case: caseId, steps: [first!, ...rest] }
}

/** Three in five at a primary school, however many schools there are of each. */
const schoolOf = (random: Random, schools: PopulationOptions["schools"]): School => {
  const type = random.chance(0.6) ? "po" : "vo"
  const [first, ...others] = schools.filter((school) => school.type === type)
  return random.pick(first === undefined ? schools : [first, ...others])
}

/** Opens the case and goes the road as far as the days allow. */
const begin = (life: Situation, road: Road, identity: OpenCaseRequest["identity"]): void => {
  const { random, diary, school, type, child, professionals, parent, youth, supervised } = life
  const { coordinator, teacher, wijkteam, swvConsultant, familySupervisor } = professionals
  const channel = channelOn(random, diary.today())
  const opener = channel === "wijkteam" || channel === "general-practitioner" ? wijkteam : coordinator
  const others = [coordinator, wijkteam].filter((one) => one !== opener)
  diary.open(opener, {
    identity,
    person: child,
    enrolment: {
      status: road === "signed-up" ? "applied" : "enrolled",
      school: school.code,
      schoolType: type
    },
    signal: {
      origin: channel === "school" ? "education" : "outside-education",
      channel,
      summary: random.pick(summaries)
    },
    participants: [
      ...others,
      parent,
      youth,
      teacher,
      swvConsultant,
      ...(supervised ? [familySupervisor] : [])
    ]
  })
  try {
    goRoad(life, road)
  } catch (error) {
    if (!(error instanceof DiaryFull)) throw error
  }
}

/** Referrals by the municipal team rise against those by the general practitioner (KOP-44, KOP-45). */
const channelOn = (random: Random, on: CalendarDate): Channel => {
  const year = yearOf(on) - 2022
  return random.weighed<Channel>([
    ["school", 45],
    ["wijkteam", 14 + 4 * year],
    ["general-practitioner", Math.max(6, 22 - 4 * year)],
    ["parents", 11],
    ["youth-health", 6],
    ["other", 2]
  ])
}

/** 4 to 12 at a primary school, 12 to 17 at a secondary one. */
const birthDay = (random: Random, type: "po" | "vo", openedOn: CalendarDate): CalendarDate => {
  const age = type === "po" ? random.between(4, 11) : random.between(12, 17)
  const birthday = dateOf(yearOf(openedOn) - age - 1, random.between(1, 12), random.between(1, 28))
  return addYears(birthday, birthday.slice(5) <= openedOn.slice(5) ? 1 : 0)
}

const municipalitiesOf = (schools: ReadonlyArray<School>): ReadonlyArray<string> =>
  [...new Set(schools.flatMap(({ municipality }) => municipality ?? []))].toSorted()
