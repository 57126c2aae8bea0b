/** The data of a case and who decides about them: authority, capacity, break-glass, restriction, archive. */
import { type Rule, text } from "@oza/kernel"
import { caseCategories, type DataCategory, type Emergency } from "@oza/privacy"
import type { Actor } from "@oza/roles"
import type { ActId } from "../Act.ts"
import {
  answersWhatIsOpen,
  archivedWhenClosed,
  authorityIsOfAnother,
  endsAfterItBegins,
  familyIsTold,
  judgedByTwo,
  narrowInEmergency,
  onlyOnce,
  pointsAtSomething,
  reviewedByAnother,
  takenByProfessionals
} from "../OwnRule.ts"
import { actRuleOf } from "../Pathway.ts"
import { processingRestrictionOn } from "../ProcessingRestriction.ts"
import type { Situation } from "../Situation.ts"
import {
  already,
  type Checks,
  missing,
  needs,
  none,
  notArchived,
  type Objections,
  period,
  unless
} from "./Check.ts"

/** What no emergency opens: it is not needed to keep a child safe, or the law names who alone may have it. */
const neverInEmergency = [
  "bsn",
  "swv-health",
  "finance",
  "figures"
] as const satisfies ReadonlyArray<DataCategory>
/** What somebody can ask for in an emergency, and never all of it. */
const inEmergency: ReadonlyArray<DataCategory> = caseCategories.filter(
  (category) => !neverInEmergency.some((never) => never === category)
)

/** A second professional: another person, in a role that could do the act too. */
const another = (
  act: ActId,
  { role, party }: Actor,
  { pathway, actor }: Situation,
  rule: Rule
): Objections => [
  ...unless(
    actRuleOf(pathway, act)?.by.some((one) => one.role === role) === true,
    rule,
    text(
      "De tweede is geen professional die dit ook mag.",
      "The second is no professional who may do this too."
    )
  ),
  ...unless(
    party !== actor?.party,
    rule,
    text("De tweede is iemand anders dan jijzelf.", "The second is somebody other than yourself.")
  )
]

const lookedAtAgain = (tellFamily: Emergency["tellFamily"], { on }: Situation): Objections =>
  unless(
    tellFamily.tell || tellFamily.reviewOn > on,
    familyIsTold,
    text(
      "De dag waarop je het opnieuw bekijkt, ligt nog voor je.",
      "The day to look at it again is still to come."
    )
  )

const emergencyNumbered = (number: number, { case: { emergencies } }: Situation) =>
  emergencies.find((one) => one.number === number)
const noSuchEmergency = (number: number): Objections =>
  missing(text("noodtoegang", "emergency"), number, "TakeEmergencyAccess")

export const data = {
  RecordAuthority: {
    saying: {
      rules: [authorityIsOfAnother, endsAfterItBegins],
      of: ({ person, kind, from, until }, { case: { child } }) => [
        ...unless(
          kind !== "youth" && person !== child.person,
          authorityIsOfAnother,
          text("Dit is het kind zelf.", "This is the child itself.")
        ),
        ...(until === undefined ? none : period(from, until))
      ]
    }
  },
  EndAuthority: {
    saying: {
      rules: [pointsAtSomething, answersWhatIsOpen, endsAfterItBegins],
      of: ({ authority }, { case: { authorities }, on }) => {
        const one = authorities.find(({ number }) => number === authority)
        if (one === undefined) return missing(text("gezag", "authority"), authority, "RecordAuthority")
        return [
          ...unless(one.until === undefined || on < one.until, answersWhatIsOpen, already),
          ...period(one.from, on)
        ]
      }
    }
  },
  JudgeCapacity: {
    saying: {
      rules: [judgedByTwo],
      of: ({ secondReader }, situation) => another("JudgeCapacity", secondReader, situation, judgedByTwo)
    }
  },
  TakeEmergencyAccess: {
    standing: notArchived,
    saying: {
      rules: [takenByProfessionals, narrowInEmergency, familyIsTold],
      of: ({ second, categories, tellFamily }, situation) => [
        ...another("TakeEmergencyAccess", second, situation, takenByProfessionals),
        ...unless(
          categories.every((one) => inEmergency.includes(one)),
          narrowInEmergency,
          text(
            "Hierbij staan gegevens die noodtoegang nooit opent.",
            "These include data that no emergency opens."
          )
        ),
        ...unless(
          !inEmergency.every((one) => categories.includes(one)),
          narrowInEmergency,
          text(
            "Je noemt alles. Noem alleen wat je nodig hebt.",
            "This names everything. Name only what is needed."
          )
        ),
        ...lookedAtAgain(tellFamily, situation)
      ]
    }
  },
  ReviewEmergency: {
    standing: ({ case: { emergencies } }) =>
      unless(
        emergencies.some(({ review }) => review === undefined),
        pointsAtSomething,
        text("Er is geen noodtoegang om na te kijken.", "There is no emergency to review."),
        "TakeEmergencyAccess"
      ),
    saying: {
      rules: [pointsAtSomething, onlyOnce, reviewedByAnother],
      of: ({ emergency }, situation) => {
        const one = emergencyNumbered(emergency, situation)
        if (one === undefined) return noSuchEmergency(emergency)
        return [
          ...unless(one.review === undefined, onlyOnce, already),
          ...unless(
            one.by.party !== situation.actor?.party && one.second !== situation.actor?.party,
            reviewedByAnother,
            text("Jij was hier zelf bij betrokken.", "You had a part in this yourself.")
          )
        ]
      }
    }
  },
  TellFamily: {
    standing: ({ case: { emergencies } }) =>
      unless(
        emergencies.some(({ tellFamily }) => !tellFamily.tell),
        pointsAtSomething,
        text(
          "Er is geen noodtoegang waarvan het gezin nog niet weet.",
          "There is no emergency that the family has not been told of."
        )
      ),
    saying: {
      rules: [pointsAtSomething, answersWhatIsOpen, familyIsTold],
      of: ({ emergency, tellFamily }, situation) => {
        const one = emergencyNumbered(emergency, situation)
        return one === undefined
          ? noSuchEmergency(emergency)
          : [
              ...unless(!one.tellFamily.tell, answersWhatIsOpen, already),
              ...lookedAtAgain(tellFamily, situation)
            ]
      }
    }
  },
  RestrictProcessing: {
    standing: ({ case: { processingRestrictions }, on }) =>
      unless(
        processingRestrictionOn(processingRestrictions, on) === undefined,
        onlyOnce,
        already,
        "ResumeProcessing"
      )
  },
  ResumeProcessing: {
    standing: ({ case: { processingRestrictions }, on }) =>
      unless(
        processingRestrictionOn(processingRestrictions, on) !== undefined,
        answersWhatIsOpen,
        text("De gegevens staan niet stil.", "The processing is not restricted."),
        "RestrictProcessing"
      )
  },
  ArchiveCase: { needs: [needs("case.closed", archivedWhenClosed)], standing: notArchived }
} satisfies Checks
