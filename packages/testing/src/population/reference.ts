/**
 * A small made-up set of reference data, so that a region runs without any file.
 *
 * The municipalities are real, as is the samenwerkingsverband that they lie in; the schools do not exist.
 * No school has a BRIN that starts with 98 or 99.
 */
import type { School } from "@oza/casework"
import { EstablishmentCode, MunicipalityCode, Pc4, SwvCode } from "@oza/kernel"

const province = "Noord-Holland"
const youthRegion = "Kop van Noord-Holland"
const po = SwvCode.make("PO2701")
const vo = SwvCode.make("VO2701")

const denHelder = MunicipalityCode.make("0400")
const schagen = MunicipalityCode.make("0441")
const texel = MunicipalityCode.make("0448")
const hollandsKroon = MunicipalityCode.make("1911")

const primary = (brin: string, name: string, municipality: MunicipalityCode): School => ({
  code: EstablishmentCode.make(`${brin}00`),
  name: `Voorbeeldschool ${name}`,
  type: "po",
  municipality,
  swv: po
})

const secondary = (code: string, name: string, municipality: MunicipalityCode): School => ({
  code: EstablishmentCode.make(code),
  name: `Voorbeeldcollege ${name}`,
  type: "vo",
  municipality,
  swv: vo
})

const area = (pc4: string, municipality: MunicipalityCode) => ({ pc4: Pc4.make(pc4), municipality, po, vo })

export const syntheticReference = {
  municipalities: [
    { code: denHelder, name: "Den Helder", province, youthRegion },
    { code: schagen, name: "Schagen", province, youthRegion },
    { code: texel, name: "Texel", province, youthRegion },
    { code: hollandsKroon, name: "Hollands Kroon", province, youthRegion }
  ],
  postcodes: [
    area("1781", denHelder),
    area("1784", denHelder),
    area("1741", schagen),
    area("1754", schagen),
    area("1791", texel),
    area("1761", hollandsKroon),
    area("1771", hollandsKroon)
  ],
  schools: [
    primary("99ZA", "De Verzonnen Vuurtoren", denHelder),
    primary("99ZB", "Het Bedachte Baken", denHelder),
    primary("99ZC", "De Denkbeeldige Duinroos", denHelder),
    primary("99ZD", "Het Fictieve Fregat", denHelder),
    primary("99ZE", "De Papieren Polder", schagen),
    primary("99ZF", "Het Geschreven Geestland", schagen),
    primary("99ZG", "De Getekende Terp", schagen),
    primary("99ZH", "Het Verhaalde Waddenhuis", texel),
    primary("99ZJ", "De Mogelijke Molen", hollandsKroon),
    primary("99ZK", "Het Ingebeelde Zwin", hollandsKroon),
    primary("99ZL", "De Gedroomde Dijk", hollandsKroon),
    primary("99ZM", "Het Proefpoldertje", hollandsKroon),
    secondary("98ZA00", "Marsdiep van Papier", denHelder),
    secondary("98ZA01", "Marsdiep van Papier, praktijkonderwijs", denHelder),
    secondary("98ZB00", "Noorderbedenksel", schagen),
    secondary("98ZC00", "Eilandverzinsel", texel),
    secondary("98ZD00", "Wieringer Voorbeeld", hollandsKroon)
  ]
} as const satisfies {
  readonly municipalities: ReadonlyArray<object>
  readonly postcodes: ReadonlyArray<object>
  readonly schools: readonly [School, ...ReadonlyArray<School>]
}
