export type { AccessCure, CureAct } from "./AccessCure.ts"
export type { AccessDecision, Withheld, WithheldReason } from "./AccessDecision.ts"
export * from "./AccessRefused.ts"
export * from "./AccessRequest.ts"
export * from "./AgeRenewal.ts"
export * from "./Ages.ts"
export * from "./Authority.ts"
export * from "./CapacityJudgement.ts"
export * from "./DataCategory.ts"
export * from "./decideAccess.ts"
export { replayable, replayText } from "./decision/replayable.ts"
export * from "./Disclosure.ts"
export * from "./Emergency.ts"
export * from "./GiverRule.ts"
export * from "./Givers.ts"
export * from "./Layer.ts"
export * from "./LegalBasis.ts"
export { merge, partition, type Partition, type Taken } from "./Partition.ts"
export * from "./log/AccessRecord.ts"
export * from "./log/CanonicalText.ts"
export * from "./log/logRecords.ts"
export * from "./log/Operation.ts"
export * from "./log/ProcessingRecord.ts"
export * from "./Permission.ts"
export * from "./PermissionRuling.ts"
export * from "./PermissionStatus.ts"
export * from "./Permitted.ts"
export type { ListPlan, PlanCondition } from "./plan/ListPlan.ts"
export { type ListAsked, openCategories, planList } from "./plan/planList.ts"
export { type KnownOfRow, planMayPermit, planPermits } from "./plan/planPermits.ts"
export { type WidenedCell } from "./policy/layers.ts"
export {
  checkLayers,
  ClaimsToBeLaw,
  DuplicatePrivacyRule,
  type PolicyFault,
  policyFaults,
  UnknownPrivacyGround,
  WidensLaw
} from "./policy/PolicyFault.ts"
export { giversText } from "./policy/texts.ts"
export * from "./Policy.ts"
export * from "./PrivacyRule.ts"
export * from "./ProcessingActivity.ts"
export {
  categoriesOf,
  fieldsOf,
  project,
  type Projection,
  unclassifiedFields,
  type Visible,
  type WithheldField
} from "./Projection.ts"
export * from "./Purpose.ts"
export * from "./retention/Certificate.ts"
export * from "./retention/DestructionList.ts"
export * from "./retention/dueDates.ts"
export * from "./retention/FilePart.ts"
export { retentionLaw } from "./retention/RetentionLaw.ts"
export type { RetentionCondition, RetentionRule, RetentionTrigger } from "./retention/RetentionRule.ts"
export { retentionSchedule } from "./retention/retentionSchedule.ts"
export { retentionTerms } from "./retention/retentionTerms.ts"
export {
  type Appeal,
  appealOf,
  categoriesOfController,
  Controller,
  controllerName,
  controllers
} from "./rights/Controller.ts"
export { decideRights, destructionRule, partsOf, type RightsAsked } from "./rights/decideRights.ts"
export { evolveRights, replayRights } from "./rights/evolveRights.ts"
export { askersOf, mayAsk } from "./rights/mayAsk.ts"
export { type Received, recipientsOf } from "./rights/recipients.ts"
export { RefusalGround, groundFor, refusalGroundsOf, type RefusalGroundText } from "./rights/RefusalGround.ts"
export * from "./rights/RightsAct.ts"
export {
  type Procedure as RightsProcedure,
  procedureOf,
  RightsKind,
  rightsKinds
} from "./rights/RightsKind.ts"
export { JW_7_3_8_3, JW_7_3_9, rightsLaw } from "./rights/RightsLaw.ts"
export * from "./rights/RightsRequest.ts"
export { appealDue, rightsTerm, type RightsTerm } from "./rights/rightsTerm.ts"
export { rulingOf } from "./rights/rulingOf.ts"
export * from "./Standing.ts"
export * from "./SwitchableGround.ts"
export { WPO_40a, WVO_2_44 } from "./statute/EducationLaw.ts"
export * from "./statute/privacyLaw.ts"
export * from "./statute/statuteRules.ts"
