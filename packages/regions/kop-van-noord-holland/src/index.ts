export { kopVanNoordHolland } from "./region.ts"
