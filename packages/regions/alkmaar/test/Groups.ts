/** A group arrangement in Alkmaar as a test tells it: who does what on the route, and what is refused. */
import {
  type Case,
  decideGroup,
  evolveGroup,
  type GroupArrangement,
  GroupBodyId,
  type GroupCommand,
  type GroupEntry,
  type GroupRoute,
  type GroupSections
} from "@oza/cases"
import { date, GroupId } from "@oza/kernel"
import { actor, ruleIds } from "@oza/testing/cases"
import { Result } from "effect"
import { alkmaar, groups } from "../src/index.ts"
import { region } from "./Life.ts"

type State = GroupArrangement | undefined

/** The route as the region declares it. */
export const groupRoute: GroupRoute = alkmaar.groupRoute

/** A group arrangement, as the register of the document has it. */
export const entryOf = (name: string): GroupEntry => groups.find((one) => one.name === name)!

export const written = (form: GroupRoute["plan"], text = "Zo is het bedoeld."): GroupSections => {
  const [first, ...rest] = form.sections.map(({ id }) => ({ section: id, text }))
  return [first!, ...rest]
}

const performerOf = (command: GroupCommand, route: GroupRoute): string =>
  command._tag === "RecordBodyDecision"
    ? (route.bodies.find(({ id }) => id === command.body)?.members[0] ?? "swv-director")
    : route.acts[command._tag]!.by[0]

const asked = (
  state: State,
  command: GroupCommand,
  by: string | undefined,
  member: Case | undefined,
  route: GroupRoute
) =>
  decideGroup({
    id: GroupId.make("01900000-0000-7000-8000-0000000000f1"),
    region: region.id,
    state,
    command,
    actor: actor(by ?? performerOf(command, route)),
    on: date("2027-01-11"),
    route,
    rules: region.rules,
    member
  })

/** The rules by which it is refused; empty where it is accepted. */
export const groupRefusedBy = (
  state: State,
  command: GroupCommand,
  { by, member, route = groupRoute }: { by?: string; member?: Case; route?: GroupRoute } = {}
): ReadonlyArray<string> =>
  Result.match(asked(state, command, by, member, route), {
    onFailure: ({ grounds }) => ruleIds(grounds),
    onSuccess: () => []
  })

/** A group in which these were done in order; throws where one is refused. */
export const group = (...commands: ReadonlyArray<GroupCommand>): GroupArrangement =>
  on(undefined, ...commands)
export const on = (state: State, ...commands: ReadonlyArray<GroupCommand>): GroupArrangement =>
  commands.reduce<State>(
    (told, command) =>
      evolveGroup(
        told,
        Result.getOrThrowWith(
          asked(told, command, undefined, undefined, groupRoute),
          ({ grounds }) => new Error(`${command._tag} is refused: ${ruleIds(grounds).join(", ")}`)
        ).event
      ),
    state
  )!

export const entry: GroupEntry = entryOf("De Stip")
export const propose: GroupCommand = { _tag: "ProposeGroup", entry, proposal: written(groupRoute.proposal) }
export const writePlan: GroupCommand = {
  _tag: "WriteGroupPlan",
  form: "business-case",
  plan: written(groupRoute.plan)
}
const fitting = { informs: "informed", advises: "positive-advice", decides: "approved" } as const
export const treats = (
  name: string,
  outcome?: Extract<GroupCommand, { readonly _tag: "RecordBodyDecision" }>["outcome"]
): GroupCommand => ({
  _tag: "RecordBodyDecision",
  body: GroupBodyId.make(name),
  outcome: outcome ?? fitting[groupRoute.bodies.find(({ id }) => id === name)?.part ?? "informs"]
})
export const startGroup: GroupCommand = { _tag: "StartGroup" }
/** The whole route, up to the start. */
export const way: ReadonlyArray<GroupCommand> = [
  propose,
  treats("beleidsoverleg"),
  treats("rbo"),
  writePlan,
  treats("regisseursoverleg"),
  treats("pora"),
  treats("oogo")
]
export const existing = (of: GroupEntry): GroupCommand => ({
  _tag: "RegisterGroup",
  entry: of,
  since: date("2022-08-01")
})
