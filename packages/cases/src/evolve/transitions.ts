/** What events make of a case: going to the next education or to another region. */
import { type Changes, numbered } from "./Changes.ts"

export const transitionChanges = {
  TransitionPrepared: (state, event) => {
    const { on } = event
    const transition = { number: state.transitions.length + 1, on, plan: event.plan }
    return { transitions: [...state.transitions, transition] }
  },
  TransitionHandedOver: (state, event) => {
    const { on } = event
    return { transitions: numbered(state.transitions, event.transition, () => ({ handedOverOn: on })) }
  },
  TransitionReceived: (state, event) => {
    const { on } = event
    return { transitions: numbered(state.transitions, event.transition, () => ({ receivedOn: on })) }
  },
  MoveOffered: (state, event) => {
    const { on, to, categories } = event
    return { moves: [...state.moves, { number: state.moves.length + 1, to, on, categories }] }
  },
  MoveWithdrawn: (state, event) => {
    const { on } = event
    return { moves: numbered(state.moves, event.move, () => ({ answer: { answer: "withdrawn", on } })) }
  },
  MoveAnswered: (state, event) => {
    const { on, move, answer, reason } = event
    const given = { answer, on, ...(reason === undefined ? {} : { reason }) }
    return { moves: numbered(state.moves, move, () => ({ answer: given })) }
  }
} satisfies Changes
