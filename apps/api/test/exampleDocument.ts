/** The document of the API as some deployment serves it. */
import type { Language } from "@oza/kernel"
import { endpoints } from "../src/endpoints/endpoints.ts"
import { openApiDocument } from "../src/http/OpenApiDocument.ts"

export const exampleDocument = (language: Language) =>
  openApiDocument(
    endpoints,
    {
      title: { nl: "Arrangementen", en: "Arrangements" },
      description: { nl: "Een regio.", en: "A region." },
      tags: {
        cases: { nl: "Zaken", en: "Cases" },
        acts: { nl: "Stappen", en: "Acts" },
        funding: { nl: "Kosten", en: "Costs" },
        rights: { nl: "Rechten", en: "Rights" },
        groups: { nl: "Groepen", en: "Groups" },
        region: { nl: "Regio", en: "Region" }
      },
      origin: "https://oza.example.nl",
      contact: { name: "Team", url: "https://oza.example.nl", email: "team@oza.example.nl" }
    },
    language
  )
