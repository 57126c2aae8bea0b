/** What can be the matter with a pupil, so that somebody has to be invited or something else asked. */
import { CircumstanceId, type CircumstanceKind } from "@oza/cases"
import { text } from "@oza/kernel"
import { mh } from "./rules/Handleiding.ts"

const id = (name: string): CircumstanceId => CircumstanceId.make(name)

export const josInvolved = id("jos-involved")
export const notAtSchool = id("not-at-school")
export const riskBehaviour = id("risk-behaviour")
export const complexCase = id("complex-case")
export const exemptionConsidered = id("exemption-considered")
export const absence = id("absence")
export const threatenedAbsence = id("threatened-absence")
export const seriousAbsence = id("serious-unauthorised-absence")
export const bpoInvolved = id("bpo-involved")
export const youthHelpRuns = id("youth-help-runs")

export const circumstances: ReadonlyArray<CircumstanceKind> = [
  { id: josInvolved, name: text("JOS helpt deze leerling", "JOS helps this pupil"), rule: mh(50) },
  { id: notAtSchool, name: text("zit thuis", "stays at home"), rule: mh(55) },
  { id: riskBehaviour, name: text("risicogedrag", "risk behaviour"), rule: mh(55) },
  { id: complexCase, name: text("complexe situatie", "complex situation"), rule: mh(55) },
  {
    id: exemptionConsidered,
    name: text("er wordt gedacht aan ontheffing van de leerplicht", "exemption is considered"),
    rule: mh(55)
  },
  { id: absence, name: text("(ongeoorloofd) verzuim", "(unauthorised) absence"), rule: mh(56) },
  { id: threatenedAbsence, name: text("dreigend verzuim", "threatened absence"), rule: mh(56) },
  {
    id: seriousAbsence,
    name: text("ernstig ongeoorloofd verzuim", "serious unauthorised absence"),
    rule: mh(59)
  },
  {
    id: bpoInvolved,
    name: text("een begeleider passend onderwijs is betrokken", "a BPO is involved"),
    rule: mh(60)
  },
  { id: youthHelpRuns, name: text("er loopt al jeugdhulp", "youth help runs already"), rule: mh(66) }
]
