/**
 * One page of the cases that somebody takes part in, newest first.
 *
 * Whose cases they are is part of the query and cannot be left out: the page is walked along the index
 * of one's own participations, so that it costs the page and not the number of cases that there are.
 */
import type { CaseFilter, ListedCase, Page, PageRequest, Visibility } from "@oza/casework"
import type { RegionId } from "@oza/kernel"
import { and, desc, eq, gt, isNull, lt, lte, or, sql } from "drizzle-orm"
import type { Drizzle } from "./Connection.ts"
import { cases, participants } from "./schema/cases.ts"

export const listCases = async (
  db: Drizzle,
  region: RegionId,
  visibility: Visibility,
  filter: CaseFilter,
  { after, limit }: PageRequest
): Promise<Page<ListedCase>> => {
  const own = ownCases(db, region, visibility, after)
  const rows = await db
    .select({
      summary: {
        id: cases.id,
        version: cases.version,
        status: cases.status,
        step: cases.step,
        school: cases.school,
        schoolType: cases.schoolType,
        openedOn: cases.openedOn,
        closedOn: cases.closedOn,
        dueOn: cases.dueOn
      },
      child: { person: cases.child, birthDate: cases.childBirthDate }
    })
    .from(own)
    .innerJoin(cases, and(eq(cases.region, region), eq(cases.id, own.caseId)))
    .where(narrowing(filter))
    .orderBy(desc(own.openedOn), desc(own.caseId))
    .limit(limit + 1)
  return {
    items: rows.slice(0, limit).map(({ child, summary }) => ({
      summary: {
        ...summary,
        school: summary.school ?? undefined,
        closedOn: summary.closedOn ?? undefined,
        dueOn: summary.dueOn ?? undefined
      },
      child
    })),
    more: rows.length > limit
  }
}

/** Distinct, because somebody can have come twice; in the order of the index, so that it need not be sorted. */
const ownCases = (
  db: Drizzle,
  region: RegionId,
  { on, party, role }: Visibility,
  after: PageRequest["after"]
) =>
  db
    .selectDistinct({ openedOn: participants.openedOn, caseId: participants.caseId })
    .from(participants)
    .where(
      and(
        eq(participants.region, region),
        eq(participants.party, party),
        eq(participants.role, role),
        lte(participants.from, on),
        or(isNull(participants.until), gt(participants.until, on)),
        after === undefined
          ? undefined
          : sql`(${participants.openedOn}, ${participants.caseId}) < (${after.openedOn}::date, ${after.id}::uuid)`
      )
    )
    .orderBy(desc(participants.openedOn), desc(participants.caseId))
    .as("own")

const narrowing = ({ dueBefore, school, schoolType, status, step }: CaseFilter) =>
  and(
    status === undefined ? undefined : eq(cases.status, status),
    step === undefined ? undefined : eq(cases.step, step),
    school === undefined ? undefined : eq(cases.school, school),
    schoolType === undefined ? undefined : eq(cases.schoolType, schoolType),
    dueBefore === undefined ? undefined : lt(cases.dueOn, dueBefore)
  )
