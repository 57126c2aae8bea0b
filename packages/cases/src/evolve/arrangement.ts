/** What events make of a case: agreements, their content, costs, execution and progress. */
import type { Changes } from "./Changes.ts"

export const arrangementChanges = {
  AgreementMade: (state, event) => {
    const agreement = { number: state.agreements.length + 1, ...event.agreement }
    return { agreements: [...state.agreements, agreement], contentAgreedBy: [] }
  },
  ContentAgreed: (state, { by }) => ({
    contentAgreedBy: [
      ...state.contentAgreedBy.filter(({ party }) => party !== by.party),
      { party: by.party, role: by.role }
    ]
  }),
  FundingShared: (state, event) => {
    const { on } = event
    return { funding: [...state.funding, ...event.shares.map((share) => ({ on, ...share }))] }
  },
  ExecutionStarted: (_state, { on }) => ({ startedOn: on }),
  BridgingAgreed: (state, event) => ({ bridgings: [...state.bridgings, event.bridging] }),
  AgreementScaled: (state, event) => {
    const { on, agreement, direction, reason } = event
    return { scalings: [...state.scalings, { agreement, direction, reason, on }] }
  },
  ProgressReported: (state, event) => {
    const { on, by, agreement, state: how, text } = event
    return {
      progressReports: [...state.progressReports, { agreement, state: how, text, on, role: by.role }]
    }
  }
} satisfies Changes
