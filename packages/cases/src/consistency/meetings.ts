/** Meetings: of a kind that the region knows, planned ahead, and reported once. */
import { text } from "@oza/kernel"
import type { RoleId } from "@oza/roles"
import {
  answersWhatIsOpen,
  inOrder,
  knownMeeting,
  knownRole,
  onlyOnce,
  pointsAtSomething,
  preparedBeforehand
} from "../OwnRule.ts"
import type { Situation } from "../Situation.ts"
import { already, type Checks, missing, needs, type Objections, unknownRoles, unless } from "./Check.ts"

const cancelled = text("Dit overleg is afgezegd.", "This meeting has been cancelled.")

/** The meeting is there and still to come. */
const ahead = ({ case: { meetings: all } }: Situation, meeting: number): Objections => {
  const one = all.find(({ number }) => number === meeting)
  return one === undefined
    ? missing(text("overleg", "meeting"), meeting, "PlanMeeting")
    : [
        ...unless(
          one.heldOn === undefined,
          preparedBeforehand,
          text("Dit overleg is al geweest.", "This meeting has been held already.")
        ),
        ...unless(one.cancelledOn === undefined, preparedBeforehand, cancelled)
      ]
}

const sameRoles = (some: ReadonlyArray<RoleId>, others: ReadonlyArray<RoleId>): boolean =>
  some.every((one) => others.includes(one)) && others.every((one) => some.includes(one))

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
      rules: [pointsAtSomething, onlyOnce, preparedBeforehand, knownRole],
      of: ({ report }, { case: { meetings }, pathway }) => {
        const meeting = meetings.find(({ number }) => number === report.meeting)
        return [
          ...(meeting === undefined
            ? missing(text("overleg", "meeting"), report.meeting, "PlanMeeting")
            : [
                ...unless(meeting.heldOn === undefined, onlyOnce, already),
                ...unless(meeting.cancelledOn === undefined, preparedBeforehand, cancelled)
              ]),
          ...unknownRoles(pathway, report.present)
        ]
      }
    }
  },
  AgreeInvitees: {
    needs: [needs("meeting.planned", pointsAtSomething)],
    saying: {
      rules: [pointsAtSomething, preparedBeforehand],
      of: ({ meeting }, situation) => ahead(situation, meeting)
    }
  },
  ChangeInvitees: {
    needs: [needs("meeting.planned", pointsAtSomething)],
    saying: {
      rules: [pointsAtSomething, preparedBeforehand, knownRole, onlyOnce],
      of: ({ meeting, invited }, situation) => {
        const planned = situation.case.meetings.find(({ number }) => number === meeting)?.plan.invited
        return [
          ...ahead(situation, meeting),
          ...unknownRoles(situation.pathway, invited),
          ...unless(
            planned === undefined || !sameRoles(planned, invited),
            onlyOnce,
            text("Dit zijn dezelfde genodigden.", "These are the same invitees.")
          )
        ]
      }
    }
  },
  SendInvitations: {
    needs: [needs("meeting.planned", pointsAtSomething)],
    saying: {
      rules: [pointsAtSomething, preparedBeforehand],
      of: ({ meeting }, situation) => ahead(situation, meeting)
    }
  },
  HoldChildTalk: {
    needs: [needs("meeting.planned", pointsAtSomething)],
    saying: {
      rules: [pointsAtSomething, preparedBeforehand],
      of: ({ meeting }, situation) => ahead(situation, meeting)
    }
  },
  CancelMeeting: {
    needs: [needs("meeting.planned", pointsAtSomething)],
    saying: {
      rules: [pointsAtSomething, preparedBeforehand],
      of: ({ meeting }, situation) => ahead(situation, meeting)
    }
  },
  ReviewActions: {
    needs: [needs("actions.running", answersWhatIsOpen)],
    saying: {
      rules: [pointsAtSomething, answersWhatIsOpen],
      of: ({ meeting }, { case: { meetings: all } }) => {
        const one = all.find(({ number }) => number === meeting)
        return one === undefined
          ? missing(text("overleg", "meeting"), meeting, "PlanMeeting")
          : unless(
              one.report?.actions !== undefined && one.actionsReviewed === undefined,
              answersWhatIsOpen,
              text("Er zijn geen acties om na te gaan.", "There are no actions to review."),
              "ReportMeeting"
            )
      }
    }
  }
} satisfies Checks
