/** Procedures beside the application for youth help: admission by the SWV, and exemption from attendance. */
import { ProcedureId, type ProcedureKind } from "@oza/cases"
import { text } from "@oza/kernel"
import {
  attendanceOfficer,
  authority,
  coordinators,
  head,
  swv,
  swvExpert,
  youthDoctor,
  youthHelpWorker
} from "./roles.ts"
import { mh } from "./rules/Handleiding.ts"

export const tlv = ProcedureId.make("tlv")
export const exemption = ProcedureId.make("exemption")

export const procedures: ReadonlyArray<ProcedureKind> = [
  {
    id: tlv,
    name: text("toelaatbaarheidsverklaring (TLV)", "declaration of admissibility (TLV)"),
    requestedBy: [...coordinators, head],
    decidedBy: [swv],
    rule: mh(54),
    categories: ["sbo", "so", "vso", "temporary-place"],
    experts: { atLeast: 2, of: [swvExpert, youthDoctor], rule: mh(65) },
    consults: [{ roles: [swvExpert], rule: mh(54) }],
    forPeriod: true
  },
  {
    id: exemption,
    name: text("vrijstelling van de leerplicht", "exemption from compulsory attendance"),
    requestedBy: [...authority],
    decidedBy: [attendanceOfficer],
    rule: mh(58),
    categories: [],
    // A doctor or a practitioner; and the SWV.
    consults: [
      { roles: [youthDoctor, youthHelpWorker], rule: mh(58) },
      { roles: [swv, swvExpert], rule: mh(58) }
    ],
    forPeriod: true
  }
]
