/** Who holds regie, applies, grants and advises (C4, C5, C11, C12, C16, C21). */
import { type Command, regieHolders } from "@oza/cases"
import * as alk from "../../../regions/alkmaar/test/Life.ts"
import * as mvs from "../../../regions/mvs/test/Life.ts"
import { type Child, daan, noor } from "../children.ts"
import { ways } from "../ways.ts"
import { until, type Way } from "../ways/Way.ts"
import { everywhere, may, holdersIn, actIn, rulesOfAct, unique, whoMay } from "./asking.ts"

const adviceOnHelp: Command = { _tag: "AdviseOnYouthHelp", advice: "Begin met rust" }
const adviceOnEducation: Command = { _tag: "AdviseOnEducation", advice: "Begin met korte taken" }
const advises = (swv: string, municipality: string) => (way: Way) => {
  const story = until(way, noor, "prepare")
  return {
    swvOnYouthHelp: may(story, swv, adviceOnHelp),
    municipalityOnEducation: may(story, municipality, adviceOnEducation)
  }
}

export const people = {
  C4: everywhere((way) => ({
    atFirst: holdersIn(way, way.open(noor)),
    running: holdersIn(way, until(way, noor, "start")),
    rules: unique(
      way.setting.pathway.regies.flatMap((regie) => [regie.rule, ...regie.holders.map(({ rule }) => rule)])
    )
  })),
  C5: {
    ...everywhere((way) => ("caseDirector" in way.declaration.openTerms.terms ? "open" : "-")),
    mvs: () => {
      const other = mvs.signal(mvs.mvsReading({ caseDirector: "family-specialist" }))
      const needed = other.lives(mvs.met, mvs.analysed, mvs.needed)
      return [
        ...holdersIn(ways.mvs, until(ways.mvs, noor, "prepare")),
        ...regieHolders({ case: needed.state, pathway: other.setting.pathway, on: needed.day }).map(
          ({ plan, role: by }) => `or else ${plan}: ${by}`
        )
      ]
    }
  },
  /** For Noor, and for Daan who is 16. */
  C11: everywhere((way) => {
    const asks: Command = { _tag: "FileApplication", asksFor: "Hulp" }
    const ready = (child: Child) => {
      const story = until(way, child, "prepare")
      return way === ways.alk ? story.lives(alk.brought("support-at-school-agreed")) : story
    }
    return {
      at8: whoMay(way, ready(noor), asks),
      at16: whoMay(way, ready(daan), asks),
      rules: rulesOfAct(way, "FileApplication"),
      ofSwv: actIn(way, "RequestProcedure")
    }
  }),
  C12: everywhere((way) => ({
    grants: actIn(way, "TakeDecision"),
    refers: actIn(way, "Refer"),
    ofSwv: actIn(way, "DecideProcedure"),
    rules: rulesOfAct(way, "TakeDecision", "Refer", "DecideProcedure")
  })),
  C16: everywhere(({ declaration: { roles } }) =>
    roles
      .filter(({ name }) => name.nl.includes("onderwijsconsulent"))
      .map(({ id, side }) => `${id} (${side})`)
  ),
  C21: {
    mh: () => advises("swv-expert", "municipal-contact")(ways.mh),
    alk: () => advises("swv-consultant", "youth-family-coach")(ways.alk),
    mvs: () => advises("education-specialist", "wijkteam-worker")(ways.mvs),
    kop: () => advises("swv-consultant", "wijkteam-worker")(ways.kop)
  }
} as const
