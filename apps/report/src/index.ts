export { parseAsked } from "./Arguments.ts"
export { job } from "./job.ts"
export { reportFiles } from "./ReportFiles.ts"
export { reportOn } from "./reportOn.ts"
