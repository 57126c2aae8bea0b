/** Funding: what its own check finds, kinds of support that an agreement knows, and roles that are there. */
import { acts } from "@oza/cases"
import { checkFunding } from "@oza/funding"
import type { RuleBook } from "@oza/kernel"
import type { RegionDeclaration } from "../RegionDeclaration.ts"
import { fault, type RegionFault } from "../RegionFault.ts"

const known: ReadonlyArray<string> = acts.MakeAgreement.command.fields.agreement.fields.kind.literals

export const fundingFaults = (declaration: RegionDeclaration, book: RuleBook): ReadonlyArray<RegionFault> => [
  ...checkFunding(declaration.funding, book).map(({ code, path, text }) =>
    fault(
      code === "SharesNotOne" ? "SharesNotOne" : code === "UnknownRule" ? "UnknownRule" : "Funding",
      `funding.${path}`,
      text.nl,
      text.en
    )
  ),
  ...unknownKinds(declaration),
  ...unknownRoles(declaration),
  ...unheldSources(declaration),
  ...unusableMandates(declaration)
]

/** A kind is one that an agreement can name, or that of a group that it is part of. */
const unknownKinds = ({ funding: { groups = [], kinds } }: RegionDeclaration): ReadonlyArray<RegionFault> =>
  kinds.flatMap(({ id }, index) =>
    known.includes(id) || groups.some(({ kind }) => kind === id)
      ? []
      : [
          fault(
            "UnknownSupportKind",
            `funding.kinds.${index}.id`,
            `een afspraak kent de soort ${id} niet`,
            `an agreement knows no kind ${id}`
          )
        ]
  )

const unknownRoles = ({
  funding: { holders = [], mandates = [], substitutions = [] },
  roles
}: RegionDeclaration): ReadonlyArray<RegionFault> =>
  [
    ...mandates.map(({ role }, index) => ({ role, at: `mandates.${index}.role` })),
    ...substitutions.map(({ role }, index) => ({ role, at: `substitutions.${index}.role` })),
    ...holders.flatMap(({ ladder, role }, index) => [
      { role, at: `holders.${index}.role` },
      ...ladder.map((rung, of) => ({ role: rung, at: `holders.${index}.ladder.${of}` }))
    ])
  ].flatMap(({ at, role }) =>
    roles.some(({ id }) => id === role)
      ? []
      : [
          fault(
            "UnknownRole",
            `funding.${at}`,
            `de rol ${role} is niet aangegeven`,
            `the role ${role} is not declared`
          )
        ]
  )

/** Preceding law and schools answer for themselves; the money of the region's own partners is somebody's. */
const unheldSources = ({
  funding: { holders = [], sources }
}: RegionDeclaration): ReadonlyArray<RegionFault> =>
  sources.flatMap(({ holder, id }, index) =>
    (holder !== "swv" && holder !== "municipality") || holders.some(({ source }) => source === id)
      ? []
      : [
          fault(
            "SourceWithoutHolder",
            `funding.sources.${index}`,
            `niemand hoort het als ${id} niet toereikend is`,
            `nobody is told when ${id} falls short`
          )
        ]
  )

/** Whoever has a mandate can agree to what a source pays, in every version of the way of working. */
const unusableMandates = ({
  funding: { mandates = [] },
  pathways
}: RegionDeclaration): ReadonlyArray<RegionFault> =>
  mandates.flatMap(({ role }, index) =>
    pathways.every(({ acts: of }) => of.ApproveFunding?.by.some((one) => one.role === role) ?? false)
      ? []
      : [
          fault(
            "MandateWithoutAct",
            `funding.mandates.${index}.role`,
            `de rol ${role} heeft een mandaat en kan nergens mee instemmen`,
            `the role ${role} has a mandate and cannot agree to anything`
          )
        ]
  )
