/** The processing log kept in memory; see `MemoryCaseStore` for what that is for. */
import { ProcessingLog, type ProcessingPlace } from "@oza/casework"
import { Effect } from "effect"
import type { Memory } from "./Memory.ts"

export const memoryProcessingLog = (memory: Memory): ProcessingLog["Service"] =>
  ProcessingLog.of({
    find: (region, { activity, from, subject, trace, until }, { after, limit }) =>
      Effect.sync(() => {
        if (activity === undefined && subject === undefined && trace === undefined) {
          throw new Error("the processing log is never read as a whole")
        }
        const found = (memory.processing.get(region) ?? [])
          .filter(
            ({ at, record }) =>
              (trace === undefined || record.trace_id === trace) &&
              (activity === undefined || record.attributes["dpl.core.processing_activity_id"] === activity) &&
              (subject === undefined || record.attributes["dpl.core.data_subject_id"] === subject) &&
              (from === undefined || at >= from) &&
              (until === undefined || at < until)
          )
          .filter((place) => after === undefined || isAfter(place, after))
          .toSorted((a, b) => (isAfter(a, b) ? 1 : -1))
        return { items: found.slice(0, limit), more: found.length > limit }
      })
  })

const isAfter = (one: ProcessingPlace, other: ProcessingPlace): boolean =>
  one.at !== other.at
    ? one.at > other.at
    : one.case !== other.case
      ? one.case > other.case
      : one.sequence > other.sequence
