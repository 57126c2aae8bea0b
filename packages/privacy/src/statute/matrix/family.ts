/**
 * What the family may see by law: the child in person, those who represent it, and the family supervisor.
 *
 * Parents see the file of a child under 16; of a youth of 16 or 17 they see what is about school, and of
 * health and help only what the youth allows. From 18 nobody represents by being a parent; a mentor may.
 * What it costs is not on the table (`arrange`) and is in the file: the right to see it stands.
 */
import { AVG_15 } from "../Avg.ts"
import { WPO_40a_6, WVO_2_44_5 } from "../EducationLaw.ts"
import { JW_7_3_10, JW_7_3_11, JW_7_3_11_4, JW_7_3_15, JW_7_3_15_2 } from "../Jeugdwet.ts"
import { BW_1_245, BW_1_377c, BW_1_453 } from "../OtherLaw.ts"
import { UAVG_5_2, UAVG_5_4, uavg5Changed } from "../Uavg.ts"
import { consentToDisclose, obligation, permitFor, withHealth } from "./cell.ts"

const permit = permitFor("family")
const seeing = obligation(AVG_15)
const seeingHelp = withHealth(obligation(AVG_15, JW_7_3_10), JW_7_3_10)

export const familyRules = [
  permit("representative/file", [AVG_15, BW_1_245], {
    relation: "representative",
    purposes: ["own-file", "arrange"],
    categories: ["process", "identity", "education", "family", "consent"],
    ages: { below: 18 },
    basis: obligation(AVG_15, BW_1_245)
  }),
  permit("representative/help", [JW_7_3_15, JW_7_3_10, AVG_15], {
    relation: "representative",
    purposes: ["own-file", "arrange"],
    categories: ["health", "youth-help"],
    ages: { below: 16 },
    basis: seeingHelp
  }),
  permit("representative/help-of-a-youth-of-16", [JW_7_3_11], {
    relation: "representative",
    purposes: ["own-file", "arrange"],
    categories: ["health", "youth-help"],
    ages: { from: 16, below: 18 },
    basis: seeingHelp,
    requiresPermission: consentToDisclose
  }),
  permit("representative/finance", [AVG_15, BW_1_245], {
    relation: "representative",
    purposes: ["own-file"],
    categories: ["finance"],
    ages: { below: 18 },
    basis: obligation(AVG_15, BW_1_245)
  }),
  // Told the important facts when asking, and not the file (BW 1:377c): who is involved, when, and how it goes.
  permit("parent-without-authority/facts", [BW_1_377c], {
    relation: "parent-without-authority",
    purposes: ["own-file"],
    categories: ["process"],
    ages: { below: 18 },
    basis: obligation(BW_1_377c),
    obligations: ["only-what-is-needed"]
  }),
  permit("mentor/file", [BW_1_453, UAVG_5_2, AVG_15], {
    relation: "mentor",
    purposes: ["own-file", "arrange"],
    categories: ["process", "identity", "education", "family", "consent"],
    ages: { from: 18 },
    basis: obligation(AVG_15, UAVG_5_2, BW_1_453)
  }),
  permit("mentor/help", [JW_7_3_15_2, JW_7_3_10, AVG_15], {
    relation: "mentor",
    purposes: ["own-file", "arrange"],
    categories: ["health", "youth-help"],
    ages: { from: 18 },
    basis: withHealth(obligation(AVG_15, JW_7_3_10, JW_7_3_15_2), JW_7_3_10)
  }),
  permit("child/course", [AVG_15], {
    relation: "child",
    purposes: ["own-file", "arrange"],
    categories: ["process", "identity", "family"],
    basis: seeing,
    obligations: ["only-what-is-needed"]
  }),
  permit("child/at-the-table", [WPO_40a_6, WVO_2_44_5], {
    relation: "child",
    purposes: ["arrange"],
    categories: ["education", "consent"],
    ages: { from: 12 },
    basis: obligation(WPO_40a_6, WVO_2_44_5)
  }),
  permit("child/file-from-12", [AVG_15, UAVG_5_4], {
    relation: "child",
    purposes: ["own-file"],
    categories: ["education", "consent", "finance"],
    ages: { from: 12, below: 16 },
    validFrom: uavg5Changed,
    basis: obligation(AVG_15, UAVG_5_4)
  }),
  permit("child/file-from-16", [AVG_15], {
    relation: "child",
    purposes: ["own-file"],
    categories: ["education", "consent", "finance"],
    ages: { from: 16 },
    basis: seeing
  }),
  permit("child/help", [JW_7_3_10, AVG_15], {
    relation: "child",
    purposes: ["own-file", "arrange"],
    categories: ["health", "youth-help"],
    ages: { from: 12 },
    basis: seeingHelp
  }),
  ...(["family", "youth-help"] as const).map((side) =>
    permitFor(side)("family-supervisor", [JW_7_3_11_4], {
      relation: "family-supervisor",
      purposes: ["arrange"],
      categories: ["process", "identity", "bsn", "education", "health", "youth-help", "family", "consent"],
      ages: { below: 18 },
      basis: withHealth(obligation(JW_7_3_11_4), JW_7_3_11_4),
      obligations: ["only-what-is-needed"]
    })
  )
]
