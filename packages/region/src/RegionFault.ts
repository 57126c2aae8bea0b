/**
 * What can be wrong with the declaration of a region. Each fault says where it stands.
 *
 * A region with a fault does not start. All faults are told at once, so that who writes a declaration
 * does not find them one by one.
 */
import { LocalizedText, RegionId } from "@oza/kernel"
import { Schema } from "effect"

/** The kinds of fault. */
export const RegionFaultCode = Schema.Literals([
  /** A rule has a number that another rule has too, of the region or of the law. */
  "DuplicateRule",
  /** Something rests on a rule that is in no book. */
  "UnknownRule",
  /** A principle or a measured rule stands where something is refused. */
  "RuleCannotBlock",
  "DuplicateRole",
  /** A parent, guardian or youth sits at another side than the family's. */
  "RelativeOutsideFamily",
  "UnknownRole",
  /** An act that no declared role performs. */
  "ActWithoutPerformer",
  "UnknownAct",
  /** An act about the data of a case: who does it follows from the sides of the roles. */
  "ActOfEveryRegion",
  /** No role sits at the side that answers requests on rights, reviews emergencies and ends files. */
  "NobodyWatchesOverData",
  "DuplicateStep",
  "UnknownStep",
  "UnknownFact",
  "UnknownMeeting",
  "DuplicateMeeting",
  /** A meeting is asked whether it came to something that it cannot come to. */
  "UnknownOutcome",
  "DuplicateOutcome",
  "UnknownCircumstance",
  "DuplicateCircumstance",
  "UnknownYield",
  "DuplicateYield",
  "UnknownPlan",
  "DuplicatePlan",
  "UnknownProcedure",
  "DuplicateProcedure",
  "UnknownRung",
  "DuplicateRung",
  "DuplicateCause",
  /** An adjustment would go back to two steps at once. */
  "DuplicateLoop",
  /** A field that the command of the act has not, or a value that it never has there. */
  "UnknownField",
  "UnknownValue",
  /** Something is asked of a command where there is none. */
  "NoCommandHere",
  /** A circumstance, or a yield, that nobody can record. */
  "CircumstanceNobodyRecords",
  "YieldNobodyRecords",
  /** Whoever holds regie last has it under a condition, so that there may be nobody. */
  "RegieNobodyHolds",
  /** A procedure that nobody can ask for, decide, or look at as an expert. */
  "ProcedureNobodyRequests",
  "ProcedureNobodyDecides",
  "ProcedureWithoutExperts",
  /** A stagnation that nobody can report. */
  "StagnationNobodyReports",
  /** A rung that nobody can take or conclude, or that waits for itself. */
  "RungNobodyTakes",
  "UnreachableRung",
  /** A seat that no declared role can take, or must both take and leave empty. */
  "EmptySeat",
  /** A kind of meeting that nobody can plan or report. */
  "MeetingNobodyHolds",
  /** A step whose opening can never hold. */
  "UnreachableStep",
  /** A step that can open and that nobody can bring to its end. */
  "UnclosableStep",
  /** A case that nobody can open, or close. */
  "CaseWithoutBegin",
  "CaseWithoutEnd",
  /** An agreement with the content is asked of roles that cannot give it. */
  "ContentNobodyAgrees",
  "NoPathway",
  /** Two versions of the pathway start on one day, or numbers do not go up with the days. */
  "PathwayVersions",
  /** The first version starts after the region does. */
  "StartWithoutPathway",
  "OpenTermNotFilled",
  "OpenTermAmbiguous",
  "OpenTermInvalid",
  "OpenTermUnknown",
  "DuplicatePrivacyRule",
  /** A processing without a basis that can carry it. */
  "PurposeWithoutBasis",
  /** A privacy rule of the region permits what the law does not, or claims to be law. */
  "WidensLaw",
  /** A privacy rule holds on days on which nothing that it cites is in force. */
  "CitationNotInForce",
  "UnknownSupportKind",
  /** A budget that falls short, and nobody who is told. */
  "SourceWithoutHolder",
  /** A mandate of a role that cannot agree to anything. */
  "MandateWithoutAct",
  /** Shares that do not add to one. */
  "SharesNotOne",
  /** Anything else that is wrong with the funding. */
  "Funding",
  /** Anything that is wrong with the route to a group arrangement. */
  "GroupRoute",
  "DuplicateIndicator",
  "NoMunicipality",
  "NoSwv"
])
export type RegionFaultCode = typeof RegionFaultCode.Type

export const RegionFault = Schema.Struct({
  code: RegionFaultCode,
  /** The path in the declaration: `pathways.0.acts.TakeDecision.guards.2.rule`. */
  place: Schema.String,
  text: LocalizedText
}).pipe(Schema.annotateEncoded({ identifier: "RegionFault" }))
export type RegionFault = typeof RegionFault.Type

/** The declaration cannot be used. */
export class RegionFaults extends Schema.TaggedError<RegionFaults>()("RegionFaults", {
  region: RegionId,
  faults: Schema.NonEmptyArray(RegionFault)
}) {
  override get message(): string {
    const lines = this.faults.map(({ code, place, text }) => `  ${place}: ${text.en} (${code})`)
    return [`the declaration of ${this.region} has ${lines.length} fault(s):`, ...lines].join("\n")
  }
}

/** A fault at a place; the sentences in Dutch and in English. */
export const fault = (code: RegionFaultCode, place: string, nl: string, en: string): RegionFault => ({
  code,
  place,
  text: { nl, en }
})
