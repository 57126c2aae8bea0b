import { Representation } from "@oza/roles"
import { describe, expect, it } from "vitest"
import { mother, relative, self } from "../../test/family.ts"
import { dataCategories } from "../DataCategory.ts"
import type { Givers } from "../Givers.ts"
import { PermissionKind } from "../Permission.ts"
import type { PermissionState } from "../PermissionStatus.ts"
import {
  askText,
  blanketConsent,
  closedByAge,
  closedByStanding,
  closedToRole,
  closedToStrangers,
  consentOpensNothing,
  falseChoice,
  forbidden,
  involveText,
  outsideEmergency,
  permissionMissing
} from "../policy/texts.ts"
import { purposes } from "../Purpose.ts"
import { groundFor, refusalGroundsOf } from "../rights/RefusalGround.ts"
import { rightsKinds } from "../rights/RightsKind.ts"
import { privacyLaw } from "../statute/privacyLaw.ts"
import { tooHardForB1 } from "./readability.ts"

describe("a Dutch text", () => {
  it("is found too hard where a sentence or a word is long, or of the office", () => {
    expect(tooHardForB1("De school helpt de leerling. Zij vraagt het eerst aan de ouders.")).toEqual([])
    expect(tooHardForB1(`Dit is ${"een heel lange zin ".repeat(8)}.`)[0]).toContain("words")
    expect(tooHardForB1("Indien u dit wilt, dient u te tekenen.")).toEqual([
      '"Indien", better "als"',
      '"dient", better "moet"'
    ])
    expect(tooHardForB1("Arbeidsongeschiktheidsverzekering.")[0]).toContain("a long word")
  })

  it("can name the bodies that everybody here meets", () => {
    expect(tooHardForB1("Het samenwerkingsverband geeft een toelaatbaarheidsverklaring.")).toEqual([])
  })
})

describe("what a refusal says", () => {
  const states: ReadonlyArray<PermissionState> = [
    "absent",
    "not-yet",
    "expired",
    "withdrawn",
    "refused",
    "insufficient-givers",
    "wrong-giver",
    "age-passed",
    "invalid-blanket",
    "invalid-imbalance"
  ]
  const giver = (one: ReturnType<typeof relative>) =>
    ({ _tag: "Giver", person: one.person, as: one.representation, role: one.role, rule: "AVG-7" }) as Givers
  const both: Givers = { _tag: "All", of: [giver(self), giver(relative(mother, "parent"))] }

  it("is in Dutch at B1 for each reason, purpose, kind of yes and state of it", () => {
    const said = [
      closedByAge,
      closedToStrangers,
      forbidden,
      ...purposes.map(closedToRole),
      ...states.flatMap((state) =>
        PermissionKind.literals.flatMap((kind) =>
          dataCategories.map((category) =>
            permissionMissing(kind, category, {
              kind,
              state,
              used: [],
              givers: both,
              missing: [],
              refusing: []
            })
          )
        )
      )
    ]
    expect(said.length).toBeGreaterThan(500)
    const hard = said.flatMap(({ nl }) => tooHardForB1(nl))
    expect([...new Set(hard)]).toEqual([])
  })

  it("is so for what closes by standing, outside an emergency, or in vain, and for whom is asked", () => {
    const said = [
      ...Object.values(closedByStanding),
      blanketConsent,
      falseChoice,
      outsideEmergency,
      consentOpensNothing,
      ...PermissionKind.literals.flatMap((kind) =>
        Representation.literals.flatMap((as) => [askText(kind, { as, role: undefined }), involveText(as)])
      )
    ]
    expect(said.flatMap(({ nl }) => tooHardForB1(nl))).toEqual([])
  })

  it("AVG-12.4: is so for every ground on which a request on rights is refused", () => {
    const grounds = rightsKinds.flatMap((kind) =>
      refusalGroundsOf(kind).map((ground) => groundFor(kind, ground, "school")!)
    )
    expect(grounds.length).toBeGreaterThan(20)
    const said = grounds.flatMap(({ because, instead }) =>
      instead === undefined ? [because] : [because, instead]
    )
    expect(said.flatMap(({ nl }) => tooHardForB1(nl))).toEqual([])
  })

  it("names articles whose text is at B1 as well", () => {
    const hard = [...privacyLaw.values()].flatMap(({ id, text }) =>
      tooHardForB1(text.nl).map((found) => `${id}: ${found}`)
    )
    expect(hard).toEqual([])
  })
})
