/** The names of the nine steps (MH-07): three before the broad meeting, three during it, three after it. */
import { StepId } from "@oza/cases"

const step = (name: string): StepId => StepId.make(name)

export const observe = step("observe")
export const prepare = step("inform-and-prepare")
export const organise = step("organise")
export const needs = step("needs")
export const goals = step("goals")
export const arrange = step("arrange")
export const execute = step("execute")
export const evaluate = step("evaluate")
export const adjust = step("adjust")

export const inOrder = [observe, prepare, organise, needs, goals, arrange, execute, evaluate, adjust] as const
