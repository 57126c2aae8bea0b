/** What a schema found wrong, each with where: the steps of the path as text. */
import { SchemaIssue } from "effect"

export interface SchemaFault {
  readonly path: ReadonlyArray<string>
  readonly message: string
}

const standard = SchemaIssue.makeFormatterStandardSchemaV1()

export const schemaFaults = (issue: SchemaIssue.Issue): ReadonlyArray<SchemaFault> =>
  standard(issue).issues.map(({ path = [], message }) => ({
    message,
    path: path.map((part) => String(typeof part === "object" ? part.key : part))
  }))
