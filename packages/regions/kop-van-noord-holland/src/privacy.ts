/**
 * What the region adds to the law on privacy: more is asked, nothing is opened.
 *
 * The document says of two laws that they stand beside or above the AVG. That is no law and no switch:
 * it is kept as a claim, with the reading that holds.
 */
import { RuleId, text } from "@oza/kernel"
import type { GiverRule, PrivacyRule } from "@oza/privacy"
import type { ContestedClaim, PrivacyOverlay } from "@oza/region"
import { kop, start } from "./rules/Mis.ts"

const rules: ReadonlyArray<PrivacyRule> = [
  {
    id: "kop/opp-with-permission",
    layer: "region",
    rules: [kop(18)],
    effect: "forbid",
    sides: ["municipality"],
    purposes: ["decide-youth-help"],
    categories: ["education"],
    unlessPermission: { kind: "consent-to-process", rule: kop(18) },
    validFrom: start
  },
  {
    id: "kop/school-keeps-its-own-file",
    layer: "region",
    rules: [kop(46)],
    effect: "forbid",
    sides: ["municipality", "youth-help"],
    purposes: ["guide-pupil"],
    categories: ["education", "health"],
    validFrom: start
  }
]

/** Who agrees on how it goes: who is invited, with which goal, when. The law asks nobody. */
const givers: ReadonlyArray<GiverRule> = [
  {
    matter: "agreement-procedure",
    act: "give",
    who: "any-representative",
    ages: { below: 16 },
    layer: "region",
    rule: kop(5),
    validFrom: start
  },
  {
    matter: "agreement-procedure",
    act: "give",
    who: "child",
    ages: { from: 16 },
    layer: "region",
    rule: kop(6),
    validFrom: start
  }
]

const law = (...ids: ReadonlyArray<string>) => ids.map((id) => RuleId.make(id))

const contested: ReadonlyArray<ContestedClaim> = [
  {
    rule: kop(52),
    law: law("WPO-8.4", "WVO-2.41"),
    claims: text("Deze onderwijswetten staan naast de AVG.", "These education Acts stand beside the AVG."),
    reading: text(
      "De wetten geven de school een taak: zo nodig overleggen. Dat is een grondslag onder de AVG, geen vrijstelling ervan. Toestemming blijft nodig waar die nodig was.",
      "The Acts give the school a task: to consult where needed. That is a basis under the AVG, no exemption from it. Consent stays needed where it was."
    )
  },
  {
    rule: kop(53),
    law: law("JW-2.7"),
    claims: text(
      "Artikel 2.7 van de Jeugdwet staat boven de AVG.",
      "Article 2.7 of the Jeugdwet stands above the AVG."
    ),
    reading: text(
      "Een Nederlandse wet kan niet boven een Europese verordening staan. Het artikel geeft de gemeente een taak: zo nodig overleggen met de school.",
      "A Dutch Act cannot stand above a European regulation. The article gives the municipality a task: to consult the school where needed."
    )
  }
]

export const privacy: PrivacyOverlay = { rules, givers, contested }
