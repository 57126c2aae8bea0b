/** The data of a case and who decides about them: authority, capacity, break-glass, restriction, archive. */
import { text } from "@oza/kernel"
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
import { another, emergencyAsked, lookedAtAgain } from "./emergency.ts"

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
      of: emergencyAsked
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
