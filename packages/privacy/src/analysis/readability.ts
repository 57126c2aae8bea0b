/**
 * Is a Dutch text readable at B1? A simple look at the length of its sentences and at its words.
 *
 * It finds what is surely too hard: a long sentence, a long word, a word of the office. That a text is clear
 * is for readers to judge. Names of laws, bodies and documents are let through, as they are what they are.
 */

/** More words than this make a sentence hard to follow. */
const mostWords = 25
/** Longer words are let through only where they are names that everybody here meets. */
const mostLetters = 22

const longNames = new Set([
  "samenwerkingsverband",
  "samenwerkingsverbanden",
  "ondersteuningscoördinator",
  "ontwikkelingsperspectief",
  "jeugdgezondheidszorg",
  "toelaatbaarheidsverklaring",
  "burgerservicenummer",
  "leerplichtambtenaar",
  "gegevensbescherming",
  "gezondheidsgegevens"
])

/** Words of the office, each with what people say. */
const hardWords: Readonly<Record<string, string>> = {
  aangaande: "over",
  alsmede: "en ook",
  conform: "volgens",
  derhalve: "daarom",
  desbetreffende: "deze",
  dienen: "moeten",
  dient: "moet",
  doch: "maar",
  echter: "maar",
  geschieden: "gebeuren",
  hetgeen: "wat",
  hieromtrent: "hierover",
  indien: "als",
  inzake: "over",
  middels: "met",
  mits: "als",
  nimmer: "nooit",
  noodzakelijkerwijs: "nodig",
  omtrent: "over",
  onderhavige: "deze",
  reeds: "al",
  teneinde: "om",
  tenzij: "behalve als",
  terzake: "hierover",
  thans: "nu",
  trachten: "proberen",
  vooralsnog: "voorlopig",
  wederom: "weer",
  welke: "die"
}

/** What is too hard in a Dutch text; empty where nothing is found. Headings, lists and tables are read as sentences. */
export const tooHardForB1 = (dutch: string): ReadonlyArray<string> => {
  const found: Array<string> = []
  for (const sentence of sentencesOf(dutch)) {
    const words = sentence.match(/[\p{L}\p{N}'’-]+/gu) ?? []
    if (words.length > mostWords) found.push(`${words.length} words: "${sentence.trim()}"`)
    for (const word of words) {
      const plain = word.toLowerCase()
      const better = hardWords[plain]
      // A question can ask "welke": there it is no word of the office.
      if (better !== undefined && !isAllowed(plain, sentence)) found.push(`"${word}", better "${better}"`)
      if (plain.length > mostLetters && !longNames.has(plain)) found.push(`a long word: "${word}"`)
    }
  }
  return found
}

const isAllowed = (word: string, sentence: string): boolean =>
  word === "tenzij" || (word === "welke" && /\bwelke \p{L}+/iu.test(sentence))

const sentencesOf = (dutch: string): ReadonlyArray<string> =>
  dutch
    .replaceAll(/<!--.*?-->/gs, "")
    // A place in a law (`art. 15`, `lid 2`) is no end of a sentence.
    .replaceAll(/\b(art|bijv|nr|o\.a)\./g, "$1")
    .split(/(?<=[.?!:;])\s+|\n|\|/u)
    .filter((sentence) => sentence.trim() !== "")
