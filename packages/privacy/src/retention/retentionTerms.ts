/**
 * What the law on keeping leaves to a region: within its bounds longer, and access always shorter.
 *
 * No law says for how long people see a file that is done; what holds by default is a year after the
 * closing, which is shorter than the shortest term for keeping. A region can only make that shorter.
 */
import { type LegalTerm, may, text, years } from "@oza/kernel"
import { Schema } from "effect"
import { AVG_5_1_c, AVG_5_1_e, AVG_5_2 } from "../statute/Avg.ts"
import { AW_5, NEN_7513 } from "./RetentionLaw.ts"
import { JW_7_3_8_3 } from "../rights/RightsLaw.ts"
import { LegalTerm as LegalTermSchema } from "@oza/kernel"

/** About how long a term is, to compare two: months of 30 days, years of 365. */
export const roughDays = ({ length, unit }: LegalTerm): number =>
  length * { days: 1, weeks: 7, months: 30, years: 365 }[unit]

const between = (least: LegalTerm, most: LegalTerm | undefined, expected: string) =>
  LegalTermSchema.check(
    Schema.makeFilter((term: LegalTerm) =>
      roughDays(least) <= roughDays(term) && (most === undefined || roughDays(term) <= roughDays(most))
        ? undefined
        : expected
    )
  )

const aDay: LegalTerm = { length: 1, unit: "days" }

/** The open terms on keeping; a region that decides about one puts it among its own. */
export const retentionTerms = {
  /** Sources differ on the development plan of a pupil who was not referred: 2 or 3 years. */
  keepDevelopmentPlan: may({
    rule: AVG_5_1_e.id,
    asks: text(
      "Hoe lang blijft het ontwikkelingsperspectief bewaard nadat een leerling zonder verwijzing van school ging: twee of drie jaar?",
      "For how long is the development plan kept after a pupil left without a referral: two or three years?"
    ),
    schema: between(years(2), years(3), "expected a term of 2 or 3 years"),
    legalDefault: years(2)
  }),
  keepYouthHelp: may({
    rule: JW_7_3_8_3.id,
    asks: text(
      "Hoe lang blijft het dossier van de jeugdhulp bewaard na de laatste wijziging? Ten minste twintig jaar.",
      "For how long is the file of youth help kept after the last change? Twenty years at least."
    ),
    schema: between(years(20), undefined, "expected a term of 20 years or more"),
    legalDefault: years(20)
  }),
  keepMunicipalFile: may({
    rule: AW_5.id,
    asks: text(
      "Hoe lang bewaart de gemeente een jeugddossier volgens haar selectielijst? De lijsten noemen 15 en 20 jaar.",
      "For how long does the municipality keep a youth file by its selection list? The lists name 15 and 20 years."
    ),
    schema: between(years(15), years(20), "expected a term of 15 up to 20 years"),
    legalDefault: years(20)
  }),
  keepConsent: may({
    rule: AVG_5_2.id,
    asks: text(
      "Hoe lang blijft bewaard welke toestemming er was, nadat zij eindigde? Ten minste vijf jaar, zoals de logboeken.",
      "For how long is it kept which consent there was, after it ended? Five years at least, like the logs."
    ),
    schema: between(years(5), years(20), "expected a term of 5 up to 20 years"),
    legalDefault: years(5)
  }),
  keepLogs: may({
    rule: NEN_7513.id,
    asks: text(
      "Hoe lang blijft bewaard wie wat zag? Ten minste vijf jaar.",
      "For how long is it kept who saw what? Five years at least."
    ),
    schema: between(years(5), years(20), "expected a term of 5 up to 20 years"),
    legalDefault: years(5)
  }),
  accessAfterClosing: may({
    rule: AVG_5_1_c.id,
    asks: text(
      "Hoe lang na de afsluiting kunnen de mensen die meededen het dossier nog zien? Ten hoogste een jaar.",
      "For how long after the closing can those who took part still see the file? A year at most."
    ),
    schema: between(aDay, years(1), "expected a term of at most a year"),
    legalDefault: years(1)
  })
}
