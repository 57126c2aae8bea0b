/** What a use case can fail with, and the problem that the caller reads. Every failure has one. */
import type {
  ActRefused,
  BudgetRefused,
  CaseNotFound,
  ConcurrentChange,
  GroupChanged,
  GroupNotFound,
  InvalidInput,
  MemberNotFound,
  RightsRequestChanged,
  RightsRequestNotFound,
  StoreUnavailable
} from "@oza/casework"
import type { FundingRefused } from "@oza/funding"
import { type LocalizedText, type Refused, text } from "@oza/kernel"
import type { AccessRefused } from "@oza/privacy"
import { Problem } from "./Problem.ts"

export type Failure =
  | ActRefused
  | AccessRefused
  | BudgetRefused
  | CaseNotFound
  | ConcurrentChange
  | FundingRefused
  | GroupChanged
  | GroupNotFound
  | MemberNotFound
  | RightsRequestChanged
  | RightsRequestNotFound
  | StoreUnavailable
  | InvalidInput
  | Problem

/** Where in what was asked each ground lies. */
const placed = ({ grounds }: Refused, paths: ReadonlyArray<string>, part: "body" | "query") =>
  grounds.map(({ because: message }, at) => ({ in: part, path: paths[at] ?? "", message }))

/**
 * `expected` is the version that the caller named, if any: it makes a change in between his to solve.
 * `part` is where the input came in.
 */
export const problemOf = (
  failure: Failure,
  expected: number | undefined,
  part: "body" | "query"
): Problem => {
  switch (failure._tag) {
    case "Problem":
      return failure
    case "ActRefused":
      return new Problem({
        kind: "act-refused",
        detail: because(failure.ruling),
        ruling: failure.ruling,
        ...(failure.paths === undefined ? {} : { errors: placed(failure.ruling, failure.paths, part) })
      })
    case "AccessRefused":
      return new Problem({ kind: "access-refused", detail: because(failure.ruling), ruling: failure.ruling })
    case "BudgetRefused":
      return new Problem({ kind: "budget-refused", detail: because(failure.ruling), ruling: failure.ruling })
    case "FundingRefused": {
      const { paths, ruling } = failure
      return new Problem({
        kind: "costs-not-divided",
        detail: because(ruling),
        ruling,
        errors: placed(ruling, paths, part)
      })
    }
    case "CaseNotFound":
    case "MemberNotFound":
      return new Problem({ kind: "no-such-case" })
    case "GroupNotFound":
      return new Problem({ kind: "no-such-group" })
    case "ConcurrentChange":
      return new Problem({
        kind: expected === undefined ? "changed-meanwhile" : "version-moved-on",
        version: failure.actual,
        ...(failure.changes === undefined ? {} : { changes: failure.changes })
      })
    case "GroupChanged":
      return new Problem({
        kind: expected === undefined ? "group-changed-meanwhile" : "group-moved-on",
        version: failure.actual
      })
    case "RightsRequestNotFound":
      return new Problem({ kind: "no-such-request" })
    case "RightsRequestChanged":
      return new Problem({
        kind: expected === undefined ? "request-changed-meanwhile" : "request-moved-on",
        version: failure.actual
      })
    case "StoreUnavailable":
      return new Problem({ kind: "unavailable", headers: { "Retry-After": "5" } })
    case "InvalidInput":
      return new Problem({
        kind: "invalid-input",
        errors: failure.issues.map((issue) => ({ in: part, ...issue }))
      })
  }
}

/** The grounds of a refusal as one text: what stands in the way, what the rule says, and its number. */
const because = ({ grounds }: Refused): LocalizedText => {
  const sentence = (language: "nl" | "en") =>
    grounds
      .map(({ rule, because }) => {
        const said = new Set([because[language], rule.text[language]])
        return `${[...said].join(" ")} (${rule.id})`
      })
      .join(" ")
  return text(sentence("nl"), sentence("en"))
}
