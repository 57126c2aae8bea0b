import { checkRegion } from "@oza/region"
import { expect, it } from "vitest"
import { mvs } from "./index.ts"

it("declares a region without faults", () => {
  expect(checkRegion(mvs)).toEqual([])
})
