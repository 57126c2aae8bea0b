/**
 * The rules that hold for every case in every region: what makes a record of events consistent.
 *
 * They are no law and no agreement; a region cannot change them. What checks them is in `Consistency.ts`.
 */
import { type LocalizedText, type Rule, RuleId, text } from "@oza/kernel"

const own = (number: string, place: string, sentence: LocalizedText): Rule => ({
  id: RuleId.make(`OZA-${number}`),
  kind: "guard",
  text: sentence,
  source: { document: "OZA", place }
})

export const closedStays = own(
  "01",
  "zaak",
  text("Een gesloten zaak verandert niet meer.", "A closed case no longer changes.")
)
export const actOfRegion = own(
  "02",
  "zaak",
  text(
    "In een regio kan wat de regio in haar werkwijze heeft opgenomen.",
    "A region does what is part of its way."
  )
)
export const inOrder = own(
  "03",
  "zaak",
  text(
    "Wat er gebeurt, leg je vast op volgorde van de dagen.",
    "What happens is recorded in the order of the days."
  )
)
export const afterBirth = own(
  "04",
  "zaak",
  text(
    "Een zaak begint niet voor de geboorte van het kind.",
    "A case does not start before the birth of the child."
  )
)
export const pointsAtSomething = own(
  "05",
  "zaak",
  text("Wie naar iets verwijst, verwijst naar iets dat er is.", "What is referred to exists.")
)
export const knownRole = own(
  "06",
  "zaak",
  text(
    "Aan een zaak doen de rollen mee die de regio kent.",
    "Those who take part have a role that the region knows."
  )
)
export const knownMeeting = own(
  "07",
  "overleg",
  text("Een overleg heeft een naam die de regio kent.", "A meeting has a name that the region knows.")
)
export const onlyOnce = own(
  "08",
  "zaak",
  text("Wat al is gedaan, doe je niet nog een keer.", "What has been done is not done again.")
)
export const somethingToAgreeWith = own(
  "09",
  "instemming",
  text("Instemmen kan alleen met iets dat er is.", "One can only agree with something that is there.")
)
export const oneApplication = own(
  "10",
  "aanvraag",
  text(
    "Er loopt één aanvraag tegelijk. Een nieuwe kan na een afwijzing, of als het arrangement wordt aangepast.",
    "There is one application at a time. A new one can follow a refusal, or an adjustment of the arrangement."
  )
)
export const decidesAnApplication = own(
  "11",
  "besluit",
  text("Er is geen besluit zonder aanvraag.", "There is no decision without an application.")
)
export const standsStillOnce = own(
  "12",
  "besluit",
  text(
    "Een termijn kan stilstaan als hij loopt, en doorlopen als hij stilstaat.",
    "A term can stand still while it runs, and run on while it stands still."
  )
)
export const reasonFitsDecision = own(
  "13",
  "besluit",
  text("De grond van een besluit past bij de uitkomst.", "The ground of a decision fits its outcome.")
)
export const reasonFitsClosing = own(
  "14",
  "afsluiten",
  text("De reden om te sluiten past bij wat er is gebeurd.", "The reason for closing fits what happened.")
)
export const decidedBeforeClosing = own(
  "15",
  "afsluiten",
  text(
    "Op een aanvraag wordt beslist voordat de zaak sluit, tenzij het gezin stopt of verhuist.",
    "An application is decided before the case closes, unless the family stops or moves."
  )
)
export const endsAfterItBegins = own(
  "16",
  "zaak",
  text("Iets eindigt niet voordat het begint.", "Nothing ends before it begins.")
)
export const earlierOnlyEnds = own(
  "17",
  "kosten",
  text(
    "Van een afspraak uit een eerder arrangement leg je alleen nog vast op welke dag zij eindigde.",
    "Of an agreement of an earlier arrangement only the day on which it ended is still recorded."
  )
)
export const enrolledSomewhere = own(
  "18",
  "inschrijving",
  text("Bij een inschrijving of aanmelding hoort een school.", "An enrolment or a sign-up names a school.")
)

export const blockedStaysOut = own(
  "19",
  "meedoen",
  text("Wie niet mee mag doen, doet niets in de zaak.", "Somebody who is kept out does nothing in the case.")
)
export const holderHandsOver = own(
  "20",
  "regie",
  text(
    "Wie de regie heeft, biedt haar aan. Wie haar aangeboden krijgt, neemt haar aan of niet.",
    "The one who holds regie offers it. The one it is offered to accepts or declines it."
  )
)
export const preparedBeforehand = own(
  "21",
  "overleg",
  text(
    "Een overleg bereid je voor zolang het nog niet is geweest en niet is afgezegd.",
    "A meeting is prepared as long as it has not been held and not been cancelled."
  )
)
export const oneRungAtATime = own(
  "22",
  "escalatie",
  text(
    "Een volgende stap op de ladder zet je als van de vorige vaststaat wat zij opleverde.",
    "The next rung of the ladder is taken once it is known what came of the one before."
  )
)
export const answersWhatIsOpen = own(
  "23",
  "zaak",
  text("Je antwoordt op iets dat nog op antwoord wacht.", "One answers what still waits for an answer.")
)
export const newerVersion = own(
  "24",
  "werkwijze",
  text(
    "Een zaak gaat over naar een nieuwere werkwijze waarin zij past.",
    "A case moves to a newer version of the pathway in which it fits."
  )
)
export const objectsToADecision = own(
  "25",
  "bezwaar",
  text("Bezwaar maak je tegen een besluit dat er is.", "An objection is against a decision that is there.")
)

export const substitutesAColleague = own(
  "26",
  "mandaat",
  text("Wie iemand vervangt, heeft dezelfde rol.", "Somebody who stands in for somebody has the same role.")
)

export const sharesWhatItCosts = own(
  "27",
  "kosten",
  text(
    "Wie kosten verdeelt, noemt elke afspraak één keer en verdeelt precies die.",
    "Whoever shares costs names each agreement once, and shares those and no others."
  )
)
export const setApartFirst = own(
  "28",
  "kosten",
  text(
    "Instemmen en terugsturen kan met geld dat apart is gezet en nog niet is toegezegd.",
    "One agrees to, or sends back, money that was set apart and is not promised yet."
  )
)
export const paidStaysPaid = own(
  "29",
  "kosten",
  text(
    "Is er van een afspraak al een factuur geboekt, dan verdeel je de kosten opnieuw en stuur je ze niet terug.",
    "Where an invoice of an agreement was booked, its costs are shared again and not sent back."
  )
)
export const promisedUntilTheEnd = own(
  "31",
  "kosten",
  text(
    "Eindigt een afspraak eerder, dan verdeel je de kosten opnieuw: wat niet meer nodig is, komt vrij.",
    "Where an agreement ends early, its costs are shared again: what is no longer needed is free again."
  )
)

export const professionalsKeepTrack = own(
  "60",
  "gegevens",
  text(
    "Wie over het kind beslist, leggen professionals in de zaak vast zoals het is aangetoond.",
    "Professionals record who decides about the child, as it was shown."
  )
)
export const authorityIsOfAnother = own(
  "61",
  "gegevens",
  text(
    "Gezag over een kind heeft een ander dan het kind.",
    "Somebody other than the child has authority over it."
  )
)
export const judgedByTwo = own(
  "62",
  "gegevens",
  text(
    "Of een jeugdige iets kan overzien, beoordeelt een professional. Een andere professional leest mee.",
    "A professional judges whether a youth can weigh a matter. Another professional reads it."
  )
)
export const foundBySwv = own(
  "63",
  "gegevens",
  text(
    "Het samenwerkingsverband legt alleen zelf vast wat het over gezondheid vindt.",
    "Only the samenwerkingsverband itself records what it finds on health."
  )
)
export const takenByProfessionals = own(
  "64",
  "noodtoegang",
  text(
    "Noodtoegang neemt een professional. Een andere professional staat erachter.",
    "A professional takes access in an emergency. Another professional stands behind it."
  )
)
export const narrowInEmergency = own(
  "65",
  "noodtoegang",
  text(
    "Noodtoegang is smal: je noemt wat je nodig hebt, nooit alles.",
    "Access in an emergency is narrow: what is needed is named, never everything."
  )
)
export const familyIsTold = own(
  "66",
  "noodtoegang",
  text(
    "Het gezin hoort van noodtoegang. Is dat niet veilig, dan staat er een dag waarop je dat opnieuw bekijkt.",
    "The family is told of an emergency. Where that is unsafe, a day is set to look at that again."
  )
)
export const reviewedByAnother = own(
  "67",
  "noodtoegang",
  text(
    "Noodtoegang kijkt iemand na die er niet bij betrokken was.",
    "Access in an emergency is reviewed by somebody who had no part in it."
  )
)
export const watchedOver = own(
  "68",
  "gegevens",
  text(
    "Over de gegevens waakt de functionaris voor gegevensbescherming.",
    "The data protection officer watches over the data."
  )
)
export const archivedWhenClosed = own(
  "69",
  "gegevens",
  text(
    "Een zaak gaat naar het archief als zij gesloten is, en blijft daar.",
    "A case goes to the archive once it is closed, and stays there."
  )
)

/** All of them, for a book of rules. */
export const ownRules: ReadonlyArray<Rule> = [
  closedStays,
  actOfRegion,
  inOrder,
  afterBirth,
  pointsAtSomething,
  knownRole,
  knownMeeting,
  onlyOnce,
  somethingToAgreeWith,
  oneApplication,
  decidesAnApplication,
  standsStillOnce,
  reasonFitsDecision,
  reasonFitsClosing,
  decidedBeforeClosing,
  endsAfterItBegins,
  earlierOnlyEnds,
  enrolledSomewhere,
  blockedStaysOut,
  holderHandsOver,
  preparedBeforehand,
  oneRungAtATime,
  answersWhatIsOpen,
  newerVersion,
  objectsToADecision,
  substitutesAColleague,
  professionalsKeepTrack,
  authorityIsOfAnother,
  judgedByTwo,
  foundBySwv,
  takenByProfessionals,
  narrowInEmergency,
  familyIsTold,
  reviewedByAnother,
  watchedOver,
  archivedWhenClosed,
  sharesWhatItCosts,
  setApartFirst,
  paidStaysPaid,
  promisedUntilTheEnd
]

const numbers: ReadonlySet<RuleId> = new Set(ownRules.map(({ id }) => id))

/** Is it one of these, and not one of a region? */
export const isOwnRule = (rule: Rule): boolean => numbers.has(rule.id)
