/**
 * Who got data of a child, from the access log: those who are told after a correction or erasure (AVG 19).
 *
 * The family itself and those who watch over the data are no recipients. Refused accesses gave nobody
 * anything. One line for each person in each role, with everything that was seen.
 */
import { latest } from "@oza/kernel"
import type { Side } from "@oza/roles"
import type { DataCategory } from "../DataCategory.ts"
import { dataCategories } from "../DataCategory.ts"
import type { Disclosure } from "../Disclosure.ts"
import type { Recipient } from "./RightsAct.ts"

/** What is needed of an access to know who got what. */
export type Received = Pick<Disclosure, "actor" | "categories" | "on"> & {
  readonly side?: Side | undefined
  readonly outcome?: "done" | "refused"
}

/** The recipients, in the order in which they first got something; `about` narrows to these categories. */
export const recipientsOf = (
  disclosures: ReadonlyArray<Received>,
  about?: ReadonlyArray<DataCategory>
): ReadonlyArray<Recipient> => {
  const found = new Map<string, Omit<Recipient, "number">>()
  for (const { actor, categories, on, outcome, side } of disclosures) {
    const seen = about === undefined ? categories : categories.filter((one) => about.includes(one))
    if (outcome === "refused" || seen.length === 0 || (side !== undefined && noRecipients.includes(side)))
      continue
    const key = `${actor.party} ${actor.role}`
    const before = found.get(key)
    const all = new Set([...(before?.categories ?? []), ...seen])
    found.set(key, {
      ...before,
      party: actor.party,
      role: actor.role,
      ...(actor.organisation === undefined ? {} : { organisation: actor.organisation }),
      categories: dataCategories.filter((one) => all.has(one)),
      lastOn: before === undefined ? on : latest(before.lastOn, on)
    })
  }
  return [...found.values()].map((one, at) => ({ number: at + 1, ...one }))
}

const noRecipients: ReadonlyArray<Side> = ["family", "privacy-office"]
