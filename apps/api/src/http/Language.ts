/** The language of an answer: what `Accept-Language` asks for, Dutch where it asks for neither. */
import type { Language, LocalizedText } from "@oza/kernel"

/** Dutch or English by the weights of the header (RFC 9110, 12.5.4); Dutch where both weigh the same. */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  if (acceptLanguage === undefined) return "nl"
  const ranges = acceptLanguage.split(",").map((range) => {
    const [tag = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase())
    const q = parameters.find((parameter) => parameter.startsWith("q="))
    const weight = q === undefined ? 1 : Number(q.slice(2))
    return { tag, weight: Number.isFinite(weight) ? weight : 0 }
  })
  const weightOf = (language: Language): number => {
    const named = ranges.filter(({ tag }) => tag === language || tag.startsWith(`${language}-`))
    const matching = named.length > 0 ? named : ranges.filter(({ tag }) => tag === "*")
    return Math.max(0, ...matching.map(({ weight }) => weight))
  }
  return weightOf("en") > weightOf("nl") ? "en" : "nl"
}

/** The sentence in one language. */
export const say = (text: LocalizedText, language: Language): string => text[language]
