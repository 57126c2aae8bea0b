/** Telling cases as stories, and proving a pathway by random ones. */
export * from "./cases/Story.ts"
