/** A region by its name in the addresses and tables of a deployment: `regio-noord`. */
import { Schema } from "effect"

const expected = "expected a region: lower-case words joined by hyphens, for example regio-noord"

export const RegionId = Schema.String.annotate({ message: expected })
  .check(
    Schema.isPattern(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u, { message: expected }),
    Schema.isMaxLength(63, { message: "expected a region of at most 63 characters" })
  )
  .pipe(Schema.brand("RegionId"), Schema.annotateEncoded({ identifier: "RegionId" }))
export type RegionId = typeof RegionId.Type
