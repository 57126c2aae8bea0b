export { groups } from "./groups.ts"
export { alkmaar } from "./region.ts"
