export * from "./PathwayDeclaration.ts"
export * from "./RegionDeclaration.ts"
