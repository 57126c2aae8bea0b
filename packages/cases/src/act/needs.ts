/** Acts on what was tried, what is asked and what is needed. */
import { text } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { Schema } from "effect"
import { Goal, Need } from "../Goal.ts"
import { Question } from "../Question.ts"
import { Support } from "../Support.ts"
import { act, Paragraph } from "./act.ts"

export const needsActs = {
  RecordSupport: act(
    "RecordSupport",
    "SupportRecorded",
    "supports",
    text("Gegeven ondersteuning vastleggen", "Record support that was given"),
    { support: Support.pipe(classified("education")) }
  ),
  RecordQuestion: act(
    "RecordQuestion",
    "QuestionRecorded",
    "questions",
    text("Een hulpvraag vastleggen", "Record a question"),
    { question: Question.pipe(classified("family")) }
  ),
  RecordNeeds: act("RecordNeeds", "NeedsRecorded", "needs", text("Behoeften vastleggen", "Record needs"), {
    needs: Schema.NonEmptyArray(Need).pipe(classified("education"))
  }),
  SetGoals: act("SetGoals", "GoalsSet", "goals", text("Doelen stellen", "Set goals"), {
    goals: Schema.NonEmptyArray(Goal.fields.text).pipe(classified("education"))
  }),
  AdviseOnYouthHelp: act(
    "AdviseOnYouthHelp",
    "AdvisedOnYouthHelp",
    "youth-help-advices",
    text("Advies geven over jeugdhulp", "Advise on youth help"),
    { advice: Paragraph.pipe(classified("youth-help")) }
  ),
  AdviseOnEducation: act(
    "AdviseOnEducation",
    "AdvisedOnEducation",
    "education-advices",
    text("Advies geven over passend onderwijs", "Advise on support in education"),
    { advice: Paragraph.pipe(classified("education")) }
  )
} as const
