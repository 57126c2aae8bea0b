/** The bodies of the route in their order, and the start that waits for those that decide. */
import { type LocalizedText, text } from "@oza/kernel"
import type { GroupObjection } from "../decideGroup.ts"
import type { GroupArrangement } from "../GroupArrangement.ts"
import { bodiesInOrder, type GroupBody, type GroupRoute } from "../GroupRoute.ts"
import { bodyDecidesOnce, outcomeFitsBody } from "../OwnRule.ts"
import { before, type CommandOf, cure, cureBy, type GroupGrounds, no } from "./GroupGrounds.ts"

const outcomes = {
  informs: ["informed"],
  advises: ["positive-advice", "negative-advice"],
  decides: ["approved", "rejected"]
} as const satisfies Record<GroupBody["part"], ReadonlyArray<string>>

/** The decision of a body on the documents as they stand now. */
const decisionOf = ({ decisions }: GroupArrangement, { id }: GroupBody) =>
  decisions.find(({ body }) => body === id)

/** What stands in the way of a decision of a body. */
export const deciding = (
  state: GroupArrangement,
  { body: named, outcome }: CommandOf<"RecordBodyDecision">,
  route: GroupRoute
): GroupGrounds => {
  const body = route.bodies.find(({ id }) => id === named)!
  const form = route[body.document]
  const waiting = bodiesInOrder(route).filter(({ order }) => order < body.order)
  return {
    rules: [body.rule, form.rule],
    objections: [
      ...before(state),
      ...(state[body.document] === undefined
        ? [
            no(
              form.rule,
              text(
                "Het stuk waarover het gaat, is er nog niet.",
                "The document that it is about is not there yet."
              ),
              ...cure(route, "WriteGroupPlan")
            )
          ]
        : []),
      ...waiting.flatMap((earlier) => notYet(state, body, earlier)),
      ...(decisionOf(state, body) === undefined
        ? []
        : [
            no(
              bodyDecidesOnce.id,
              text(
                `${body.name.nl} heeft hier al over besloten.`,
                `${body.name.en} has decided on this already.`
              )
            )
          ]),
      ...(outcomes[body.part].some((fitting) => fitting === outcome)
        ? []
        : [no(outcomeFitsBody.id, partOf(body))])
    ]
  }
}

const notYet = (
  state: GroupArrangement,
  body: GroupBody,
  earlier: GroupBody
): ReadonlyArray<GroupObjection> => {
  const found = decisionOf(state, earlier)
  if (found === undefined) {
    const because = text(`Eerst komt ${earlier.name.nl}.`, `${earlier.name.en} comes first.`)
    return [no(body.rule, because, cureBy(earlier))]
  }
  if (found.outcome !== "rejected") return []
  return [
    no(body.rule, text(`${earlier.name.nl} heeft het afgewezen.`, `${earlier.name.en} has rejected it.`))
  ]
}

const partOf = ({ name, part }: GroupBody): LocalizedText => {
  switch (part) {
    case "informs":
      return text(`${name.nl} wordt geïnformeerd.`, `${name.en} is informed.`)
    case "advises":
      return text(`${name.nl} adviseert.`, `${name.en} advises.`)
    case "decides":
      return text(`${name.nl} besluit.`, `${name.en} decides.`)
  }
}

/** Something individual needs no decision of the boards; a group does, on its plan. */
export const starting = (state: GroupArrangement, route: GroupRoute): GroupGrounds => {
  if (state.entry.level === "individual") return { rules: [route.levels.rule], objections: before(state) }
  const open = bodiesInOrder(route)
    .filter(({ part }) => part === "decides")
    .filter((body) => decisionOf(state, body)?.outcome !== "approved")
  return {
    rules: [route.rule, route.plan.rule],
    objections: [
      ...before(state),
      ...(state.plan === undefined
        ? [
            no(
              route.plan.rule,
              text(
                "Er is nog geen businesscase of projectplan.",
                "There is no business case or project plan yet."
              ),
              ...cure(route, "WriteGroupPlan")
            )
          ]
        : []),
      ...open.map((body) =>
        no(
          route.rule,
          text(`${body.name.nl} heeft niet ingestemd.`, `${body.name.en} has not approved it.`),
          cureBy(body)
        )
      )
    ]
  }
}
