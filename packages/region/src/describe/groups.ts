/** Describes the route to a group arrangement: its bodies in their order, and what its documents hold. */
import { bodiesInOrder, type GroupBodyPart, type GroupDocumentName } from "@oza/cases"
import { type LocalizedText, text } from "@oza/kernel"
import { both, type Lines, section, table } from "./markdown.ts"
import { joined, type Names, roleNames } from "./words.ts"

const parts: Readonly<Record<GroupBodyPart, LocalizedText>> = {
  informs: text("wordt geïnformeerd", "is told"),
  advises: text("adviseert", "advises"),
  decides: text("besluit", "decides")
}

const documents: Readonly<Record<GroupDocumentName, LocalizedText>> = {
  proposal: text("voorstel", "proposal"),
  plan: text("plan", "plan")
}

export const groupLines = (names: Names): Lines => {
  const route = names.declaration.groupRoute
  if (route === undefined) return []
  const forms = [
    { document: documents.proposal, form: route.proposal },
    { document: documents.plan, form: route.plan }
  ]
  return section(2, text("Groepsarrangementen", "Group arrangements"), [
    `- Vanaf *From* ${route.from} (${route.rule})`,
    "",
    ...table(
      ["Nr", "Orgaan *Body*", "Wat het doet *What it does*", "Over *On*", "Wie *Who*", "Regel *Rule*"],
      bodiesInOrder(route).map(({ name, part, document, members, order, rule }) => [
        String(order),
        both(name),
        both(parts[part]),
        both(documents[document]),
        both(roleNames(members, names)),
        rule
      ])
    ),
    "",
    ...table(
      ["Document *Document*", "Onderdelen *Sections*", "Hooguit *At most*", "Regel *Rule*"],
      forms.map(({ document, form: { sections, atMostCharacters, rule } }) => [
        both(document),
        both(joined(sections.map(({ name }) => name))),
        atMostCharacters === undefined ? "" : `${atMostCharacters} tekens *characters*`,
        rule
      ])
    )
  ])
}
