import { all, any, type Condition, fact, not, says } from "@oza/cases"
import { describe, expect, it } from "vitest"
import { id, small } from "../../test/small.ts"
import { regionMarkdown } from "../index.ts"
import type { PathwayDeclaration } from "../index.ts"
import { conditionText } from "./words.ts"

const [pathway] = small.pathways as readonly [PathwayDeclaration]
const page = regionMarkdown(small)

describe("the description of a region", () => {
  it.each([
    ["a step with what opens it and when it is done", "### 2. Hulp (Help)"],
    ["who does what about the data of a case", "## De gegevens van een zaak (The data of a case)"],
    ["that by the sides of the roles", "De zaak in het archief zetten"],
    [
      "the guard of a step by its rule",
      "- Begint *Begins*: SR-2: Er zijn doelen gesteld. *Goals have been set.*"
    ],
    [
      "what a step yields and who records it",
      "- Levert op *Yields*: beeld van wat nodig is *picture of what is needed*, door *by* team (SR-2)"
    ],
    ["where an evaluation leads back to", "| de doelen *the goals* | Begin | SR-2 |"],
    ["a circumstance", "| verzuim *absence* | SR-2 |"],
    [
      "a seat with when it is there",
      "| team | wordt uitgenodigd *is invited* | Dit speelt: verzuim. *This is the case: absence.* | SR-2 |"
    ],
    [
      "an outcome of a meeting",
      "- Uitkomst: eerst proberen, met acties en een dag om terug te kijken. *Outcome: try first, with actions and a day of review.* (SR-1)"
    ],
    [
      "the notice of a meeting",
      "| Uitnodiging vooraf: gesprek *Invitation before: talk* | 7 dagen *7 days* | – | SR-1 |"
    ],
    ["the task of a role", "| team | Helpen *Help* | SR-5 |"],
    [
      "who has regie while something is so",
      "- Heeft de regie *Holds regie*: team – Dit speelt: verzuim. *This is the case: absence.* (SR-2)"
    ],
    ["who has regie last", "- Heeft de regie *Holds regie*: coördinator *coordinator* (SR-1)"],
    ["the decision term", "| 8 weken *8 weeks* | door de wet *by law* | SR-4 |"],
    ["the term of a procedure", "| 6 weken *6 weeks* | door afspraak *by agreement* | SR-4 |"],
    [
      "what was left open, with the choice and its source",
      "| Hoe snel? *How fast?* | `fast` | 2025-08-01 | Afspraken, 1 | SR-4 |"
    ],
    ["who decides in a procedure", "- Beslist *Decides*: team (SR-3)"],
    [
      "a rung of the ladder",
      "| 2 | expertteam *team of experts* | coördinator *coordinator* | team | opnieuw om tafel *talk again* | ja *yes* | SR-1 |"
    ],
    ["a cause of stagnation", "| wachtlijst *waiting list* | SR-5 |"],
    [
      "a source of money",
      "| jeugdhulp *youth help* | jeugdhulp, op besluit *youth help, by decision* | gemeente *municipality* | Jeugdwet | kalenderjaar *calendar year* | SR-8 |"
    ],
    ["its picture", "![De stappen van Klein](klein.svg)"]
  ])("tells %s", (_, line) => {
    expect(page).toContain(line)
  })

  it("lists each act of a step with who does it and its guards", () => {
    const granted = page.split("\n").find((line) => line.startsWith("| Op de aanvraag beslissen"))
    expect(granted).toContain(
      "| team | SR-1 | SR-4: waar geldt „`decision.outcome` is `granted`”: Er is een overleg geweest."
    )
  })

  it("leaves out a section that has nothing", () => {
    const bare = regionMarkdown({
      ...small,
      pathways: [{ ...pathway, procedures: [], regies: [], escalation: { causes: [], ladder: [] } }]
    })
    expect(bare).not.toMatch(/^## (Procedures|Regie|Als het stagneert)/m)
    expect(bare).not.toContain("\n\n\n")
  })

  it("tells of the last version of the pathway", () => {
    const later = { ...pathway, version: 2, decisionTerm: { ...pathway.decisionTerm, rule: id("SR-9") } }
    expect(regionMarkdown({ ...small, pathways: [pathway, later] })).toContain("SR-9")
  })
})

describe("a condition in words", () => {
  const names = { declaration: small, pathway }
  const written = fact("opp.written")
  const goals = fact("goals.set")
  it.each<readonly [Condition, string]>([
    [written, "Er is een OPP."],
    [not(written), "Er is nog geen OPP."],
    [all(written, goals), "Er is een OPP. Er zijn doelen gesteld."],
    [any(written, goals), "Eén van deze. Er is een OPP. Of: Er zijn doelen gesteld."],
    [not(any(written, not(goals))), "Er is nog geen OPP. Er zijn doelen gesteld."],
    [not(all(written, goals)), "Eén van deze. Er is nog geen OPP. Of: Er zijn nog geen doelen gesteld."],
    [all(), "Altijd."],
    [not(all()), "Nooit."],
    [says("present", "team", "other"), "`present` is team of `other`."]
  ])("%j", (condition, sentence) => {
    expect(conditionText(condition, names).nl).toBe(sentence)
  })
})
