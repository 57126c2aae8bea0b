/**
 * What stands in the way of each act with a group, beside who does it: the state of the group, the route
 * of the region, and for a child that joins its own case.
 */
import { type Cure, type LocalizedText, type RuleId, text } from "@oza/kernel"
import type { GroupAsked, GroupObjection } from "./decideGroup.ts"
import { type GroupActId, groupActs, type GroupCommand } from "./GroupAct.ts"
import { type GroupArrangement, membersNow } from "./GroupArrangement.ts"
import { documentFaults, type GroupSections } from "./GroupDocument.ts"
import type { GroupEntry } from "./GroupEntry.ts"
import { hasBasis } from "./GroupMember.ts"
import { bodiesInOrder, type GroupBody, type GroupDocumentForm, type GroupRoute } from "./GroupRoute.ts"
import {
  bodyDecidesOnce,
  emptyBeforeEnd,
  groupEndingFits,
  groupPointsAtSomething,
  groupSectionOnce,
  groupStatusFits,
  memberByAgreement,
  memberOnce,
  membersWhileRunning,
  outcomeFitsBody
} from "./OwnRule.ts"

/** What was found: the rules of the region that were looked at, and what stands in the way. */
export interface GroupGrounds {
  readonly rules: ReadonlyArray<RuleId>
  readonly objections: ReadonlyArray<GroupObjection>
}

type Asked = GroupAsked & { readonly route: GroupRoute }

/** Every ground against the command, but who does it and the order of days. */
export const groundsOf = (asked: Asked): GroupGrounds => {
  const { command, route } = asked
  if (command._tag === "ProposeGroup") {
    return together(entryGrounds(command.entry, route), proposing(asked), [
      ...documentObjections(command.proposal, route.proposal)
    ])
  }
  if (command._tag === "RegisterGroup")
    return together(entryGrounds(command.entry, route), registering(asked))
  const state = asked.state!
  switch (command._tag) {
    case "ChangeGroupEntry":
      return together(entryGrounds(command.entry, route), keepsLevel(state, command.entry))
    case "RewriteGroupProposal":
      return together({ rules: [route.proposal.rule], objections: before(state) }, [
        ...documentObjections(command.proposal, route.proposal)
      ])
    case "WriteGroupPlan":
      return together({ rules: [route.plan.rule], objections: before(state) }, [
        ...documentObjections(command.plan, route.plan)
      ])
    case "RecordBodyDecision":
      return deciding(state, command, route)
    case "StartGroup":
      return starting(state, route)
    case "JoinGroup":
      return joining(asked, state, command)
    case "LeaveGroup":
      return { rules: [], objections: [...whileRunning(state), ...leaving(state, command)] }
    case "EvaluateGroup":
      return { rules: [], objections: running(state) }
    case "ConcludeGroup":
      return concluding(state, command, route)
  }
}

const together = (
  one: GroupGrounds,
  ...more: ReadonlyArray<ReadonlyArray<GroupObjection>>
): GroupGrounds => ({ rules: one.rules, objections: [...one.objections, ...more.flat()] })

const no = (rule: RuleId, because: LocalizedText, ...cures: ReadonlyArray<Cure>): GroupObjection => ({
  rule,
  because,
  cures
})

const cure = (route: GroupRoute, act: Exclude<GroupActId, "RecordBodyDecision">): ReadonlyArray<Cure> => {
  const rule = route.acts[act]
  return rule === undefined ? [] : [{ act, by: [...rule.by], text: groupActs[act].label }]
}

const cureBy = ({ members }: GroupBody): Cure => ({
  act: "RecordBodyDecision",
  by: [...members],
  text: groupActs.RecordBodyDecision.label
})

const entryGrounds = ({ sources, level, need }: GroupEntry, route: GroupRoute): GroupGrounds => {
  const known = new Set(route.register.sources.map(({ id }) => id))
  const unknown = sources.filter((source) => !known.has(source))
  return {
    rules: [route.register.rule, route.levels.rule],
    objections: [
      ...(unknown.length === 0
        ? []
        : [
            no(
              route.register.rule,
              text(
                `Zo worden groepen hier niet bekostigd: ${unknown.join(", ")}.`,
                `Groups are not funded in this way here: ${unknown.join(", ")}.`
              )
            )
          ]),
      ...(level === "group" && need === "one-specific"
        ? [
            no(
              route.levels.rule,
              text(
                "Voor de specifieke vraag van één kind past een individueel arrangement.",
                "The specific need of one child asks for an individual arrangement."
              )
            )
          ]
        : [])
    ]
  }
}

const proposing = ({ on, route }: Asked): ReadonlyArray<GroupObjection> =>
  on >= route.from
    ? []
    : [no(route.rule, text(`Deze route geldt vanaf ${route.from}.`, `This route holds from ${route.from}.`))]

/** What ran before the route is put in the register; what is new goes the route. */
const registering = ({ command, on, route }: Asked): ReadonlyArray<GroupObjection> => {
  if (command._tag !== "RegisterGroup") return []
  const { entry, since } = command
  return [
    ...(since > on
      ? [
          no(
            groupStatusFits.id,
            text(
              "Een groep die nog niet loopt, bestaat nog niet.",
              "A group that does not run yet is no existing one."
            )
          )
        ]
      : []),
    ...(entry.level === "group" && since >= route.from
      ? [
          no(
            route.rule,
            text(
              "Een nieuwe groep begint met een voorstel en een bestuurlijk besluit.",
              "A new group begins with a proposal and a decision of the boards."
            ),
            ...cure(route, "ProposeGroup")
          )
        ]
      : [])
  ]
}

const keepsLevel = ({ status, entry }: GroupArrangement, { level }: GroupEntry) =>
  status === "proposed" || entry.level === level
    ? []
    : [
        no(
          groupStatusFits.id,
          text(
            "Wat al loopt, wordt niet zomaar een groep of weer individueel.",
            "What runs already does not just become a group, or individual again."
          )
        )
      ]

const documentObjections = (
  sections: GroupSections,
  form: GroupDocumentForm
): ReadonlyArray<GroupObjection> => {
  const { missing, unknown, twice, tooMany } = documentFaults(sections, form)
  const names = (language: "nl" | "en") => missing.map(({ name }) => name[language]).join(", ")
  return [
    ...(missing.length === 0
      ? []
      : [no(form.rule, text(`Dit ontbreekt nog: ${names("nl")}.`, `Still missing: ${names("en")}.`))]),
    ...(unknown.length === 0
      ? []
      : [
          no(
            form.rule,
            text(`Dit hoort er niet in: ${unknown.join(", ")}.`, `No part of it: ${unknown.join(", ")}.`)
          )
        ]),
    ...(tooMany === 0
      ? []
      : [
          no(
            form.rule,
            text(
              `Het stuk is ${tooMany} tekens te lang; het mag ${form.atMostCharacters} tekens zijn.`,
              `The document is ${tooMany} characters too long; it may have ${form.atMostCharacters}.`
            )
          )
        ]),
    ...(twice.length === 0
      ? []
      : [
          no(
            groupSectionOnce.id,
            text(
              `Dit staat er meer dan één keer: ${twice.join(", ")}.`,
              `More than once: ${twice.join(", ")}.`
            )
          )
        ])
  ]
}

const before = ({ status }: GroupArrangement): ReadonlyArray<GroupObjection> =>
  status === "proposed"
    ? []
    : [no(groupStatusFits.id, text("Deze groep loopt al.", "This group runs already."))]

const running = ({ status }: GroupArrangement): ReadonlyArray<GroupObjection> =>
  status === "running"
    ? []
    : [no(groupStatusFits.id, text("Deze groep loopt nog niet.", "This group does not run yet."))]

const whileRunning = ({ status }: GroupArrangement): ReadonlyArray<GroupObjection> =>
  status === "running"
    ? []
    : [no(membersWhileRunning.id, text("Deze groep loopt nog niet.", "This group does not run yet."))]

type Command<Tag extends GroupCommand["_tag"]> = Extract<GroupCommand, { readonly _tag: Tag }>

const outcomes = {
  informs: ["informed"],
  advises: ["positive-advice", "negative-advice"],
  decides: ["approved", "rejected"]
} as const satisfies Record<GroupBody["part"], ReadonlyArray<string>>

/** The decision of a body on the documents as they stand now. */
const decisionOf = ({ decisions }: GroupArrangement, { id }: GroupBody) =>
  decisions.find(({ body }) => body === id)

const deciding = (
  state: GroupArrangement,
  { body: named, outcome }: Command<"RecordBodyDecision">,
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
const starting = (state: GroupArrangement, route: GroupRoute): GroupGrounds => {
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

const joining = (asked: Asked, state: GroupArrangement, command: Command<"JoinGroup">): GroupGrounds => {
  const { member, on, route } = asked
  if (member === undefined || member.id !== command.case) {
    throw new Error("a child joins with its own case at hand")
  }
  const agreement = member.agreements.find(({ number }) => number === command.agreement)
  const fits =
    member.status === "open" &&
    agreement !== undefined &&
    on < agreement.until &&
    (agreement.group === undefined || agreement.group === state.id)
  return {
    rules: [route.members.rule, route.exempted.rule],
    objections: [
      ...whileRunning(state),
      ...(membersNow(state).some((one) => one.case === command.case)
        ? [no(memberOnce.id, text("Dit kind doet al mee.", "This child takes part already."))]
        : []),
      ...(fits
        ? []
        : [
            no(
              memberByAgreement.id,
              text(
                "Deze afspraak is er niet, is voorbij of gaat over een andere groep.",
                "This agreement is not there, is over, or is about another group."
              )
            )
          ]),
      ...(state.entry.sources.includes(command.source)
        ? []
        : [
            no(
              route.members.rule,
              text(
                "Deze groep wordt niet op deze manier bekostigd.",
                "This group is not funded in this way."
              ),
              ...cure(route, "ChangeGroupEntry")
            )
          ]),
      ...(hasBasis(member, command.agreement, command.basis)
        ? []
        : [
            no(
              route.members.rule,
              text(
                "De individuele bekostiging van dit kind is er nog niet.",
                "The individual funding of this child is not there yet."
              )
            )
          ]),
      ...(member.enrolment.status === "exempted" && !state.entry.servesExempted
        ? [
            no(
              route.exempted.rule,
              text(
                "Deze groep is niet voor kinderen met een vrijstelling.",
                "This group is not for children who are exempted."
              )
            )
          ]
        : [])
    ]
  }
}

const leaving = (state: GroupArrangement, { member }: Command<"LeaveGroup">): ReadonlyArray<GroupObjection> =>
  membersNow(state).some(({ number }) => number === member)
    ? []
    : [
        no(
          groupPointsAtSomething.id,
          text("Dit kind doet nu niet mee.", "This child does not take part now.")
        )
      ]

const concluding = (
  state: GroupArrangement,
  { conclusion }: Command<"ConcludeGroup">,
  route: GroupRoute
): GroupGrounds => {
  const ran = state.status === "running"
  const { ending, successor } = conclusion
  const fits =
    ran === (ending !== "withdrawn") &&
    (ending === "developed-further") === (successor !== undefined) &&
    successor !== state.id
  return {
    rules: ran ? [route.ending.rule] : [],
    objections: [
      ...(fits
        ? []
        : [
            no(
              groupEndingFits.id,
              text(
                "Een groep die liep, trek je niet in. Bij doorontwikkelen, en alleen dan, hoort een volgende groep.",
                "A group that ran is not withdrawn. With further development, and only then, there is a next group."
              )
            )
          ]),
      ...(ran && state.evaluations.length === 0
        ? [
            no(
              route.ending.rule,
              text("Deze groep is nog niet geëvalueerd.", "This group has not been evaluated yet."),
              ...cure(route, "EvaluateGroup")
            )
          ]
        : []),
      ...(membersNow(state).length > 0
        ? [
            no(
              emptyBeforeEnd.id,
              text("Er doen nog kinderen mee.", "There are children who take part still."),
              ...cure(route, "LeaveGroup")
            )
          ]
        : [])
    ]
  }
}
