import { SourceId } from "@oza/funding"
import { amount, date, period, text } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import { coordinator, id, small, team } from "../../test/small.ts"
import type { PathwayDeclaration } from "../index.ts"
import { fundingLines } from "./funding.ts"

const decided = { document: "Afspraken", place: "art. 4" }
const help = SourceId.make("help")
const [pathway] = small.pathways as readonly [PathwayDeclaration]
const [source] = small.funding.sources
const page = fundingLines({
  pathway,
  declaration: {
    ...small,
    funding: {
      ...small.funding,
      sources: [
        source,
        {
          ...source,
          id: SourceId.make("tlv"),
          name: text("TLV", "TLV"),
          kind: "tlv",
          category: "high",
          fictitious: true
        }
      ],
      holders: [{ source: help, role: team, ladder: [coordinator], rule: id("SR-8") }],
      mandates: [
        {
          source: help,
          role: team,
          upTo: amount(50_000_00),
          secondAbove: amount(25_000_00),
          period: period(date("2025-08-01"), date("2027-08-01")),
          rule: id("SR-8")
        }
      ],
      indexes: [{ from: date("2027-01-01"), factor: { numerator: 1041, denominator: 1000 }, decided }],
      precedingLaw: [
        {
          law: "Zvw",
          source: help,
          questions: [
            { id: "medical", text: text("Medisch?", "Medical?"), evidence: text("een brief", "a letter") },
            { id: "insured", text: text("Verzekerd?", "Insured?"), evidence: text("een polis", "a policy") }
          ],
          scope: {},
          rule: id("SR-8"),
          decided
        }
      ]
    }
  }
})

describe("the description of the money of a region", () => {
  it.each([
    [
      "what kind of money a source is",
      "| TLV | TLV *TLV (admission to special education)*, `high`, fictief *fictitious* | gemeente *municipality* | Jeugdwet | kalenderjaar *calendar year* | SR-8 |"
    ],
    [
      "who is told of a shortage, and who then",
      "| jeugdhulp *youth help* | team | coördinator *coordinator* | SR-8 |"
    ],
    [
      "who may commit how much, and when a second agrees",
      "| jeugdhulp *youth help* | team | € 50.000,00 *€50,000.00* | € 25.000,00 *€25,000.00* | 2025-08-01 – 2027-08-01 | SR-8 |"
    ],
    [
      "how prices rise, and where that was decided",
      "| alles *everything* | 1041/1000 | 2027-01-01 | art. 4 |"
    ],
    [
      "what is asked about a preceding law, and what shows it",
      "| Zvw | jeugdhulp *youth help* | Medisch? *Medical?* | een brief *a letter* | SR-8 | art. 4 |"
    ],
    ["every question of it", "| – | – | Verzekerd? *Insured?* | een polis *a policy* | SR-8 | art. 4 |"]
  ])("tells %s", (_, line) => {
    expect(page).toContain(line)
  })

  it("leaves out what the region did not declare", () => {
    const bare = fundingLines({ pathway, declaration: small })
    expect(bare.filter((line) => line.startsWith("#"))).toEqual([
      "## Bronnen van geld (Sources of money)",
      "### Wie het hoort als een budget niet toereikend is (Who is told that a budget falls short)",
      "### Wie welk deel betaalt (Who pays which part)",
      "### Prijzen (Prices)"
    ])
  })
})
