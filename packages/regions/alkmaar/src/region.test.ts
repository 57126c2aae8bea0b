import { checkRegion } from "@oza/region"
import { expect, it } from "vitest"
import { alkmaar } from "./index.ts"

it("declares a region without faults", () => {
  expect(checkRegion(alkmaar)).toEqual([])
})
