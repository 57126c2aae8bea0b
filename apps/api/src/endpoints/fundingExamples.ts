/** Bodies of the endpoints of funding that write nothing, as somebody could send them. */
export const fundingExamples = {
  priceArrangement: {
    on: "2026-10-05",
    schoolType: "po",
    enrolment: "enrolled",
    precedingLaw: [],
    greyAreaTalked: true,
    agreements: [
      {
        agreement: 1,
        kind: "guidance-in-behaviour",
        setting: "school",
        from: "2026-10-12",
        until: "2027-04-12",
        quantity: 40,
        unit: "hour"
      }
    ]
  },
  tryDeclaration: {
    year: "2025-2026",
    change: {
      prices: [
        {
          kind: "treatment",
          unit: "hour",
          period: { from: "2020-01-01" },
          amount: 11500,
          decided: { document: "Voorstel", place: "bijlage 2" }
        }
      ]
    }
  }
}
