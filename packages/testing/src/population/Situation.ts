/** Who and what a life is about, and the moments of it that are drawn by lot. */
import type { School } from "@oza/casework"
import { ageOn, type CalendarDate, type PersonId } from "@oza/kernel"
import type { Actor } from "@oza/roles"
import type { Diary } from "./Diary.ts"
import type { Professionals } from "./people.ts"
import type { Random } from "./Random.ts"

export interface Situation {
  readonly random: Random
  readonly diary: Diary
  readonly school: School
  readonly type: "po" | "vo"
  readonly birthDate: CalendarDate
  readonly child: PersonId
  readonly professionals: Professionals
  /** A parent or a legal guardian. */
  readonly parent: Actor
  readonly youth: Actor
  /** Does a family supervisor take part? */
  readonly supervised: boolean
  /** What the case holds so far, as far as what comes next depends on it. */
  readonly held: {
    goals: number
    agreements: number
    meetings: number
    consented: boolean
    lawTested: boolean
    inspectorate: boolean
  }
}

export const ageNow = ({ birthDate, diary }: Situation): number => ageOn(birthDate, diary.today())

/** Who decides and agrees for the family: from 16 the youth (KOP-06). */
export const decider = (situation: Situation): Actor =>
  ageNow(situation) >= 16 ? situation.youth : situation.parent
