import { addDays, date } from "@oza/kernel"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  aged,
  closed,
  decided,
  done,
  file,
  firstDay,
  lastEvent,
  mother,
  officer,
  recipient,
  refusal,
  refusedBy,
  teacher,
  told,
  told1,
  tried,
  youth,
  policy
} from "../../test/rightsCase.ts"
import { dutiesToKeep, type FileDates } from "../retention/dueDates.ts"
import { appealOf } from "./Controller.ts"
import { mayAsk } from "./mayAsk.ts"
import { recipientsOf } from "./recipients.ts"
import { RefusalGround, refusalGroundsOf, groundFor } from "./RefusalGround.ts"
import { rightsKinds } from "./RightsKind.ts"
import { rightsTerm } from "./rightsTerm.ts"
import { rulingOf } from "./rulingOf.ts"

const yes = (by: typeof mother, age: number, on: string, kind: (typeof rightsKinds)[number] = "access") =>
  mayAsk(policy, kind, by.party, aged(age, date(on)))

const rulesOf = (ruling: ReturnType<typeof yes>): ReadonlyArray<string> =>
  ruling._tag === "Granted" ? ruling.rules.map(({ id }) => id) : ruling.grounds.map(({ rule }) => rule.id)

describe("who may ask", () => {
  it.each([
    // age, day, parent, child, rule
    [10, "2026-08-31", true, false, "UAVG-5.4:2018"],
    [10, "2026-09-01", true, false, "UAVG-5.4"],
    [12, "2026-08-31", true, false, "UAVG-5.4:2018"],
    [12, "2026-09-01", true, true, "UAVG-5.4"],
    [15, "2026-09-01", true, true, "UAVG-5.4"],
    [16, "2026-08-31", false, true, "UAVG-5.1"],
    [16, "2026-09-01", false, true, "UAVG-5.1"],
    [18, "2026-09-01", false, true, "UAVG-5.1"]
  ] as const)("UAVG-5.4: at %i on %s, the parent: %s, the child: %s", (age, on, parent, self, rule) => {
    expect(yes(mother, age, on)._tag).toBe(parent ? "Granted" : "Refused")
    expect(yes(youth, age, on)._tag).toBe(self ? "Granted" : "Refused")
    expect(rulesOf(yes(mother, age, on))).toEqual([rule])
    expect(yes(teacher, age, on)._tag).toBe("Refused")
  })

  it.each([
    [11, true, false, "JW-7.3.15"],
    [12, false, true, "JW-7.3.9"],
    [16, false, true, "JW-7.3.9"]
  ] as const)(
    "JW-7.3.9, JW-7.3.15: destruction is asked by the child from 12, below by those with authority (%i)",
    (age, parent, self, rule) => {
      const on = "2026-10-01"
      expect(yes(mother, age, on, "destruction")._tag).toBe(parent ? "Granted" : "Refused")
      expect(yes(youth, age, on, "destruction")._tag).toBe(self ? "Granted" : "Refused")
      expect(rulesOf(yes(mother, age, on, "destruction"))).toEqual([rule])
    }
  )

  it("UAVG-5.4: the cure of a no names who can ask", () => {
    const no = yes(mother, 16, "2026-09-01")
    expect(no).toMatchObject({ grounds: [{ cures: [{ act: "FileRightsRequest", by: ["youth"] }] }] })
  })

  it("a request for somebody else is written down by the privacy officer, for whoever may ask", () => {
    const asker = mother.party
    expect(told({ command: file("access", { asker }), by: officer })).toMatchObject({
      asker,
      filedBy: officer,
      askedUnder: "UAVG-5.4"
    })
    expect(refusedBy(undefined, { command: file("access", { asker }), by: teacher })).toEqual(["AVG-15"])
    expect(refusedBy(undefined, { command: file("access", { asker: teacher.party }), by: officer })).toEqual([
      "UAVG-5.4"
    ])
  })
})

describe("the clock of a request", () => {
  const asked = told({ command: file("access"), on: date("2026-10-05") })

  it("AVG-12.3: a month, and three where it was told within the first month that it takes longer", () => {
    expect(rightsTerm(asked, firstDay)).toMatchObject({
      due: "2026-11-05",
      extendBy: "2026-11-05",
      overdue: false
    })
    expect(rightsTerm(asked, date("2026-11-06")).overdue).toBe(true)
    const longer = { command: { _tag: "ExtendRightsTerm", motivation: "Veel mappen." } } as const
    const extended = told(
      { command: file("access"), on: date("2026-10-05") },
      { ...longer, on: date("2026-11-05") }
    )
    expect(rightsTerm(extended, firstDay).due).toBe("2027-01-05")
    expect(refusedBy(asked, { ...longer, on: date("2026-11-06") })).toEqual(["AVG-12.3"])
    expect(refusedBy(extended, longer)).toEqual(["AVG-12.3"])
  })

  it("ATW-1: an end that is no ordinary day moves", () => {
    // 10 January 2027 is a Sunday.
    const due = rightsTerm(told({ command: file("erasure"), on: date("2026-12-10") }), firstDay)
    expect(due.due).toBe("2027-01-11")
  })

  it("JW-7.3.9: three months, that cannot be made longer", () => {
    const destruction = told({ command: file("destruction") })
    expect(rightsTerm(destruction, firstDay)).toMatchObject({ due: "2027-01-05" })
    expect(rightsTerm(destruction, firstDay).extendBy).toBeUndefined()
    const longer = { command: { _tag: "ExtendRightsTerm", motivation: "Druk." } } as const
    expect(refusedBy(destruction, longer)).toEqual(["JW-7.3.9"])
  })

  it("is over when it was decided, also too late", () => {
    const late = told({ command: file("access") }, { command: decided("granted"), on: date("2027-02-01") })
    expect(rightsTerm(late, date("2027-03-01")).overdue).toBe(false)
  })
})

describe("deciding", () => {
  it("AVG-12.4: a no names its ground, and a yes none", () => {
    const asked = told({ command: file("access") })
    expect(refusedBy(asked, { command: decided("refused") })).toEqual(["AVG-12.4"])
    const grounds = [{ ground: "excessive", explanation: "Elke dag." }] as const
    expect(refusedBy(asked, { command: decided("granted", { grounds }) })).toEqual(["AVG-12.4"])
    expect(told({ command: file("access") }, { command: decided("refused", { grounds }) }).status).toBe(
      "decided"
    )
  })

  it("each kind is refused on its own grounds only, in both languages", () => {
    for (const kind of rightsKinds) {
      const asked = told({ command: file(kind) })
      for (const ground of RefusalGround.literals) {
        const command = decided("refused", { grounds: [{ ground, explanation: "Zo is het." }] })
        const able = refusalGroundsOf(kind).includes(ground)
        expect(groundFor(kind, ground, "school") !== undefined).toBe(able)
        const recorded = tried(asked, { command })
        expect(recorded).toBe(able)
      }
    }
    expect(refusalGroundsOf("destruction")).toEqual([
      "identity-not-shown",
      "interest-of-another",
      "law-forbids"
    ])
    expect(refusalGroundsOf("erasure")).not.toContain("interest-of-another")
  })

  it("JW-7.3.10: in youth help what is private to somebody else stays out by the Jeugdwet", () => {
    expect(groundFor("access", "privacy-of-another", "youth-help")?.rule.id).toBe("JW-7.3.10")
    expect(groundFor("access", "privacy-of-another", "school")?.rule.id).toBe("AVG-15.4")
  })

  it("is by the privacy office, never by whoever asked, and once", () => {
    const asked = told({ command: file("access", { asker: mother.party }), by: officer })
    expect(refusedBy(asked, { command: decided("granted"), by: teacher })).toEqual(["AVG-15"])
    const own = { ...asked, asker: officer.party }
    expect(refusedBy(own, { command: decided("granted") })).toEqual(["OZA-four-eyes"])
    const yes = told({ command: file("access") }, { command: decided("granted") })
    expect(refusedBy(yes, { command: decided("granted") })).toEqual(["AVG-15"])
  })

  it("a part is left out of a copy only", () => {
    const withheld = [{ field: "advices[].text", ground: "privacy-of-another" }] as const
    const access = told({ command: file("access") }, { command: decided("granted", { withheld }) })
    expect(access.decision?.withheld).toEqual(withheld)
    const rectification = told({ command: file("rectification") })
    expect(refusedBy(rectification, { command: decided("granted", { withheld }) })).toContain("AVG-16")
  })

  it("UAVG-34, UAVG-35, JW-7.3.17: a no says where to go with it, in youth help never to an authority", () => {
    const grounds = [{ ground: "data-are-right", explanation: "Zie het verslag." }] as const
    const said = (controller: "municipality" | "youth-help") =>
      rulingOf(
        told(
          { command: file("rectification", { controller }) },
          { command: decided("refused", { grounds }), on: date("2026-10-12") }
        )
      )
    expect(said("municipality")).toMatchObject({
      _tag: "Refused",
      grounds: [
        {
          rule: { id: "AVG-16" },
          cures: [
            { act: "FileRightsRequest" },
            { act: "object", text: { en: expect.stringContaining("23 November 2026") } }
          ]
        }
      ]
    })
    expect(said("youth-help")).toMatchObject({ grounds: [{ cures: [{}, { act: "go-to-court" }] }] })
    expect(appealOf("municipality").rules.map(({ id }) => id)).toEqual(["UAVG-34", "AWB-6:7", "UAVG-36"])
    expect(appealOf("youth-help").rules.map(({ id }) => id)).toEqual(["JW-7.3.17", "UAVG-35", "UAVG-36"])
    expect(appealOf("swv").way).toBe("court")
  })
})

const withYouthHelp: FileDates = {
  birthDate: date("2014-01-01"),
  school: "primary",
  holds: ["education", "youth-help", "consent", "swv-health"],
  isOpen: false,
  lastChangeOn: date("2025-06-01"),
  closedOn: date("2025-06-01"),
  referred: false,
  absence: false
}

describe("a duty to keep", () => {
  const duties = (dates: FileDates, asked: "erasure" | "destruction", on = firstDay) => ({
    file: dutiesToKeep("file", dates, {}, on, asked),
    "swv-health": dutiesToKeep("swv-health", dates, {}, on, asked)
  })

  it("AVG-17.3.b, JW-7.3.8.3: the longest one wins over a request to erase, and says what can be asked", () => {
    const asked = told({ command: file("erasure", { controller: "youth-help" }) })
    const no = refusal(asked, {
      command: decided("granted"),
      duties: duties(withYouthHelp, "erasure")
    })
    expect(no.grounds.map(({ rule }) => rule.id)).toEqual(["AVG-17.3.b"])
    expect(no.grounds[0].because.en).toContain("2 June 2045")
    expect(no.grounds[0].because.en).toContain("JW-7.3.8.3")
    expect(no.grounds[0].because.en).toContain("one whole")
    expect(no.grounds[0].cures.map(({ act }) => act)).toEqual(["DecideRightsRequest", "FileRightsRequest"])
  })

  it("WPO-18a.13: what the school alliance holds on health ends apart from the rest", () => {
    const asked = told({ command: file("erasure", { controller: "youth-help" }) })
    const grounds = [{ ground: "duty-to-keep", explanation: "Het dossier van de jeugdhulp." }] as const
    const partly = decided("partly", { grounds, parts: ["swv-health"] })
    const event = lastEvent(asked, { command: partly, duties: duties(withYouthHelp, "erasure") })
    expect(event).toMatchObject({ parts: ["swv-health"], recipients: [recipient] })
    expect(refusedBy(asked, { command: decided("partly", { grounds }) })).toEqual(["AVG-17.1"])
    const swv = told({ command: file("erasure", { controller: "swv" }) })
    expect(
      lastEvent(swv, { command: decided("granted"), duties: duties(withYouthHelp, "erasure") })
    ).toMatchObject({
      parts: ["swv-health"]
    })
  })

  it("JW-7.3.9: destruction on request sets the twenty years aside, and no other duty", () => {
    const asked = told({ command: file("destruction"), age: 10 })
    const granted = { command: decided("granted") }
    const event = lastEvent(asked, { ...granted, duties: duties(withYouthHelp, "destruction") })
    expect(event).toMatchObject({ parts: ["file", "swv-health"] })
    const decidedOn = { ...withYouthHelp, decidedOn: date("2024-09-01") }
    const no = refusal(asked, { ...granted, duties: duties(decidedOn, "destruction") })
    expect(no.grounds.map(({ rule }) => rule.id)).toEqual(["JW-7.3.9.2"])
    expect(no.grounds[0].because.en).toContain("AW-5")
  })

  it("that came up after the decision still stops the destruction", () => {
    const asked = told(
      { command: file("destruction") },
      { command: decided("granted"), duties: duties(withYouthHelp, "destruction") },
      { command: told1 }
    )
    const decidedOn = { ...withYouthHelp, decidedOn: date("2024-09-01") }
    expect(refusedBy(asked, { command: done, duties: duties(decidedOn, "destruction") })).toEqual([
      "JW-7.3.9.2"
    ])
  })
})

describe("those who got the data", () => {
  const seen = (
    by: typeof mother,
    side: "school" | "family",
    on: string,
    outcome: "done" | "refused" = "done"
  ) => ({
    actor: by,
    side,
    on: date(on),
    categories: ["education", "process"] as const,
    outcome
  })

  it("AVG-19: are in the log, each once, without the family, the privacy office and refusals", () => {
    const found = recipientsOf([
      seen(teacher, "school", "2026-01-01"),
      seen(mother, "family", "2026-01-02"),
      seen(officer, "school", "2026-01-03", "refused"),
      seen(teacher, "school", "2026-03-01")
    ])
    expect(found).toEqual([
      {
        number: 1,
        party: teacher.party,
        role: teacher.role,
        categories: ["process", "education"],
        lastOn: "2026-03-01"
      }
    ])
    expect(recipientsOf([seen(teacher, "school", "2026-01-01")], ["youth-help"])).toEqual([])
  })

  it("AVG-19: are all told before a request is closed, and of access nobody is", () => {
    const corrected = told(
      { command: file("rectification") },
      { command: decided("granted") },
      { command: done }
    )
    expect(refusedBy(corrected, { command: closed })).toEqual(["AVG-19"])
    const known = told(
      { command: file("rectification") },
      { command: decided("granted") },
      { command: done },
      { command: told1 },
      { command: closed }
    )
    expect(known.status).toBe("closed")
    expect(known.recipients[0]?.told?.how).toBe("told")
    expect(told({ command: file("access") }, { command: decided("granted") }).recipients).toEqual([])
  })

  it("AVG-19: that it was not possible needs its reason; nobody is told twice", () => {
    const asked = told({ command: file("rectification") }, { command: decided("granted") })
    const notPossible = { ...told1, how: "not-possible" } as const
    expect(refusedBy(asked, { command: notPossible as never })).toEqual(["AVG-19"])
    const twice = told(
      { command: file("rectification") },
      { command: decided("granted") },
      { command: told1 }
    )
    expect(refusedBy(twice, { command: told1 })).toEqual(["AVG-19"])
    expect(refusedBy(twice, { command: { ...told1, recipient: 7 } as never })).toEqual(["AVG-19"])
  })

  it("AVG-19: are told before something is destroyed, as the request goes with it", () => {
    const asked = told({ command: file("erasure") }, { command: decided("granted") })
    expect(refusedBy(asked, { command: done })).toEqual(["AVG-19"])
  })
})

describe("the order of things", () => {
  it("nothing is done that was not decided, was refused, or was done", () => {
    const asked = told({ command: file("access") })
    expect(refusedBy(asked, { command: done })).toEqual(["AVG-15"])
    const grounds = [{ ground: "excessive", explanation: "Elke dag." }] as const
    const no = told({ command: file("access") }, { command: decided("refused", { grounds }) })
    expect(refusedBy(no, { command: done })).toEqual(["AVG-15"])
    const twice = told({ command: file("access") }, { command: decided("granted") }, { command: done })
    expect(refusedBy(twice, { command: done })).toEqual(["AVG-15"])
    expect(
      told({ command: file("access") }, { command: decided("refused", { grounds }) }, { command: closed })
        .status
    ).toBe("closed")
  })

  it("is closed after it was decided and done", () => {
    expect(refusedBy(told({ command: file("access") }), { command: closed })).toEqual(["AVG-12.3"])
    const yes = told({ command: file("access") }, { command: decided("granted") })
    expect(refusedBy(yes, { command: closed })).toEqual(["AVG-15"])
  })

  it("whoever asked can withdraw until it is decided; what is withdrawn stays so", () => {
    const withdraw = { command: { _tag: "WithdrawRightsRequest" }, by: mother } as const
    const gone = told({ command: file("access") }, withdraw)
    expect(gone).toMatchObject({ status: "withdrawn", endedOn: firstDay })
    expect(refusedBy(gone, { command: decided("granted") })).toEqual(["AVG-15"])
    expect(refusedBy(told({ command: file("access") }), { ...withdraw, by: officer })).toEqual(["AVG-15"])
    const yes = told({ command: file("access") }, { command: decided("granted") })
    expect(refusedBy(yes, withdraw)).toEqual(["AVG-12.3"])
  })

  it("nothing is recorded on a day before the last", () => {
    const asked = told({ command: file("access") })
    expect(refusedBy(asked, { command: decided("granted"), on: addDays(firstDay, -1) })).toEqual(["AVG-15"])
  })

  it("a request names what belongs to it", () => {
    const restriction = "needed-for-a-claim"
    expect(refusedBy(undefined, { command: file("access", { restriction }) })).toEqual(["AVG-15"])
    expect(told({ command: file("restriction", { restriction }) }).restriction).toBe(restriction)
    expect(refusedBy(undefined, { command: file("destruction", { controller: "school" }) })).toEqual([
      "JW-7.3.9"
    ])
    expect(refusedBy(undefined, { command: file("access", { categories: ["bsn"] }) })).toEqual(["AVG-15"])
    const { corrections: _, ...bare } = file("rectification") as Extract<
      ReturnType<typeof file>,
      { _tag: "FileRightsRequest" }
    >
    expect(refusedBy(undefined, { command: bare })).toEqual(["AVG-16"])
  })

  it("its version is the number of its events, whatever happens", () => {
    const steps = [
      { command: decided("granted") },
      { command: told1 },
      { command: done },
      { command: closed }
    ]
    fc.assert(
      fc.property(fc.integer({ min: 0, max: steps.length }), (many) => {
        const state = told({ command: file("rectification") }, ...steps.slice(0, many))
        expect(state.version).toBe(many + 1)
      })
    )
  })
})
