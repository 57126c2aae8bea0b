/** Words of money: who pays what, and on which rule. */
import type { Glossary } from "../Glossary.ts"
import { text } from "../LocalizedText.ts"

export const funding: Glossary = [
  {
    id: "funding",
    name: "funding",
    dutch: "bekostiging",
    definition: text(
      "Wie welk deel van een arrangement betaalt. Daarover gaat het pas als de inhoud is afgesproken.",
      "Who pays which part of an arrangement. It is talked about only once the content is agreed."
    ),
    source: "Kop van Noord-Holland, KOP-04",
    avoid: ["billing", "financing"]
  },
  {
    id: "funding-source",
    name: "funding source",
    dutch: "geldbron",
    definition: text(
      "Het budget waaruit een bedrag komt, bijvoorbeeld van de gemeente, het samenwerkingsverband of een andere wet.",
      "The budget that an amount comes from, for example of the municipality, the alliance of schools or another law."
    ),
    source: "Alkmaar, ALK-52",
    avoid: ["payer", "sponsor"]
  },
  {
    id: "split-key",
    name: "split key",
    dutch: "verdeelsleutel",
    definition: text(
      "De vaste verhouding waarin geldbronnen samen betalen. De delen zijn samen precies één.",
      "The fixed proportion in which funding sources pay together. The shares add to exactly one."
    ),
    source: "Kop van Noord-Holland, KOP-45",
    avoid: ["ratio", "distribution key"]
  },
  {
    id: "share",
    name: "share",
    dutch: "aandeel",
    definition: text(
      "Een exact deel van een geheel, als breuk van hele getallen.",
      "An exact part of a whole, as a fraction of whole numbers."
    ),
    source: "dit project",
    avoid: ["percentage", "portion"]
  },
  {
    id: "preceding-law",
    name: "preceding law",
    dutch: "voorliggende wetgeving",
    definition: text(
      "Een wet die vóór de Jeugdwet en het passend onderwijs gaat en dan betaalt: de Zvw, de Wlz of de Wmo.",
      "A law that comes before the Jeugdwet and appropriate education and then pays: the Zvw, the Wlz or the Wmo."
    ),
    source: "Kop van Noord-Holland, KOP-09",
    avoid: ["overriding law", "prior legislation"]
  },
  {
    id: "preceding-provision",
    name: "preceding provision",
    dutch: "voorliggende voorziening",
    definition: text(
      "Een voorziening die al bestaat en eerst wordt geprobeerd, voordat er een arrangement komt.",
      "A provision that is already there and is tried first, before there is an arrangement."
    ),
    source: "MVS, MVS-18 en MVS-45",
    avoid: ["alternative", "first-line care"]
  }
]
