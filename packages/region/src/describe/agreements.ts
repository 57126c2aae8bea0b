/** Describes what was agreed around the course: terms, procedures and the escalation ladder. */
import { type LocalizedText, termText, text } from "@oza/kernel"
import { setBy } from "./codes.ts"
import { both, heading, type Lines, section, table } from "./markdown.ts"
import { joined, type Names, roleName, roleNames } from "./words.ts"

/** Every term, and everything that was left open with what the region decided. */
export const termLines = ({ pathway, declaration: { openTerms } }: Names): Lines => {
  const term = (what: LocalizedText, length: LocalizedText, by: LocalizedText | undefined, rule: string) => [
    both(what),
    both(length),
    by === undefined ? "" : both(by),
    rule
  ]
  const { decisionTerm } = pathway
  return [
    ...section(
      2,
      text("Termijnen", "Terms"),
      table(
        ["Waarvoor *For what*", "Hoe lang *How long*", "Door wie bepaald *Set by*", "Regel *Rule*"],
        [
          term(
            text("Besluit op de aanvraag van jeugdhulp", "Decision on the application for youth help"),
            termText(decisionTerm.term),
            setBy[decisionTerm.setBy],
            decisionTerm.rule
          ),
          ...pathway.procedures.flatMap(({ name, term: set }) =>
            set === undefined
              ? []
              : [
                  term(
                    text(`Besluit: ${name.nl}`, `Decision: ${name.en}`),
                    termText(set.term),
                    setBy[set.setBy],
                    set.rule
                  )
                ]
          ),
          ...pathway.meetings.flatMap(({ name, notice }) =>
            notice === undefined
              ? []
              : [
                  term(
                    text(`Uitnodiging vooraf: ${name.nl}`, `Invitation before: ${name.en}`),
                    text(`${notice.days} dagen`, `${notice.days} days`),
                    undefined,
                    notice.rule
                  )
                ]
          )
        ]
      )
    ),
    ...section(
      2,
      text("Wat open was en is besloten", "What was left open and is decided"),
      table(
        ["Vraag *Question*", "Keuze *Choice*", "Vanaf *From*", "Bron *Source*", "Regel *Rule*"],
        Object.entries(openTerms.terms).flatMap(([name, open]) => {
          const decided = openTerms.choices[name as keyof typeof openTerms.choices] as
            | ReadonlyArray<{
                readonly from: string
                readonly value: unknown
                readonly source: { readonly document: string; readonly place: string }
              }>
            | undefined
          return decided === undefined || decided.length === 0
            ? open._tag === "May"
              ? [[both(open.asks), `wettelijk *by law*: ${valueText(open.legalDefault)}`, "", "", open.rule]]
              : []
            : decided.map(({ from, value, source }) => [
                both(open.asks),
                valueText(value),
                from,
                `${source.document}, ${source.place}`,
                open.rule
              ])
        })
      )
    )
  ]
}

const valueText = (value: unknown): string => {
  if (isTerm(value)) return both(termText(value))
  return `\`${typeof value === "string" ? value : JSON.stringify(value)}\``
}

const isTerm = (value: unknown): value is Parameters<typeof termText>[0] =>
  typeof value === "object" && value !== null && "length" in value && "unit" in value

/** The procedures beside the application for youth help. */
export const procedureLines = (names: Names): Lines =>
  section(
    2,
    text("Procedures", "Procedures"),
    names.pathway.procedures.flatMap(
      ({ name, requestedBy, decidedBy, rule, categories, experts, consults, forPeriod }) => [
        ...heading(3, name),
        `- Vraagt aan *Requests*: ${both(roleNames(requestedBy, names))} (${rule})`,
        `- Beslist *Decides*: ${both(roleNames(decidedBy, names))} (${rule})`,
        ...(experts === undefined
          ? []
          : [
              `- Deskundigen *Experts*: minstens *at least* ${experts.atLeast}: ${both(roleNames(experts.of, names))} (${experts.rule})`
            ]),
        ...consults.map(
          ({ roles, rule: by }) =>
            `- Vooraf geraadpleegd *Consulted first*: ${both(
              joined(
                roles.map((role) => roleName(role, names)),
                text(" of ", " or ")
              )
            )} (${by})`
        ),
        ...(categories.length === 0
          ? []
          : [`- Categorie *Category*: ${categories.map((one) => `\`${one}\``).join(", ")} (${rule})`]),
        ...(forPeriod ? [`- Voor een periode *For a period* (${rule})`] : [])
      ]
    )
  )

/** Why it can stagnate, and what is then tried, in order. */
export const escalationLines = (names: Names): Lines => {
  const { causes, ladder } = names.pathway.escalation
  const lines = [
    ...table(
      ["Oorzaak *Cause*", "Regel *Rule*"],
      causes.map(({ name, rule }) => [both(name), rule])
    ),
    ...(causes.length === 0 || ladder.length === 0 ? [] : [""]),
    ...table(
      [
        "Nr",
        "Stap *Rung*",
        "Zet de stap *Takes it*",
        "Rondt af *Concludes it*",
        "Na *After*",
        "Bindend *Binding*",
        "Regel *Rule*"
      ],
      ladder.map(({ name, takenBy, concludedBy, after, binds, rule }, index) => {
        const before = ladder.find(({ id }) => id === after)
        return [
          String(index + 1),
          both(name),
          both(roleNames(takenBy, names)),
          both(roleNames(concludedBy, names)),
          before === undefined ? "" : both(before.name),
          binds ? "ja *yes*" : "nee *no*",
          rule
        ]
      })
    )
  ]
  return section(
    2,
    text("Als het stagneert: de escalatieladder", "When it stagnates: the escalation ladder"),
    lines
  )
}
