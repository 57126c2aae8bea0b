import { checkRegion } from "@oza/region"
import { expect, it } from "vitest"
import { kopVanNoordHolland } from "./index.ts"

it("declares a region without faults", () => {
  expect(checkRegion(kopVanNoordHolland)).toEqual([])
})
