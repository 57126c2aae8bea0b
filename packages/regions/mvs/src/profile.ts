/**
 * What the region stands for and how its schools work: it advises and is shown, and never blocks.
 *
 * The talk on prevention (MVS-04) and the plan of the school (MVS-05) are about all pupils together, so
 * they are no part of a child's case; the five routes (MVS-50) tell people where they are.
 */
import { type LocalizedText, text } from "@oza/kernel"
import type { ProfileText } from "@oza/region"
import { rules } from "./rules.ts"
import { mvs } from "./rules/SupportRoute.ts"

const preventionTalk: ReadonlyArray<LocalizedText> = [
  text(
    "Wie zijn onze leerlingen, en hoe betrokken zijn ouders?",
    "Who are our pupils, and how involved are parents?"
  ),
  text(
    "Met welke groepen gaat het goed, en waar kan het beter?",
    "Which groups do well, and where can it be better?"
  ),
  text("Welke signalen zijn er?", "Which signals are there?"),
  text(
    "Wat zeggen de cijfers, en wat verandert er in en om de school?",
    "What do the figures say, and what changes in and around the school?"
  )
]

const schoolPlan: ReadonlyArray<LocalizedText> = [
  text("Welke kinderen hebben welke vraag?", "Which children have which question?"),
  text(
    "Wat is er nodig voor één kind, en wat kan in een groep?",
    "What is needed for one child, and what can a group do?"
  ),
  text("Welke thema's pakken we dit schooljaar aan?", "Which themes do we take on this school year?"),
  text(
    "Wie doet wat, vanuit preventie, passend onderwijs en jeugdhulp?",
    "Who does what, from prevention, support in education and youth help?"
  ),
  text("Welke hulp in de buurt kunnen we gebruiken?", "Which help nearby can we use?")
]

const principles: ReadonlyArray<LocalizedText> = [
  text(
    "Zo dicht mogelijk bij huis, in de eigen wijk.",
    "As near home as possible, in the own neighbourhood."
  ),
  text("Minder verschil tussen zorg en onderwijs.", "Less distinction between care and education."),
  text("Elkaar kennen, helder zijn en afstemmen.", "Know each other, be clear and align."),
  text("Eerst wat, dan hoe, en geld als laatste.", "First what, then how, and money last."),
  text(
    "Met iedereen om het kind, ook ouders en leerkrachten.",
    "With everybody around the child, parents and teachers too."
  ),
  text(
    "Jeugdhulp op de juiste plek, en dat hoeft niet op school.",
    "Youth help at the right place, which need not be school."
  )
]

const routes: ReadonlyArray<LocalizedText> = [
  text(
    "Schoolroute: van basisschool tot het einde van de schooltijd.",
    "School route: from primary school to the end of schooling."
  ),
  text("Steun met hulp van het ondersteuningsteam.", "Support with the help of the support team."),
  text(
    "OZA-route: een probleem is gezien, de leerling krijgt hulp op school.",
    "OZA route: a problem was seen, the pupil gets help at school."
  ),
  text(
    "Steun van het samenwerkingsverband: de onderwijsspecialist coördineert.",
    "Support of the samenwerkingsverband: the education specialist coordinates."
  ),
  text(
    "Jeugdhulp van het wijkteam: het wijkteam heeft de regie.",
    "Youth help of the municipal team: that team directs."
  )
]

const each = (number: number, sentences: ReadonlyArray<LocalizedText>): ReadonlyArray<ProfileText> =>
  sentences.map((sentence) => ({ rule: mvs(number), text: sentence }))
const asRuled = (number: number): ReadonlyArray<ProfileText> =>
  each(
    number,
    rules.filter(({ id }) => id === mvs(number)).map((rule) => rule.text)
  )

export const profile: ReadonlyArray<ProfileText> = [
  ...each(4, preventionTalk),
  ...each(5, schoolPlan),
  ...asRuled(9),
  ...asRuled(12),
  ...asRuled(36),
  ...each(37, principles),
  ...each(50, routes)
]
