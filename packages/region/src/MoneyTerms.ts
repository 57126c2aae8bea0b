/**
 * What no document of a region says about money, and every region has to decide: who is told that a budget
 * falls short, and whether a second person agrees to large amounts.
 *
 * They are open terms as any other; what a region decides becomes the holders and the mandates of its funding.
 */
import type { BudgetHolder, CommitmentMandate, Source } from "@oza/funding"
import { amount, must, type Period, type RuleId, text } from "@oza/kernel"
import { RoleId } from "@oza/roles"
import { Schema } from "effect"

/** The role that is told of a shortage; those after it decide when it cannot, nearest first. */
const Ladder = Schema.NonEmptyArray(RoleId)

/** For each side that holds money of the region. */
export const BudgetHolders = Schema.Struct({ swv: Ladder, municipality: Ladder })
export type BudgetHolders = typeof BudgetHolders.Type

/** Above how many euros from one source, for one arrangement, a second person agrees; or never. */
export const SecondPerson = Schema.Union([
  Schema.Literal("never"),
  Schema.Struct({ aboveEuros: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 10_000_000 })) })
])
export type SecondPerson = typeof SecondPerson.Type

/** Who is told; `rule` is the one that leaves it open. */
export const budgetHoldersTerm = (rule: RuleId) =>
  must({
    rule,
    asks: text(
      "Wie hoort het als een budget van het samenwerkingsverband of de gemeente niet toereikend is, en wie daarna?",
      "Who is told when a budget of the samenwerkingsverband or the municipality falls short, and who after that?"
    ),
    schema: BudgetHolders
  })

/** Whether a second person agrees; `rule` is the one that leaves it open. */
export const secondPersonTerm = (rule: RuleId) =>
  must({
    rule,
    asks: text(
      "Boven welk bedrag stemt een tweede persoon in voordat geld is toegezegd?",
      "Above which amount does a second person agree before money is committed?"
    ),
    schema: SecondPerson
  })

/** A holder for each source that a samenwerkingsverband or a municipality holds. */
export const holdersOf = (
  sources: ReadonlyArray<Source>,
  decided: BudgetHolders,
  rule: RuleId
): ReadonlyArray<BudgetHolder> =>
  sources.flatMap(({ holder, id }) => {
    if (holder !== "swv" && holder !== "municipality") return []
    const [role, ...ladder] = decided[holder]
    return [{ source: id, role, ladder, rule }]
  })

/** Mandates of these roles for the same sources; none where no second person is asked: who shares costs commits them. */
export const mandatesOf = (
  sources: ReadonlyArray<Source>,
  roles: ReadonlyArray<RoleId>,
  decided: SecondPerson,
  period: Period,
  rule: RuleId
): ReadonlyArray<CommitmentMandate> =>
  decided === "never"
    ? []
    : sources
        .filter(({ holder }) => holder === "swv" || holder === "municipality")
        .flatMap(({ id }) =>
          roles.map((role) => ({
            source: id,
            role,
            secondAbove: amount(decided.aboveEuros * 100),
            period,
            rule
          }))
        )
