export * from "./CaseFact.ts"
export * from "./Field.ts"
export * from "./Indicator.ts"
export * from "./Query.ts"
