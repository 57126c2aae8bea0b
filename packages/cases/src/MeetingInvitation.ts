/**
 * The invitation to a meeting as a calendar file (iCalendar, RFC 5545).
 *
 * It ends up in calendars that many can look into, so it holds no data of anybody: the name of the kind
 * of meeting, the day and the time. No goal, no names, no school. Who it is sent to is for who sends it.
 */
import { addDays, type CalendarDate } from "@oza/kernel"
import { DateTime } from "effect"
import type { Meeting, MeetingPlan } from "./Meeting.ts"
import type { MeetingKind } from "./Pathway.ts"

/** What a calendar file needs to know beside the meeting: who invites, when it is made, and its number. */
export interface InvitationOf {
  /** The name of the region, as the one who invites. */
  readonly region: string
  /** When the file is made, in milliseconds since 1970. */
  readonly at: number
  /** The same for every file about this meeting, and of no other; holds nothing about the child. */
  readonly uid: string
}

/** The text of the file, with lines that end in CRLF; a cancellation where the meeting was cancelled. */
export const invitationFile = (
  meeting: Pick<Meeting, "plan" | "cancelledOn">,
  kind: Pick<MeetingKind, "name">,
  { region, at, uid }: InvitationOf
): string => {
  const cancelled = meeting.cancelledOn !== undefined
  const { time } = meeting.plan
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//OZA//OZA//NL",
    "CALSCALE:GREGORIAN",
    `METHOD:${cancelled ? "CANCEL" : "REQUEST"}`,
    ...(time === undefined ? [] : amsterdam),
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp(at)}`,
    `ORGANIZER;CN="${quotable(region)}":invalid:nomail`,
    ...times(meeting.plan),
    `SEQUENCE:${cancelled ? 1 : 0}`,
    `STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`,
    `SUMMARY;LANGUAGE=nl:${escaped(kind.name.nl)}`,
    "CLASS:CONFIDENTIAL",
    "END:VEVENT",
    "END:VCALENDAR"
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join("")
}

/** From when to when; the whole day where no time is known. An end that is not later is left out. */
const times = ({ plannedFor, time }: MeetingPlan): ReadonlyArray<string> => {
  if (time === undefined) {
    return [`DTSTART;VALUE=DATE:${basic(plannedFor)}`, `DTEND;VALUE=DATE:${basic(addDays(plannedFor, 1))}`]
  }
  const local = (of: string) => `;TZID=Europe/Amsterdam:${basic(plannedFor)}T${of.replace(":", "")}00`
  return [`DTSTART${local(time.from)}`, ...(time.from < time.until ? [`DTEND${local(time.until)}`] : [])]
}

const basic = (day: CalendarDate): string => day.replaceAll("-", "")

/** `20260105T093000Z` */
const stamp = (millis: number): string =>
  DateTime.formatIso(DateTime.makeUnsafe(millis)).replace(/\.\d+/, "").replaceAll(/[-:]/g, "")

const escaped = (said: string): string =>
  said.replaceAll(/[\\;,]/g, (one) => `\\${one}`).replaceAll(/\r\n|\r|\n/g, "\\n")

/** In a parameter nothing can be escaped: what would end it becomes a space. */
const quotable = (said: string): string => said.replaceAll(/["\p{Cc}]/gu, " ")

/** Octets of a character in UTF-8. */
const octetsOf = (character: string): number => {
  const point = character.codePointAt(0)!
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}

/** In pieces of at most 75 octets, each next one after a space; no character is cut in two. */
const folded = (line: string): string => {
  let folded = ""
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > 75) {
      folded += "\r\n "
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}

/** Dutch time, as a calendar that does not know it by name needs it. */
const amsterdam = [
  "BEGIN:VTIMEZONE",
  "TZID:Europe/Amsterdam",
  "BEGIN:DAYLIGHT",
  "DTSTART:19810329T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "TZNAME:CEST",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "DTSTART:19961027T030000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "TZNAME:CET",
  "END:STANDARD",
  "END:VTIMEZONE"
] as const
