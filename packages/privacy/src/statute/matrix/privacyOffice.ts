/** Who answers requests on rights and ends files sees what the answer needs, of the child it is about only. */
import { AVG_12, AVG_5_2 } from "../Avg.ts"
import { obligation, permitFor } from "./cell.ts"

export const privacyOfficeRules = [
  permitFor("privacy-office")("rights", [AVG_12, AVG_5_2], {
    relation: "rights-handler",
    purposes: ["watch-over-data"],
    categories: ["process", "identity", "consent"],
    basis: obligation(AVG_12, AVG_5_2),
    obligations: ["only-what-is-needed"]
  })
]
