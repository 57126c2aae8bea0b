/** The four ways, in the order of the columns of the table of contradictions. */
import { alkmaar } from "./ways/alkmaar.ts"
import { kopVanNoordHolland } from "./ways/kopVanNoordHolland.ts"
import { middenHolland } from "./ways/middenHolland.ts"
import { mvs } from "./ways/mvs.ts"

export const ways = { mh: middenHolland, alk: alkmaar, mvs, kop: kopVanNoordHolland } as const

/** One answer for each region. */
export type InEach<A> = Readonly<Record<keyof typeof ways, A>>
