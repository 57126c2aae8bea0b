/** Everything that stands in a database, as somebody would find it who has a copy. */
import { Effect } from "effect"
import { ownerRows } from "./asAsked.ts"

/** Every row of every table of the house as text; bytes as hexadecimal digits. */
export const dump = Effect.gen(function* () {
  const tables = yield* ownerRows<{ readonly name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname like 'oza%' and c.relkind = 'r' order by 1`
  )
  const all: Array<string> = []
  for (const { name } of tables) {
    const rows = yield* ownerRows<{ readonly row: string }>(`select t::text as row from ${name} t`)
    all.push(...rows.map(({ row }) => `${name} ${row}`))
  }
  return all
})

/** The ways in which a text can stand somewhere without being sealed. */
const forms = (text: string): ReadonlyArray<string> => {
  const bytes = Buffer.from(text, "utf8")
  return [
    text,
    JSON.stringify(text).slice(1, -1),
    bytes.toString("hex"),
    // Base64 at each of the three places where it can begin, without the letters that its neighbours share.
    ...[0, 1, 2].map((before) =>
      Buffer.concat([Buffer.alloc(before, " "), bytes])
        .toString("base64")
        .slice(before === 0 ? 0 : 4, -4)
    )
  ]
}

/** Where any of these texts can be found. */
export const found = (all: ReadonlyArray<string>, texts: ReadonlyArray<string>): ReadonlyArray<string> =>
  texts.filter((text) => forms(text).some((form) => all.some((row) => row.includes(form))))
