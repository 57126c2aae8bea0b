/**
 * Who may make a request on rights on that day: by the age matrix for the rights of the AVG, and by the
 * Jeugdwet for the destruction of the file of youth help.
 *
 * The matrix is dated law: from 1 September 2026 a child of 12 to 15 asks as well as those who have
 * authority. Destruction is asked by the child from 12, and below by those who have authority
 * (Jeugdwet 7.3.15). That somebody cannot weigh a matter is a recorded judgement, and does not open this.
 */
import { ageOn, granted, type PersonId, refused, type Ruling, text } from "@oza/kernel"
import { represents } from "@oza/roles"
import type { GiverRule } from "../GiverRule.ts"
import { type Giver, type GiverFacts, giversOf, requiredGivers } from "../Givers.ts"
import type { Policy } from "../Policy.ts"
import { giversText } from "../policy/texts.ts"
import { JW_7_3_15 } from "../statute/Jeugdwet.ts"
import { procedureOf, type RightsKind } from "./RightsKind.ts"
import { JW_7_3_9 } from "./RightsLaw.ts"

/** Everybody who may make this request on this day; any one of them is enough. */
export const askersOf = (
  kind: RightsKind,
  facts: GiverFacts,
  extra: ReadonlyArray<GiverRule> = []
): ReadonlyArray<Giver> =>
  kind === "destruction" ? destroyers(facts) : giversOf(requiredGivers("avg-rights", facts, extra))

/** May this person make this request on this day? */
export const mayAsk = (
  policy: Pick<Policy, "rule" | "givers">,
  kind: RightsKind,
  by: PersonId,
  facts: GiverFacts
): Ruling => {
  const able = askersOf(kind, facts, policy.givers)
  const found = able.find(({ person }) => person === by)
  if (found !== undefined) return granted(facts.on, [policy.rule(found.rule)])
  const who = giversText({ _tag: "Any", of: able })
  const rule = able[0] === undefined ? procedureOf[kind].article : policy.rule(able[0].rule)
  return refused(facts.on, [
    {
      rule,
      because: text(
        `Dit verzoek kan gedaan worden door ${who.nl}, en niet door deze persoon.`,
        `This request can be made by ${who.en}, and not by this person.`
      ),
      cures: able.flatMap(({ role }) =>
        role === undefined
          ? []
          : [
              {
                act: "FileRightsRequest",
                by: [role],
                text: text(`Laat ${who.nl} het verzoek doen.`, `Let ${who.en} make the request.`)
              }
            ]
      )
    }
  ])
}

const destroyers = ({ child, on, relatives }: GiverFacts): ReadonlyArray<Giver> =>
  ageOn(child.birthDate, on) >= 12
    ? [
        {
          _tag: "Giver",
          person: child.person,
          as: "youth",
          role: relatives.find(({ person }) => person === child.person)?.role,
          rule: JW_7_3_9.id
        }
      ]
    : relatives
        .filter(({ person, representation }) => represents(representation) && person !== child.person)
        .map(({ person, representation, role }) => ({
          _tag: "Giver",
          person,
          as: representation,
          role,
          rule: JW_7_3_15.id
        }))
