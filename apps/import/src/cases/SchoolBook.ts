/** Schools by their code, each looked up once: of a million rows there are some thousands. */
import type { School } from "@oza/casework"
import type { EstablishmentCode } from "@oza/kernel"

export interface SchoolBook {
  /** A school that was learned; undefined where there is none with this code. */
  readonly of: (code: EstablishmentCode) => School | undefined
  readonly learn: (codes: ReadonlySet<EstablishmentCode>) => Promise<void>
}

export const schoolBook = (find: (code: EstablishmentCode) => Promise<School | undefined>): SchoolBook => {
  const known = new Map<EstablishmentCode, School | undefined>()
  return {
    of: (code) => known.get(code),
    learn: async (codes) => {
      for (const code of codes) if (!known.has(code)) known.set(code, await find(code))
    }
  }
}
