export { parseAsked, usage } from "./Arguments.ts"
export * from "./Command.ts"
export { commands } from "./commands.ts"
