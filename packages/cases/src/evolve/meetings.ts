/** What events make of a case: meetings that are planned, agreed with, invited for, held and followed up. */
import { type Changes, latestOpp, numbered } from "./Changes.ts"

export const meetingChanges = {
  MeetingPlanned: (state, event) => ({
    meetings: [
      ...state.meetings,
      { number: state.meetings.length + 1, plan: event.meeting, inviteesAgreedBy: [] }
    ]
  }),
  MeetingHeld: (state, event) => {
    const { on } = event
    const { meeting } = event.report
    return {
      ...latestOpp(state, (opp) => (opp.discussedIn === undefined ? { discussedIn: meeting } : {})),
      meetings: state.meetings.map((one) =>
        one.number === meeting ? { ...one, heldOn: on, report: event.report } : one
      )
    }
  },
  GreyAreaTalkHeld: (state, event) => {
    const { on, present, conclusion } = event
    return { greyAreaTalks: [...state.greyAreaTalks, { on, present, conclusion }] }
  },
  InviteesAgreed: (state, event) => {
    const { by } = event
    return {
      meetings: numbered(state.meetings, event.meeting, ({ inviteesAgreedBy }) => ({
        inviteesAgreedBy: [...inviteesAgreedBy.filter((role) => role !== by.role), by.role]
      }))
    }
  },
  // Another list is agreed with anew, and the invitations go out anew.
  InviteesChanged: (state, { meeting, invited }) => ({
    meetings: state.meetings.map((one) => {
      if (one.number !== meeting) return one
      const { invitations: _, ...rest } = one
      return { ...rest, plan: { ...one.plan, invited }, inviteesAgreedBy: [] }
    })
  }),
  InvitationsSent: (state, event) => {
    const { on, meeting, documents } = event
    return { meetings: numbered(state.meetings, meeting, () => ({ invitations: { on, documents } })) }
  },
  ChildHeard: (state, event) => {
    const { on } = event
    return {
      meetings: numbered(state.meetings, event.meeting, () => ({ childTalk: { on, view: event.view } }))
    }
  },
  MeetingCancelled: (state, event) => {
    const { on } = event
    return { meetings: numbered(state.meetings, event.meeting, () => ({ cancelledOn: on })) }
  },
  ActionsReviewed: (state, event) => {
    const { on, meeting, result } = event
    return { meetings: numbered(state.meetings, meeting, () => ({ actionsReviewed: { on, result } })) }
  }
} satisfies Changes
