/** What events make of a case: support, questions, needs, goals and advice. */
import type { Changes } from "./Changes.ts"

export const needsChanges = {
  SupportRecorded: (state, event) => ({ supports: [...state.supports, event.support] }),
  QuestionRecorded: (state, event) => ({ questions: [...state.questions, event.question] }),
  NeedsRecorded: (state, event) => ({ needs: [...state.needs, ...event.needs] }),
  GoalsSet: (state, event) => ({
    goals: [
      ...state.goals,
      ...event.goals.map((text, index) => ({ number: state.goals.length + index + 1, text }))
    ]
  }),
  AdvisedOnYouthHelp: (state, event) => {
    const { on, by } = event
    return { advices: [...state.advices, { domain: "youth-help", role: by.role, on, text: event.advice }] }
  },
  AdvisedOnEducation: (state, event) => {
    const { on, by } = event
    return { advices: [...state.advices, { domain: "education", role: by.role, on, text: event.advice }] }
  }
} satisfies Changes
