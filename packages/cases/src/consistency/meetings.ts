/** Meetings: of a kind that the region knows, planned ahead, and reported once. */
import { text } from "@oza/kernel"
import { inOrder, knownMeeting, knownRole, onlyOnce, pointsAtSomething } from "../OwnRule.ts"
import { already, type Checks, missing, needs, unknownRoles, unless } from "./Check.ts"

export const meetings = {
  PlanMeeting: {
    saying: {
      rules: [knownMeeting, knownRole, inOrder],
      of: ({ meeting }, { pathway, on }) => [
        ...unless(
          pathway.meetings.some(({ id }) => id === meeting.kind),
          knownMeeting,
          text(
            `De regio kent geen overleg "${meeting.kind}".`,
            `The region knows no meeting "${meeting.kind}".`
          )
        ),
        ...unknownRoles(pathway, meeting.invited),
        ...unless(
          on <= meeting.plannedFor,
          inOrder,
          text("De dag van het overleg is al voorbij.", "The day of the meeting has passed already.")
        )
      ]
    }
  },
  ReportMeeting: {
    needs: [needs("meeting.planned", pointsAtSomething)],
    saying: {
      rules: [pointsAtSomething, onlyOnce, knownRole],
      of: ({ report }, { case: { meetings }, pathway }) => {
        const meeting = meetings.find(({ number }) => number === report.meeting)
        return [
          ...(meeting === undefined
            ? missing(text("overleg", "meeting"), report.meeting, "PlanMeeting")
            : unless(meeting.heldOn === undefined, onlyOnce, already)),
          ...unknownRoles(pathway, report.present)
        ]
      }
    }
  }
} satisfies Checks
