/** What events make of a case: agreements, their content, costs, execution and progress. */
import type { Changes } from "./Changes.ts"

const sourcesOf = (shares: ReadonlyArray<{ readonly source: string }>): ReadonlySet<string> =>
  new Set(shares.map(({ source }) => source))

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
    const touched = sourcesOf([...state.funding.filter(({ agreement }) => again.has(agreement)), ...shares])
    return {
      costings: [
        ...state.costings.filter(({ agreement }) => !again.has(agreement)),
        ...costs.map((cost) => ({ on, ...cost }))
      ],
      funding: [
        ...state.funding.filter(({ agreement }) => !again.has(agreement)),
        ...shares.map((share) => ({ on, ...share }))
      ],
      // Who agreed, agreed to other amounts.
      fundingApprovals: state.fundingApprovals.filter(({ source }) => !touched.has(source))
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
  FundingReturned: (state, { agreements }) => {
    const isReturned = ({ agreement }: { readonly agreement: number }) => agreements.includes(agreement)
    const touched = sourcesOf(state.funding.filter(isReturned))
    return {
      costings: state.costings.filter((one) => !isReturned(one)),
      funding: state.funding.filter((one) => !isReturned(one)),
      fundingApprovals: state.fundingApprovals.filter(({ source }) => !touched.has(source))
    }
  },
  InvoiceRecorded: (state, { extra, invoice, on, remarks }) => ({
    invoices: [...state.invoices, { on, ...invoice, remarks }],
    funding: [...state.funding, ...extra.map((share) => ({ on, ...share }))]
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
