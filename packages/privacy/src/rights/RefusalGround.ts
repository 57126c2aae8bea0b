/**
 * On what a request on rights may be refused, by kind: the rule, what it means, and what then can be done.
 *
 * A closed list: a no that rests on none of these cannot be recorded. Each kind has its own grounds; that
 * a file matters to somebody else stops its destruction and never its correction.
 */
import { type LocalizedText, type Rule, text } from "@oza/kernel"
import { Schema } from "effect"
import { JW_7_3_10 } from "../statute/Jeugdwet.ts"
import { UAVG_41 } from "../statute/Uavg.ts"
import type { Controller } from "./Controller.ts"
import type { RightsKind } from "./RightsKind.ts"
import {
  AVG_12_5,
  AVG_12_6,
  AVG_15_4,
  AVG_16,
  AVG_17_1,
  AVG_17_3_b,
  AVG_17_3_e,
  AVG_18_1,
  AVG_21_1,
  JW_7_3_9_2
} from "./RightsLaw.ts"

export const RefusalGround = Schema.Literals([
  "identity-not-shown",
  "excessive",
  "protection",
  "privacy-of-another",
  "data-are-right",
  "still-needed",
  "duty-to-keep",
  "public-task",
  "legal-claims",
  "nothing-to-look-into",
  "weighs-more",
  "rests-on-consent-or-law",
  "interest-of-another",
  "law-forbids"
])
export type RefusalGround = typeof RefusalGround.Type

/** What a ground says: the rule, the sentence for whoever asked, and what that person can do now. */
export interface RefusalGroundText {
  readonly rule: Rule
  readonly because: LocalizedText
  /** What can still be done; absent where only the way to the court is left. */
  readonly instead?: LocalizedText
}

const everywhere = {
  "identity-not-shown": {
    rule: AVG_12_6,
    because: text("Het is niet duidelijk wie het verzoek doet.", "It is not clear who makes the request."),
    instead: text(
      "Laat zien wie u bent en doe het verzoek opnieuw.",
      "Show who you are and make the request again."
    )
  },
  excessive: {
    rule: AVG_12_5,
    because: text(
      "Het verzoek gaat duidelijk te ver of komt steeds opnieuw.",
      "The request clearly goes too far or keeps coming back."
    ),
    instead: text("Vraag om het deel dat u nodig hebt.", "Ask for the part that you need.")
  },
  protection: {
    rule: UAVG_41,
    because: text(
      "Ja zeggen zou het kind of anderen in gevaar brengen.",
      "Saying yes would endanger the child or others."
    )
  }
} satisfies { readonly [G in RefusalGround]?: RefusalGroundText }

const grounds: {
  readonly [K in RightsKind]: { readonly [G in RefusalGround]?: RefusalGroundText }
} = {
  access: {
    ...everywhere,
    "privacy-of-another": {
      rule: AVG_15_4,
      because: text("Dit deel gaat over iemand anders.", "This part is about somebody else."),
      instead: text(
        "Vraag die ander om toestemming, of vraag om de rest van het dossier.",
        "Ask that person for consent, or ask for the rest of the file."
      )
    }
  },
  rectification: {
    ...everywhere,
    "data-are-right": {
      rule: AVG_16,
      because: text(
        "De gegevens kloppen, of het is het oordeel van een deskundige.",
        "The data are right, or it is the judgement of a professional."
      ),
      instead: text(
        "Laat uw eigen verklaring aan het dossier toevoegen.",
        "Have your own statement added to the file."
      )
    }
  },
  erasure: {
    ...everywhere,
    "still-needed": {
      rule: AVG_17_1,
      because: text(
        "De gegevens zijn nog nodig voor het doel waarvoor ze er zijn, en mogen gebruikt worden.",
        "The data are still needed for what they are there for, and may be used."
      ),
      instead: text(
        "Vraag het opnieuw als het arrangement is afgelopen.",
        "Ask again when the arrangement has ended."
      )
    },
    "duty-to-keep": {
      rule: AVG_17_3_b,
      because: text("Een wet verplicht om deze gegevens te bewaren.", "A law obliges to keep these data."),
      instead: text(
        "Gaat het om het dossier van de jeugdhulp? Vraag dan om vernietiging (Jeugdwet 7.3.9).",
        "Is it about the file of youth help? Then ask for its destruction (Jeugdwet 7.3.9)."
      )
    },
    "public-task": {
      rule: AVG_17_3_b,
      because: text(
        "De gegevens zijn nodig voor een publieke taak.",
        "The data are needed for a public task."
      )
    },
    "legal-claims": {
      rule: AVG_17_3_e,
      because: text("De gegevens zijn nodig voor een rechtszaak.", "The data are needed for a case in court.")
    }
  },
  restriction: {
    ...everywhere,
    "nothing-to-look-into": {
      rule: AVG_18_1,
      because: text(
        "Er wordt niets uitgezocht waarvoor de gegevens stil moeten staan.",
        "Nothing is being looked into for which the data have to be on hold."
      ),
      instead: text(
        "Vraag om verbetering, of maak bezwaar tegen het gebruik.",
        "Ask for correction, or object to the use."
      )
    }
  },
  objection: {
    ...everywhere,
    "weighs-more": {
      rule: AVG_21_1,
      because: text(
        "Er is een reden om de gegevens te gebruiken die zwaarder weegt.",
        "There is a reason to use the data that weighs more."
      )
    },
    "rests-on-consent-or-law": {
      rule: AVG_21_1,
      because: text(
        "Dit gebruik rust niet op een publieke taak, maar op toestemming of een plicht uit de wet.",
        "This use does not rest on a public task, but on consent or a duty by law."
      ),
      instead: text("Trek de toestemming in, als die er is.", "Withdraw the consent, where there is one.")
    }
  },
  destruction: {
    "identity-not-shown": everywhere["identity-not-shown"],
    "interest-of-another": {
      rule: JW_7_3_9_2,
      because: text(
        "Het is van groot belang voor iemand anders dat het dossier blijft.",
        "It matters much to somebody else that the file stays."
      ),
      instead: text(
        "Vraag om vernietiging van het deel waar dat niet voor geldt.",
        "Ask for destruction of the part for which that does not hold."
      )
    },
    "law-forbids": {
      rule: JW_7_3_9_2,
      because: text(
        "Een wet verbiedt om deze gegevens te vernietigen.",
        "A law forbids to destroy these data."
      )
    }
  }
}

/** What a ground says for a kind of request; undefined where that kind cannot be refused on it. */
export const groundFor = (
  kind: RightsKind,
  ground: RefusalGround,
  controller: Controller
): RefusalGroundText | undefined => {
  const found: RefusalGroundText | undefined = grounds[kind][ground]
  // In youth help the same is said by the Jeugdwet.
  return found !== undefined && ground === "privacy-of-another" && controller === "youth-help"
    ? { ...found, rule: JW_7_3_10 }
    : found
}

/** The grounds on which a kind of request can be refused. */
export const refusalGroundsOf = (kind: RightsKind): ReadonlyArray<RefusalGround> =>
  RefusalGround.literals.filter((ground) => grounds[kind][ground] !== undefined)
