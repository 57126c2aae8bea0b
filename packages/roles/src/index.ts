export * from "./Actor.ts"
export * from "./Participant.ts"
export * from "./Role.ts"
export * from "./Side.ts"
