/**
 * Money: euros as a whole number of cents.
 *
 * Never a fraction: amounts are split by `apportion`, which loses nothing. `Cents` has a sign, as a
 * correction can be negative; an `Amount` is never below zero, and every amount is also cents. Sums
 * that no longer fit a whole number exactly (about 90 trillion euros) throw: they can only be a bug.
 */
import { Result, Schema } from "effect"
import { type Language, LocalizedText, text } from "./LocalizedText.ts"

/** A whole number of cents, which can be negative. */
export const Cents = Schema.Int.pipe(
  Schema.brand("Cents"),
  Schema.annotateEncoded({ identifier: "Cents", description: "euros as a whole number of cents" })
)
export type Cents = typeof Cents.Type

const notBelowZero = "expected an amount in cents of 0 or more"

/** Cents that are never below zero. */
export const Amount = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0, { message: notBelowZero })).pipe(
  Schema.brand("Cents"),
  Schema.brand("Amount"),
  Schema.annotateEncoded({ identifier: "Amount", description: "euros as a whole number of cents, 0 or more" })
)
export type Amount = typeof Amount.Type

/** Cents written in source code; throws on a fraction. */
export const cents = (value: number): Cents => {
  if (!Number.isSafeInteger(value)) throw new RangeError(`expected a whole number of cents, not ${value}`)
  // Adding nothing turns a negative zero into zero.
  return (value + 0) as Cents
}

/** An amount in cents written in source code; throws on a fraction and below zero. */
export const amount = (value: number): Amount => {
  if (value < 0) throw new RangeError(`${notBelowZero}, not ${value}`)
  return cents(value) as Amount
}

/** Adds; two amounts make an amount. */
export const addCents: {
  (a: Amount, b: Amount): Amount
  (a: Cents, b: Cents): Cents
} = (a: Cents, b: Cents) => cents(a + b) as Amount

/** `a` less `b`: can go below zero. */
export const subtractCents = (a: Cents, b: Cents): Cents => cents(a - b)

/** All together; nothing makes 0. Amounts make an amount. */
export const sumCents: {
  (values: ReadonlyArray<Amount>): Amount
  (values: ReadonlyArray<Cents>): Cents
} = (values: ReadonlyArray<Cents>) =>
  values.reduce<Cents>((sum, value) => addCents(sum, value), cents(0)) as Amount

/** As people write it: `€ 1.234,56` in Dutch, `€1,234.56` in English. */
export const formatEuros = (value: Cents, language: Language = "nl"): string => {
  const digits = String(Math.abs(value)).padStart(3, "0")
  const [thousands, point] = language === "nl" ? [".", ","] : [",", "."]
  const euros = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, thousands)
  const sign = value < 0 ? "-" : ""
  const number = `${euros}${point}${digits.slice(-2)}`
  return language === "nl" ? `€ ${sign}${number}` : `${sign}€${number}`
}

/** The amount in both languages, for use inside a sentence. */
export const eurosText = (value: Cents): LocalizedText =>
  text(formatEuros(value, "nl"), formatEuros(value, "en"))

/** The text is no amount of money in that language; `expected` says what would be right. */
export class NotEuros extends Schema.TaggedError<NotEuros>()("NotEuros", { expected: LocalizedText }) {
  override get message(): string {
    return this.expected.en
  }
}

const patterns: Record<Language, RegExp> = {
  nl: /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{2}|-))?$/,
  en: /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{2}))?$/
}

/**
 * Reads an amount as people write it. Dutch has a comma before the cents and points between thousands,
 * English the other way round. There are two digits for the cents, or none: `1.234` is a thousand euros
 * in Dutch and refused in English, never guessed at. The euro sign and spaces may be left out.
 */
export const parseEuros = (value: string, language: Language = "nl"): Result.Result<Cents, NotEuros> => {
  const bare = value.replace(/[\s\u00a0\u202f]/g, "").replace(/^(-?)€/, "$1")
  const match = patterns[language].exec(bare)
  if (match === null) return Result.fail(new NotEuros({ expected: expectedEuros[language] }))
  const [, sign = "", euros = "", fraction] = match
  const digits = euros.replace(/[.,]/g, "") + (fraction === undefined || fraction === "-" ? "00" : fraction)
  const number = Number(sign + digits)
  return Number.isSafeInteger(number)
    ? Result.succeed(cents(number))
    : Result.fail(new NotEuros({ expected: tooMuch }))
}

const expectedEuros: Record<Language, LocalizedText> = {
  nl: text(
    "verwacht een bedrag in euro's op zijn Nederlands, bijvoorbeeld 1.234,56 of 1234",
    "expected an amount in euros as Dutch writes it, for example 1.234,56 or 1234"
  ),
  en: text(
    "verwacht een bedrag in euro's op zijn Engels, bijvoorbeeld 1,234.56 of 1234",
    "expected an amount in euros as English writes it, for example 1,234.56 or 1234"
  )
}

const tooMuch = text("dit bedrag is te groot om mee te rekenen", "this amount is too large to reckon with")
