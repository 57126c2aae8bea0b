/**
 * The questions in which regions differ, put to a child in a region: one for each row of the table of
 * contradictions (C1 to C22).
 *
 * An answer is what happens when somebody tries it, or what the declaration says where there is nothing to
 * try. A region that does not speak of a subject refuses nothing for it.
 */
import { child } from "./questions/child.ts"
import { course } from "./questions/course.ts"
import { people } from "./questions/people.ts"
import { table } from "./questions/table.ts"
import type { InEach } from "./ways.ts"

export const questions = { ...child, ...people, ...table, ...course } satisfies Readonly<
  Record<`C${number}`, InEach<() => unknown>>
>
