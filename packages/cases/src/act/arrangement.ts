/** Acts on the arrangement: agreements, agreement with the content, costs, bridging, execution and its progress. */
import { text } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { Schema } from "effect"
import { Agreement } from "../Agreement.ts"
import { Bridging } from "../Bridging.ts"
import { RecordedCosting, FundingShare, InvoiceRemark, RecordedInvoice, ReturnGround } from "../Funding.ts"
import { ProgressReport } from "../ProgressReport.ts"
import { Scaling } from "../Scaling.ts"
import { act, alsoWhenClosed, Sentence } from "./act.ts"

const { number: _agreement, ...agreementFields } = Agreement.fields

export const arrangementActs = {
  MakeAgreement: act(
    "MakeAgreement",
    "AgreementMade",
    "agreements",
    text("Een afspraak in het arrangement vastleggen", "Record an agreement of the arrangement"),
    { agreement: Schema.Struct(agreementFields).pipe(classified("youth-help")) }
  ),
  AgreeContent: act(
    "AgreeContent",
    "ContentAgreed",
    "content-agreements",
    text("Met de inhoud van het arrangement instemmen", "Agree with the content of the arrangement"),
    {}
  ),
  ShareFunding: alsoWhenClosed(
    act("ShareFunding", "FundingShared", "fundings", text("De kosten verdelen", "Share the costs"), {
      costs: Schema.NonEmptyArray(RecordedCosting).pipe(classified("finance")),
      shares: Schema.NonEmptyArray(FundingShare).pipe(classified("finance"))
    })
  ),
  ApproveFunding: alsoWhenClosed(
    act(
      "ApproveFunding",
      "FundingApproved",
      "funding-approvals",
      text("Instemmen met wat een bron betaalt", "Agree to what a source pays"),
      {
        sources: Schema.NonEmptyArray(Schema.NonEmptyString).pipe(classified("finance")),
        /** Those of them for which enough people have now agreed: what was set apart becomes promised. */
        committed: Schema.Array(Schema.NonEmptyString).pipe(classified("finance"))
      }
    )
  ),
  ReturnFunding: act(
    "ReturnFunding",
    "FundingReturned",
    "funding-returns",
    text("De verdeling van kosten terugsturen", "Send the division of costs back"),
    {
      agreements: Schema.NonEmptyArray(Schema.Int).pipe(classified("process")),
      ground: ReturnGround.pipe(classified("finance")),
      reason: Sentence.pipe(classified("finance"))
    }
  ),
  RecordInvoice: alsoWhenClosed(
    act("RecordInvoice", "InvoiceRecorded", "invoices", text("Een factuur vastleggen", "Record an invoice"), {
      invoice: RecordedInvoice.pipe(classified("finance")),
      /** What had to be promised beside what was, as more was invoiced. */
      extra: Schema.Array(FundingShare).pipe(classified("finance")),
      remarks: Schema.Array(InvoiceRemark).pipe(classified("finance"))
    })
  ),
  StartExecution: act(
    "StartExecution",
    "ExecutionStarted",
    "starts",
    text("Met de uitvoering beginnen", "Start the execution"),
    {}
  ),
  AgreeBridging: act(
    "AgreeBridging",
    "BridgingAgreed",
    "bridgings",
    text("Overbrugging afspreken tot de hulp begint", "Agree on bridging until the help starts"),
    { bridging: Bridging.pipe(classified("youth-help")) }
  ),
  ScaleAgreement: act(
    "ScaleAgreement",
    "AgreementScaled",
    "scalings",
    text("Een afspraak op- of afschalen", "Scale an agreement up or down"),
    {
      agreement: Scaling.fields.agreement,
      direction: Scaling.fields.direction,
      reason: Scaling.fields.reason
    }
  ),
  ReportProgress: act(
    "ReportProgress",
    "ProgressReported",
    "progress-reports",
    text("Start en voortgang melden", "Report start and progress"),
    {
      agreement: ProgressReport.fields.agreement,
      state: ProgressReport.fields.state,
      text: ProgressReport.fields.text
    }
  )
} as const
