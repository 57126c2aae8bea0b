/**
 * What goes wrong, as people and programs read it: problem details (RFC 9457).
 *
 * One list of kinds, each with its status; every answer of 400 and up is one of them, and the OpenAPI
 * document and the page behind `type` are made from the same list. A problem never holds data of a child:
 * it names fields, rules and versions.
 */
import { type Language, type LocalizedText, Refused, text } from "@oza/kernel"
import { CaseChange } from "@oza/casework"
import { Data, Schema } from "effect"
import { say } from "./Language.ts"

export interface ProblemKindText {
  readonly status: number
  readonly title: LocalizedText
  /** What it means and what to do, for the page behind `type`. */
  readonly meaning: LocalizedText
}

export const problemKinds = {
  "invalid-input": {
    status: 400,
    title: text("De invoer klopt niet", "The input is not right"),
    meaning: text(
      "Een of meer velden, zoekvragen of onderdelen van het adres kloppen niet. In `errors` staat elk daarvan.",
      "One or more fields, query keys or parts of the address are not right. `errors` lists each of them."
    )
  },
  "not-signed-in": {
    status: 401,
    title: text("U bent niet aangemeld", "You are not signed in"),
    meaning: text(
      "Stuur een geldig token mee in de kop `Authorization: Bearer …`.",
      "Send a valid token in the header `Authorization: Bearer …`."
    )
  },
  "access-refused": {
    status: 403,
    title: text("U mag dit niet zien of doen", "You may not see or do this"),
    meaning: text(
      "De privacyregels staan deze verwerking voor dit doel niet toe. In `ruling` staat op welke regels dat rust.",
      "The privacy rules do not permit this processing for this purpose. `ruling` says on which rules that rests."
    )
  },
  "budget-refused": {
    status: 403,
    title: text("Dit budget is niet voor u", "This budget is not for you"),
    meaning: text(
      "Hoe een budget ervoor staat, is voor wie het beheert, wie daarboven staat en wie er uit mag toezeggen. In `ruling` staat de regel.",
      "How a budget stands is for who holds it, who stands above, and who may commit from it. `ruling` has the rule."
    )
  },
  "no-such-case": {
    status: 404,
    title: text("Deze zaak is er niet", "There is no such case"),
    meaning: text(
      "De zaak bestaat niet, of u heeft er geen relatie mee. Het antwoord is in beide gevallen gelijk.",
      "The case does not exist, or you have no relation to it. Both give the same answer."
    )
  },
  "no-such-group": {
    status: 404,
    title: text("Deze groep is er niet", "There is no such group"),
    meaning: text(
      "Het overzicht van deze regio kent geen groep met dit nummer.",
      "The register of this region knows no group with this number."
    )
  },
  "no-such-request": {
    status: 404,
    title: text("Dit verzoek is er niet", "There is no such request"),
    meaning: text(
      "Het verzoek over gegevens bestaat niet, of u mag er niet van weten. Het antwoord is in beide gevallen gelijk.",
      "The request about data does not exist, or you may not know of it. Both give the same answer."
    )
  },
  "nothing-here": {
    status: 404,
    title: text("Hier is niets", "There is nothing here"),
    meaning: text(
      "Op dit adres staat niets. Let op: een adres eindigt niet op een schuine streep.",
      "There is nothing at this address. Note that an address does not end with a slash."
    )
  },
  "method-not-allowed": {
    status: 405,
    title: text("Dat kan hier niet", "That cannot be done here"),
    meaning: text(
      "Dit adres kent deze methode niet. In de kop `Allow` staat welke wel.",
      "This address does not know this method. The header `Allow` lists those that it knows."
    )
  },
  "not-acceptable": {
    status: 406,
    title: text("Dit formaat is er niet", "This format is not available"),
    meaning: text(
      "Antwoorden zijn JSON. Vraag om `application/json`.",
      "Answers are JSON. Ask for `application/json`."
    )
  },
  "act-refused": {
    status: 409,
    title: text("Deze stap kan nu niet", "This step cannot be taken now"),
    meaning: text(
      "Een regel staat deze stap nu in de weg. In `ruling` staat welke regel, waarom, en welke stappen dat oplossen.",
      "A rule stands in the way of this step now. `ruling` says which rule, why, and which steps would resolve it."
    )
  },
  "costs-not-divided": {
    status: 409,
    title: text("Zo zijn de kosten niet te verdelen", "Costs cannot be divided so"),
    meaning: text(
      "Een of meer afspraken zijn niet te verdelen zoals de regio dat afsprak. In `errors` staat elke plaats, in `ruling` de regels.",
      "One or more agreements cannot be divided as the region agreed. `errors` has each place, `ruling` the rules."
    )
  },
  "changed-meanwhile": {
    status: 409,
    title: text("De zaak is intussen veranderd", "The case has changed in the meantime"),
    meaning: text(
      "Iemand anders legde op hetzelfde moment iets vast. Er is niets geschreven; probeer het opnieuw.",
      "Somebody else recorded something at the same moment. Nothing was written; try again."
    )
  },
  "group-changed-meanwhile": {
    status: 409,
    title: text("De groep is intussen veranderd", "The group has changed in the meantime"),
    meaning: text(
      "Iemand anders legde op hetzelfde moment iets vast bij deze groep. Er is niets geschreven; probeer het opnieuw.",
      "Somebody else recorded something with this group at the same moment. Nothing was written; try again."
    )
  },
  "request-changed-meanwhile": {
    status: 409,
    title: text("Het verzoek is intussen veranderd", "The request has changed in the meantime"),
    meaning: text(
      "Iemand anders legde op hetzelfde moment iets vast bij dit verzoek. Er is niets geschreven; probeer het opnieuw.",
      "Somebody else recorded something with this request at the same moment. Nothing was written; try again."
    )
  },
  "version-moved-on": {
    status: 412,
    title: text("De zaak is verder dan u dacht", "The case has moved on"),
    meaning: text(
      "De kop `If-Match` noemt een oudere versie. In `version` staat de versie van nu; lees de zaak opnieuw.",
      "The header `If-Match` names an older version. `version` holds the version of now; read the case again."
    )
  },
  "group-moved-on": {
    status: 412,
    title: text("De groep is verder dan u dacht", "The group has moved on"),
    meaning: text(
      "De kop `If-Match` noemt een oudere versie. In `version` staat de versie van nu; lees de groep opnieuw.",
      "The header `If-Match` names an older version. `version` holds the version of now; read the group again."
    )
  },
  "request-moved-on": {
    status: 412,
    title: text("Het verzoek is verder dan u dacht", "The request has moved on"),
    meaning: text(
      "De kop `If-Match` noemt een oudere versie. In `version` staat de versie van nu; lees het verzoek opnieuw.",
      "The header `If-Match` names an older version. `version` holds the version of now; read the request again."
    )
  },
  "too-large": {
    status: 413,
    title: text("Het bericht is te groot", "The message is too large"),
    meaning: text("Een bericht is hoogstens 256 kB.", "A message is at most 256 kB.")
  },
  "wrong-media-type": {
    status: 415,
    title: text("Dit formaat kan de API niet lezen", "The API cannot read this format"),
    meaning: text(
      "Stuur JSON, met de kop `Content-Type: application/json`.",
      "Send JSON, with the header `Content-Type: application/json`."
    )
  },
  fault: {
    status: 500,
    title: text("Er ging iets mis bij ons", "Something went wrong on our side"),
    meaning: text(
      "Een fout in de software. Geef het nummer uit de kop `Trace-Id` door aan de beheerder.",
      "A fault in the software. Give the number in the header `Trace-Id` to the administrator."
    )
  },
  unavailable: {
    status: 503,
    title: text("Even niet beschikbaar", "Not available for a moment"),
    meaning: text(
      "De database of de aanmelddienst is niet te bereiken. Er is niets geschreven; probeer het later opnieuw.",
      "The database or the sign-in service cannot be reached. Nothing was written; try again later."
    )
  }
} as const satisfies Record<string, ProblemKindText>

export type ProblemKind = keyof typeof problemKinds
export const problemKindNames = Object.keys(problemKinds) as ReadonlyArray<ProblemKind>

/** One thing that is wrong with the input, in one language. */
export const InputError = Schema.Struct({
  in: Schema.Literals(["body", "query", "path", "header"]),
  path: Schema.String.annotate({ description: "Where in it: `agreement.goals[0]`; empty for the whole." }),
  message: Schema.String
}).pipe(Schema.annotateEncoded({ identifier: "InputError" }))
export type InputError = typeof InputError.Type

export const ProblemDetails = Schema.Struct({
  type: Schema.String.annotate({
    format: "uri-reference",
    description: "The kind of problem; a page says more."
  }),
  title: Schema.String,
  status: Schema.Int,
  detail: Schema.String.annotate({ description: "What is wrong here, in the language that was asked for." }),
  instance: Schema.optionalKey(Schema.String.annotate({ format: "uri-reference" })),
  errors: Schema.optionalKey(Schema.Array(InputError)),
  ruling: Schema.optionalKey(Refused),
  version: Schema.optionalKey(
    Schema.Int.annotate({ description: "The version of the case or group as it is now." })
  ),
  changes: Schema.optionalKey(
    Schema.Array(CaseChange).annotate({
      description: "What was done in the case since the version that you had seen."
    })
  )
}).pipe(Schema.annotateEncoded({ identifier: "Problem" }))
export type ProblemDetails = typeof ProblemDetails.Type

/** A problem before its language is chosen. */
export class Problem extends Data.TaggedError("Problem")<{
  readonly kind: ProblemKind
  readonly detail?: LocalizedText
  readonly errors?: ReadonlyArray<Omit<InputError, "message"> & { readonly message: LocalizedText }>
  readonly ruling?: Refused
  readonly version?: number
  readonly changes?: ReadonlyArray<CaseChange>
  readonly headers?: Readonly<Record<string, string>>
}> {}

/** The address of the page about a kind of problem. */
export const problemType = (kind: ProblemKind): string => `/problems/${kind}`

export const problemDetails = (problem: Problem, language: Language): ProblemDetails => {
  const { status, title, meaning } = problemKinds[problem.kind]
  return {
    type: problemType(problem.kind),
    title: say(title, language),
    status,
    detail: say(problem.detail ?? meaning, language).replaceAll("`", ""),
    ...(problem.errors === undefined
      ? {}
      : { errors: problem.errors.map((error) => ({ ...error, message: say(error.message, language) })) }),
    ...(problem.ruling === undefined ? {} : { ruling: problem.ruling }),
    ...(problem.version === undefined ? {} : { version: problem.version }),
    ...(problem.changes === undefined ? {} : { changes: problem.changes })
  }
}

/** The answer: problem details in one language, never to be cached. */
export const problemResponse = (problem: Problem, language: Language): Response =>
  Response.json(problemDetails(problem, language), {
    status: problemKinds[problem.kind].status,
    headers: {
      ...problem.headers,
      "Content-Type": "application/problem+json",
      "Content-Language": language
    }
  })
