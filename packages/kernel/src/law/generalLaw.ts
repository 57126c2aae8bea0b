/** The law on terms and decisions that holds whatever the subject: a book of rules by number. */
import { type RuleBook, ruleBook } from "../Rule.ts"
import { algemeneTermijnenwet } from "./Atw.ts"
import { algemeneWetBestuursrecht } from "./Awb.ts"

export const generalLaw: RuleBook = ruleBook(algemeneWetBestuursrecht, algemeneTermijnenwet)
