/**
 * The suite knows every way in. A new endpoint is attacked by what is known of its address; where its
 * address, or a page beside the endpoints, is of a kind that is not known here, this fails until somebody
 * has thought about how it can be attacked.
 */
import { describe, expect, it } from "vitest"
import { endpoints, hasPurpose, isAboutCase, knownParts, partsOf } from "./Surface.ts"
import { makeWorld } from "./World.ts"

/** Ways in that are not about one case by its number, and where they are attacked. */
const others: Readonly<Record<string, string>> = {
  openCase: "opening.test.ts",
  waitingRightsRequests: "rights.test.ts",
  waitingEmergencies: "emergency.test.ts",
  listProcessingRecords: "rights.test.ts",
  receivingPreview: "opening.test.ts",
  acceptMove: "opening.test.ts",
  listCases: "lists.test.ts",
  listStagnations: "lists.test.ts",
  worklist: "lists.test.ts",
  migrationPreview: "lists.test.ts",
  listBudgets: "funding.test.ts",
  forecastBudget: "funding.test.ts",
  priceArrangement: "funding.test.ts",
  tryDeclaration: "funding.test.ts",
  listGroups: "groups.test.ts",
  proposeGroup: "groups.test.ts",
  registerGroup: "groups.test.ts",
  region: "strangers.test.ts",
  rule: "strangers.test.ts",
  school: "strangers.test.ts"
}

/** Pages and what else is answered without sign-in: about nobody. */
const open = [
  "/",
  "/docs",
  "/health/live",
  "/health/ready",
  "/icon.svg",
  "/openapi.json",
  "/problems",
  "/reports",
  "/reports/:schoolYear",
  "/style.css",
  "/v1/openapi.json"
]

describe("The suite of attacks", () => {
  it("knows what each part of an address stands for", () => {
    const unknown = endpoints.flatMap((way) => partsOf(way).filter((part) => !knownParts.includes(part)))
    expect(unknown).toEqual([])
  })

  it("attacks every endpoint: by the number of a case, of a group, or by name", () => {
    const ids = endpoints
      .filter((way) => !isAboutCase(way) && !partsOf(way).includes("groupId"))
      .map(({ id }) => id)
    expect(ids.filter((id) => !(id in others))).toEqual([])
    expect(Object.keys(others).filter((id) => !ids.includes(id))).toEqual([])
  })

  it("knows which endpoints are open to everybody, and of no child", () => {
    const names = endpoints.filter((way) => way.public === true).map(({ id }) => id)
    expect(names).toEqual(["region", "rule", "school"])
  })

  it("finds a purpose at every endpoint that reads a case or lists several, but where the purpose is fixed", () => {
    const without = endpoints.filter((way) => way.method === "get" && way.public !== true && !hasPurpose(way))
    expect(without.map(({ id }) => id).toSorted()).toEqual([
      "consultView",
      "exportFile",
      "exportFilePage",
      "forecastBudget",
      "listBudgets",
      "listGroups",
      "listProcessingRecords",
      "listRightsRequests",
      "viewRightsRequest",
      "waitingEmergencies",
      "waitingRightsRequests",
      "whatNext",
      "whoPaysPage",
      "whoSawWhat",
      "whoSawWhatPage"
    ])
  })

  it("knows every page beside the endpoints", async () => {
    const world = await makeWorld("memory")
    const pages = world
      .paths("kop")
      .map((one) => one.split(" "))
      .filter(([method, path]) => method === "GET" && !path!.startsWith("/v1/"))
      .map(([, path]) => path!)
    await world.close()
    const known = (path: string): boolean =>
      open.includes(path) || /^\/problems\/[a-z-]+$/.test(path) || path.startsWith("/docs/")
    expect([...new Set(pages)].filter((path) => !known(path))).toEqual([])
  })
})
