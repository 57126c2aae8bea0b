/** The words in which an analysis is told: sides, relations, standings, ages, days and kinds of yes. */
import { type Language, type LocalizedText, text } from "@oza/kernel"
import type { Side } from "@oza/roles"
import { permissionName } from "../Permission.ts"
import type { GiverRule, Matter } from "../GiverRule.ts"
import type { Obligation, PermissionNeed, Relation } from "../PrivacyRule.ts"
import type { Standing } from "../Standing.ts"
import { type AgeBand, type DayBand, needKinds } from "./Axes.ts"

/** What people call a side. */
export const sideName: { readonly [S in Side]: LocalizedText } = {
  family: text("gezin", "family"),
  school: text("school", "school"),
  swv: text("samenwerkingsverband", "school alliance"),
  municipality: text("gemeente", "municipality"),
  "youth-help": text("jeugdhulp", "youth help"),
  "youth-health": text("jeugdgezondheidszorg", "youth health care"),
  attendance: text("leerplicht", "school attendance"),
  analysis: text("analyse", "analysis"),
  "privacy-office": text("functionaris gegevensbescherming", "data protection officer"),
  independent: text("onafhankelijk", "independent")
}

/** What people call a relation to the case or the child. */
export const relationName: { readonly [R in Relation]: LocalizedText } = {
  none: text("is niets van het kind of de zaak", "is nothing to the child or the case"),
  participant: text("doet mee in de zaak", "takes part in the case"),
  child: text("is het kind", "is the child"),
  representative: text("heeft gezag over het kind", "has authority over the child"),
  "family-supervisor": text("is de gezinsvoogd", "is the family supervisor"),
  emergency: text("opende de zaak bij ernstig gevaar", "opened the case in an emergency"),
  "rights-handler": text("behandelt een verzoek over rechten", "handles a request on rights"),
  "parent-without-authority": text("is ouder zonder gezag", "is a parent without authority"),
  mentor: text("is mentor of curator", "is mentor or curator")
}

/** What people call a standing. */
export const standingName: { readonly [S in Standing]: LocalizedText } = {
  restricted: text("de verwerking is beperkt", "processing is restricted"),
  archived: text("het dossier is gearchiveerd", "the file is archived"),
  "party-blocked": text("deze persoon is geblokkeerd", "this person is blocked")
}

/** What people call an obligation. */
export const obligationName: { readonly [O in Obligation]: LocalizedText } = {
  "no-onward-disclosure": text("niet doorgeven", "not passed on"),
  "inform-family": text("het gezin hoort het", "the family is told"),
  "only-what-is-needed": text("niet meer dan nodig", "no more than needed")
}

/** The number by which a kind of yes is known. */
export const kindNumber: { readonly [K in PermissionNeed["kind"]]: string } = {
  "consent-to-process": "K1",
  "consent-to-help": "K2",
  "consent-to-disclose": "K3",
  "agreement-opp": "K4",
  "agreement-procedure": "K5"
}

/** Ages, for use inside a sentence: "12 tot 16 jaar". */
export const ageText = (band: AgeBand | undefined): LocalizedText => {
  if (band === undefined) return text("zonder kind", "without a child")
  const { below, from } = band
  if (below === undefined)
    return from === 0 ? text("elke leeftijd", "every age") : text(`vanaf ${from} jaar`, `from ${from}`)
  return from === 0
    ? text(`onder ${below} jaar`, `under ${below}`)
    : text(`${from} tot ${below} jaar`, `${from} to ${below}`)
}

/** Days, for use inside a sentence: "vanaf 2026-09-01". */
export const dayText = ({ from, until }: DayBand): LocalizedText => {
  if (from === undefined)
    return until === undefined ? text("altijd", "always") : text(`tot ${until}`, `until ${until}`)
  return until === undefined
    ? text(`vanaf ${from}`, `from ${from}`)
    : text(`van ${from} tot ${until}`, `from ${from} until ${until}`)
}

/**
 * The smallest sets of kinds of yes that open, of a set of combinations; one empty set where none is
 * needed, none where nothing opens.
 */
export const smallestNeeds = (opens: number): ReadonlyArray<ReadonlyArray<PermissionNeed["kind"]>> => {
  const known = smallest.get(opens)
  if (known !== undefined) return known
  const sets = Array.from({ length: 1 << needKinds.length }, (_, set) => set).filter(
    (set) => ((opens >>> set) & 1) === 1
  )
  const needs = sets
    .filter((set) => !sets.some((other) => other !== set && (other & set) === other))
    .map((set) => needKinds.filter((_, place) => ((set >>> place) & 1) === 1))
  smallest.set(opens, needs)
  return needs
}

/** There are few different ones, and each is asked for very often. */
const smallest = new Map<number, ReadonlyArray<ReadonlyArray<PermissionNeed["kind"]>>>()

/** How it is open, in one word: `ja`, `K1`, `K1+K3`, `K1/K3`; `–` where it is closed. */
export const openCode = (opens: number, language: Language): string => {
  const needs = smallestNeeds(opens)
  if (needs.length === 0) return "–"
  return needs
    .map((kinds) =>
      kinds.length === 0 ? { nl: "ja", en: "yes" }[language] : kinds.map((kind) => kindNumber[kind]).join("+")
    )
    .join("/")
}

/** How it is open, in a sentence. */
export const openText = (opens: number): LocalizedText => {
  const needs = smallestNeeds(opens)
  if (needs.length === 0) return text("dicht", "closed")
  const said = needs.map((kinds) =>
    kinds.length === 0
      ? text("open", "open")
      : text(
          `open met ${kinds.map((kind) => `${permissionName[kind].nl} (${kindNumber[kind]})`).join(" en ")}`,
          `open with ${kinds.map((kind) => `${permissionName[kind].en} (${kindNumber[kind]})`).join(" and ")}`
        )
  )
  return text(said.map(({ nl }) => nl).join(", of "), said.map(({ en }) => en).join(", or "))
}

/** Whose say a line asks for. */
export const whoName: { readonly [W in GiverRule["who"]]: LocalizedText } = {
  child: text("het kind", "the child"),
  "every-representative": text("ieder met gezag", "everybody with authority"),
  "any-representative": text("een van wie gezag heeft", "one of those with authority"),
  "child-and-every-representative": text(
    "het kind en ieder met gezag",
    "the child and everybody with authority"
  ),
  "child-or-any-representative": text(
    "het kind of een van wie gezag heeft",
    "the child or one of those with authority"
  ),
  "every-mentor": text("iedere mentor of curator", "every mentor or curator"),
  "any-mentor": text("een mentor of curator", "a mentor or curator")
}

/** What people call a matter. */
export const matterName = (matter: Matter): LocalizedText => {
  switch (matter) {
    case "avg-rights":
      return text("de rechten over de eigen gegevens", "the rights over one's data")
    case "referral-index-rights":
      return text(
        "de rechten over een melding in de verwijsindex",
        "the rights over a report in the reference index"
      )
    default:
      return permissionName[matter]
  }
}
