/** Words of the course of a case: what turns up, what a step brings forth, and when people cannot go on. */
import type { Glossary } from "../Glossary.ts"
import { text } from "../LocalizedText.ts"

export const course: Glossary = [
  {
    id: "circumstance",
    name: "circumstance",
    dutch: "omstandigheid",
    definition: text(
      "Iets dat speelt bij de jeugdige en waar een regel op let: verzuim, risicogedrag, hulp die er al is. Het bepaalt wie wordt uitgenodigd.",
      "Something about the child that a rule turns on: absence, risk behaviour, help that is already there. It decides who is invited."
    ),
    source: "Midden-Holland, MH-55 en MH-56; MVS, MVS-03",
    avoid: []
  },
  {
    id: "yield",
    name: "yield",
    dutch: "opbrengst van een stap",
    definition: text(
      "Wat een stap in woorden oplevert voordat de volgende begint, zoals een beeld van wat de leerling nodig heeft.",
      "What a step brings forth in words before the next one begins, such as a picture of what the pupil needs."
    ),
    source: "Midden-Holland, MH-20 en MH-24",
    avoid: ["deliverable"]
  },
  {
    id: "own-view",
    name: "own view",
    dutch: "eigen visie",
    definition: text(
      "Wat iemand er zelf van vindt, in eigen woorden. Iedereen aan tafel wordt ernaar gevraagd.",
      "What somebody thinks of it, in the own words. Everybody at the table is asked for it."
    ),
    source: "Midden-Holland, MH-22",
    avoid: []
  },
  {
    id: "process-coordinator",
    name: "process coordinator",
    dutch: "procescoördinator",
    definition: text(
      "Iemand die al betrokken is en de regie over het proces heeft, zonder zeggenschap over de inhoud.",
      "Somebody already involved who holds regie over the process, without a say in the content."
    ),
    source: "Alkmaar, ALK-45 en ALK-61",
    avoid: ["case manager"]
  },
  {
    id: "collegial-consult",
    name: "collegial consult",
    dutch: "collegiaal consult",
    definition: text(
      "Een gesprek tussen collega's over signalen die blijven, dat uitkomt op niets meer, op acties, of op een groter overleg.",
      "A talk between colleagues about signals that last, which comes to nothing more, to actions, or to a larger meeting."
    ),
    source: "MVS, MVS-10 en MVS-13 tot en met MVS-15",
    avoid: []
  },
  {
    id: "bridging",
    name: "bridging",
    dutch: "overbrugging",
    definition: text(
      "Wat de jeugdige en de ouders krijgen tot de hulp begint, en wie dat doet.",
      "What child and parents get until the help starts, and who gives it."
    ),
    source: "Midden-Holland, MH-27",
    avoid: ["interim care"]
  },
  {
    id: "stagnation",
    name: "stagnation",
    dutch: "stagnatie",
    definition: text(
      "Betrokkenen kunnen niet verder, door een oorzaak die de regio kent, zoals een wachtlijst.",
      "People cannot go on, for a cause that the region knows, such as a waiting list."
    ),
    source: "MVS, MVS-27; Alkmaar, ALK-69",
    avoid: ["blockage"]
  },
  {
    id: "escalation-ladder",
    name: "escalation ladder",
    dutch: "escalatieladder",
    definition: text(
      "Wat een regio na elkaar doet bij een stagnatie. Wat een bindende stap beslist, geldt voor het arrangement.",
      "What a region does one after the other at a stagnation. What a binding rung decides holds for the arrangement."
    ),
    source: "MVS, MVS-28 tot en met MVS-32; Alkmaar, ALK-51",
    avoid: []
  },
  {
    id: "procedure",
    name: "procedure",
    dutch: "procedure",
    definition: text(
      "Een aanvraag naast die voor jeugdhulp, met een eigen beslisser: een TLV, een vrijstelling, steun van het samenwerkingsverband.",
      "A request beside that for youth help, with a decider of its own: a TLV, an exemption, support of the SWV."
    ),
    source: "Midden-Holland, MH-54 en MH-58; MVS, MVS-46",
    avoid: []
  },
  {
    id: "transition",
    name: "transition",
    dutch: "overgang",
    definition: text(
      "De stap naar de volgende soort onderwijs, met een overdracht die op tijd is voorbereid.",
      "The step to the next kind of education, with a hand-over that is prepared in time."
    ),
    source: "Alkmaar, ALK-50",
    avoid: []
  },
  {
    id: "group-arrangement",
    name: "group arrangement",
    dutch: "groepsarrangement",
    definition: text(
      "Een arrangement voor jeugdigen met een vergelijkbare behoefte, na een voorstel en een plan waarover besturen beslissen.",
      "An arrangement for children with a comparable need, after a proposal and a plan that boards decide on."
    ),
    source: "Alkmaar, ALK-04 en ALK-33",
    avoid: ["collective arrangement"]
  }
]
