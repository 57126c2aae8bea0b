/** What the steps of an OZA have to bring forth in words, and who records it. */
import type { YieldKind } from "@oza/cases"
import { type LocalizedText, text } from "@oza/kernel"
import type { RoleId } from "@oza/roles"
import * as names from "./names.ts"
import {
  educationSpecialist,
  family,
  familySpecialist,
  internalCoordinator,
  wijkteamWorker,
  youthNurse
} from "./roles.ts"
import { mvs } from "./rules/SupportRoute.ts"

const yieldOf = (
  id: YieldKind["id"],
  step: YieldKind["step"],
  rule: number,
  name: LocalizedText,
  ...by: ReadonlyArray<RoleId>
): YieldKind => {
  const [first, ...rest] = by
  return { id, step, rule: mvs(rule), name, ...(first === undefined ? {} : { by: [first, ...rest] }) }
}

export const yields: ReadonlyArray<YieldKind> = [
  yieldOf(
    names.alignedWithDoctor,
    names.signal,
    42,
    text("afstemming met de jeugdarts", "alignment with the youth doctor"),
    youthNurse
  ),
  yieldOf(
    names.draftPlan,
    names.supportTeam,
    29,
    text("(concept)plan van aanpak van het OT", "(draft) plan of approach of the OT"),
    internalCoordinator,
    educationSpecialist,
    familySpecialist
  ),
  yieldOf(
    names.analysis,
    names.analyse,
    44,
    text(
      "analyse van de hulpvraag, met ouders of leerling",
      "analysis of the question, with parents or pupil"
    ),
    internalCoordinator
  ),
  yieldOf(
    names.analysisAligned,
    names.analyse,
    44,
    text("afstemming van de analyse", "alignment of the analysis"),
    familySpecialist,
    wijkteamWorker
  ),
  yieldOf(
    names.helpAligned,
    names.analyse,
    44,
    text("afstemming met de hulp in het gezin", "alignment with the help in the family"),
    wijkteamWorker
  ),
  yieldOf(
    names.precedingLookedAt,
    names.preceding,
    45,
    text("gekeken naar wat er al is", "a look at what is there already"),
    internalCoordinator,
    educationSpecialist,
    familySpecialist,
    wijkteamWorker
  ),
  yieldOf(
    names.nonePrecedingFits,
    names.preceding,
    46,
    text("waarom wat er al is niet past", "why what is there already does not fit"),
    internalCoordinator,
    educationSpecialist,
    familySpecialist,
    wijkteamWorker
  ),
  yieldOf(
    names.weighedWithParents,
    names.alignAndGrant,
    19,
    text("wat ouders (en leerling) ervan vinden", "what parents (and pupil) think of it"),
    ...family
  ),
  yieldOf(
    names.weighedByEducationSpecialist,
    names.alignAndGrant,
    19,
    text("afweging van de onderwijsspecialist", "weighing by the education specialist"),
    educationSpecialist
  ),
  yieldOf(
    names.weighedByFamilySpecialist,
    names.alignAndGrant,
    19,
    text("afweging van de gezinsspecialist", "weighing by the family specialist"),
    familySpecialist
  ),
  yieldOf(
    names.alignedWithWijkteam,
    names.alignAndGrant,
    19,
    text("afstemming met het wijkteam", "alignment with the municipal team"),
    familySpecialist
  ),
  yieldOf(
    names.offerDiscussed,
    names.alignAndGrant,
    20,
    text("het aanbod is besproken met ouders of leerling", "the offer was discussed with parents or pupil"),
    internalCoordinator,
    familySpecialist,
    wijkteamWorker
  ),
  yieldOf(
    names.betterOfferWeighed,
    names.alignAndGrant,
    43,
    text("afgewogen of iets beters past of voorgaat", "weighed whether something better fits or comes first"),
    wijkteamWorker
  ),
  yieldOf(
    names.monitoringPlan,
    names.alignAndGrant,
    48,
    text("plan voor volgen en evalueren", "plan of monitoring and evaluation")
  )
]
