/**
 * Who answers for data of a child: the side whose organisation is the controller of a part of the file.
 *
 * A request on rights goes to one of them. Where a no of it can be brought depends on what it is: an
 * authority decides as the Awb says, others do not, and whoever gives youth help never does
 * (Jeugdwet 7.3.17). Whether a school under private law is an authority is for that school to say.
 */
import { type LocalizedText, type Rule, text } from "@oza/kernel"
import { AWB_6_7 } from "@oza/kernel"
import { Schema } from "effect"
import type { DataCategory } from "../DataCategory.ts"
import { JW_7_3_17, UAVG_34, UAVG_35, UAVG_36 } from "./RightsLaw.ts"

export const Controller = Schema.Literals([
  "school",
  "swv",
  "municipality",
  "youth-help",
  "youth-health",
  "attendance"
])
export type Controller = typeof Controller.Type

/** All controllers, in the order in which they are declared. */
export const controllers: ReadonlyArray<Controller> = Controller.literals

/** What people call a controller, for use inside a sentence. */
export const controllerName: { readonly [C in Controller]: LocalizedText } = {
  school: text("de school", "the school"),
  swv: text("het samenwerkingsverband", "the school alliance"),
  municipality: text("de gemeente", "the municipality"),
  "youth-help": text("de jeugdhulp", "youth help"),
  "youth-health": text("de jeugdgezondheidszorg", "youth health care"),
  attendance: text("leerplicht", "the attendance office")
}

/** The categories that each holds on its own responsibility; the course of the case is of all. */
export const categoriesOfController: { readonly [C in Controller]: ReadonlyArray<DataCategory> } = {
  school: ["process", "identity", "education", "health", "family", "consent", "finance"],
  swv: ["process", "identity", "education", "swv-health", "consent", "finance"],
  municipality: ["process", "identity", "bsn", "youth-help", "family", "consent", "finance"],
  "youth-help": ["process", "identity", "bsn", "youth-help", "health", "family", "consent", "finance"],
  "youth-health": ["process", "identity", "health", "family", "consent"],
  attendance: ["process", "identity", "education", "consent"]
}

/** Where one can go with a decision: the way, the rules, and how to say it. */
export interface Appeal {
  readonly way: "objection" | "court"
  readonly rules: ReadonlyArray<Rule>
  readonly text: LocalizedText
}

const objection: Appeal = {
  way: "objection",
  rules: [UAVG_34, AWB_6_7, UAVG_36],
  text: text(
    "Bent u het er niet mee eens? Maak binnen zes weken bezwaar. U kunt ook de Autoriteit Persoonsgegevens vragen om te bemiddelen.",
    "Do you disagree? Object within six weeks. You can also ask the Autoriteit Persoonsgegevens to mediate."
  )
}

const court = (...rules: ReadonlyArray<Rule>): Appeal => ({
  way: "court",
  rules: [...rules, UAVG_35, UAVG_36],
  text: text(
    "Bent u het er niet mee eens? Vraag binnen zes weken de rechtbank om een beslissing. U kunt ook de Autoriteit Persoonsgegevens vragen om te bemiddelen.",
    "Do you disagree? Ask the court for a decision within six weeks. You can also ask the Autoriteit Persoonsgegevens to mediate."
  )
})

const appeals: { readonly [C in Controller]: Appeal } = {
  school: objection,
  swv: court(),
  municipality: objection,
  "youth-help": court(JW_7_3_17),
  "youth-health": objection,
  attendance: objection
}

/** Where one can go with a decision of this controller. */
export const appealOf = (controller: Controller): Appeal => appeals[controller]
