/** Words of privacy: what data may be used for, who said yes, and who was told. */
import type { Glossary } from "../Glossary.ts"
import { text } from "../LocalizedText.ts"

export const privacy: Glossary = [
  {
    id: "purpose-limitation",
    name: "purpose limitation",
    dutch: "doelbinding",
    definition: text(
      "Gegevens worden alleen gebruikt voor het doel waarvoor ze zijn verzameld, of een doel dat daarbij past.",
      "Data is used only for the purpose for which it was collected, or one that is compatible with it."
    ),
    source: "AVG art. 5 lid 1 onder b",
    avoid: ["goal binding", "scope"]
  },
  {
    id: "purpose",
    name: "purpose",
    dutch: "doel van de verwerking",
    definition: text(
      "Waarvoor iemand gegevens over een kind bekijkt of vastlegt. Elke keer wordt er een genoemd.",
      "What somebody reads or records data about a child for. One is named every time."
    ),
    source: "AVG art. 5 lid 1 onder b",
    avoid: ["reason", "use case"]
  },
  {
    id: "data-minimisation",
    name: "data minimisation",
    dutch: "minimale gegevensverwerking",
    definition: text(
      "Niet meer gegevens gebruiken dan voor het doel nodig is.",
      "Using no more data than the purpose needs."
    ),
    source: "AVG art. 5 lid 1 onder c",
    avoid: ["need to know"]
  },
  {
    id: "legal-basis",
    name: "legal basis",
    dutch: "grondslag",
    definition: text(
      "Waarom gegevens mogen worden verwerkt: toestemming, een wettelijke plicht, een publieke taak of een andere reden die de AVG noemt.",
      "Why data may be processed: consent, a legal duty, a public task or another ground that the GDPR names."
    ),
    source: "AVG art. 6",
    avoid: ["legal ground", "justification"]
  },
  {
    id: "consent",
    name: "consent",
    dutch: "toestemming",
    definition: text(
      "Een vrij en duidelijk ja van wie het aangaat, voor één doel, dat altijd kan worden ingetrokken. Een handtekening onder het OPP is dat niet.",
      "A free and clear yes of the person concerned, for one purpose, that can always be withdrawn. A signature under the OPP is not one."
    ),
    source: "AVG art. 4 onder 11 en art. 7",
    avoid: ["permission slip", "akkoord"]
  },
  {
    id: "consent-to-help",
    name: "consent to help",
    dutch: "toestemming voor jeugdhulp",
    definition: text(
      "Het ja van de jeugdige of de ouders tegen de hulp zelf. Van 12 tot 16 jaar is dat van beiden nodig, vanaf 16 alleen van de jeugdige.",
      "The yes of the young person or the parents to the help itself. From 12 to 16 both are needed, from 16 only the young person's."
    ),
    source: "Jeugdwet art. 7.3.4 en 7.3.5",
    avoid: ["informed consent"]
  },
  {
    id: "parents-agreement",
    name: "agreement of the parents",
    dutch: "instemming",
    definition: text(
      "Het ja van de ouders tegen het handelingsdeel van het OPP. Het is geen toestemming om gegevens te delen.",
      "The yes of the parents to the action part of the OPP. It is no consent to share data."
    ),
    source: "WPO art. 40a lid 2",
    avoid: ["consent", "approval"]
  },
  {
    id: "hearing-the-pupil",
    name: "hearing",
    dutch: "hoorrecht van de leerling",
    definition: text(
      "Het recht van de leerling om over zijn OPP te worden gehoord, hoe jong ook, en te horen wat ermee is gedaan.",
      "The right of the pupil, however young, to be heard about the OPP, and to be told what was done with it."
    ),
    source: "WPO art. 40a lid 6",
    avoid: ["interview", "inspraak"]
  },
  {
    id: "special-category",
    name: "special category of data",
    dutch: "bijzondere persoonsgegevens",
    definition: text(
      "Gegevens die extra bescherming krijgen, zoals over gezondheid. Verwerken mag alleen met een uitzondering uit de wet.",
      "Data that is protected more strongly, such as about health. It may be processed only under an exception in law."
    ),
    source: "AVG art. 9",
    avoid: ["sensitive data", "gevoelige gegevens"]
  },
  {
    id: "controller",
    name: "controller",
    dutch: "verwerkingsverantwoordelijke",
    definition: text(
      "De organisatie die bepaalt waarvoor en hoe gegevens worden verwerkt.",
      "The organisation that decides what data is processed for and how."
    ),
    source: "AVG art. 4 onder 7",
    avoid: ["data owner", "bronhouder"]
  },
  {
    id: "disclosure",
    name: "disclosure",
    dutch: "verstrekking",
    definition: text(
      "Gegevens over een kind laten zien of geven aan iemand. Elke keer wordt vastgelegd: wie, wat, waarvoor en op welke grond.",
      "Showing or giving somebody data about a child. Recorded every time: who, what, what for and on which ground."
    ),
    source: "AVG art. 4 onder 2 en art. 15",
    avoid: ["sharing", "leak", "log entry"]
  },
  {
    id: "retention-term",
    name: "retention term",
    dutch: "bewaartermijn",
    definition: text(
      "Hoe lang gegevens worden bewaard. Daarna gaan ze weg.",
      "How long data is kept. After that it goes."
    ),
    source: "AVG art. 5 lid 1 onder e",
    avoid: ["TTL", "archive period"]
  },
  {
    id: "bsn",
    name: "BSN",
    dutch: "burgerservicenummer",
    abbreviation: "BSN",
    definition: text(
      "Het nummer waarmee de overheid een persoon herkent. Alleen wie dat van de wet mag, gebruikt het.",
      "The number by which government knows a person. Only those whom a law allows to may use it."
    ),
    source: "Wet algemene bepalingen burgerservicenummer art. 1; Jeugdwet art. 7.2.1",
    avoid: ["social security number", "sofinummer"]
  },
  {
    id: "small-cell",
    name: "small cell",
    dutch: "kleine cel",
    definition: text(
      "Een aantal in een rapport dat zo klein is dat iemand erin te herkennen kan zijn. Het wordt niet getoond.",
      "A count in a report that is so small that somebody could be recognised in it. It is not shown."
    ),
    source: "beroepspraktijk (statistische beveiliging)",
    avoid: ["outlier", "lage aantallen"]
  }
]
