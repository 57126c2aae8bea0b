/** The way of Midden-Holland: nine steps; parents agree with each, and sit at the table. */
import { CauseId, RungId } from "@oza/cases"
import { date, EstablishmentCode } from "@oza/kernel"
import { RoleId } from "@oza/roles"
import { Story } from "@oza/testing/cases"
import {
  agreed,
  agreedContent,
  agreement,
  aimed,
  applied,
  bridged,
  brought,
  closed,
  concluded,
  coordinatorOf,
  given,
  granted,
  holland,
  informed,
  invited,
  inviteesAgreed,
  needed,
  observed,
  plan,
  report,
  reported,
  roles,
  shares,
  signalOf,
  signed,
  started,
  tableOf,
  written
} from "../../../regions/midden-holland/test/Life.ts"
import { middenHolland as declaration } from "@oza/region-midden-holland"
import type { Child } from "../children.ts"
import type { Way } from "./Way.ts"

const officer = ({ officerJoins }: Child) => (officerJoins === true ? ["attendance-officer"] : [])

const planned =
  (child: Child, kind: string, ...more: ReadonlyArray<string>) =>
  (story: Story) =>
    story.does(
      coordinatorOf(story),
      plan(story, { invited: tableOf(story, ...more, ...officer(child)) }, kind)
    )
const held =
  (child: Child, ...more: ReadonlyArray<string>) =>
  (before: Story) => {
    const story = before.after(8)
    const present =
      child.familyKeptOut === true
        ? roles("teacher", coordinatorOf(story), "municipal-contact")
        : tableOf(story, ...more)
    return story.does(coordinatorOf(story), report(story, present))
  }

const offer: Way["offer"] = (story, { help }) =>
  agreement(story, {
    ...help,
    what: "Hulp bij boosheid",
    executor: RoleId.make("youth-help-worker"),
    responsible: "municipality"
  })

export const middenHolland: Way = {
  declaration,
  setting: holland,
  open: ({ born, schoolType, status }) =>
    Story.open(holland, "2026-09-07", schoolType === "vo" ? "support-coordinator" : "internal-coordinator", {
      ...signalOf(born, "po"),
      child: { ...signalOf(born, "po").child, birthDate: date(born) },
      enrolment: {
        status,
        schoolType,
        ...(status === "enrolled" ? { school: EstablishmentCode.make("16AH00") } : {})
      }
    }),
  prepare: (story, child) =>
    story.lives(
      ...(child.absenceThreatens === true ? [given("threatened-absence")] : []),
      observed,
      planned(child, "broad-meeting"),
      informed,
      inviteesAgreed,
      invited,
      held(child),
      agreed("organise"),
      needed,
      aimed
    ),
  apply: applied,
  decide: granted,
  wait: (story) =>
    story
      .does("municipal-contact", {
        _tag: "ReportStagnation",
        cause: CauseId.make("no-desired-result"),
        note: "Er is een wachtlijst"
      })
      .does("municipal-contact", { _tag: "Escalate", stagnation: 1, rung: RungId.make("reconvene") })
      .does("municipal-contact", {
        _tag: "ConcludeEscalation",
        stagnation: 1,
        conclusion: { decision: "Een andere aanbieder" }
      })
      .does("municipal-contact", { _tag: "ResolveStagnation", stagnation: 1, how: "Een andere aanbieder" }),
  arrange: (story, child) => {
    const atSchool = story.does(coordinatorOf(story), agreement(story))
    return atSchool
      .does(coordinatorOf(story), offer(atSchool, child))
      .lives(written, signed, bridged, brought("regie-agreed", "follow-up-agreed"))
  },
  agree: (story) => story.lives(agreedContent, agreed("arrange")),
  share: (story) =>
    story
      .does("swv", shares(1, "swv-support", 120_000))
      .does("municipal-access", shares(2, "youth-help", 90_000)),
  start: (story) => story.lives(started, reported),
  evaluate: (story, child) =>
    story
      .after(80)
      .lives(
        agreed("execute"),
        planned(child, "evaluation-meeting", "youth-help-worker"),
        inviteesAgreed,
        invited,
        held(child, "youth-help-worker"),
        brought("needs-goals-and-support-checked"),
        agreed("evaluate"),
        concluded
      ),
  close: closed,
  offers: "municipal-contact",
  offer
}
