/** Articles of other Acts that access turns on: authority over a child, school attendance, youth health care. */
import { type Rule, text } from "@oza/kernel"
import { articlesOf } from "./article.ts"

const civilCode = articlesOf({ letters: "BW", name: "Burgerlijk Wetboek Boek 1" })
const attendance = articlesOf({ letters: "LPW", name: "Leerplichtwet 1969" })
const publicHealth = articlesOf({ letters: "WPG", name: "Wet publieke gezondheid" })

/** Who has authority. */
export const BW_1_245: Rule = civilCode(
  "1:245",
  "art. 1:245",
  text(
    "Een kind staat onder gezag van zijn ouders of van een voogd. Zij vertegenwoordigen het kind tot het 18 is.",
    "A child is under the authority of its parents or of a guardian. They represent the child until it is 18."
  )
)

/** The attendance officer's task. */
export const LPW_16: Rule = attendance(
  "16",
  "art. 16",
  text(
    "De leerplichtambtenaar ziet erop toe dat kinderen naar school gaan.",
    "The attendance officer sees to it that children go to school."
  )
)

/** Youth health care. */
export const WPG_5: Rule = publicHealth(
  "5",
  "art. 5",
  text(
    "De jeugdgezondheidszorg volgt de gezondheid van kinderen en werkt daarvoor samen met anderen.",
    "Youth health care follows the health of children and works with others for that."
  )
)

export const otherLaw: ReadonlyArray<Rule> = [BW_1_245, LPW_16, WPG_5]
