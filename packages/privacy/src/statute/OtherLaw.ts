/**
 * Articles of other Acts that access turns on: authority over a child, school attendance, youth health
 * care, and reports of abuse.
 */
import { date, type Rule, text } from "@oza/kernel"
import { articlesOf } from "./article.ts"

const civilCode = articlesOf({ letters: "BW", name: "Burgerlijk Wetboek Boek 1" })
const attendance = articlesOf({ letters: "LPW", name: "Leerplichtwet 1969" })
const publicHealth = articlesOf({ letters: "WPG", name: "Wet publieke gezondheid" })
const socialSupport = articlesOf({
  letters: "WMO",
  name: "Wet maatschappelijke ondersteuning 2015",
  validFrom: date("2015-01-01")
})

/** Who has authority. */
export const BW_1_245: Rule = civilCode(
  "1:245",
  "art. 1:245",
  text(
    "Een kind staat onder gezag van zijn ouders of van een voogd. Zij vertegenwoordigen het kind tot het 18 is.",
    "A child is under the authority of its parents or of a guardian. They represent the child until it is 18."
  )
)

/** What a parent without authority is told. */
export const BW_1_377c: Rule = civilCode(
  "1:377c",
  "art. 1:377c lid 1",
  text(
    "Een ouder zonder gezag hoort desgevraagd de belangrijke feiten over het kind, tenzij dat tegen het belang van het kind is. Het dossier krijgt die ouder niet.",
    "A parent without authority is told the important facts about the child on request, unless that goes against the interest of the child. That parent does not get the file."
  )
)

/** Who acts for an adult who cannot. */
export const BW_1_453: Rule = civilCode(
  "1:453",
  "art. 1:453",
  text(
    "Een mentor beslist voor een volwassene over zorg en begeleiding als die dat zelf niet kan.",
    "A mentor decides for an adult on care and guidance where that person cannot."
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

/** The school reports absence. */
export const LPW_21a: Rule = attendance(
  "21a",
  "art. 21a",
  text(
    "De school meldt verzuim zonder geldige reden. Zij meldt dat het kind er niet was, en niets over gezondheid.",
    "The school reports absence without a valid reason. It reports that the child was not there, and nothing on health."
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

/** Telling Veilig Thuis. */
export const WMO_5_2_6: Rule = socialSupport(
  "5.2.6",
  "art. 5.2.6",
  text(
    "Wie met een kind of gezin werkt, mag Veilig Thuis zonder toestemming vertellen wat nodig is om mishandeling te stoppen of een vermoeden te onderzoeken.",
    "Whoever works with a child or family may tell Veilig Thuis without consent what is needed to stop abuse or to look into a suspicion."
  )
)

export const otherLaw: ReadonlyArray<Rule> = [
  BW_1_245,
  BW_1_377c,
  BW_1_453,
  LPW_16,
  LPW_21a,
  WPG_5,
  WMO_5_2_6
]
