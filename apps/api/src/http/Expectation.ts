/**
 * What a field expects, in Dutch.
 *
 * The schemas say in English what they expect, for developers. What comes back to a caller is read by
 * people too: this is the Dutch beside it. A test walks through every field of the API and fails where one
 * has no Dutch.
 */

const dutch: Readonly<Record<string, string>> = {
  "expected a day of the calendar as YYYY-MM-DD, for example 2026-09-01":
    "verwacht een dag als JJJJ-MM-DD, bijvoorbeeld 2026-09-01",
  "expected a CaseId: a UUID of version 7 in lower case":
    "verwacht het nummer van een zaak: een UUID van versie 7 in kleine letters",
  "expected a PersonId: a UUID of version 7 in lower case":
    "verwacht het nummer van een persoon: een UUID van versie 7 in kleine letters",
  "expected a OrganisationId: a UUID of version 7 in lower case":
    "verwacht het nummer van een organisatie: een UUID van versie 7 in kleine letters",
  "expected an establishment code: a BRIN and two digits, for example 16AH00":
    "verwacht de code van een vestiging: een BRIN en twee cijfers, bijvoorbeeld 16AH00",
  "a BRIN and two digits, for example 16AH00": "een BRIN en twee cijfers, bijvoorbeeld 16AH00",
  "expected a BSN: nine digits that pass the eleven-test (a leading zero may be left out)":
    "verwacht een BSN: negen cijfers die de elfproef doorstaan (een nul vooraan mag weg)",
  "nine digits that pass the eleven-test": "negen cijfers die de elfproef doorstaan",
  "What the data is processed for. Access is decided for it, and it is recorded.":
    "Waarvoor de gegevens nodig zijn. Daarop wordt de toegang beoordeeld, en het wordt vastgelegd.",
  "expected the cursor of a page before, as it was given":
    "verwacht de cursor van een vorige bladzijde, zoals die gegeven is",
  "What was done in the case since the version that you had seen.":
    "Wat er in de zaak gebeurde sinds de versie die u zag.",
  "The citizen service number of the child, where the family gave it: to see whether it has a case here.":
    "Het burgerservicenummer van het kind, als het gezin dat gaf: om te zien of er hier al een zaak is.",
  "expected an amount in cents of 0 or more": "verwacht een bedrag in centen, 0 of meer",
  "euros as a whole number of cents, 0 or more": "euro's als een heel aantal centen, 0 of meer",
  "1 to 100; 25 where absent": "1 tot en met 100; 25 als er niets staat",
  "The day that it holds for: today where absent, never a later day.":
    "De dag waarop het geldt: vandaag als er niets staat, nooit een latere dag.",
  "expected a RightsRequestId: a UUID of version 7 in lower case":
    "verwacht het nummer van een verzoek over gegevens: een UUID van versie 7 in kleine letters",
  "Dutch where absent.": "Nederlands als er niets staat.",
  "The trace: everything that was done for one request.": "De trace: alles wat voor één verzoek is gedaan.",
  "expected a trace: 32 hexadecimal digits": "verwacht een trace: 32 hexadecimale cijfers",
  "The version of the processing activity, as it stands in the register.":
    "De versie van de verwerkingsactiviteit, zoals die in het register staat.",
  "expected a version of an activity such as urn:oza:activity:arrange:1":
    "verwacht een versie van een verwerkingsactiviteit, zoals urn:oza:activity:arrange:1",
  "The pseudonym of the data subject, as it stands in a record.":
    "Het pseudoniem van de betrokkene, zoals het in een regel staat.",
  "expected the pseudonym of a data subject: 64 hexadecimal digits":
    "verwacht het pseudoniem van een betrokkene: 64 hexadecimale cijfers",
  "Ended at or after this moment.": "Klaar op of na dit moment.",
  "Ended before this moment.": "Klaar vóór dit moment.",
  "expected a moment with its zone, such as 2026-01-01T00:00:00Z":
    "verwacht een moment met tijdzone, zoals 2026-01-01T00:00:00Z",
  "expected a GroupId: a UUID of version 7 in lower case":
    "verwacht het nummer van een groepsarrangement: een UUID van versie 7 in kleine letters",
  "expected a region: lower-case words joined by hyphens, for example regio-noord":
    "verwacht een regio: woorden in kleine letters met streepjes ertussen, bijvoorbeeld regio-noord",
  "expected a region of at most 63 characters": "verwacht een regio van hoogstens 63 tekens",
  "expected a time such as 09:30": "verwacht een tijd, zoals 09:30",
  "expected the name of a body of the route, in kebab-case":
    "verwacht de naam van een overleg uit de route, in kleine letters met streepjes",
  "expected the name of a section, such as introduction.cause":
    "verwacht de naam van een onderdeel, zoals introduction.cause",
  "expected the name of a funding source of groups, in kebab-case":
    "verwacht de naam van een bekostiging van groepen, in kleine letters met streepjes",
  "Shows the members whose case you take part in, and records it in those cases.":
    "Toont de kinderen aan wier zaak u deelneemt, en legt dat in die zaken vast.",
  "expected a role such as internal-coordinator": "verwacht een rol, zoals internal-coordinator",
  "expected a rule number such as REG-19 or AWB-4:13": "verwacht een regelnummer, zoals REG-19 of AWB-4:13",
  "expected a source such as youth-help": "verwacht een bron, zoals youth-help",
  "expected a kind of support such as care-farm": "verwacht een soort ondersteuning, zoals care-farm",
  "expected a key such as grey-area-half": "verwacht een sleutel, zoals grey-area-half",
  "expected a school year such as 2025-2026, or a calendar year such as 2026":
    "verwacht een schooljaar, zoals 2025-2026, of een kalenderjaar, zoals 2026",
  "expected a share between 0 and 1, for example numerator 1 and denominator 3":
    "verwacht een deel tussen 0 en 1, bijvoorbeeld teller 1 en noemer 3",
  "expected a price of at most ten million euros": "verwacht een prijs van hoogstens tien miljoen euro",
  "expected exactly when the outcome is adjust: needs, goals or arranging":
    "hoort erbij wanneer de uitkomst adjust is, en alleen dan: needs, goals of arranging"
}

/** The Dutch of what a field expects; the English where there is none yet. */
export const dutchOf = (english: string): string => dutch[english] ?? english

/** Is there Dutch for it? */
export const hasDutch = (english: string): boolean => Object.hasOwn(dutch, english)
