/** What is read back of the access log of a case, and the statement for it. */
import { AccessRecord, disclosureIn } from "@oza/privacy"
import type { RecordedDisclosure } from "@oza/casework"
import { Schema } from "effect"
import { statement } from "../Statement.ts"

export interface AccessLogRow {
  readonly sequence: number
  readonly recordedAt: number
  readonly record: string
}

/** `$1` region, `$2` case, `$3` before this number or null, `$4` how many, `$5` with what was refused. */
export const selectDisclosures = statement<AccessLogRow>(
  "case-disclosures",
  `select sequence, floor(extract(epoch from recorded_at) * 1000)::int8 as "recordedAt", record
  from oza.access_log
  where region_id = $1 and case_id = $2 and sequence < coalesce($3::int8, 9223372036854775807)
    and ($5::bool or record::jsonb ->> 'outcome' = 'done')
  order by sequence desc limit $4::int4`
)

const decode = Schema.decodeUnknownSync(Schema.fromJsonString(AccessRecord))

export const recordedDisclosure = ({ record, ...row }: AccessLogRow): RecordedDisclosure => {
  const read = decode(record)
  return { ...row, disclosure: disclosureIn(read), trace: read.trace }
}
