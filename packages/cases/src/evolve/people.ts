/** What events make of a case: who takes part, what they permit, and who stands in for whom. */
import { takesPart } from "@oza/roles"
import { type Changes, numbered } from "./Changes.ts"

export const peopleChanges = {
  CaseOpened: () => ({}),
  EnrolmentChanged: (_state, event) => ({ enrolment: event.enrolment }),
  ParticipantAdded: (state, event) => {
    const { on } = event
    return { participants: [...state.participants, { ...event.participant, from: on }] }
  },
  ParticipationEnded: (state, event) => {
    const { on } = event
    return {
      participants: state.participants.map((one) =>
        takesPart([one], event.participant, on) ? { ...one, until: on } : one
      )
    }
  },
  PermissionAnswered: (state, event) => {
    const { on, by, kind, answer, scope, evidence, validUntil } = event
    const permission = {
      number: state.permissions.length + 1,
      kind,
      answer,
      scope,
      giver: by.party,
      giverRole: by.role,
      evidence,
      on,
      ...(validUntil === undefined ? {} : { validUntil })
    }
    return { permissions: [...state.permissions, permission] }
  },
  PermissionWithdrawn: (state, event) => {
    const { on, by } = event
    return {
      permissions: state.permissions.map((one) =>
        one.number === event.permission ? { ...one, withdrawn: { on, by: by.party } } : one
      )
    }
  },
  MandateGiven: (state, event) => {
    const { on, by, to, scope, until } = event
    const mandate = {
      number: state.mandates.length + 1,
      to,
      scope,
      givenBy: by.party,
      giverRole: by.role,
      from: on,
      until
    }
    return { mandates: [...state.mandates, mandate] }
  },
  MandateEnded: (state, event) => {
    const { on } = event
    return { mandates: numbered(state.mandates, event.mandate, () => ({ until: on })) }
  },
  PartyRestricted: (state, event) => {
    const { on, party, kind, ground } = event
    const restriction = { number: state.restrictions.length + 1, party, kind, ground, from: on }
    return { restrictions: [...state.restrictions, restriction] }
  },
  RestrictionLifted: (state, event) => {
    const { on } = event
    return { restrictions: numbered(state.restrictions, event.restriction, () => ({ until: on })) }
  }
} satisfies Changes
