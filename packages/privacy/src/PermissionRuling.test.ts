import { date } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import {
  child,
  childOf,
  father,
  guardian,
  mother,
  oneGuardian,
  oneParent,
  supervised,
  supervisor,
  today,
  twoParents,
  yes,
  youth
} from "../test/family.ts"
import { mayAnswer, mayWithdraw } from "./PermissionRuling.ts"
import { compilePolicy, lawOnly } from "./Policy.ts"

const law = compilePolicy(lawOnly)
const facts = { child, relatives: twoParents, on: today }

describe("before an answer is recorded", () => {
  it("UAVG-5.1: a parent of a child of 13 may consent, the child may not", () => {
    expect(mayAnswer(law, "consent-to-process", mother, facts)).toMatchObject({
      _tag: "Granted",
      rules: [{ id: "UAVG-5.1" }]
    })
    expect(mayAnswer(law, "consent-to-process", youth, facts)).toMatchObject({
      _tag: "Refused",
      grounds: [
        {
          rule: { id: "UAVG-5.1" },
          because: {
            nl: "Over toestemming om gegevens te delen gaat elke ouder met gezag, en niet deze persoon."
          },
          cures: [{ act: "AnswerPermission", by: ["parent"] }, { by: ["parent"] }]
        }
      ]
    })
  })

  it("UAVG-5.1: from 16 it is the other way round", () => {
    const of16 = { child: childOf(16), relatives: oneParent, on: today }
    expect(mayAnswer(law, "consent-to-process", youth, of16)._tag).toBe("Granted")
    expect(mayAnswer(law, "consent-to-process", mother, of16)._tag).toBe("Refused")
  })

  it("KOP-07: a legal guardian may, a family supervisor may not", () => {
    expect(mayAnswer(law, "consent-to-process", guardian, { ...facts, relatives: oneGuardian })._tag).toBe(
      "Granted"
    )
    expect(mayAnswer(law, "consent-to-process", supervisor, { ...facts, relatives: supervised })._tag).toBe(
      "Refused"
    )
  })

  it("AVG-7: on a matter of which no rule says whose it is, nobody may", () => {
    expect(mayAnswer(law, "agreement-procedure", mother, facts)).toMatchObject({
      _tag: "Refused",
      grounds: [{ rule: { id: "AVG-7" }, cures: [] }]
    })
  })
})

describe("before a yes is taken back", () => {
  const given = yes(1, "consent-to-process", mother)

  it("UAVG-5.3:2018, UAVG-5.3: a child of 13 may from 1 September 2026, and not the day before", () => {
    const on = (day: string) => mayWithdraw(law, given, youth, { ...facts, on: date(day) })
    expect(on("2026-08-31")).toMatchObject({ _tag: "Refused", grounds: [{ rule: { id: "UAVG-5.3:2018" } }] })
    expect(on("2026-09-01")).toMatchObject({ _tag: "Granted", rules: [{ id: "UAVG-5.3" }] })
  })

  it("UAVG-5.3:2018: the other parent may as well", () => {
    expect(mayWithdraw(law, given, father, facts)._tag).toBe("Granted")
    expect(mayWithdraw(law, given, supervisor, { ...facts, relatives: supervised })._tag).toBe("Refused")
  })
})
