/**
 * How a group arrangement comes about in the region: proposal, plan, bodies and register (ALK-33, ALK-52
 * to ALK-56).
 *
 * The order of the bodies stands in a picture that is lost, and what each decides was never written; so
 * the order is an open term, and the parts below are a demonstration but for the one body that is only
 * informed. A decision is that of the OOGO, in which both sides sit.
 */
import {
  type GroupActRule,
  type GroupBody,
  GroupBodyId,
  type GroupDocumentForm,
  type GroupRoute,
  GroupSectionId,
  GroupSourceId
} from "@oza/cases"
import { type LocalizedText, policyOn, text } from "@oza/kernel"
import type { RoleId } from "@oza/roles"
import { Result } from "effect"
import { sources } from "./funding.ts"
import { type bodyNames, choices, openTerms, type Reading } from "./openTerms.ts"
import {
  coaches,
  coordinators,
  educationOfficial,
  municipalExecutive,
  programmeManager,
  provider,
  swvConsultant,
  swvDirector
} from "./roles.ts"
import { alk, start } from "./rules/Kader.ts"

const sections = (
  ...parts: readonly [readonly [string, LocalizedText], ...ReadonlyArray<readonly [string, LocalizedText]>]
): GroupDocumentForm["sections"] => {
  const [first, ...rest] = parts.map(([id, name]) => ({ id: GroupSectionId.make(id), name }))
  return [first!, ...rest]
}

const cause = text("Aanleiding", "Cause")
const targetGroup = text("Doelgroep", "Target group")
const problem = text("Probleemstelling", "Problem")
const goal = text("Doelstelling", "Goal")
const conditions = text("Voorwaarden", "Conditions")
const perspective = text("Meervoudig perspectief", "Multiple perspective")
const funded = text("Financiering", "Funding")

/** ALK-54: annex 2, on two pages at most. */
const proposal = ({ proposalCharacters }: Reading): GroupDocumentForm => ({
  rule: alk(54),
  atMostCharacters: proposalCharacters,
  sections: sections(
    ["introduction.cause", cause],
    ["introduction.target-group", targetGroup],
    ["introduction.problem", problem],
    ["introduction.partners", text("Samenwerkende partners", "Partners that work together")],
    ["goal.goal", goal],
    ["goal.conditions", conditions],
    ["goal.multiple-perspective", perspective],
    ["method", text("Eerste ideeën voor de aanpak", "First ideas on the method")],
    ["funding", funded],
    ["planning", text("Beoogde planning", "Intended planning")]
  )
})

/** ALK-55: annex 3. */
const plan: GroupDocumentForm = {
  rule: alk(55),
  sections: sections(
    ["summary", text("Samenvatting, met leeswijzer", "Summary, with a guide for the reader")],
    ["introduction.cause", cause],
    ["introduction.target-group", targetGroup],
    ["introduction.problem", problem],
    ["mission.mission", text("Missie", "Mission")],
    ["mission.goal", goal],
    ["mission.conditions", conditions],
    ["multiple-perspective", perspective],
    ["organisation.introduction", text("Organisatie: inleiding", "Organisation: introduction")],
    ["organisation.leading-in-and-ending", text("Toeleiding en beëindiging", "Leading in and ending")],
    ["organisation.size-and-duration", text("Omvang en duur", "Size and duration")],
    ["organisation.in-and-outflow", text("In- en uitstroom", "Inflow and outflow")],
    ["organisation.executors", text("Uitvoerders", "Executors")],
    ["organisation.composition", text("Samenstelling", "Composition")],
    ["monitoring.ambitions", text("Monitoring en ambities", "Monitoring and ambitions")],
    ["monitoring.societal-result", text("Maatschappelijk resultaat", "Societal result")],
    ["monitoring.activities", text("Activiteiten", "Activities")],
    ["monitoring.outcome", text("Outcome", "Outcome")],
    ["monitoring.improvement-cycle", text("Verbetercyclus", "Improvement cycle")],
    ["monitoring.spreading-knowledge", text("Kennis verspreiden", "Spreading knowledge")],
    ["steering.project-leader", text("Projectleider", "Project leader")],
    ["steering.steering-group", text("Stuurgroep of ontwikkelgroep", "Steering or development group")],
    ["funding", funded],
    ["planning", text("Planning", "Planning")]
  )
}

type BodyName = (typeof bodyNames)[number]

/** ALK-56: who sits where stands in the legend. */
const bodies: Readonly<Record<BodyName, Pick<GroupBody, "name" | "members" | "part" | "document">>> = {
  beleidsoverleg: {
    name: text("Beleidsoverleg", "Beleidsoverleg (policy meeting)"),
    members: [swvDirector, educationOfficial, programmeManager],
    part: "informs",
    document: "proposal"
  },
  rbo: {
    name: text("RBO (regionaal beleidsoverleg)", "RBO (regional policy meeting of education officials)"),
    members: [educationOfficial],
    part: "advises",
    document: "proposal"
  },
  regisseursoverleg: {
    name: text("Regisseursoverleg", "Regisseursoverleg (directors of the SWVs and programme managers)"),
    members: [swvDirector, programmeManager],
    part: "advises",
    document: "plan"
  },
  pora: {
    name: text("PORA (portefeuilleoverleg)", "PORA (meeting of municipal executives)"),
    members: [municipalExecutive],
    part: "advises",
    document: "plan"
  },
  oogo: {
    name: text("OOGO (op overeenstemming gericht overleg)", "OOGO (SWVs and municipal executives)"),
    members: [swvDirector, municipalExecutive],
    part: "decides",
    document: "plan"
  }
}

const by = (rule: number, ...roles: readonly [RoleId, ...ReadonlyArray<RoleId>]): GroupActRule => ({
  by: roles,
  rule: alk(rule)
})
const proposing = [swvDirector, swvConsultant, educationOfficial, programmeManager, provider] as const
const joining = [...coordinators, ...coaches, provider, swvConsultant] as const

/** The route in a reading of what the document leaves open. */
export const groupRouteOf = (reading: Reading): GroupRoute => ({
  from: start,
  rule: alk(33),
  acts: {
    ProposeGroup: by(33, ...proposing),
    RewriteGroupProposal: by(33, ...proposing),
    WriteGroupPlan: by(33, ...proposing),
    StartGroup: by(33, ...proposing),
    RegisterGroup: by(52, swvDirector, swvConsultant, programmeManager),
    ChangeGroupEntry: by(52, swvDirector, swvConsultant, programmeManager),
    JoinGroup: by(32, ...joining),
    LeaveGroup: by(32, ...joining),
    EvaluateGroup: by(37, ...proposing),
    ConcludeGroup: by(37, ...proposing)
  },
  register: {
    rule: alk(52),
    sources: sources.map(({ id, name }) => ({ id: GroupSourceId.make(id), name }))
  },
  levels: { rule: alk(4) },
  exempted: { rule: alk(53) },
  proposal: proposal(reading),
  plan,
  bodies: reading.bodyOrder.map((name, index) => ({
    ...bodies[name],
    id: GroupBodyId.make(name),
    order: index + 1,
    rule: alk(56)
  })),
  members: { rule: alk(32) },
  ending: { rule: alk(37) }
})

/** The route as the region reads it from its start. */
export const groupRoute: GroupRoute = groupRouteOf(Result.getOrThrow(policyOn(openTerms, choices, start)))
