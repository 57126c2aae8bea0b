export { CaseStoreLive } from "./CaseStoreLive.ts"
export * from "./Database.ts"
export * from "./DbError.ts"
export { EmbeddedDatabaseInUse } from "./DirectoryLock.ts"
export { FactStoreLive } from "./FactStoreLive.ts"
export { GroupStoreLive } from "./GroupStoreLive.ts"
export { IdentityVaultLive } from "./IdentityVaultLive.ts"
export { DataKeys, type DataKeysOptions } from "./keys/DataKeys.ts"
export { keyFiles } from "./keys/KeyFiles.ts"
export { KeyTable, keyTableOn } from "./keys/KeyTable.ts"
export {
  InvalidWrappingKey,
  KeyWrapper,
  type PlainKey,
  wrappingKeysIn,
  WrongWrappingKey
} from "./keys/KeyWrapper.ts"
export { rotateKeys, type Rotated } from "./keys/rotateKeys.ts"
export { Ledger } from "./Ledger.ts"
export { SchemaMismatch } from "./Migrations.ts"
export { DestructionStoreLive } from "./rights/DestructionStoreLive.ts"
export { RightsStoreLive } from "./rights/RightsStoreLive.ts"
export { ReferenceData, type ReferenceSet } from "./ReferenceData.ts"
export { SchoolStoreLive } from "./SchoolStoreLive.ts"
export { type Statement, statement, type Value } from "./Statement.ts"
export * from "./intake/CaseIntake.ts"
export { CaseEncoder, type EncodedCases, type WholeCase } from "./intake/CaseRows.ts"
export { ChainHead, CheckpointStatement, LogName } from "./log/Checkpoint.ts"
export * from "./log/CheckpointKey.ts"
export * from "./log/KeptCheckpoint.ts"
export { LogExport, type ToExport } from "./log/LogExport.ts"
export type { CheckpointFault, LogFault, LogFaultKind } from "./log/LogFault.ts"
export { LogWatch, type Verification } from "./log/LogWatch.ts"
export { ProcessingLogLive } from "./log/ProcessingLogLive.ts"
