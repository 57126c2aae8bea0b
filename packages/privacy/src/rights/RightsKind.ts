/**
 * The rights over one's data, each a procedure of its own: its article, its clock, and whom it concerns.
 *
 * Erasure (AVG 17) and destruction of the file of youth help (Jeugdwet 7.3.9) are two procedures: other
 * grounds to refuse, another term, other people who may ask.
 */
import { type LegalTerm, type LocalizedText, months, type Rule, text } from "@oza/kernel"
import { Schema } from "effect"
import { AVG_15 } from "../statute/Avg.ts"
import type { Controller } from "./Controller.ts"
import { controllers } from "./Controller.ts"
import { AVG_12_3, AVG_16, AVG_17_1, AVG_18_1, AVG_21_1, JW_7_3_9 } from "./RightsLaw.ts"

export const RightsKind = Schema.Literals([
  /** To see the file and get a copy (AVG 15, Jeugdwet 7.3.10). */
  "access",
  /** To have wrong data corrected (AVG 16). */
  "rectification",
  /** To have data erased (AVG 17). */
  "erasure",
  /** To have data put on hold (AVG 18). */
  "restriction",
  /** To object to the use of data (AVG 21). */
  "objection",
  /** To have the file of youth help destroyed (Jeugdwet 7.3.9). */
  "destruction"
])
export type RightsKind = typeof RightsKind.Type

/** All kinds, in the order in which they are declared. */
export const rightsKinds: ReadonlyArray<RightsKind> = RightsKind.literals

/** What there is to know of a kind. */
export interface Procedure {
  readonly name: LocalizedText
  /** The article that gives the right. */
  readonly article: Rule
  readonly term: LegalTerm
  /** The article that sets the term. */
  readonly termRule: Rule
  /** By how much it can be made longer; absent: it cannot. */
  readonly longer?: LegalTerm
  /** Is every recipient told (AVG 19)? */
  readonly tellsRecipients: boolean
  /** Does it end the file, or a part of it? */
  readonly destroys: boolean
  /** To whom the request can go. */
  readonly controllers: ReadonlyArray<Controller>
}

const underAvg = { term: months(1), termRule: AVG_12_3, longer: months(2), controllers } as const

/** The procedure of each kind of request: its article, its clock and who answers it. */
export const procedureOf: { readonly [K in RightsKind]: Procedure } = {
  access: {
    name: text("inzage", "access"),
    article: AVG_15,
    tellsRecipients: false,
    destroys: false,
    ...underAvg
  },
  rectification: {
    name: text("verbetering", "rectification"),
    article: AVG_16,
    tellsRecipients: true,
    destroys: false,
    ...underAvg
  },
  erasure: {
    name: text("wissen", "erasure"),
    article: AVG_17_1,
    tellsRecipients: true,
    destroys: true,
    ...underAvg
  },
  restriction: {
    name: text("stilzetten", "restriction"),
    article: AVG_18_1,
    tellsRecipients: true,
    destroys: false,
    ...underAvg
  },
  objection: {
    name: text("bezwaar tegen het gebruik", "objection to the use"),
    article: AVG_21_1,
    tellsRecipients: false,
    destroys: false,
    ...underAvg
  },
  destruction: {
    name: text("vernietiging van het dossier van de jeugdhulp", "destruction of the file of youth help"),
    article: JW_7_3_9,
    term: months(3),
    termRule: JW_7_3_9,
    tellsRecipients: true,
    destroys: true,
    controllers: ["youth-help"]
  }
}
