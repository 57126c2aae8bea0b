import { date, text } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import { coach } from "../test/example.ts"
import { invitationFile, MeetingKindId, type MeetingPlan } from "./index.ts"

const plan: MeetingPlan = {
  kind: MeetingKindId.make("talk"),
  plannedFor: date("2026-03-31"),
  goal: "Sanne durft niet meer naar school",
  agenda: ["Het verzuim van Sanne"],
  invited: [coach]
}
const timed: MeetingPlan = { ...plan, time: { from: "09:30", until: "10:45" } }
const file = (
  of: MeetingPlan,
  over: { readonly cancelledOn?: ReturnType<typeof date> } = {},
  name = "gesprek"
) =>
  invitationFile(
    { plan: of, ...over },
    { name: text(name, "talk") },
    { region: "Voorbeeldregio", at: Date.UTC(2026, 2, 1, 8, 5, 9), uid: "7f3a-1@oza" }
  )
const unfolded = (said: string) => said.replaceAll("\r\n ", "").split("\r\n")

describe("the invitation as a calendar file", () => {
  it("is an event at the time of the meeting, in Dutch time, that the file explains", () => {
    const lines = unfolded(file(timed))
    expect(lines).toEqual(
      expect.arrayContaining([
        "METHOD:REQUEST",
        "UID:7f3a-1@oza",
        "DTSTAMP:20260301T080509Z",
        "DTSTART;TZID=Europe/Amsterdam:20260331T093000",
        "DTEND;TZID=Europe/Amsterdam:20260331T104500",
        "SEQUENCE:0",
        "SUMMARY;LANGUAGE=nl:gesprek",
        "TZID:Europe/Amsterdam"
      ])
    )
    expect(lines[0]).toBe("BEGIN:VCALENDAR")
    expect(lines.slice(-2)).toEqual(["END:VCALENDAR", ""])
  })

  it("is the whole day where no time is known; the end is the day after", () => {
    const lines = unfolded(file(plan))
    expect(lines).toContain("DTSTART;VALUE=DATE:20260331")
    expect(lines).toContain("DTEND;VALUE=DATE:20260401")
    expect(lines.join()).not.toContain("TZID")
  })

  it("takes the event out of the calendar when the meeting was cancelled", () => {
    const lines = unfolded(file(timed, { cancelledOn: date("2026-03-20") }))
    expect(lines).toEqual(
      expect.arrayContaining(["METHOD:CANCEL", "UID:7f3a-1@oza", "SEQUENCE:1", "STATUS:CANCELLED"])
    )
  })

  it("AVG-5.1.c: tells nothing about anybody: no goal, no agenda, no roles", () => {
    const said = file(timed).replaceAll("\r\n ", "")
    for (const secret of ["Sanne", "school", "verzuim", "coach"]) expect(said).not.toContain(secret)
  })

  it("has lines of at most 75 octets that end in CRLF, and cuts no character in two", () => {
    const name = "é€😀".repeat(40)
    const said = file(timed, {}, name)
    expect(said.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/)
    for (const line of said.split("\r\n"))
      expect(encodeURIComponent(line).replaceAll(/%../g, "x").length).toBeLessThanOrEqual(75)
    expect(unfolded(said)).toContain(`SUMMARY;LANGUAGE=nl:${name}`)
  })

  it("says what is special in a text so that it ends nothing", () => {
    const said = unfolded(file(timed, {}, "a;b,c\\d\r\nBEGIN:VALARM"))
    expect(said).toContain("SUMMARY;LANGUAGE=nl:a\\;b\\,c\\\\d\\nBEGIN:VALARM")
  })
})
