/** Rules: each number once, each citation in a book, and nothing refused by what only advises or measures. */
import type { RuleBook, RuleId } from "@oza/kernel"
import { commonRules } from "../Books.ts"
import type { PathwayDeclaration } from "../PathwayDeclaration.ts"
import type { RegionDeclaration } from "../RegionDeclaration.ts"
import { fault, type RegionFault } from "../RegionFault.ts"

export const ruleFaults = (declaration: RegionDeclaration, book: RuleBook): ReadonlyArray<RegionFault> => [
  ...duplicates(declaration),
  ...[...citations(declaration), ...refusing(declaration)].flatMap(({ rule, place }) =>
    book.has(rule)
      ? []
      : [fault("UnknownRule", place, `er is geen regel ${rule}`, `there is no rule ${rule}`)]
  ),
  ...refusing(declaration).flatMap(({ rule, place }) => {
    const kind = book.get(rule)?.kind
    return kind === "principle" || kind === "monitor"
      ? [
          fault(
            "RuleCannotBlock",
            place,
            `${rule} adviseert of meet, en kan niets weigeren`,
            `${rule} advises or measures, and cannot refuse anything`
          )
        ]
      : []
  })
]

const duplicates = ({ rules }: RegionDeclaration): ReadonlyArray<RegionFault> => {
  const seen = new Set<string>(commonRules.map(({ id }) => id))
  return rules.flatMap(({ id }, index) => {
    if (seen.has(id)) {
      return [fault("DuplicateRule", `rules.${index}`, `regel ${id} bestaat al`, `rule ${id} exists already`)]
    }
    seen.add(id)
    return []
  })
}

interface Citation {
  readonly rule: RuleId
  readonly place: string
}

const cited = (place: string, list: ReadonlyArray<{ readonly rule: RuleId }>): ReadonlyArray<Citation> =>
  list.map(({ rule }, index) => ({ rule, place: `${place}.${index}.rule` }))

/** Rules that something is explained by. */
const citations = ({
  roles,
  pathways,
  profile,
  surveys,
  indicators,
  privacy
}: RegionDeclaration): ReadonlyArray<Citation> => [
  ...roles.flatMap(({ tasks }, index) => cited(`roles.${index}.tasks`, tasks)),
  ...cited("profile", profile),
  ...cited("surveys", surveys),
  ...cited("indicators", indicators),
  ...cited("privacy.contested", privacy.contested),
  ...privacy.contested.flatMap(({ law }, index) =>
    law.map((rule, at) => ({ rule, place: `privacy.contested.${index}.law.${at}` }))
  ),
  ...pathways.flatMap(({ steps, flags, loops, circumstances, yields, regies, escalation }, index) => [
    ...steps.flatMap(({ rules }, at) =>
      rules.map((rule, number) => ({ rule, place: `pathways.${index}.steps.${at}.rules.${number}` }))
    ),
    ...cited(`pathways.${index}.flags`, flags),
    ...cited(`pathways.${index}.loops`, loops),
    ...cited(`pathways.${index}.circumstances`, circumstances),
    ...cited(`pathways.${index}.yields`, yields),
    ...regies.flatMap(({ holders }, at) => cited(`pathways.${index}.regies.${at}.holders`, holders)),
    ...cited(`pathways.${index}.escalation.causes`, escalation.causes)
  ])
]

/** Rules that an act can be refused by. */
const refusing = ({ pathways }: RegionDeclaration): ReadonlyArray<Citation> =>
  pathways.flatMap((pathway, index) => refusingIn(pathway, `pathways.${index}`))

const refusingIn = (
  {
    steps,
    acts,
    meetings,
    decisionTerm,
    contentAgreedBy,
    yields,
    regies,
    procedures,
    escalation
  }: PathwayDeclaration,
  place: string
): ReadonlyArray<Citation> => [
  ...steps.flatMap(({ opens }, index) => cited(`${place}.steps.${index}.opens`, opens)),
  ...Object.entries(acts).flatMap(([act, { by, byRule, guards }]) => [
    { rule: byRule, place: `${place}.acts.${act}.byRule` },
    ...by.flatMap(({ rule }, index) => given(rule, `${place}.acts.${act}.by.${index}.rule`)),
    ...cited(`${place}.acts.${act}.guards`, guards)
  ]),
  ...cited(`${place}.meetings`, meetings),
  ...meetings.flatMap(({ seats, outcomes, goalSetWith, asksViews, notice, atMost }, index) => {
    const at = `${place}.meetings.${index}`
    return [
      ...cited(`${at}.seats`, seats),
      ...cited(`${at}.outcomes`, outcomes ?? []),
      ...given(goalSetWith?.rule, `${at}.goalSetWith.rule`),
      ...given(asksViews, `${at}.asksViews`),
      ...given(notice?.rule, `${at}.notice.rule`),
      ...given(atMost?.rule, `${at}.atMost.rule`)
    ]
  }),
  { rule: decisionTerm.rule, place: `${place}.decisionTerm.rule` },
  ...cited(`${place}.contentAgreedBy`, contentAgreedBy),
  // A yield that everybody may record refuses nobody.
  ...yields.flatMap(({ by, rule }, index) =>
    by === undefined ? [] : [{ rule, place: `${place}.yields.${index}.rule` }]
  ),
  ...cited(`${place}.regies`, regies),
  ...regies.flatMap(({ chosenWith, amongParticipants }, index) => [
    ...cited(`${place}.regies.${index}.chosenWith`, chosenWith),
    ...given(amongParticipants, `${place}.regies.${index}.amongParticipants`)
  ]),
  ...cited(`${place}.procedures`, procedures),
  ...procedures.flatMap(({ experts, consults, term }, index) => [
    ...given(experts?.rule, `${place}.procedures.${index}.experts.rule`),
    ...cited(`${place}.procedures.${index}.consults`, consults),
    ...given(term?.rule, `${place}.procedures.${index}.term.rule`)
  ]),
  ...cited(`${place}.escalation.ladder`, escalation.ladder)
]

const given = (rule: RuleId | undefined, place: string): ReadonlyArray<Citation> =>
  rule === undefined ? [] : [{ rule, place }]
