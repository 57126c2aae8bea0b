/**
 * Hands: for each part of a pathway that people have to do something with, a role that can.
 *
 * A part names who does it, and so does the act; only who is named by both can do it.
 */
import type { ActId } from "@oza/cases"
import type { RoleId } from "@oza/roles"
import type { PathwayDeclaration } from "../PathwayDeclaration.ts"
import { fault, type RegionFault, type RegionFaultCode } from "../RegionFault.ts"

export const handFaults = (
  { acts, circumstances, yields, regies, procedures, escalation }: PathwayDeclaration,
  place: string,
  declared: ReadonlySet<RoleId>
): ReadonlyArray<RegionFault> => {
  /** Nobody of these roles (of all, where absent) can do the act. */
  const nobody = (
    act: ActId,
    roles: ReadonlyArray<RoleId> | undefined,
    code: keyof typeof sentences,
    at: string
  ): ReadonlyArray<RegionFault> =>
    acts[act]?.by.some(({ role }) => declared.has(role) && (roles?.includes(role) ?? true)) === true
      ? []
      : [fault(code, `${place}.${at}`, ...wordsFor(code))]

  return [
    ...circumstances.flatMap((_, index) =>
      nobody("RecordCircumstance", undefined, "CircumstanceNobodyRecords", `circumstances.${index}`)
    ),
    ...yields.flatMap(({ by }, index) => nobody("RecordYield", by, "YieldNobodyRecords", `yields.${index}`)),
    ...regies.flatMap(({ holders }, index) =>
      holders.at(-1)?.when === undefined
        ? []
        : [
            fault(
              "RegieNobodyHolds",
              `${place}.regies.${index}.holders.${holders.length - 1}.when`,
              ...sentences.RegieNobodyHolds
            )
          ]
    ),
    ...procedures.flatMap(({ requestedBy, decidedBy, experts }, index) => [
      ...nobody(
        "RequestProcedure",
        requestedBy,
        "ProcedureNobodyRequests",
        `procedures.${index}.requestedBy`
      ),
      ...nobody("DecideProcedure", decidedBy, "ProcedureNobodyDecides", `procedures.${index}.decidedBy`),
      ...(experts === undefined
        ? []
        : nobody("GiveExpertView", experts.of, "ProcedureWithoutExperts", `procedures.${index}.experts.of`))
    ]),
    ...escalation.causes.flatMap((_, index) =>
      nobody("ReportStagnation", undefined, "StagnationNobodyReports", `escalation.causes.${index}`)
    ),
    ...escalation.ladder.flatMap(({ takenBy, concludedBy }, index) => [
      ...nobody("Escalate", takenBy, "RungNobodyTakes", `escalation.ladder.${index}.takenBy`),
      ...nobody(
        "ConcludeEscalation",
        concludedBy,
        "RungNobodyTakes",
        `escalation.ladder.${index}.concludedBy`
      )
    ]),
    ...escalation.ladder.flatMap(({ id }, index) =>
      waitsForItself(id, escalation.ladder)
        ? [
            fault(
              "UnreachableRung",
              `${place}.escalation.ladder.${index}.after`,
              ...sentences.UnreachableRung
            )
          ]
        : []
    )
  ]
}

const wordsFor = (code: keyof typeof sentences): readonly [string, string] => sentences[code]

const sentences = {
  CircumstanceNobodyRecords: ["niemand kan dit vastleggen", "nobody can record this"],
  YieldNobodyRecords: ["niemand kan dit vastleggen", "nobody can record this"],
  RegieNobodyHolds: [
    "wie de regie als laatste heeft, heeft haar altijd; anders is er soms niemand",
    "who holds regie last holds it always; otherwise there may be nobody"
  ],
  ProcedureNobodyRequests: ["niemand kan dit aanvragen", "nobody can request this"],
  ProcedureNobodyDecides: ["niemand kan hierop beslissen", "nobody can decide this"],
  ProcedureWithoutExperts: [
    "geen deskundige kan hierover een oordeel geven",
    "no expert can give a view on this"
  ],
  StagnationNobodyReports: ["niemand kan deze stagnatie vastleggen", "nobody can report this stagnation"],
  RungNobodyTakes: ["niemand kan deze stap zetten of afronden", "nobody can take or conclude this rung"],
  UnreachableRung: ["deze stap wacht op zichzelf", "this rung waits for itself"]
} as const satisfies Partial<Record<RegionFaultCode, readonly [string, string]>>

const waitsForItself = (id: string, ladder: PathwayDeclaration["escalation"]["ladder"]): boolean => {
  const before = (rung: string | undefined) => ladder.find((one) => one.id === rung)?.after
  const seen = new Set<string>()
  for (let at = before(id); at !== undefined && !seen.has(at); at = before(at)) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}
