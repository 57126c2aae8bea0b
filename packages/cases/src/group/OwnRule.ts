/**
 * The rules that hold for every group arrangement in every region: what makes its events consistent.
 *
 * They are no law and no agreement. What a region asks of its groups is in its `GroupRoute`.
 */
import { type LocalizedText, type Rule, RuleId, text } from "@oza/kernel"

const own = (number: string, sentence: LocalizedText): Rule => ({
  id: RuleId.make(`OZA-${number}`),
  kind: "guard",
  text: sentence,
  source: { document: "OZA", place: "groepen" }
})

export const groupsNeedRoute = own(
  "40",
  text(
    "Een regio die heeft vastgelegd hoe een groep tot stand komt, kan groepen hebben.",
    "A region that has laid down how a group comes about can have groups."
  )
)
export const groupActOfRegion = own(
  "41",
  text(
    "Met een groep kan wat de regio in haar route heeft opgenomen.",
    "With a group a region does what is part of its route."
  )
)
export const groupInOrder = own(
  "42",
  text(
    "Wat er met een groep gebeurt, leg je vast op volgorde van de dagen.",
    "What happens with a group is recorded in the order of the days."
  )
)
export const groupConcludedStays = own(
  "43",
  text("Een groep die is afgerond, verandert niet meer.", "A group that was rounded off no longer changes.")
)
export const groupPointsAtSomething = own(
  "44",
  text(
    "Wie bij een groep naar iets verwijst, verwijst naar iets dat er is.",
    "What is referred to with a group exists."
  )
)
export const groupSectionOnce = own(
  "45",
  text("Een onderdeel staat één keer in een stuk.", "A section stands in a document once.")
)
export const bodyDecidesOnce = own(
  "46",
  text(
    "Een overleg besluit één keer over een stuk. Is het stuk opnieuw geschreven, dan opnieuw.",
    "A body decides once on a document; once it is written anew, again."
  )
)
export const outcomeFitsBody = own(
  "47",
  text(
    "Een overleg doet wat het in de route doet: het hoort ervan, adviseert of besluit.",
    "A body does what it does in the route: it is told, it advises or it decides."
  )
)
export const membersWhileRunning = own(
  "48",
  text("Kinderen doen mee in een groep die loopt.", "Children join and leave a group while it runs.")
)
export const memberOnce = own(
  "49",
  text("Een kind doet één keer tegelijk mee in een groep.", "A child takes part in a group once at a time.")
)
export const emptyBeforeEnd = own(
  "50",
  text(
    "Een groep rond je af als niemand er meer in meedoet, zodat geen kind tussen wal en schip raakt.",
    "A group is rounded off when nobody takes part in it any more, so that no child is lost."
  )
)
export const groupStatusFits = own(
  "51",
  text(
    "Voorstellen, beslissen en starten doe je voordat een groep loopt; evalueren als zij loopt.",
    "Proposing, deciding and starting come before a group runs; evaluating while it runs."
  )
)
export const groupEndingFits = own(
  "52",
  text("Hoe een groep eindigt, past bij wat er is gebeurd.", "How a group ends fits what happened.")
)
export const memberByAgreement = own(
  "53",
  text(
    "Een kind doet mee op een afspraak uit zijn eigen zaak, die loopt en over deze groep gaat.",
    "A child takes part by an agreement of its own case, which runs and is about this group."
  )
)

/** All of them, for a book of rules. */
export const groupOwnRules: ReadonlyArray<Rule> = [
  groupsNeedRoute,
  groupActOfRegion,
  groupInOrder,
  groupConcludedStays,
  groupPointsAtSomething,
  groupSectionOnce,
  bodyDecidesOnce,
  outcomeFitsBody,
  membersWhileRunning,
  memberOnce,
  emptyBeforeEnd,
  groupStatusFits,
  groupEndingFits,
  memberByAgreement
]
