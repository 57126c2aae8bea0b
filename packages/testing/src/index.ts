export { memoryKeyStore } from "./memory/MemoryKeyStore.ts"
export { memoryStores } from "./memory/memoryStores.ts"
export * from "./sample/caseSample.ts"
export * from "./sample/groupSample.ts"
export * from "./sample/ids.ts"
export * from "./sample/rightsSample.ts"
export * from "./population/Life.ts"
export { lifeOf, type PopulationOptions } from "./population/lifeOf.ts"
export {
  type OldSystemOptions,
  oldSystemHeader,
  oldSystemMapping,
  oldSystemRow
} from "./population/oldSystem.ts"
export { live, type Lived } from "./population/live.ts"
export * from "./population/populate.ts"
export { syntheticReference } from "./population/reference.ts"
