/** The way of MVS: consult, VOT without the family, OT, and the extra steps of an OZA. */
import { CauseId, type Command, RungId } from "@oza/cases"
import { mvs as declaration } from "@oza/region-mvs"
import { Story } from "@oza/testing/cases"
import {
  agreedContent,
  agreement,
  aimed,
  aligned,
  analysed,
  applied,
  around,
  closing,
  consented,
  consulted,
  evaluation,
  granted,
  inside,
  lookedAt,
  monitored,
  mvs as setting,
  needed,
  organisation,
  otPlanned,
  records,
  report,
  shares,
  signalOf,
  started,
  supported,
  votHeld
} from "../../../regions/mvs/test/Life.ts"
import type { Way } from "./Way.ts"

const offer: Way["offer"] = (story, { help }) =>
  agreement(story, {
    ...help,
    category: help.setting === "institution" ? "treatment-outside-school" : "extra-in-class"
  })

const rung = (name: string): Command => ({ _tag: "Escalate", stagnation: 1, rung: RungId.make(name) })
const concludes = (over: object = {}): Command => ({
  _tag: "ConcludeEscalation",
  stagnation: 1,
  conclusion: { decision: "Zo gaan we verder", ...over }
})

export const mvs: Way = {
  declaration,
  setting,
  open: ({ born, schoolType, status }) =>
    Story.open(setting, "2026-09-07", "teacher", signalOf(born, { schoolType, status })),
  prepare: (story, child) => {
    const ready = story.lives(supported, consulted("convene"), votHeld, otPlanned)
    const present = child.familyKeptOut === true ? inside : around(ready)
    return ready
      .does("internal-coordinator", report(ready, present))
      .lives(analysed, needed, aimed, lookedAt, aligned, consented)
  },
  apply: applied,
  decide: granted,
  wait: (story) =>
    story
      .does("family-specialist", {
        _tag: "ReportStagnation",
        cause: CauseId.make("waiting-lists"),
        note: "Er is een wachtlijst"
      })
      .lives(records("internal-coordinator", "draft-plan"))
      .does("family-specialist", rung("municipal-contact"))
      .does("municipal-contact", concludes())
      .does("education-specialist", rung("swv-contact"))
      .does("swv-contact", concludes())
      .does("internal-coordinator", rung("team-no"))
      .does("municipal-contact", concludes({ assignment: "Begin binnen twee weken", provider: organisation }))
      .does("internal-coordinator", {
        _tag: "ResolveStagnation",
        stagnation: 1,
        how: "Team NO wees een aanbieder aan"
      }),
  arrange: (story, child) => story.does("wijkteam-worker", offer(story, child)),
  agree: agreedContent,
  share: (story) => story.does("wijkteam-worker", shares(["youth-help", 100_000])),
  start: (story) => story.lives(monitored, started),
  evaluate: (story) => story.after(100).does("wijkteam-worker", evaluation()),
  close: (story) => story.does("internal-coordinator", closing()),
  offers: "wijkteam-worker",
  offer
}
