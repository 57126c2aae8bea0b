/** The way of the Kop: an OT or MDO, an OPP, an application of the family, content before money. */
import { CauseId } from "@oza/cases"
import { EstablishmentCode } from "@oza/kernel"
import { kopVanNoordHolland as declaration } from "@oza/region-kop-van-noord-holland"
import { Story } from "@oza/testing/cases"
import {
  agreedContent,
  agreedOpp,
  agreement,
  aimed,
  applied,
  closing,
  coordinatorOf,
  evaluation,
  everybody,
  granted,
  handedOver,
  kop,
  met,
  needed,
  plan,
  report,
  roles,
  shares,
  signalOf,
  signed,
  started,
  supported,
  talked,
  tested,
  written
} from "../../../regions/kop-van-noord-holland/test/Life.ts"
import type { Way } from "./Way.ts"

/** What another region calls an institution is a care location here. */
const offer: Way["offer"] = (story, { help: { kind, setting } }) =>
  agreement(story, { kind, setting: setting === "institution" ? "care-location" : setting })

const professionals = roles(
  ...everybody.filter((role) => role !== "parent" && role !== "youth" && role !== "guardian")
)

export const kopVanNoordHolland: Way = {
  declaration,
  setting: kop,
  open: ({ born, schoolType, status }) =>
    Story.open(kop, "2026-09-07", schoolType === "vo" ? "support-coordinator" : "internal-coordinator", {
      ...signalOf(born, "po"),
      enrolment: {
        status,
        schoolType,
        ...(status === "enrolled" ? { school: EstablishmentCode.make("16AH00") } : {})
      }
    }),
  prepare: (story, { familyKeptOut }) => {
    const by = coordinatorOf(story)
    const coming = story.lives(supported).does(by, plan(story, by === "internal-coordinator" ? "ot" : "mdo"))
    return coming
      .does(by, report(coming, familyKeptOut === true ? professionals : everybody))
      .lives(needed, aimed, written, met, agreedOpp, signed, handedOver)
  },
  apply: applied,
  decide: (story) => story.lives(tested, granted),
  wait: (story) =>
    story.does("wijkteam-worker", {
      _tag: "ReportStagnation",
      cause: CauseId.make("waiting-lists"),
      note: "Er is een wachtlijst"
    }),
  arrange: (story, child) => story.does(coordinatorOf(story), offer(story, child)),
  agree: agreedContent,
  share: (story) => story.lives(talked).does("wijkteam-worker", shares(1, ["youth-help", 120_000])),
  start: (story) =>
    (story.holds("arrangement.at-care-location")
      ? story.does(coordinatorOf(story), { _tag: "RecordInspectorateStep", step: "applied" })
      : story
    ).lives(started),
  evaluate: (story) => story.after(100).does(coordinatorOf(story), evaluation()),
  close: (story) => story.does(coordinatorOf(story), closing()),
  offers: "wijkteam-worker",
  offer
}
