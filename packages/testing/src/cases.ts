/** Telling cases as stories, and proving a pathway by walking through it at random. */
export * from "./cases/costsShared.ts"
export * from "./cases/lawAnswers.ts"
export * from "./cases/Story.ts"
export * from "./cases/Walk.ts"
