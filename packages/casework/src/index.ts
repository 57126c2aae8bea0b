export { loadFor, purposeOf } from "./Access.ts"
export * from "./AccessScope.ts"
export type { ActDone } from "./ActDone.ts"
export { disclosuresOf, historyOf, type HistoryItem } from "./caseRecord.ts"
export { caseFact } from "./CaseFacts.ts"
export { consultView, type ConsultView, type Texts } from "./consultView.ts"
export * from "./CaseKey.ts"
export * from "./CaseStore.ts"
export * from "./CaseworkError.ts"
export { summaryOf } from "./CaseWriting.ts"
export * from "./CurrentActor.ts"
export { type ActRequest, doAct } from "./doAct.ts"
export { enrolmentIssues } from "./EnrolmentCheck.ts"
export * from "./FactStore.ts"
export { approveFunding, type ApproveFundingRequest } from "./funding/approveFunding.ts"
export { BudgetRefused } from "./funding/BudgetAccess.ts"
export { type Budgets, type BudgetsAsked, type BudgetStanding, budgets } from "./funding/budgets.ts"
export {
  type CaseFunding,
  caseFunding,
  type DecidedBy,
  type ExplainedEntry,
  type FundingAccount,
  type FundingRow,
  type FundingTotal,
  type ToldPayer
} from "./funding/caseFunding.ts"
export { DeclarationChange } from "./funding/DeclarationChange.ts"
export { forecastBudget, type ForecastedBudget } from "./funding/forecastBudget.ts"
export type { FundingActRequest } from "./funding/fundingAct.ts"
export * from "./funding/LedgerStore.ts"
export { priceArrangement, type PricedArrangement } from "./funding/priceArrangement.ts"
export { recordInvoice, type RecordInvoiceRequest } from "./funding/recordInvoice.ts"
export { returnFunding, type ReturnFundingRequest } from "./funding/returnFunding.ts"
export { Costing, shareFunding, type ShareFundingRequest } from "./funding/shareFunding.ts"
export {
  type TriedDeclaration,
  type TriedRefusal,
  type TriedSource,
  tryDeclaration,
  type TryAsked
} from "./funding/tryDeclaration.ts"
export { actOnGroup, type GroupActRequest } from "./group/actOnGroup.ts"
export { beginGroup, type GroupBeginRequest, proposeGroup, registerGroup } from "./group/beginGroup.ts"
export * from "./group/GroupError.ts"
export type { GroupDone } from "./group/groupAct.ts"
export * from "./group/GroupStore.ts"
export { joinGroup } from "./group/joinGroup.ts"
export { type ListedGroup, type GroupFilter, listGroups } from "./group/listGroups.ts"
export type { MemberCount } from "./group/memberCount.ts"
export { type GroupMemberView, type GroupView, viewGroup } from "./group/viewGroup.ts"
export * from "./IdentityVault.ts"
export * from "./Ids.ts"
export { judgeAct } from "./judgeAct.ts"
export * from "./KeyStore.ts"
export { type CaseList, listCases, type ShownCase } from "./listCases.ts"
export { openCase, OpenCaseRequest } from "./openCase.ts"
export { meetingInvitation } from "./meetingInvitation.ts"
export { type CaseMigration, type MigrationPreview, migrateCase, previewMigrations } from "./migration.ts"
export { acceptMove, previewMove, previewReceiving, type ReceivingPreview } from "./moving.ts"
export { notToBeTold, oneOpenCase, onlyForBudgetHolders } from "./OwnRule.ts"
export * from "./ProcessingLog.ts"
export { type ProcessingPage, readProcessingLog } from "./readProcessingLog.ts"
export * from "./RegionContext.ts"
export * from "./RequestTrace.ts"
export { type ReportAsked, reportYear } from "./reportYear.ts"
export { actOnRights, fileRequest, type RightsActRequest, type RightsDone } from "./rights/actOnRights.ts"
export * from "./rights/DestructionStore.ts"
export { exportFile, type FileExport, type LeftOut, type StaysUntil } from "./rights/exportFile.ts"
export { fileDatesOf } from "./rights/fileDates.ts"
export {
  type AccessOver,
  approveDestruction,
  archiveInTime,
  certificatesOf,
  destructionLists,
  executeDestruction,
  proposeDestruction,
  rejectDestruction,
  type RetentionDue,
  retentionDue
} from "./rights/retention.ts"
export * from "./rights/RightsError.ts"
export * from "./rights/RightsStore.ts"
export { listRights, type RightsView, viewRights, waitingRights } from "./rights/viewRights.ts"
export { waitingEmergencies, type WaitingEmergency } from "./rights/waitingEmergencies.ts"
export { type Seen, whoSawWhat } from "./rights/whoSawWhat.ts"
export * from "./SchoolStore.ts"
export {
  type Invitee,
  type InvitationsSent,
  sendInvitations,
  type SendInvitationsRequest
} from "./sendInvitations.ts"
export {
  type RegisteredStagnation,
  type StagnationRegister,
  stagnationRegister
} from "./stagnationRegister.ts"
export * from "./StoreError.ts"
export * from "./Today.ts"
export { type CaseView, viewCase } from "./viewCase.ts"
export { type WhatNext, whatNext } from "./whatNext.ts"
export { type WaitingCase, type Worklist, worklist } from "./worklist.ts"
