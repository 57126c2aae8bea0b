/** The region itself: how it works, by which rules, and its schools. No data of anybody; open to everybody. */
import { type ActId, actIds, acts, MeetingKind, StepId } from "@oza/cases"
import { pathwayOn, RegionContext, type RegionInUse, School, SchoolStore, Today } from "@oza/casework"
import { CalendarDate, EstablishmentCode, LocalizedText, RegionId, Rule, RuleId, text } from "@oza/kernel"
import { Role, RoleId } from "@oza/roles"
import { Effect, Schema } from "effect"
import { endpoint } from "../http/Endpoint.ts"
import { Problem } from "../http/Problem.ts"

const StepOfRegion = Schema.Struct({
  id: StepId,
  name: LocalizedText,
  acts: Schema.Array(
    Schema.Struct({ act: Schema.String, label: LocalizedText, roles: Schema.Array(RoleId), rule: RuleId })
  )
}).pipe(Schema.annotateEncoded({ identifier: "RegionStep" }))

export const RegionView = Schema.Struct({
  id: RegionId,
  name: LocalizedText,
  pathway: Schema.Struct({
    version: Schema.Int,
    validFrom: CalendarDate,
    steps: Schema.Array(StepOfRegion),
    meetings: Schema.Array(Schema.Struct({ id: MeetingKind.fields.id, name: LocalizedText, rule: RuleId }))
  }),
  roles: Schema.Array(Role),
  rules: Schema.Array(Rule)
}).pipe(Schema.annotateEncoded({ identifier: "Region" }))

export const regionEndpoint = endpoint({
  id: "region",
  method: "get",
  path: "/region",
  tag: "region",
  public: true,
  summary: text("De regio: stappen, rollen en regels", "The region: steps, roles and rules"),
  problems: [],
  success: {
    status: 200,
    text: text("De regio zoals die vandaag werkt.", "The region as it works today."),
    schema: RegionView
  },
  handle: Effect.fnUntraced(function* () {
    const region = yield* RegionContext
    const today = yield* (yield* Today).date
    return { body: regionView(region, pathwayOn(region, today) ?? region.pathways[0]) }
  })
})

const regionView = (
  region: RegionInUse,
  pathway: RegionInUse["pathways"][number]
): typeof RegionView.Type => ({
  id: region.id,
  name: region.name,
  pathway: {
    version: pathway.version,
    validFrom: pathway.validFrom,
    steps: pathway.steps.map(({ id, name }) => ({ id, name, acts: actsIn(pathway, id) })),
    meetings: pathway.meetings.map(({ id, name, rule }) => ({ id, name, rule }))
  },
  roles: [...region.roles.roles.values()],
  rules: [...region.rules.values()]
})

const actsIn = (pathway: RegionInUse["pathways"][number], step: StepId) =>
  actIds.flatMap((act: ActId) => {
    const rule = pathway.acts[act]
    if (rule === undefined || rule.step !== step) return []
    const roles = [...new Set(rule.by.map(({ role }) => role))]
    return [{ act, label: acts[act].label, roles, rule: rule.byRule }]
  })

export const ruleEndpoint = endpoint({
  id: "rule",
  method: "get",
  path: "/rules/{ruleId}",
  tag: "region",
  public: true,
  summary: text("Een regel: wat die zegt en waar die staat", "A rule: what it says and where it stands"),
  params: Schema.Struct({ ruleId: RuleId }),
  problems: ["nothing-here"],
  success: { status: 200, text: text("De regel.", "The rule."), schema: Rule },
  handle: Effect.fnUntraced(function* ({ params: { ruleId } }) {
    const rule = (yield* RegionContext).rules.get(ruleId)
    if (rule !== undefined) return { body: rule }
    return yield* new Problem({
      kind: "nothing-here",
      detail: text("De regio kent geen regel met dit nummer.", "The region knows no rule with this number.")
    })
  })
})

export const schoolEndpoint = endpoint({
  id: "school",
  method: "get",
  path: "/schools/{code}",
  tag: "region",
  public: true,
  summary: text(
    "Een school, met gemeente en samenwerkingsverband",
    "A school, with its municipality and samenwerkingsverband"
  ),
  params: Schema.Struct({ code: EstablishmentCode }),
  problems: ["nothing-here"],
  success: { status: 200, text: text("De school.", "The school."), schema: School },
  handle: Effect.fnUntraced(function* ({ params: { code } }) {
    const school = yield* (yield* SchoolStore).find(code)
    if (school !== undefined) return { body: school }
    return yield* new Problem({
      kind: "nothing-here",
      detail: text("De regio kent geen school met deze code.", "The region knows no school with this code.")
    })
  })
})
