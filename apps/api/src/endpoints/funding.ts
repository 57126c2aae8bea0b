/**
 * Who pays and why, how budgets stand, and what other agreements would come to. Nothing here writes in the
 * books.
 *
 * Amounts of a case are for who may see its money; budgets for who has a part in them.
 */
import {
  budgets,
  caseFunding,
  type CaseFunding,
  DeclarationChange,
  forecastBudget,
  priceArrangement,
  tryDeclaration
} from "@oza/casework"
import { AllocationRequest, FundingYear, SourceId } from "@oza/funding"
import { CalendarDate, EstablishmentCode, text } from "@oza/kernel"
import { Effect, Schema } from "effect"
import { endpoint } from "../http/Endpoint.ts"
import { whoPaysPage } from "../pages/WhoPays.ts"
import { caseParams, purposeQuery } from "./cases.ts"
import { fundingExamples } from "./fundingExamples.ts"
import { inLanguage, printedPage } from "./printedPage.ts"
import { BudgetsView, CaseFundingView, ForecastView, PricedView, TriedView } from "./fundingView.ts"

const shown = ({ account, ...rest }: CaseFunding): typeof CaseFundingView.Type => ({
  ...rest,
  ...(account === undefined
    ? {}
    : {
        account: {
          ...account,
          rows: account.rows.map(({ holder, rule, ...row }) => ({
            ...row,
            ...(holder === undefined ? {} : { holder }),
            ...(rule === undefined ? {} : { rule })
          })),
          entries: account.entries.map(({ rule, ...one }) => ({
            ...one,
            ...(rule === undefined ? {} : { rule })
          }))
        }
      })
})

const caseFundingEndpoint = endpoint({
  id: "caseFunding",
  method: "get",
  path: "/cases/{caseId}/funding",
  tag: "funding",
  summary: text("Wie betaalt wat van een zaak, en waarom", "Who pays what of a case, and why"),
  description: text(
    "Wie betaalt, in zinnen zonder bedragen. Wie de kosten mag zien, krijgt ook account: de tabel met bedrag, bron, jaar, regel en wie besliste, de boekingen met wat zij terugnemen, de totalen van de boeken, en de facturen. Wat ontbreekt staat in withheld.",
    "Who pays, in sentences without amounts. Who may see the costs also gets account: the table with amount, source, year, rule and who decided, the entries of the books with what they take back, what the books add to, and the invoices. What is missing is named in withheld."
  ),
  params: caseParams,
  query: purposeQuery,
  problems: ["access-refused", "no-such-case"],
  success: {
    status: 200,
    text: text("Wie betaalt wat.", "Who pays what."),
    schema: CaseFundingView,
    version: true
  },
  handle: ({ params, query }) =>
    Effect.map(caseFunding(params.caseId, query.purpose), (funding) => ({
      body: shown(funding),
      version: funding.version
    }))
})

const whoPaysPageEndpoint = endpoint({
  id: "whoPaysPage",
  method: "get",
  path: "/cases/{caseId}/who-pays/page",
  tag: "funding",
  summary: text("Wie betaalt wat, als bladzijde om te printen", "Who pays what, as a page for printing"),
  description: text(
    "Voor het kind en zijn ouders, uit het eigen dossier. Zonder bedragen voor wie die niet mag zien.",
    "For the child and its parents, from their own file. Without amounts for who may not see them."
  ),
  params: caseParams,
  query: inLanguage,
  problems: ["access-refused", "no-such-case"],
  success: printedPage,
  handle: ({ params: { caseId }, query: { language = "nl" } }) =>
    Effect.flatMap(caseFunding(caseId, "own-file"), (funding) =>
      Effect.map(
        Effect.promise(async () => String(await whoPaysPage(funding, language))),
        (body) => ({ body })
      )
    )
})

const budgetsEndpoint = endpoint({
  id: "listBudgets",
  method: "get",
  path: "/funding/budgets",
  tag: "funding",
  summary: text("Hoe de budgetten ervoor staan", "How the budgets stand"),
  description: text(
    "Per bron en jaar: wat elke rekening bevat, op elke dag die geweest is, en wat er tekortkomt en sinds wanneer. Alleen van bronnen die uw rol beheert, waar zij boven staat of waaruit zij mag toezeggen. Per school alleen voor wie de bron beheert. Een tekort houdt geen hulp tegen.",
    "By source and year: what every account holds, on any day that has been, and what is lacking and since when. Only of sources that your role holds, stands above or may commit from. By school only for who holds the source. A shortage stops no help."
  ),
  query: Schema.Struct({
    source: Schema.optionalKey(SourceId),
    year: Schema.optionalKey(FundingYear),
    school: Schema.optionalKey(EstablishmentCode),
    on: Schema.optionalKey(CalendarDate)
  }),
  problems: ["budget-refused"],
  success: { status: 200, text: text("De budgetten.", "The budgets."), schema: BudgetsView },
  handle: ({ query }) => Effect.map(budgets(query), (body) => ({ body }))
})

const forecastEndpoint = endpoint({
  id: "forecastBudget",
  method: "get",
  path: "/funding/forecast",
  tag: "funding",
  summary: text("Waar een budgetjaar op uitkomt", "What a budget year will come to"),
  description: text(
    "Minstens, naar verwachting en hoogstens, met hoe zeker dat is en hoe het is uitgerekend. Het beslist niets.",
    "At least, as expected and at most, with how sure that is and how it was worked out. It decides nothing."
  ),
  query: Schema.Struct({ source: SourceId, year: FundingYear, on: Schema.optionalKey(CalendarDate) }),
  problems: ["budget-refused"],
  success: { status: 200, text: text("De verwachting.", "The forecast."), schema: ForecastView },
  handle: ({ query }) => Effect.map(forecastBudget(query), (body) => ({ body }))
})

const priceEndpoint = endpoint({
  id: "priceArrangement",
  method: "post",
  path: "/funding/prices",
  tag: "funding",
  summary: text("Een arrangement doorrekenen", "Price an arrangement"),
  description: text(
    "Wat het kost en wie het betaalt, zoals de regio dat afsprak. Over geen kind; er wordt niets geboekt.",
    "What it costs and who pays, as the region agreed. About no child; nothing is booked."
  ),
  body: AllocationRequest,
  example: fundingExamples.priceArrangement,
  problems: ["access-refused", "costs-not-divided"],
  success: { status: 200, text: text("De verdeling.", "The division."), schema: PricedView },
  handle: ({ body }) => Effect.map(priceArrangement(body), (priced) => ({ body: priced }))
})

const whatIfEndpoint = endpoint({
  id: "tryDeclaration",
  method: "post",
  path: "/funding/what-if",
  tag: "funding",
  summary: text(
    "Wat als: andere afspraken op de zaken van een jaar",
    "What if: other agreements on the cases of a year"
  ),
  description: text(
    "Verdeelt de zaken waarvan in dat jaar de kosten zijn verdeeld opnieuw, met andere sleutels, prijzen of indexen. Per bron: eerst, dan en het verschil. Kleine aantallen zijn weggelaten, zoals in rapporten. De boeken blijven zoals zij zijn.",
    "Divides the cases of which costs were shared in that year again, with other keys, prices or indexes. By source: before, after and the difference. Small numbers are left out, as in reports. The books stay as they are."
  ),
  body: Schema.Struct({ year: FundingYear, change: DeclarationChange }).pipe(
    Schema.annotateEncoded({ identifier: "TryDeclarationRequest" })
  ),
  example: fundingExamples.tryDeclaration,
  problems: ["budget-refused"],
  success: { status: 200, text: text("Wat het zou zijn.", "What it would be."), schema: TriedView },
  handle: ({ body }) => Effect.map(tryDeclaration(body), (tried) => ({ body: tried }))
})

export const fundingEndpoints = [
  caseFundingEndpoint,
  whoPaysPageEndpoint,
  budgetsEndpoint,
  forecastEndpoint,
  priceEndpoint,
  whatIfEndpoint
]
