/** Describes the course: the steps with what opens and ends each, its acts, and where an evaluation leads back to. */
import { type ActId, type ActRule, acts as knownActs } from "@oza/cases"
import { type LocalizedText, text } from "@oza/kernel"
import { dataActsOf } from "../DataActs.ts"
import { backTo } from "./codes.ts"
import { both, cite, guardText, heading, type Lines, section, table } from "./markdown.ts"
import { conditionText, type Names, roleName, roleNames, stepName, unnumbered } from "./words.ts"

export const courseLines = (names: Names): Lines => [
  ...heading(2, text("De stappen", "The steps")),
  ...names.pathway.steps.flatMap((step, index) => [
    ...titleOf(step.name, index + 1),
    ...(step.rules.length === 0 ? [] : [`Regels *Rules*: ${cite(...step.rules)}.`, ""]),
    ...(step.opens.length === 0
      ? ["- Begint *Begins*: altijd *always*"]
      : step.opens.map((guard) => `- Begint *Begins*: ${guardText(guard, names)}`)),
    `- Klaar *Done*: ${both(conditionText(step.doneWhen, names))}`,
    ...names.pathway.yields
      .filter((one) => one.step === step.id)
      .map(
        ({ name, by, rule }) =>
          `- Levert op *Yields*: ${both(name)}${by === undefined ? "" : `, door *by* ${both(roleNames(by, names))}`} (${rule})`
      ),
    ...actsOf(step.id, names)
  ]),
  ...section(
    2,
    text("Terug na een evaluatie", "Back after an evaluation"),
    table(
      ["Naar *To*", "Stap *Step*", "Regel *Rule*"],
      names.pathway.loops.map(({ backTo: to, step, rule }) => [
        both(backTo[to]),
        both(stepName(step, names)),
        rule
      ])
    )
  ),
  ...section(
    2,
    text("Omstandigheden die meetellen", "Circumstances that matter"),
    table(
      ["Omstandigheid *Circumstance*", "Regel *Rule*"],
      names.pathway.circumstances.map(({ name, rule }) => [both(name), rule])
    )
  ),
  ...section(
    2,
    text("De gegevens van een zaak", "The data of a case"),
    table(
      ["Handeling *Act*", "Wie *Who*", "Regel *Rule*"],
      Object.entries(dataActsOf(names.declaration.roles)).map(([act, { by, byRule }]) => [
        both(knownActs[act as ActId].label),
        performers(by, names),
        byRule
      ])
    )
  ),
  ...section(
    2,
    text("Signalen", "Signals"),
    table(
      ["Wat te zien is *What is seen*", "Wanneer *When*", "Regel *Rule*"],
      names.pathway.flags.map(({ text: says, when, rule }) => [
        both(says),
        both(conditionText(when, names)),
        rule
      ])
    )
  )
]

const titleOf = (name: LocalizedText, number: number): Lines => {
  const { nl, en } = unnumbered(name, number)
  return heading(3, text(`${number}. ${nl}`, en))
}

const actsOf = (step: string, names: Names): Lines => {
  const rows = Object.entries(names.pathway.acts)
    .filter(([, rule]) => rule.step === step)
    .map(([act, { by, byRule, guards }]) => [
      Object.hasOwn(knownActs, act) ? both(knownActs[act as ActId].label) : act,
      performers(by, names),
      byRule,
      guards.map((guard) => guardText(guard, names)).join("<br>")
    ])
  return rows.length === 0
    ? []
    : ["", ...table(["Handeling *Act*", "Wie *Who*", "Regel *Rule*", "Voorwaarden *Conditions*"], rows)]
}

/** Those who may always first, then each who may under a condition. */
const performers = (by: ActRule["by"], names: Names): string => {
  const always = by.filter(({ when }) => when === undefined).map(({ role }) => role)
  return [
    ...(always.length === 0 ? [] : [both(roleNames(always, names))]),
    ...by.flatMap(({ role, when, rule }) =>
      when === undefined
        ? []
        : [
            `${both(roleName(role, names))} – ${both(conditionText(when, names))}${rule === undefined ? "" : ` (${rule})`}`
          ]
    )
  ].join("<br>")
}
