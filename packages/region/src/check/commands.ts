/**
 * What conditions ask of a command: that its act can say such a thing at all.
 *
 * A field that no command has is never filled in, and a value that it cannot have is never said: a guard
 * with either would always refuse, or never. Where no command is (a step that is done, a signal), nothing
 * can be asked of one.
 */
import { type ActId, acts as knownActs, type Condition } from "@oza/cases"
import type { SchemaAST } from "effect"
import type { PathwayDeclaration } from "../PathwayDeclaration.ts"
import type { RegionDeclaration } from "../RegionDeclaration.ts"
import { fault, type RegionFault } from "../RegionFault.ts"
import { conditions } from "./conditions.ts"
import { type Kind, missing } from "./names.ts"

export const commandFaults = ({ pathways, funding }: RegionDeclaration): ReadonlyArray<RegionFault> => {
  const sources: ReadonlyArray<string> = funding.sources.map(({ id }) => id)
  return pathways.flatMap((pathway, index) =>
    conditions(pathway, `pathways.${index}`).flatMap(({ condition, at }) => {
      const place = placeOf(at)
      return place === "elsewhere"
        ? []
        : partsOf(condition).flatMap((one) =>
            place === "nowhere"
              ? withoutCommand(one, at)
              : Object.hasOwn(knownActs, place.act)
                ? ofCommand(one, place.act as ActId, pathway, sources, at)
                : []
          )
    })
  )
}

/** The act whose command a condition is asked of; `nowhere` where there is none. */
const placeOf = (at: string): { readonly act: string } | "nowhere" | "elsewhere" => {
  const [, , part, name, field] = at.split(".")
  if (part === "acts" && name !== undefined) return { act: name }
  // What opens a step is asked of every act in it, and a seat of planning and of reporting.
  if (part === "meetings" || (part === "steps" && field === "opens")) return "elsewhere"
  return "nowhere"
}

const partsOf = (condition: Condition): ReadonlyArray<Condition> => {
  switch (condition._tag) {
    case "Not":
      return partsOf(condition.of)
    case "All":
    case "Any":
      return condition.of.flatMap(partsOf)
    default:
      return [condition]
  }
}

const withoutCommand = (condition: Condition, at: string): ReadonlyArray<RegionFault> => {
  switch (condition._tag) {
    case "Says":
    case "Gives":
    case "MeetingIs":
    case "MeetingOf":
      return [
        fault(
          "NoCommandHere",
          at,
          "hier is geen opdracht om iets aan te vragen: dit is nooit waar",
          "there is no command here to ask anything of: this never holds"
        )
      ]
    default:
      return []
  }
}

/** Fields of commands that hold a name of the pathway. */
const naming: Readonly<Record<string, Kind>> = {
  circumstance: "circumstance",
  yield: "yield",
  plan: "plan",
  procedure: "procedure",
  rung: "rung",
  "decision.step": "step",
  "meeting.kind": "meeting"
}

const ofCommand = (
  condition: Condition,
  act: ActId,
  pathway: PathwayDeclaration,
  sources: ReadonlyArray<string>,
  at: string
): ReadonlyArray<RegionFault> => {
  switch (condition._tag) {
    case "Says": {
      const { path, oneOf } = condition
      const kind = naming[path]
      if (kind !== undefined) return oneOf.flatMap((name) => missing(pathway, kind, name, at))
      const found = fieldsAt(knownActs[act].command.ast, path.split("."))
      if (found.length === 0) return [unknownField(act, path, at)]
      const said =
        path === "shares.source"
          ? sources
          : found.flatMap((one) => (one._tag === "Literal" ? [String(one.literal)] : []))
      const isClosed = path === "shares.source" || found.every(({ _tag }) => _tag === "Literal")
      return oneOf
        .filter((value) => isClosed && !said.includes(value))
        .map((value) =>
          fault(
            "UnknownValue",
            at,
            `${act} zegt bij ${path} nooit ${value}`,
            `${act} never says ${value} at ${path}`
          )
        )
    }
    case "Gives":
    case "WithinAbsence":
    case "AsEscalationDecided":
      return fieldsAt(knownActs[act].command.ast, condition.path.split(".")).length > 0
        ? []
        : [unknownField(act, condition.path, at)]
    default:
      return []
  }
}

const unknownField = (act: ActId, path: string, at: string): RegionFault =>
  fault("UnknownField", at, `${act} heeft geen veld ${path}`, `${act} has no field ${path}`)

/** What can stand at a path, one for each way in which it can be filled in. */
const fieldsAt = (of: SchemaAST.AST, path: ReadonlyArray<string>): ReadonlyArray<SchemaAST.AST> => {
  switch (of._tag) {
    case "Suspend":
      return fieldsAt(of.thunk(), path)
    case "Union":
      return of.types.flatMap((one) => fieldsAt(one, path))
    case "Arrays":
      return [...of.elements, ...of.rest].flatMap((one) => fieldsAt(one, path))
    case "Objects": {
      const [name, ...rest] = path
      return name === undefined
        ? [of]
        : of.propertySignatures
            .filter((property) => property.name === name)
            .flatMap(({ type }) => fieldsAt(type, rest))
    }
    default:
      return path.length === 0 ? [of] : []
  }
}
