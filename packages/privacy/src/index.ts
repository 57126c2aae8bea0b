export * from "./DataCategory.ts"
export * from "./Permission.ts"
export * from "./Purpose.ts"
