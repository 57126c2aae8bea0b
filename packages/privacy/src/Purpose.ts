/**
 * What data about a child is processed for. Every read and every write names one.
 *
 * The list is closed: a purpose that is not here cannot be named. Which role may use which purpose, on
 * which ground, is data (see the privacy rules), not a property of the purpose.
 */
import { type LocalizedText, text } from "@oza/kernel"
import { Schema } from "effect"

export const Purpose = Schema.Literals([
  /** Arranging and carrying out the onderwijs-zorgarrangement with those involved. */
  "arrange",
  /** The school's own special guidance of its pupil. */
  "guide-pupil",
  /** Advice, support or admissibility by the samenwerkingsverband. */
  "allocate-support",
  /** Assessing and deciding on youth help by the municipality. */
  "decide-youth-help",
  /** Giving the help that was granted. */
  "provide-help",
  /** Sharing and accounting for the costs. */
  "fund",
  /** Asking a colleague what to do, without saying who it is about. */
  "consult",
  /** Acting now on a serious danger: break-glass. Never open without a recorded emergency. */
  "protect",
  /** Answering requests on rights, reading the logs, and destroying in time. */
  "watch-over-data",
  /** Reading one's own file, or that of one's child. */
  "own-file",
  /** Figures about many, never about one. */
  "statistics"
])
export type Purpose = typeof Purpose.Type

/** All purposes, in the order in which they are declared. */
export const purposes: ReadonlyArray<Purpose> = Purpose.literals

/** What people call a purpose, for use inside a sentence: "om ...", "to ...". */
export const purposeName: { readonly [P in Purpose]: LocalizedText } = {
  arrange: text("samen het arrangement te regelen", "arrange the support together"),
  "guide-pupil": text("de leerling op school te begeleiden", "guide the pupil at school"),
  "allocate-support": text("ondersteuning in het onderwijs toe te wijzen", "allocate support in education"),
  "decide-youth-help": text("te beslissen over jeugdhulp", "decide on youth help"),
  "provide-help": text("de jeugdhulp te geven", "give the youth help"),
  fund: text("de kosten te verdelen en te verantwoorden", "share and account for the costs"),
  consult: text("een collega anoniem om raad te vragen", "ask a colleague for advice, without a name"),
  protect: text("in te grijpen bij ernstig gevaar", "act on serious danger"),
  "watch-over-data": text("te waken over de gegevens", "watch over the data"),
  "own-file": text("het eigen dossier in te zien", "read one's own file"),
  statistics: text("cijfers over groepen te maken", "make figures about groups")
}
