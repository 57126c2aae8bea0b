/**
 * Questions on the laws that come first, for a region whose document says that they do and asks nothing.
 *
 * They are demonstration values: no law puts them in these words. A region that takes them says so where it
 * says where its questions were decided, and puts its own in their place.
 */
import type { PrecedingLaw, PrecedingLawName } from "@oza/funding"
import { text } from "@oza/kernel"

/** By law: what people ask, and what shows the answer. */
export const precedingLawQuestions: { readonly [L in PrecedingLawName]: PrecedingLaw["questions"] } = {
  Zvw: [
    {
      id: "medical-care",
      text: text(
        "Is het geneeskundige zorg, door een arts, psycholoog of verpleegkundige?",
        "Is it medical care, by a doctor, psychologist or nurse?"
      ),
      evidence: text("een verwijzing of brief van de arts", "a referral or letter of the doctor")
    },
    {
      id: "insured",
      text: text("Betaalt de zorgverzekering deze zorg?", "Does health insurance pay for this care?"),
      evidence: text("een brief van de zorgverzekeraar", "a letter of the health insurer")
    }
  ],
  Wlz: [
    {
      id: "all-day",
      text: text(
        "Heeft de jeugdige de hele dag zorg of toezicht nodig?",
        "Does the child need care or supervision all day?"
      ),
      evidence: text("een verklaring van wie behandelt", "a statement of who treats the child")
    },
    {
      id: "lasting",
      text: text("Blijft dat zo, naar wie het kan weten?", "Will that stay so, by who can know?"),
      evidence: text("een indicatie van het CIZ", "an indication by the CIZ")
    }
  ],
  Wmo: [
    {
      id: "aid-or-adult",
      text: text(
        "Gaat het om een hulpmiddel, of om hulp die een volwassene in het gezin nodig heeft?",
        "Is it about an aid, or about help that an adult in the family needs?"
      ),
      evidence: text(
        "het onderzoek of besluit van de gemeente (Wmo)",
        "the inquiry or decision of the municipality (Wmo)"
      )
    }
  ]
}
