export * from "./contract/caseStoreContract.ts"
export * from "./contract/factStoreContract.ts"
export * from "./contract/identityVaultContract.ts"
export * from "./contract/schoolStoreContract.ts"
