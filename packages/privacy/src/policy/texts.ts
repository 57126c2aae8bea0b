/** The sentences in which a decision says why something is closed, and who can open it. */
import { type Cure, type LocalizedText, text } from "@oza/kernel"
import { categoryName, type DataCategory } from "../DataCategory.ts"
import { type Giver, type Givers, giversOf } from "../Givers.ts"
import { permissionName, type PermissionKind } from "../Permission.ts"
import type { PermissionState, PermissionStatus } from "../PermissionStatus.ts"
import { type Purpose, purposeName, purposes } from "../Purpose.ts"
import type { Standing } from "../Standing.ts"

/** No rule gives the role this for this purpose. */
export const closedToRole = (purpose: Purpose): LocalizedText => closedFor.get(purpose)!

const closedFor = new Map(
  purposes.map((purpose) => {
    const name = purposeName[purpose]
    const because = text(
      `Wie deze rol heeft, mag deze gegevens niet gebruiken om ${name.nl}.`,
      `Whoever has this role may not use these data to ${name.en}.`
    )
    return [purpose, because]
  })
)

/** A rule would, to somebody who is something to the child or the case. */
export const closedToStrangers: LocalizedText = text(
  "Deze gegevens zijn alleen open voor wie bij het kind of de zaak hoort, in de rol die daarvoor nodig is.",
  "These data are open only to those who belong to the child or the case, in the role that it needs."
)

/** A rule would, at another age of the child. */
export const closedByAge: LocalizedText = text(
  "Door de leeftijd van het kind zijn deze gegevens niet open voor wie deze rol heeft.",
  "The age of the child closes these data to whoever has this role."
)

/** A rule forbids it. */
export const forbidden: LocalizedText = text(
  "Deze regel sluit deze gegevens voor wie deze rol heeft.",
  "This rule closes these data to whoever has this role."
)

/** A rule forbids it because of how the case, or somebody in it, stands. */
export const closedByStanding: { readonly [S in Standing]: LocalizedText } = {
  restricted: text(
    "Over deze gegevens wordt nog beslist. Tot dan gebruikt niemand ze voor het arrangement.",
    "A decision on these data is still to come. Until then nobody uses them for the arrangement."
  ),
  archived: text(
    "Het dossier is afgesloten en wacht op vernietiging. Alleen de familie en wie over de gegevens waakt, zien het nog.",
    "The file is closed and waits for its destruction. Only the family and those who watch over the data still see it."
  ),
  "party-blocked": text(
    "Deze persoon is van de zaak uitgesloten, om het kind of een ander te beschermen.",
    "This person is kept out of the case, to protect the child or somebody else."
  )
}

const what: { readonly [S in Exclude<PermissionState, "valid">]: LocalizedText } = {
  absent: text("Die is er niet.", "There is none."),
  "not-yet": text("Die gaat pas later in.", "It starts later."),
  expired: text("Die is verlopen.", "It has expired."),
  withdrawn: text("Die is ingetrokken.", "It was withdrawn."),
  refused: text("Die is geweigerd.", "It was refused."),
  "insufficient-givers": text(
    "Nog niet iedereen die daarover gaat, heeft ja gezegd.",
    "Not everybody whose say it is has said yes."
  ),
  "wrong-giver": text(
    "Die is gegeven door iemand die daar niet over gaat.",
    "It was given by somebody whose say it is not."
  ),
  "age-passed": text(
    "Die is gegeven toen het kind jonger was; nu gaat iemand anders daarover.",
    "It was given when the child was younger; now it is somebody else's say."
  ),
  "invalid-blanket": text(
    "Er is ja gezegd op alle doelen tegelijk. Dat telt voor geen enkel doel.",
    "The yes was to every purpose at once. That counts for none."
  ),
  "invalid-imbalance": text(
    "De overheid kan haar werk niet op toestemming laten rusten.",
    "A public body cannot rest its work on consent."
  )
}

/** A permission does not stand: what is needed, and what is the matter with it. */
export const permissionMissing = (
  kind: PermissionKind,
  category: DataCategory,
  { givers, state }: PermissionStatus
): LocalizedText => {
  const [name, about, who] = [permissionName[kind], categoryName[category], giversText(givers)]
  if (state === "valid") return text(`Er is ${name.nl}.`, `There is ${name.en}.`)
  return text(
    `Voor ${about.nl} is ${name.nl} nodig van ${who.nl}. ${what[state].nl}`,
    `For ${about.en}, ${name.en} is needed of ${who.en}. ${what[state].en}`
  )
}

/** Consent to everything at once. */
export const blanketConsent: LocalizedText = text(
  "Vraag toestemming voor een doel en een ontvanger, en niet voor alles tegelijk.",
  "Ask consent for a purpose and a recipient, and not for everything at once."
)

/** Consent that a public body has no use for. */
export const falseChoice: LocalizedText = text(
  "Vraag hier geen toestemming: deze overheid doet dit vanuit haar taak, of mag het niet. Een ja maakt geen verschil.",
  "Ask no consent here: this public body does it as its task, or may not. A yes makes no difference."
)

/** Who is asked, in words: "elke ouder met gezag en de jongere zelf". */
export const giversText = (givers: Givers): LocalizedText => {
  const people = giversOf(givers)
  if (people.length === 0) {
    return text(
      "iemand met gezag over het kind, die nog niet bekend is",
      "somebody with authority over the child, who is not known yet"
    )
  }
  const isAny = givers._tag === "Any"
  const kinds = [...Map.groupBy(people, ({ as }) => as)].map(([as, same]) =>
    personText(as, same.length, isAny)
  )
  const join = (word: string, language: "nl" | "en") => kinds.map((kind) => kind[language]).join(` ${word} `)
  return text(join(isAny ? "of" : "en", "nl"), join(isAny ? "or" : "and", "en"))
}

const personText = (as: Giver["as"], count: number, isAny: boolean): LocalizedText => {
  switch (as) {
    case "youth":
      return text("de jongere zelf", "the youth")
    case "legal-guardian":
      return count === 1 || isAny
        ? text("de voogd", "the legal guardian")
        : text("elke voogd", "each legal guardian")
    case "parent-with-authority":
      return count === 1
        ? text("de ouder met gezag", "the parent with authority")
        : isAny
          ? text("een ouder met gezag", "a parent with authority")
          : text("elke ouder met gezag", "each parent with authority")
    case "parent-without-authority":
      return text("de ouder zonder gezag", "the parent without authority")
    case "family-supervisor":
      return text("de gezinsvoogd", "the family supervisor")
    case "mentor":
      return text("de mentor of curator", "the mentor or curator")
  }
}

/** Name of the act by which somebody answers, as the life of a case names it. */
export const answerAct = "AnswerPermission"

/** An emergency was recorded, for other data. */
export const outsideEmergency: LocalizedText = text(
  "De noodsituatie is vastgelegd voor andere gegevens dan deze.",
  "The emergency was recorded for other data than these."
)

/** Somebody consented to what a public body has no task for. */
export const consentOpensNothing: LocalizedText = text(
  "Er is toestemming, maar die opent dit niet: een overheid rust op haar taak of op niets.",
  "There is consent, but it does not open this: a public body rests on its task or on nothing."
)

/** Asks one person for a yes; somebody who does not take part yet is to be involved first. */
export const askText = (kind: PermissionKind, { as, role }: Pick<Giver, "as" | "role">): LocalizedText => {
  const [name, who] = [permissionName[kind], personText(as, 1, false)]
  return role === undefined
    ? text(
        `Betrek ${who.nl} bij de zaak, en vraag om ${name.nl}.`,
        `Involve ${who.en} in the case, and ask for ${name.en}.`
      )
    : text(`Vraag ${who.nl} om ${name.nl}.`, `Ask ${who.en} for ${name.en}.`)
}

/** Involves somebody. */
export const involveText = (as: Giver["as"] | undefined): LocalizedText => {
  if (as === undefined) return text("Betrek deze persoon bij de zaak.", "Involve this person in the case.")
  const who = personText(as, 1, false)
  return text(`Betrek ${who.nl} bij de zaak.`, `Involve ${who.en} in the case.`)
}

/** Whose answers would open it; nobody is pressed who refused. */
export const permissionCures = (kind: PermissionKind, status: PermissionStatus): ReadonlyArray<Cure> =>
  status.state === "refused" || status.state === "invalid-imbalance"
    ? []
    : status.missing.map((giver) => ({
        act: answerAct,
        by: giver.role === undefined ? [] : [giver.role],
        text: askText(kind, giver)
      }))
