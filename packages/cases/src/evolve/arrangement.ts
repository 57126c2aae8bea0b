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
    const { costs, on, shares } = event
    const again = new Set(costs.map(({ agreement }) => agreement))
    const sources = new Set(shares.map(({ source }) => source))
    return {
      costings: [...state.costings.filter(({ agreement }) => !again.has(agreement)), ...costs],
      funding: [
        ...state.funding.filter(({ agreement }) => !again.has(agreement)),
        ...shares.map((share) => ({ on, ...share }))
      ],
      // Who agreed, agreed to other amounts.
      fundingApprovals: state.fundingApprovals.filter(({ source }) => !sources.has(source))
    }
  },
  FundingApproved: (state, { by, committed, on, sources }) => {
    const enough = new Set(committed)
    return {
      funding: state.funding.map((share) =>
        enough.has(share.source) ? { ...share, stage: "committed" as const } : share
      ),
      fundingApprovals: [
        ...state.fundingApprovals,
        ...sources.map((source) => ({ source, party: by.party, role: by.role, on }))
      ]
    }
  },
  FundingReturned: (state, { agreements }) => ({
    costings: state.costings.filter(({ agreement }) => !agreements.includes(agreement)),
    funding: state.funding.filter(({ agreement }) => !agreements.includes(agreement)),
    fundingApprovals: []
  }),
  InvoiceRecorded: (state, { invoice, on, remarks }) => ({
    invoices: [...state.invoices, { on, ...invoice, remarks }]
  }),
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
