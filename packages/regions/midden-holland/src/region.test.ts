import { checkRegion } from "@oza/region"
import { expect, it } from "vitest"
import { middenHolland } from "./index.ts"

it("declares a region without faults", () => {
  expect(checkRegion(middenHolland)).toEqual([])
})
