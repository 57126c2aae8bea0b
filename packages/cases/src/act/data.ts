/**
 * Acts about the data of a case and who may decide on them: authority, capacity, what the
 * samenwerkingsverband found on health, break-glass, restriction and archive.
 *
 * They belong to no step: every region has them (`Pathway.dataActs`).
 */
import { text } from "@oza/kernel"
import { Authority, CapacityJudgement, classified, Emergency } from "@oza/privacy"
import { Actor } from "@oza/roles"
import { Schema } from "effect"
import { HealthFindingContent } from "../HealthFinding.ts"
import { ProcessingRestriction } from "../ProcessingRestriction.ts"
import { act, alsoWhenClosed } from "./act.ts"

const review = Emergency.fields.review.schema.fields

export const dataActs = {
  RecordAuthority: act(
    "RecordAuthority",
    "AuthorityRecorded",
    "authorities",
    text("Vastleggen wie het gezag over het kind heeft", "Record who has authority over the child"),
    {
      person: Authority.fields.person.pipe(classified("process")),
      kind: Authority.fields.kind.pipe(classified("process")),
      household: Authority.fields.household.pipe(classified("family")),
      evidence: Authority.fields.evidence.pipe(classified("family")),
      from: Authority.fields.from.pipe(classified("process")),
      until: Authority.fields.until.pipe(classified("process"))
    }
  ),
  EndAuthority: act(
    "EndAuthority",
    "AuthorityEnded",
    "authority-ends",
    text("Vastleggen dat gezag is geëindigd", "Record that authority has ended"),
    { authority: Schema.Int.pipe(classified("process")) }
  ),
  JudgeCapacity: act(
    "JudgeCapacity",
    "CapacityJudged",
    "capacity-judgements",
    text(
      "Beoordelen of de jeugdige deze beslissing kan overzien",
      "Judge whether the youth can weigh this decision"
    ),
    {
      matter: CapacityJudgement.fields.matter.pipe(classified("consent")),
      outcome: CapacityJudgement.fields.outcome.pipe(classified("consent")),
      /** Another professional who read the judgement. */
      secondReader: Actor.pipe(classified("process")),
      motivation: CapacityJudgement.fields.motivation.pipe(classified("health"))
    }
  ),
  RecordHealthFinding: act(
    "RecordHealthFinding",
    "HealthFindingRecorded",
    "health-findings",
    text(
      "Als samenwerkingsverband een bevinding over gezondheid vastleggen",
      "Record a finding on health as samenwerkingsverband"
    ),
    { finding: HealthFindingContent.pipe(classified("swv-health")) }
  ),
  TakeEmergencyAccess: alsoWhenClosed(
    act(
      "TakeEmergencyAccess",
      "EmergencyAccessTaken",
      "emergencies",
      text("Noodtoegang nemen bij ernstig gevaar", "Take access in an emergency"),
      {
        ground: Emergency.fields.ground.pipe(classified("process")),
        motivation: Emergency.fields.motivation.pipe(classified("consent")),
        /** The professional who stands behind it. */
        second: Actor.pipe(classified("process")),
        categories: Emergency.fields.categories.pipe(classified("process")),
        tellFamily: Emergency.fields.tellFamily.pipe(classified("consent"))
      }
    )
  ),
  ReviewEmergency: alsoWhenClosed(
    act(
      "ReviewEmergency",
      "EmergencyReviewed",
      "emergency-reviews",
      text("Noodtoegang nakijken", "Review access in an emergency"),
      {
        emergency: Schema.Int.pipe(classified("process")),
        outcome: review.outcome.pipe(classified("process")),
        motivation: review.motivation.pipe(classified("consent"))
      }
    )
  ),
  TellFamily: alsoWhenClosed(
    act(
      "TellFamily",
      "FamilyToldLater",
      "emergency-notices",
      text(
        "Opnieuw bekijken of het gezin van de noodtoegang mag weten",
        "Look again whether the family can be told of the emergency"
      ),
      {
        emergency: Schema.Int.pipe(classified("process")),
        tellFamily: Emergency.fields.tellFamily.pipe(classified("consent"))
      }
    )
  ),
  RestrictProcessing: alsoWhenClosed(
    act(
      "RestrictProcessing",
      "ProcessingRestricted",
      "processing-restrictions",
      text("De gegevens laten stilstaan", "Restrict the processing of the data"),
      { ground: ProcessingRestriction.fields.ground }
    )
  ),
  ResumeProcessing: alsoWhenClosed(
    act(
      "ResumeProcessing",
      "ProcessingResumed",
      "processing-resumptions",
      text("De gegevens weer laten gebruiken", "Resume the processing of the data"),
      {}
    )
  ),
  ArchiveCase: alsoWhenClosed(
    act(
      "ArchiveCase",
      "CaseArchived",
      "archivings",
      text("De zaak in het archief zetten", "Put the case in the archive"),
      {}
    )
  )
} as const
