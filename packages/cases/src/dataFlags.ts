/**
 * What those involved should see about the data of a case: an emergency that waits for its review, a
 * family that was not told yet, and, for the family, that there was one. Also in a closed case.
 */
import { dateText, text } from "@oza/kernel"
import { curesOf } from "./Explanation.ts"
import type { Flag } from "./Flag.ts"
import { familyIsTold, reviewedByAnother } from "./OwnRule.ts"
import type { Situation } from "./Situation.ts"

export const dataFlags = (situation: Situation): ReadonlyArray<Flag> =>
  situation.case.emergencies.flatMap(({ on, review, tellFamily }): ReadonlyArray<Flag> => {
    const day = dateText(on)
    return [
      ...(review === undefined
        ? [
            {
              rule: reviewedByAnother,
              text: text(
                `De noodtoegang van ${day.nl} moet nog worden nagekeken.`,
                `The emergency access of ${day.en} still has to be reviewed.`
              ),
              cures: curesOf(["ReviewEmergency"], situation)
            }
          ]
        : []),
      ...(tellFamily.tell
        ? [
            {
              rule: familyIsTold,
              text: text(
                `Op ${day.nl} nam een professional noodtoegang tot deze zaak.`,
                `On ${day.en} a professional took emergency access to this case.`
              ),
              cures: []
            }
          ]
        : tellFamily.reviewOn <= situation.on
          ? [
              {
                rule: familyIsTold,
                text: text(
                  `Kijk opnieuw of het gezin van de noodtoegang van ${day.nl} mag weten.`,
                  `Look again whether the family can be told of the emergency access of ${day.en}.`
                ),
                cures: curesOf(["TellFamily"], situation)
              }
            ]
          : [])
    ]
  })
