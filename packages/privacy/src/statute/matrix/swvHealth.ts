/**
 * Data on health that the samenwerkingsverband holds: for its tasks, for the guidance of the child at
 * school, and for the family that asks for its own file. A wall closes them to everybody else, and no yes
 * opens it.
 */
import { Side } from "@oza/roles"
import { type ForbidRule, type PrivacyRule } from "../../PrivacyRule.ts"
import { type Purpose, purposes } from "../../Purpose.ts"
import { AVG_15 } from "../Avg.ts"
import { WPO_18a_13, WPO_18a_6, WVO_2_47_16, WVO_2_47_7 } from "../EducationLaw.ts"
import { BW_1_245, BW_1_453 } from "../OtherLaw.ts"
import { UAVG_30_2_a, UAVG_5_1, UAVG_5_2, UAVG_5_4, uavg5Changed } from "../Uavg.ts"
import { forbidFor, obligation, permitFor, task, withHealth } from "./cell.ts"

const held = { categories: ["swv-health"] } as const
const passedOnToNobody = { obligations: ["only-what-is-needed", "no-onward-disclosure"] } as const
const family = permitFor("family")
const seeing = (...rules: Parameters<typeof obligation>) =>
  withHealth(obligation(...rules), WPO_18a_13, WVO_2_47_16)

/** For which purposes a side may have them at all; every other purpose meets the wall. */
const openFor: { readonly [S in Side]?: ReadonlyArray<Purpose> } = {
  swv: ["allocate-support"],
  school: ["guide-pupil"],
  family: ["own-file"]
}

/** The analysis side has a wall of its own around every child. */
const walled = Side.literals.filter((side) => side !== "analysis")

const wallFor = (side: Side): ForbidRule => {
  const [first, ...rest] = purposes.filter((purpose) => openFor[side]?.includes(purpose) !== true)
  return forbidFor(side)("no-health-of-the-swv", [WPO_18a_13, WVO_2_47_16], {
    ...held,
    purposes: [first!, ...rest]
  })
}

export const swvHealthRules: ReadonlyArray<PrivacyRule> = [
  permitFor("swv")("allocate-support/health-it-holds", [WPO_18a_13, WVO_2_47_16], {
    ...held,
    ...passedOnToNobody,
    purposes: ["allocate-support"],
    basis: withHealth(task(WPO_18a_6, WVO_2_47_7), WPO_18a_13, WVO_2_47_16)
  }),
  permitFor("school")("health-of-the-swv", [WPO_18a_13, WVO_2_47_16, UAVG_30_2_a], {
    ...held,
    ...passedOnToNobody,
    purposes: ["guide-pupil"],
    basis: withHealth(task(WPO_18a_13, WVO_2_47_16), UAVG_30_2_a, WPO_18a_13, WVO_2_47_16)
  }),
  family("representative/health-of-the-swv", [AVG_15, UAVG_5_1, BW_1_245], {
    ...held,
    relation: "representative",
    purposes: ["own-file"],
    ages: { below: 16 },
    basis: seeing(AVG_15, BW_1_245)
  }),
  family("child/health-of-the-swv-from-12", [AVG_15, UAVG_5_4], {
    ...held,
    relation: "child",
    purposes: ["own-file"],
    ages: { from: 12, below: 16 },
    validFrom: uavg5Changed,
    basis: seeing(AVG_15, UAVG_5_4)
  }),
  family("child/health-of-the-swv-from-16", [AVG_15], {
    ...held,
    relation: "child",
    purposes: ["own-file"],
    ages: { from: 16 },
    basis: seeing(AVG_15)
  }),
  family("mentor/health-of-the-swv", [AVG_15, UAVG_5_2, BW_1_453], {
    ...held,
    relation: "mentor",
    purposes: ["own-file"],
    ages: { from: 18 },
    basis: seeing(AVG_15, UAVG_5_2)
  }),
  ...walled.map(wallFor)
]
