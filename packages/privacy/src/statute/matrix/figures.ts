/** Figures about many: open to those who steer on them, and never a way to one child. */
import { caseCategories } from "../../DataCategory.ts"
import { AVG_89 } from "../Avg.ts"
import { WPO_18a_6, WVO_2_47_7 } from "../EducationLaw.ts"
import { JW_2_3 } from "../Jeugdwet.ts"
import { everyPurpose, forbidFor, permitFor, task } from "./cell.ts"

export const figuresRules = [
  permitFor("analysis")("statistics", [AVG_89], {
    purposes: ["statistics"],
    categories: ["figures"],
    relation: "none",
    basis: task(AVG_89)
  }),
  permitFor("swv")("statistics", [AVG_89, WPO_18a_6, WVO_2_47_7], {
    purposes: ["statistics"],
    categories: ["figures"],
    relation: "none",
    basis: task(WPO_18a_6, WVO_2_47_7, AVG_89)
  }),
  permitFor("municipality")("statistics", [AVG_89, JW_2_3], {
    purposes: ["statistics"],
    categories: ["figures"],
    relation: "none",
    basis: task(JW_2_3, AVG_89)
  }),
  forbidFor("analysis")("never-one-child", [AVG_89], { purposes: everyPurpose, categories: caseCategories })
]
