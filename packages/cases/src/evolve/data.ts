/** What events make of a case: who may decide about its data, break-glass, restriction and archive. */
import { addDays } from "@oza/kernel"
import { type Changes, numbered } from "./Changes.ts"

export const dataChanges = {
  AuthorityRecorded: (state, { person, kind, household, evidence, from, until }) => {
    const authority = {
      number: state.authorities.length + 1,
      person,
      kind,
      ...(household === undefined ? {} : { household }),
      evidence,
      from,
      ...(until === undefined ? {} : { until })
    }
    return { authorities: [...state.authorities, authority] }
  },
  AuthorityEnded: (state, { authority, on }) => ({
    authorities: numbered(state.authorities, authority, () => ({ until: on }))
  }),
  CapacityJudged: (state, { matter, outcome, secondReader, motivation, on, by }) => {
    const judgement = {
      number: state.capacities.length + 1,
      matter,
      outcome,
      by: by.party,
      byRole: by.role,
      secondReader: secondReader.party,
      motivation,
      on
    }
    return { capacities: [...state.capacities, judgement] }
  },
  HealthFindingRecorded: (state, { finding, on, by }) => ({
    healthFindings: [
      ...state.healthFindings,
      { number: state.healthFindings.length + 1, on, by: by.party, role: by.role, content: finding }
    ]
  }),
  EmergencyAccessTaken: (state, { ground, motivation, second, categories, tellFamily, on, by }) => {
    const emergency = {
      number: state.emergencies.length + 1,
      ground,
      motivation,
      by,
      second: second.party,
      categories,
      on,
      // It ends by itself, whatever anybody asks.
      until: addDays(on, 1),
      tellFamily
    }
    return { emergencies: [...state.emergencies, emergency] }
  },
  EmergencyReviewed: (state, { emergency, outcome, motivation, on, by }) => ({
    emergencies: numbered(state.emergencies, emergency, () => ({
      review: { on, by: by.party, outcome, motivation }
    }))
  }),
  FamilyToldLater: (state, { emergency, tellFamily }) => ({
    emergencies: numbered(state.emergencies, emergency, () => ({ tellFamily }))
  }),
  ProcessingRestricted: (state, { ground, on }) => ({
    processingRestrictions: [
      ...state.processingRestrictions,
      { number: state.processingRestrictions.length + 1, ground, from: on }
    ]
  }),
  ProcessingResumed: (state, { on }) => ({
    processingRestrictions: state.processingRestrictions.map((one) =>
      one.until === undefined ? { ...one, until: on } : one
    )
  }),
  CaseArchived: (_state, { on }) => ({ archivedOn: on })
} satisfies Changes
