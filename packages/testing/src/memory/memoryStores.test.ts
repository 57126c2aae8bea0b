import { caseStoreContract } from "../contract/caseStoreContract.ts"
import { destructionStoreContract } from "../contract/destructionStoreContract.ts"
import { factStoreContract } from "../contract/factStoreContract.ts"
import { groupStoreContract } from "../contract/groupStoreContract.ts"
import { identityVaultContract } from "../contract/identityVaultContract.ts"
import { keyStoreContract } from "../contract/keyStoreContract.ts"
import { processingLogContract } from "../contract/processingLogContract.ts"
import { rightsStoreContract } from "../contract/rightsStoreContract.ts"
import { schoolStoreContract } from "../contract/schoolStoreContract.ts"
import { KeyStore } from "@oza/casework"
import { Layer } from "effect"
import { memoryKeyStore } from "./MemoryKeyStore.ts"
import { memoryStores } from "./memoryStores.ts"

caseStoreContract("in memory", memoryStores())
identityVaultContract("in memory", memoryStores())
schoolStoreContract("in memory", memoryStores)
keyStoreContract(
  "in memory",
  Layer.sync(KeyStore, () => memoryKeyStore())
)
factStoreContract("in memory", memoryStores())
groupStoreContract("in memory", memoryStores())
processingLogContract("in memory", memoryStores())
rightsStoreContract("in memory", memoryStores())
destructionStoreContract("in memory", memoryStores())
