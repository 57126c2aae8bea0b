import { caseStoreContract } from "../contract/caseStoreContract.ts"
import { factStoreContract } from "../contract/factStoreContract.ts"
import { groupStoreContract } from "../contract/groupStoreContract.ts"
import { identityVaultContract } from "../contract/identityVaultContract.ts"
import { schoolStoreContract } from "../contract/schoolStoreContract.ts"
import { memoryStores } from "./memoryStores.ts"

caseStoreContract("in memory", memoryStores())
identityVaultContract("in memory", memoryStores())
schoolStoreContract("in memory", memoryStores)
factStoreContract("in memory", memoryStores())
groupStoreContract("in memory", memoryStores())
