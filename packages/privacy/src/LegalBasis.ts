/**
 * The legal basis: why somebody may process data for a purpose at all (AVG article 6).
 *
 * Exactly one ground, with the articles it stands on. A special category of data needs a second one
 * (AVG article 9). Consent is refused as ground for a public body: where it has a task the choice would
 * be false, and where it has none, asking cannot repair that (AVG recital 43).
 */
import { RuleId } from "@oza/kernel"
import { Side } from "@oza/roles"
import { Result, Schema } from "effect"
import { DataCategory, isSpecialCategory } from "./DataCategory.ts"
import { Purpose } from "./Purpose.ts"

/** The exception of AVG article 9(2) that lifts the prohibition on special categories. */
export const Article9Exception = Schema.Struct({
  ground: Schema.Literals([
    /** 9(2)(a) */
    "explicit-consent",
    /** 9(2)(c) */
    "vital-interest",
    /** 9(2)(g) */
    "substantial-public-interest",
    /** 9(2)(h) */
    "care",
    /** 9(2)(j) */
    "statistics"
  ]),
  citations: Schema.NonEmptyArray(RuleId)
})
export type Article9Exception = typeof Article9Exception.Type

const cited = {
  /** The articles that the ground stands on, national law included where AVG 6(3) asks for it. */
  citations: Schema.NonEmptyArray(RuleId),
  article9: Schema.optionalKey(Article9Exception)
}

export const LegalBasis = Schema.Union([
  /** AVG 6(1)(a) */
  Schema.TaggedStruct("Consent", cited),
  /** AVG 6(1)(b) */
  Schema.TaggedStruct("Contract", cited),
  /** AVG 6(1)(c) */
  Schema.TaggedStruct("LegalObligation", cited),
  /** AVG 6(1)(d) */
  Schema.TaggedStruct("VitalInterest", cited),
  /** AVG 6(1)(e) */
  Schema.TaggedStruct("PublicTask", cited),
  /** AVG 6(1)(f) */
  Schema.TaggedStruct("LegitimateInterest", cited)
]).pipe(Schema.annotateEncoded({ identifier: "LegalBasis" }))
export type LegalBasis = typeof LegalBasis.Type

/** The basis cannot carry this processing. */
export class InvalidBasis extends Schema.TaggedError<InvalidBasis>()("InvalidBasis", {
  reason: Schema.Literals([
    /** A public body asks consent where it has a task, or has none and cannot get one by asking. */
    "ConsentOfPublicBody",
    /** Legitimate interest is not open to a public body in its task (AVG 6(1), last sentence). */
    "InterestOfPublicBody",
    /** A special category without an exception of article 9. */
    "SpecialWithoutException"
  ]),
  side: Side,
  purpose: Purpose,
  categories: Schema.Array(DataCategory)
}) {
  override get message(): string {
    const what = `${this.side} for ${this.purpose}`
    switch (this.reason) {
      case "ConsentOfPublicBody":
        return `consent is no ground for ${what}: a public body rests on its task or on nothing`
      case "InterestOfPublicBody":
        return `legitimate interest is no ground for ${what}: a public body rests on its task or on nothing`
      case "SpecialWithoutException":
        return `${what} touches ${this.categories.join(", ")} without an exception of AVG article 9`
    }
  }
}

/** What a basis is to carry: the processing by one side, for one purpose, of these categories. */
export interface Processing {
  readonly side: Side
  readonly purpose: Purpose
  readonly categories: ReadonlyArray<DataCategory>
}

/** Sides that act here with public authority or in a public task laid down by law. */
export const isPublicBody = (side: Side): boolean =>
  side === "municipality" || side === "attendance" || side === "swv"

/** Every reason why the basis cannot carry the processing; empty where it can. */
export const basisFaults = (basis: LegalBasis, processing: Processing): ReadonlyArray<InvalidBasis> => {
  const faults: Array<InvalidBasis["reason"]> = []
  if (basis._tag === "Consent" && isPublicBody(processing.side)) faults.push("ConsentOfPublicBody")
  if (basis._tag === "LegitimateInterest" && isPublicBody(processing.side))
    faults.push("InterestOfPublicBody")
  if (basis.article9 === undefined && processing.categories.some(isSpecialCategory)) {
    faults.push("SpecialWithoutException")
  }
  return faults.map((reason) => new InvalidBasis({ reason, ...processing }))
}

/** The basis for this processing, or every reason why it is none. */
export const legalBasis = (
  basis: LegalBasis,
  processing: Processing
): Result.Result<LegalBasis, ReadonlyArray<InvalidBasis>> => {
  const faults = basisFaults(basis, processing)
  return faults.length === 0 ? Result.succeed(basis) : Result.fail(faults)
}
