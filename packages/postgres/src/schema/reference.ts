/**
 * The reference data of the country: schools, municipalities, postcode areas.
 *
 * The same for every region, and of no child. That is why it stands in a schema of its own, outside the
 * rule that a key starts with the region; a server that is spread by region keeps a whole copy everywhere.
 */
import type { School } from "@oza/casework"
import type { EstablishmentCode, MunicipalityCode, Pc4, SwvCode } from "@oza/kernel"
import { index, pgSchema, text } from "drizzle-orm/pg-core"

export const ozaReference = pgSchema("oza_reference")

export const schools = ozaReference.table(
  "schools",
  {
    code: text("code").$type<EstablishmentCode>().primaryKey(),
    name: text("name").notNull(),
    type: text("type").$type<School["type"]>().notNull(),
    municipality: text("municipality").$type<MunicipalityCode>(),
    swv: text("swv").$type<SwvCode>().notNull()
  },
  (table) => [index("schools_of_swv").on(table.swv, table.code)]
)

export const municipalities = ozaReference.table("municipalities", {
  code: text("code").$type<MunicipalityCode>().primaryKey(),
  name: text("name").notNull(),
  province: text("province").notNull(),
  youthRegion: text("youth_region").notNull()
})

/** The area of the four digits of a postcode, and the samenwerkingsverbanden of its schools. */
export const postcodes = ozaReference.table("postcodes", {
  pc4: text("pc4").$type<Pc4>().primaryKey(),
  municipality: text("municipality").$type<MunicipalityCode>(),
  po: text("po").$type<SwvCode>(),
  vo: text("vo").$type<SwvCode>()
})
