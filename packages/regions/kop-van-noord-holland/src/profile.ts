/**
 * What the region stands for: principles that advise and never block.
 *
 * The first eight of the nine principles; the ninth, content before money, is a rule of its own (KOP-04).
 */
import { type LocalizedText, text } from "@oza/kernel"
import type { ProfileText } from "@oza/region"
import { rules } from "./rules.ts"
import { kop } from "./rules/Mis.ts"

const principles: ReadonlyArray<LocalizedText> = [
  text("Het belang van het kind gaat voor.", "The interest of the child comes first."),
  text(
    "Elk kind heeft recht op onderwijs, hoe dan ook.",
    "Every child has a right to education, in whatever way."
  ),
  text(
    "Eigen kracht: we kijken naar wat kan, niet naar wat niet kan.",
    "Own strength: we look at what is possible, not at what is not."
  ),
  text(
    "Voorkomen waar het kan, helpen waar het moet. Dat is maatwerk.",
    "Prevent where possible, help where needed. That is bespoke work."
  ),
  text(
    "Onderwijs en gemeenten werken samen, ieder vanuit de eigen rol, in vertrouwen.",
    "Education and municipalities work together, each from its own role, in trust."
  ),
  text("Eén kind, één gezin, één plan, één regie.", "One child, one family, one plan, one regie."),
  text(
    "We vragen wat het kind en de leraar nodig hebben, niet wat het probleem is.",
    "We ask what the child and the teacher need, not what the problem is."
  ),
  text(
    "School is de plek om iets te zien en er iets aan te doen.",
    "School is where things are seen and worked on."
  )
]

const asRuled = (number: number): ReadonlyArray<ProfileText> =>
  rules.filter(({ id }) => id === kop(number)).map(({ id, text: sentence }) => ({ rule: id, text: sentence }))

export const profile: ReadonlyArray<ProfileText> = [
  ...asRuled(1),
  ...principles.map((sentence) => ({ rule: kop(3), text: sentence })),
  ...asRuled(38),
  ...asRuled(51)
]
