export { middenHolland } from "./region.ts"
