import { addDays, type CalendarDate, date, PersonId, text } from "@oza/kernel"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Actor } from "./Actor.ts"
import { type Participant, takesPart } from "./Participant.ts"
import { RoleId } from "./Role.ts"
import { roleCatalogue } from "./RoleCatalogue.ts"
import { ended, joined, relativesOn, teamOfSide, teamOn } from "./Team.ts"

const person = (number: number) =>
  PersonId.make(`01900000-0000-7000-8000-${String(number).padStart(12, "0")}`)
const actor = (number: number, role: string): Actor => ({ party: person(number), role: RoleId.make(role) })
const mother = actor(1, "parent")
const teacher = actor(2, "teacher")
const monday = date("2026-09-07")

const catalogue = roleCatalogue([
  {
    id: mother.role,
    name: text("ouder", "parent"),
    side: "family",
    tasks: [],
    representation: "parent-with-authority"
  },
  { id: teacher.role, name: text("leerkracht", "teacher"), side: "school", tasks: [] }
])

describe("the care team around a child", () => {
  const team = joined(joined([], mother, monday), teacher, addDays(monday, 1))

  it("somebody takes part from the first day, and no longer from the day on which it ends", () => {
    const after = ended(team, teacher, addDays(monday, 5))
    expect(takesPart(after, teacher, monday)).toBe(false)
    expect(takesPart(after, teacher, addDays(monday, 1))).toBe(true)
    expect(takesPart(after, teacher, addDays(monday, 4))).toBe(true)
    expect(takesPart(after, teacher, addDays(monday, 5))).toBe(false)
  })

  it("who left can join again, and both times stay known", () => {
    const left = ended(team, teacher, addDays(monday, 5))
    const back = joined(left, teacher, addDays(monday, 9))
    expect(back).toHaveLength(3)
    expect(takesPart(back, teacher, addDays(monday, 7))).toBe(false)
    expect(takesPart(back, teacher, addDays(monday, 9))).toBe(true)
  })

  it("joining twice or leaving twice changes nothing", () => {
    expect(joined(team, mother, addDays(monday, 3))).toBe(team)
    const left = ended(team, mother, addDays(monday, 3))
    expect(ended(left, mother, addDays(monday, 4))).toEqual(left)
  })

  it("is asked for by day, and by side", () => {
    expect(teamOn(team, monday)).toEqual([{ ...mother, from: monday }])
    expect(teamOn(team, addDays(monday, 1))).toHaveLength(2)
    expect(teamOfSide(team, catalogue, "school", addDays(monday, 1)).map(({ party }) => party)).toEqual([
      teacher.party
    ])
  })

  it("says who is something to the child", () => {
    expect(relativesOn(team, catalogue, addDays(monday, 1))).toEqual([
      { person: mother.party, role: mother.role, representation: "parent-with-authority" }
    ])
    expect(relativesOn(ended(team, mother, addDays(monday, 1)), catalogue, addDays(monday, 1))).toEqual([])
  })

  it("whatever happens, nobody is at the table twice in one role, and no part lacks a day", () => {
    const anyChange = fc.record({
      joins: fc.boolean(),
      who: fc.constantFrom(mother, teacher, actor(3, "parent")),
      days: fc.nat({ max: 4 })
    })
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 20 }), (changes) => {
        let [participants, day]: [ReadonlyArray<Participant>, CalendarDate] = [[], monday]
        for (const { days, joins, who } of changes) {
          day = addDays(day, days)
          participants = joins ? joined(participants, who, day) : ended(participants, who, day)
          expect(takesPart(participants, who, day)).toBe(joins)
        }
        for (let on = monday; on <= day; on = addDays(on, 1)) {
          const seats = teamOn(participants, on).map(({ party, role }) => `${party} ${role}`)
          expect(new Set(seats).size).toBe(seats.length)
        }
        expect(participants.every(({ from, until }) => until === undefined || from < until)).toBe(true)
      })
    )
  })
})
