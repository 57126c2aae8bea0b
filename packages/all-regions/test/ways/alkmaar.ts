/** The way of Alkmaar: five phases, an MDO after the parents agreed, and somebody who coordinates. */
import { CauseId, RungId } from "@oza/cases"
import { alkmaar as declaration } from "@oza/region-alkmaar"
import { Story } from "@oza/testing/cases"
import {
  agreedContent,
  agreedLeadingIn,
  agreement,
  aimed,
  alk,
  applied,
  brought,
  chairOf,
  closing,
  convened,
  evaluated,
  everybody,
  funded,
  granted,
  holds,
  needed,
  report,
  signalOf,
  started,
  startYields,
  supported,
  without
} from "../../../regions/alkmaar/test/Life.ts"
import type { Child } from "../children.ts"
import type { Way } from "./Way.ts"

/** What is the matter here, and the function of support that follows from it. */
const inAlkmaar = ({ status, help }: Child) =>
  status === "exempted"
    ? ({ is: ["participation-not-possible"], function: "enrich" } as const)
    : help.setting === "institution"
      ? ({ is: ["in-care-institution"], function: "lead-back" } as const)
      : ({ is: [], function: "strengthen" } as const)

const offer: Way["offer"] = (story, child) =>
  agreement(story, { ...child.help, function: inAlkmaar(child).function })

export const alkmaar: Way = {
  declaration,
  setting: alk,
  open: ({ born, schoolType, status }) =>
    Story.open(
      alk,
      "2026-09-07",
      status === "enrolled"
        ? schoolType === "po"
          ? "internal-coordinator"
          : "support-coordinator"
        : "provider",
      signalOf(born, schoolType, status)
    ),
  prepare: (story, child) => {
    const known = inAlkmaar(child).is.reduce(
      (told, name) => told.does("provider", holds(name)),
      child.status === "enrolled" ? story.lives(supported) : story
    )
    const ready = known.lives(
      brought("distance-to-education", "integral-view", "description"),
      needed,
      convened
    )
    const present = child.familyKeptOut === true ? without("parent", "youth") : everybody
    return ready.does(chairOf(ready), report(ready, present)).lives(agreedLeadingIn, aimed)
  },
  apply: applied,
  decide: granted,
  wait: (story) => {
    const by = chairOf(story)
    return story
      .does(by, { _tag: "ReportStagnation", cause: CauseId.make("process-stalls"), note: "Een wachtlijst" })
      .does(by, { _tag: "Escalate", stagnation: 1, rung: RungId.make("extra-meeting") })
      .does(by, {
        _tag: "ConcludeEscalation",
        stagnation: 1,
        conclusion: { decision: "Een andere aanbieder" }
      })
      .does(by, { _tag: "ResolveStagnation", stagnation: 1, how: "Een andere aanbieder" })
  },
  arrange: (story, child) =>
    story.does("youth-family-coach", offer(story, child)).does(
      "youth-family-coach",
      agreement(story, {
        what: "Korte lesdag",
        kind: "guidance-in-learning",
        responsible: "school",
        function: inAlkmaar(child).function,
        setting: child.help.setting
      })
    ),
  agree: agreedContent,
  share: funded,
  start: (story) => story.lives(brought(...startYields), started),
  evaluate: (story) => story.after(60).lives(brought("return-to-school"), evaluated),
  close: (story) => story.does("provider", closing()),
  offers: "youth-family-coach",
  offer
}
