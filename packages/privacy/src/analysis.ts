/**
 * The second door of the package: analysis of policies, for those who write, review and test them.
 *
 * No use case needs it: it decides every cell there is, compares policies and breaks them on purpose.
 */
export { type MatrixRow, matrixRows, obligationLetter } from "./analysis/accessMatrix.ts"
export {
  type AgeBand,
  type Axes,
  axesOf,
  type DayBand,
  needKinds,
  plainTies,
  type Ruled,
  type Tie,
  type Who
} from "./analysis/Axes.ts"
export {
  always,
  cellsOf,
  columnOf,
  type DecisionTable,
  decisionTable,
  obligationOrder,
  rowOf,
  type RuleUse,
  usesOf
} from "./analysis/DecisionTable.ts"
export { changeName, diffMarkdown } from "./analysis/diffMarkdown.ts"
export {
  type ExpectedGiver,
  type ExpectedOpen,
  type ExpectedWall,
  type Expectations,
  type Unexpected,
  unexpected,
  unexpectedGivers
} from "./analysis/Expectation.ts"
export { type GiverCell, giverMatrix } from "./analysis/giverMatrix.ts"
export { matrixLegend, matrixMarkdown, matrixSection } from "./analysis/matrixMarkdown.ts"
export { exportPolicy, PolicyExport, withoutChangesFrom } from "./analysis/PolicyExport.ts"
export { giverMutants, mutated, type RuleMutant, ruleMutants } from "./analysis/mutants.ts"
export {
  type Killer,
  type MutantTrial,
  mutationScore,
  real,
  type SameBecause,
  tryGivers,
  tryRules
} from "./analysis/mutationScore.ts"
export {
  type CellChange,
  type Compared,
  type DiffRow,
  type GiverChange,
  type PolicyDiff,
  policyDiff
} from "./analysis/policyDiff.ts"
export {
  citationFindings,
  isFault,
  type PolicyFinding,
  type PolicyFindingKind,
  policyFindings
} from "./analysis/policyFindings.ts"
export {
  ageText,
  dayText,
  kindNumber,
  obligationName,
  openCode,
  openText,
  relationName,
  sideName,
  standingName
} from "./analysis/words.ts"
export { tooHardForB1 } from "./analysis/readability.ts"
export { statuteGivers } from "./statute/givers.ts"
