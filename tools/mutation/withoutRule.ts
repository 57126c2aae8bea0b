/**
 * A region without one of its rules: everything of its declaration that carries that rule is gone.
 *
 * The text of the rule stays; what goes is what does something. Where the rule says who may, all may;
 * where it sets a term, there is none to speak of. Of a rule that does nothing in the declaration, what
 * shows it goes: its place in the list of a step, and the source of money that it names.
 */
import type { ActRule, MeetingKind, Pathway } from "@oza/cases"
import { askedOf, mapConditions } from "./conditions.ts"
import type { PathwayDeclaration, RegionDeclaration } from "@oza/region"

type Funding = RegionDeclaration["funding"]
type Role = RegionDeclaration["roles"][number]["id"]

/** What is left, and the places of what went. Nothing went where no data carries the rule. */
export interface Without<A> {
  readonly left: A
  readonly removed: ReadonlyArray<string>
}

/** The whole declaration without the rule. */
export const withoutRule = <D extends RegionDeclaration>(declaration: D, rule: string): Without<D> => {
  const cut = cutting(rule)
  const { roles, pathways, privacy, openTerms, profile, surveys, indicators, groupRoute } = declaration
  const everybody = roles.map(({ id }) => id)
  const left = {
    ...declaration,
    roles: roles.map((role) => ({ ...role, tasks: cut.list(`roles.${role.id}.tasks`, role.tasks) })),
    pathways: pathways.map((pathway, index) =>
      pathwayLeft(pathway, everybody, rule, cut, `pathways.${index}`)
    ),
    funding: fundingLeft(declaration.funding, cut),
    privacy: {
      rules: privacy.rules.filter(
        (one) => !cut.is(one.rules.includes(rule as never), `privacy.rules.${one.id}`)
      ),
      givers: cut.list("privacy.givers", privacy.givers),
      contested: cut.list("privacy.contested", privacy.contested)
    },
    openTerms: termsLeft(openTerms, cut),
    profile: cut.list("profile", profile),
    surveys: cut.list("surveys", surveys),
    indicators: cut.list("indicators", indicators),
    ...(groupRoute === undefined ? {} : { groupRoute: routeLeft(groupRoute, everybody, rule, cut) })
  } as unknown as D
  return cut.removed.length > 0 ? { left, removed: cut.removed } : unshown(declaration, rule, cut)
}

/** The declaration with no step that shows the rule, and no source that rests on it. */
const unshown = <D extends RegionDeclaration>(declaration: D, rule: string, cut: Cut): Without<D> => {
  const { pathways, funding } = declaration
  const left = {
    ...declaration,
    pathways: pathways.map((pathway, index) => ({
      ...pathway,
      steps: pathway.steps.map((step) => ({
        ...step,
        rules: step.rules.filter((one) => !cut.is(one === rule, `pathways.${index}.steps.${step.id}.rules`))
      }))
    })),
    funding: { ...funding, sources: cut.list("funding.sources", funding.sources) }
  } as unknown as D
  return { left, removed: cut.removed }
}

/** A version of the pathway without the rule; `everybody` are the roles of the region. */
export const pathwayWithout = (
  pathway: PathwayDeclaration,
  everybody: ReadonlyArray<Role>,
  rule: string
): PathwayDeclaration => pathwayLeft(pathway, everybody, rule, cutting(rule), "pathway")

/** The funding of a region without the rule. */
export const fundingWithout = (funding: Funding, rule: string): Funding => fundingLeft(funding, cutting(rule))

type Cut = ReturnType<typeof cutting>

/** Takes out what carries the rule, and remembers where that was. */
const cutting = (rule: string) => {
  const removed: Array<string> = []
  const is = (carries: boolean, place: string): boolean => {
    if (carries) removed.push(place)
    return carries
  }
  return {
    removed,
    is,
    list: <A extends { readonly rule: string }>(place: string, list: ReadonlyArray<A>): ReadonlyArray<A> =>
      list.filter((one, index) => !is(one.rule === rule, `${place}.${index}`)),
    /** The fields of a part that are left; each is a part with a rule, or a rule itself. */
    fields: <A extends object, K extends keyof A & string>(
      part: A,
      place: string,
      ...names: ReadonlyArray<K>
    ): A => {
      const gone = names.filter((name) => {
        const value: unknown = part[name]
        const carried = typeof value === "object" && value !== null && "rule" in value ? value.rule : value
        return value !== undefined && is(carried === rule, `${place}.${name}`)
      })
      return Object.fromEntries(Object.entries(part).filter(([name]) => !gone.includes(name as K))) as A
    }
  }
}

/** What is asked of something that is no longer there is no longer asked. */
const pathwayLeft = (
  pathway: PathwayDeclaration,
  everybody: ReadonlyArray<Role>,
  rule: string,
  cut: Cut,
  place: string
): PathwayDeclaration => {
  const left = partsLeft(pathway, everybody, rule, cut, place)
  return mapConditions(left, (condition) => askedOf(condition, left))
}

const partsLeft = (
  pathway: PathwayDeclaration,
  everybody: ReadonlyArray<Role>,
  rule: string,
  cut: Cut,
  place: string
): PathwayDeclaration => {
  const { steps, acts, meetings, regies, procedures, escalation, decisionTerm } = pathway
  const list = <A extends { readonly rule: string }>(name: string, all: ReadonlyArray<A>) =>
    cut.list(`${place}.${name}`, all)
  const served = [...new Set(meetings.flatMap(({ schoolTypes }) => schoolTypes))]
  return {
    ...pathway,
    steps: steps.map((step) => ({
      ...step,
      opens: list(`steps.${step.id}.opens`, step.opens)
    })) as unknown as Pathway["steps"],
    acts: Object.fromEntries(
      Object.entries(acts).map(([act, one]) => [
        act,
        actLeft(one, everybody, rule, cut, `${place}.acts.${act}`)
      ])
    ),
    meetings: meetings.flatMap((kind) =>
      meetingLeft(kind, served, rule, cut, `${place}.meetings.${kind.id}`)
    ),
    loops: list("loops", pathway.loops),
    circumstances: list("circumstances", pathway.circumstances),
    yields: list("yields", pathway.yields),
    regies: list("regies", regies).flatMap((regie) => {
      const at = `${place}.regies.${regie.plan}`
      const holders = cut.list(`${at}.holders`, regie.holders)
      const last = holders.at(-1)
      if (last === undefined) return []
      // Whoever is last now has it always: somebody has to.
      const { when: _, ...always } = last
      const [first, ...rest] = [...holders.slice(0, -1), always]
      return [
        {
          ...cut.fields(regie, at, "amongParticipants"),
          holders: [first!, ...rest] as const,
          chosenWith: cut.list(`${at}.chosenWith`, regie.chosenWith)
        }
      ]
    }),
    procedures: list("procedures", procedures).map((kind) => ({
      ...cut.fields(kind, `${place}.procedures.${kind.id}`, "experts", "term"),
      consults: cut.list(`${place}.procedures.${kind.id}.consults`, kind.consults)
    })),
    escalation: {
      causes: list("escalation.causes", escalation.causes),
      ladder: closed(list("escalation.ladder", escalation.ladder), escalation.ladder)
    },
    decisionTerm: cut.is(decisionTerm.rule === rule, `${place}.decisionTerm`)
      ? { ...decisionTerm, term: { length: 100, unit: "years" } }
      : decisionTerm,
    contentAgreedBy: list("contentAgreedBy", pathway.contentAgreedBy),
    flags: list("flags", pathway.flags)
  }
}

type Ladder = PathwayDeclaration["escalation"]["ladder"]

/** A rung that came after one that went comes after what that came after. */
const closed = (left: Ladder, all: Ladder): Ladder =>
  left.map((rung) => {
    let { after } = rung
    while (after !== undefined && !left.some(({ id }) => id === after)) {
      after = all.find(({ id }) => id === after)?.after
    }
    const { after: _, ...rest } = rung
    return after === undefined ? rest : { ...rest, after }
  })

/** Where the rule says who may, all may. */
const actLeft = (
  act: ActRule,
  everybody: ReadonlyArray<Role>,
  rule: string,
  cut: Cut,
  place: string
): ActRule => {
  const [first, ...others] = everybody.map((role) => ({ role }))
  const guards = cut.list(`${place}.guards`, act.guards)
  if (cut.is(act.byRule === rule, `${place}.by`) && first !== undefined) {
    return { ...act, by: [first, ...others], guards }
  }
  const by = act.by.map((one, index) =>
    cut.is(one.rule === rule && one.when !== undefined, `${place}.by.${index}.when`)
      ? { role: one.role }
      : one
  )
  return { ...act, by: by as unknown as ActRule["by"], guards }
}

type Schools = ReadonlyArray<MeetingKind["schoolTypes"][number]>

/** A kind of meeting is then for every school; where it was, there is no such meeting. */
const meetingLeft = (
  kind: MeetingKind,
  served: Schools,
  rule: string,
  cut: Cut,
  place: string
): ReadonlyArray<MeetingKind> => {
  const { outcomes: all, ...rest } = cut.fields(kind, place, "goalSetWith", "asksViews", "notice", "atMost")
  const [first, ...others] = cut.list(`${place}.outcomes`, all ?? [])
  const left = {
    ...rest,
    ...(first === undefined ? {} : { outcomes: [first, ...others] as const }),
    seats: cut.list(`${place}.seats`, kind.seats)
  }
  if (!cut.is(kind.rule === rule, place)) return [left]
  const everywhere = served.every((type) => kind.schoolTypes.includes(type))
  return everywhere ? [] : [{ ...left, schoolTypes: served as unknown as MeetingKind["schoolTypes"] }]
}

/** Sources stay: keys pay from them. */
const fundingLeft = (funding: Funding, cut: Cut): Funding => {
  return {
    ...funding,
    keys: cut.list("funding.keys", funding.keys) as Funding["keys"],
    matrix: cut.list("funding.matrix", funding.matrix),
    payerRules: cut.list("funding.payerRules", funding.payerRules),
    precedingLaw: cut.list("funding.precedingLaw", funding.precedingLaw)
  }
}

const termsLeft = ({ terms, choices }: RegionDeclaration["openTerms"], cut: Cut) => {
  const kept = Object.entries(terms).filter(
    ([name, { rule: of }]) => cut.list(`openTerms.${name}`, [{ rule: of }]).length > 0
  )
  const names = new Set(kept.map(([name]) => name))
  return {
    terms: Object.fromEntries(kept),
    choices: Object.fromEntries(Object.entries(choices).filter(([name]) => names.has(name)))
  }
}

type Route = NonNullable<RegionDeclaration["groupRoute"]>

/** A document without the rule that says what it holds may hold anything. */
const routeLeft = (route: Route, everybody: ReadonlyArray<Role>, rule: string, cut: Cut): Route => {
  const form = <F extends Route["proposal"]>(one: F, name: string): F =>
    cut.is(one.rule === rule, `groupRoute.${name}`)
      ? ({ rule: one.rule, sections: one.sections.slice(0, 1) } as unknown as F)
      : one
  return {
    ...route,
    acts: Object.fromEntries(
      Object.entries(route.acts).map(([act, one]) => [
        act,
        cut.is(one.rule === rule, `groupRoute.acts.${act}`) ? { ...one, by: everybody } : one
      ])
    ) as unknown as Route["acts"],
    proposal: form(route.proposal, "proposal"),
    plan: form(route.plan, "plan"),
    bodies: cut.list("groupRoute.bodies", route.bodies)
  }
}
