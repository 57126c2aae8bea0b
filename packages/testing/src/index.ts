export { memoryStores } from "./memory/memoryStores.ts"
export * from "./sample/caseSample.ts"
export * from "./sample/ids.ts"
