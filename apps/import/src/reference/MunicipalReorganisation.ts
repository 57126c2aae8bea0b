/**
 * Which municipality of today an earlier one went into (gemeentelijke herindeling).
 *
 * Reference files are of different years: the division in samenwerkingsverbanden names municipalities of
 * 2015, the list of DUO those of 2017. Only what is certain from the number alone stands here. Where a
 * municipality was divided over several, the number does not tell, and the municipality stays unknown.
 * Source: Gemeentelijke indeling per jaar, CBS.
 */

/** Municipalities that went into one other as a whole, or were renumbered, on 1 January of a year. */
export interface Merger {
  readonly year: number
  readonly to: string
  /** Number and name of those that no longer exist. */
  readonly from: ReadonlyArray<readonly [code: string, name: string]>
}

export const mergers: ReadonlyArray<Merger> = [
  {
    year: 2015,
    to: "1945",
    from: [
      ["0241", "Groesbeek"],
      ["0265", "Ubbergen"],
      ["0282", "Millingen aan de Rijn"]
    ]
  },
  { year: 2016, to: "0385", from: [["0478", "Zeevang"]] },
  {
    year: 2016,
    to: "1942",
    from: [
      ["0381", "Bussum"],
      ["0424", "Muiden"],
      ["0425", "Naarden"]
    ]
  },
  {
    year: 2017,
    to: "1948",
    from: [
      ["0844", "Schijndel"],
      ["0846", "Sint-Oedenrode"],
      ["0860", "Veghel"]
    ]
  },
  { year: 2018, to: "0080", from: [["0081", "Leeuwarderadeel"]] },
  { year: 2018, to: "0299", from: [["0196", "Rijnwaarden"]] },
  {
    year: 2018,
    to: "1949",
    from: [
      ["0063", "het Bildt"],
      ["0070", "Franekeradeel"],
      ["1908", "Menameradiel"]
    ]
  },
  {
    year: 2018,
    to: "1950",
    from: [
      ["0007", "Bellingwedde"],
      ["0048", "Vlagtwedde"]
    ]
  },
  {
    year: 2018,
    to: "1952",
    from: [
      ["0018", "Hoogezand-Sappemeer"],
      ["0040", "Slochteren"],
      ["1987", "Menterwolde"]
    ]
  },
  {
    year: 2019,
    to: "0014",
    from: [
      ["0009", "Ten Boer"],
      ["0017", "Haren"]
    ]
  },
  { year: 2019, to: "0394", from: [["0393", "Haarlemmerliede en Spaarnwoude"]] },
  { year: 2019, to: "0575", from: [["0576", "Noordwijkerhout"]] },
  {
    year: 2019,
    to: "1954",
    from: [
      ["0881", "Onderbanken"],
      ["0951", "Nuth"],
      ["0962", "Schinnen"]
    ]
  },
  {
    year: 2019,
    to: "1959",
    from: [
      ["0738", "Aalburg"],
      ["0870", "Werkendam"],
      ["0874", "Woudrichem"]
    ]
  },
  {
    year: 2019,
    to: "1960",
    from: [
      ["0236", "Geldermalsen"],
      ["0304", "Neerijnen"],
      ["0733", "Lingewaal"]
    ]
  },
  {
    year: 2019,
    to: "1961",
    from: [
      ["0545", "Leerdam"],
      ["0620", "Vianen"],
      ["0707", "Zederik"]
    ]
  },
  {
    year: 2019,
    to: "1963",
    from: [
      ["0584", "Oud-Beijerland"],
      ["0585", "Binnenmaas"],
      ["0588", "Korendijk"],
      ["0611", "Cromstrijen"],
      ["0617", "Strijen"]
    ]
  },
  {
    year: 2019,
    to: "1966",
    from: [
      ["0005", "Bedum"],
      ["1651", "Eemsmond"],
      ["1663", "De Marne"]
    ]
  },
  {
    year: 2019,
    to: "1969",
    from: [
      ["0015", "Grootegast"],
      ["0022", "Leek"],
      ["0025", "Marum"],
      ["0056", "Zuidhorn"]
    ]
  },
  {
    year: 2019,
    to: "1970",
    from: [
      ["0058", "Dongeradeel"],
      ["0079", "Kollumerland en Nieuwkruisland"],
      ["1722", "Ferwerderadiel"]
    ]
  },
  {
    year: 2019,
    to: "1978",
    from: [
      ["0689", "Giessenlanden"],
      ["1927", "Molenwaard"]
    ]
  },
  {
    year: 2021,
    to: "1979",
    from: [
      ["0003", "Appingedam"],
      ["0010", "Delfzijl"],
      ["0024", "Loppersum"]
    ]
  },
  { year: 2022, to: "0363", from: [["0457", "Weesp"]] },
  { year: 2022, to: "0439", from: [["0370", "Beemster"]] },
  {
    year: 2022,
    to: "1980",
    from: [
      ["0398", "Heerhugowaard"],
      ["0416", "Langedijk"]
    ]
  },
  {
    year: 2022,
    to: "1982",
    from: [
      ["0756", "Boxmeer"],
      ["0786", "Grave"],
      ["0815", "Mill en Sint Hubert"],
      ["1684", "Cuijk"],
      ["1702", "Sint Anthonis"]
    ]
  },
  {
    year: 2022,
    to: "1991",
    from: [
      ["0856", "Uden"],
      ["1685", "Landerd"]
    ]
  },
  {
    year: 2023,
    to: "1992",
    from: [
      ["0501", "Brielle"],
      ["0530", "Hellevoetsluis"],
      ["0614", "Westvoorne"]
    ]
  }
]

/** Municipalities that were divided over several: number, name, and the numbers that share it. */
export const divided: ReadonlyArray<{
  readonly year: number
  readonly code: string
  readonly name: string
  readonly over: ReadonlyArray<string>
}> = [
  { year: 2018, code: "0140", name: "Littenseradiel", over: ["0080", "1900", "1949"] },
  { year: 2019, code: "0053", name: "Winsum", over: ["1966", "1969"] },
  { year: 2021, code: "0788", name: "Haaren", over: ["0757", "0824", "0855", "0865"] }
]

/** Names that a municipality had in an earlier list, or that a list writes without marks. */
export const otherNames: ReadonlyArray<readonly [name: string, code: string]> = [
  ["De Friese Meren", "1940"],
  ["Sudwest Fryslan", "1900"],
  ["Kollumerland CA", "0079"],
  ["Haarlemmerliede CA", "0393"],
  ["Nuenen CA", "0820"],
  ["Bergen NH", "0373"],
  ["Bergen LB", "0893"],
  ["Laren", "0417"],
  ["Rijswijk", "0603"],
  ["Middelburg", "0687"],
  ["Stein", "0971"],
  ["Beek", "0888"],
  ["Hengelo", "0164"]
]
