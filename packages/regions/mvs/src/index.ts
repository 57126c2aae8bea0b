export { mvs } from "./region.ts"
