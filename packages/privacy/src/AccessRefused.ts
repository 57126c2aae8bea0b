/** Access to a child's data was refused. It carries the ruling and nothing of the child. */
import { Refused } from "@oza/kernel"
import { Schema } from "effect"
import { Purpose } from "./Purpose.ts"

export class AccessRefused extends Schema.TaggedError<AccessRefused>()("AccessRefused", {
  purpose: Purpose,
  ruling: Refused
}) {
  override get message(): string {
    return `access for ${this.purpose} is refused by ${this.ruling.grounds.map(({ rule }) => rule.id).join(", ")}`
  }
}
