/**
 * The database itself, by whoever has the login of the program and asks what he likes: the second wall, and
 * under it the seals. And by whoever stole a copy of all of it.
 */
import { caseCategories } from "@oza/privacy"
import { Effect } from "effect"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { childV, coordinatorV, coordinatorW, outsider, wijkteamV } from "./People.ts"
import { asked, type Db, fillAll, here, outcome, readable, type Settings } from "./Sql.ts"
import { makeWorld, type World } from "./World.ts"

describe("The database, with the login of the program", () => {
  let world: World
  let db: Db
  let tables: ReadonlyArray<string>
  beforeAll(async () => {
    world = await makeWorld("PostgreSQL")
    db = world.stores.database!
    tables = await fillAll(db)
  })
  afterAll(() => world?.close())

  const visible = async (settings: Settings): Promise<Readonly<Record<string, number>>> => {
    const seen: Record<string, number> = {}
    for (const table of tables) {
      const rows = await outcome(db, settings, `select * from ${table}`)
      if (typeof rows !== "string" && rows.length > 0) seen[table] = rows.length
    }
    return seen
  }

  it("has something to steal, as its owner sees", async () => {
    const rows = await asked(db, {}, "select count(*)::int4 as n from oza.cases", "owner")
    expect(rows).toEqual([{ n: 5 }])
    expect(tables.length).toBeGreaterThan(15)
    for (const table of tables)
      expect((await asked(db, {}, `select 1 from ${table} limit 1`, "owner")).length, table).toBe(1)
  })

  it("is served as a role that owns nothing, to which no row is open by itself", async () => {
    const rows = await Effect.runPromise(db.run({ name: "", text: "select current_user::text as role" }))
    expect(rows).toEqual([{ role: "oza_app" }])
    for (const table of tables) {
      const shown = await Effect.runPromise(
        Effect.result(db.run({ name: "", text: `select * from ${table}` }))
      )
      expect(shown._tag === "Success" ? shown.success : [], table).toEqual([])
    }
  })

  it("gives no row of any table without settings, nor with settings that say only who one is", async () => {
    expect(await visible({})).toEqual({})
    expect(await visible({ region: here })).toEqual({})
    expect(await visible({ party: coordinatorV.party })).toEqual({})
    expect(await visible({ party: coordinatorV.party, purpose: "arrange" })).toEqual({})
    expect(await visible({ region: "%", party: coordinatorV.party, purpose: "arrange" })).toEqual({})
    expect(await visible({ region: "", party: "", purpose: "", duty: "" })).toEqual({})
  })

  it("gives a party no case that it is nothing to, for any purpose and any category", async () => {
    for (const { party } of [outsider, coordinatorW]) {
      for (const purpose of ["arrange", "guide-pupil", "own-file", "decide-youth-help", "statistics", "x"]) {
        const settings = {
          region: here,
          party,
          purpose,
          side: "school",
          categories: caseCategories.join(",")
        }
        const rows = await asked(db, settings, "select case_id from oza.cases")
        const own = party === coordinatorW.party ? [world.cases.W] : []
        expect(rows.map((row) => (row as { readonly case_id: string }).case_id)).toEqual(own)
        const seen = await visible(settings)
        for (const table of [
          "oza.case_events",
          "oza.access_log",
          "oza.processing_log",
          "oza_swv.case_health",
          "oza.identities",
          "oza.rights_events",
          "oza.ledger_entries"
        ])
          expect(seen, `${purpose} ${table}`).not.toHaveProperty([table])
      }
    }
  })

  it("gives nothing of another region to who belongs to a case in it, but says otherwise", async () => {
    const settings = {
      region: "alkmaar",
      party: coordinatorV.party,
      purpose: "arrange",
      categories: caseCategories.join(","),
      cases: `{${world.cases.V}}`
    }
    for (const table of [
      "oza.cases",
      "oza.case_events",
      "oza.participants",
      "oza.access_log",
      "oza.identities"
    ])
      expect(await asked(db, settings, `select * from ${table}`), table).toEqual([])
  })

  it("keeps what the samenwerkingsverband holds on health from every side but three, and three purposes", async () => {
    const settings = (change: Settings): Settings => ({
      region: here,
      party: wijkteamV.party,
      cases: `{${world.cases.V}}`,
      categories: caseCategories.join(","),
      purpose: "decide-youth-help",
      side: "municipality",
      ...change
    })
    const held = "select * from oza_swv.case_health"
    const school = { side: "school", purpose: "guide-pupil" }
    expect((await asked(db, settings(school), held)).length).toBe(1)
    for (const change of [
      {},
      { side: "youth-help", purpose: "provide-help" },
      { side: "municipality", purpose: "guide-pupil" },
      { side: "school", purpose: "arrange-x" },
      { side: "swv", purpose: "fund" },
      { ...school, categories: "process,education" },
      { ...school, cases: "" },
      { ...school, region: "alkmaar" },
      { duty: "import" },
      { duty: "statistics" }
    ])
      expect(await asked(db, settings(change), held), JSON.stringify(change)).toEqual([])
    const keys = await asked(db, settings({}), "select * from oza_keys.data_keys where controller = 'swv'")
    expect(keys).toEqual([])
  })

  it("gives whoever makes figures facts without a child, and nothing else", async () => {
    const seen = await visible({ region: here, duty: "statistics" })
    expect(
      Object.keys(seen).filter((table) => !["oza.case_facts", "oza.ledger_entries"].includes(table))
    ).toEqual([])
    const facts = await asked(db, { region: here, duty: "statistics" }, "select * from oza.case_facts")
    const text = readable(facts)
    expect(world.secrets.in(text).filter(({ category }) => category !== "process")).toEqual([])
  })

  it("gives wrapped keys to their duty, and with them none of what they seal", async () => {
    const seen = await visible({ region: here, duty: "keys" })
    expect(Object.keys(seen)).toEqual(["oza_keys.data_keys"])
  })

  it("cannot be put off its walls", async () => {
    for (const text of [
      "alter table oza.cases disable row level security",
      "alter table oza.cases no force row level security",
      "drop policy select_by_scope on oza.cases",
      "create policy mine on oza.cases for select using (true)",
      "alter role oza_app bypassrls",
      "alter role oza_app superuser",
      "create role friend superuser login",
      "grant oza_app to public",
      "create view public.mine as select * from oza.cases",
      "create function public.mine() returns setof oza.cases language sql security definer as 'select * from oza.cases'",
      "create trigger mine before insert on oza.cases execute function oza.refuse_change()",
      "alter table oza.cases owner to oza_app",
      "truncate oza.access_log",
      "delete from oza.access_log",
      "update oza.access_log set record = record",
      "delete from oza.processing_log",
      "update oza.case_events set role = 'parent'",
      "delete from oza.case_events",
      "delete from oza.cases",
      "drop table oza.cases",
      "copy oza.cases to '/tmp/stolen'",
      "copy oza.cases to program 'cat > /tmp/stolen'",
      "select pg_read_file('/etc/passwd')",
      "select * from pg_authid",
      "select pg_ls_dir('/')",
      "set session_replication_role = replica"
    ]) {
      const settings = {
        region: here,
        party: coordinatorV.party,
        purpose: "arrange",
        side: "school",
        categories: caseCategories.join(","),
        cases: `{${world.cases.V}}`
      }
      const came = await outcome(db, settings, text)
      expect(typeof came === "string" ? came : "done", text).toMatch(
        /^(42501|42704|42P01|42883|42703|0A000)$/
      )
    }
    const rows = await asked(db, {}, "select count(*)::int4 as n from oza.cases", "owner")
    expect(rows).toEqual([{ n: 5 }])
  })

  it("destroys no key for who has no duty to", async () => {
    const count = () => asked(db, {}, "select count(*)::int4 as n from oza_keys.data_keys", "owner")
    const before = await count()
    const party = { region: here, party: coordinatorV.party, purpose: "arrange", side: "school" }
    for (const duty of ["", "import", "statistics", "keys"])
      await outcome(db, { ...party, duty }, "delete from oza_keys.data_keys")
    expect(await count()).toEqual(before)
  })

  it("hands no right on: what it has not got to give, nobody gets", async () => {
    // A warning and no error, so that it is looked at what came of it.
    for (const text of [
      "grant select on oza.cases to public",
      "grant all on all tables in schema oza to public"
    ])
      await outcome(db, {}, text)
    const given =
      "select table_name from information_schema.role_table_grants where grantee = 'PUBLIC' and table_schema like 'oza%'"
    expect(await asked(db, {}, given, "owner")).toEqual([])
  })

  it("does not switch its walls off by a setting of the session", async () => {
    // `off` makes a policy that would filter an error; it never shows a row.
    const came = await Effect.runPromise(
      Effect.result(
        db.transaction(async (session) => {
          await session.rows("set local role oza_app", [])
          await session.rows("set local row_security = off", [])
          return session.rows("select * from oza.cases", [])
        })
      )
    )
    expect(came._tag).toBe("Failure")
  })

  it("does not tell by an error, a plan or a number of rows what is behind the wall", async () => {
    const settings = {
      region: here,
      party: outsider.party,
      purpose: "arrange",
      categories: caseCategories.join(",")
    }
    for (const text of [
      `select 1 from oza.cases where case_id = '${world.cases.V}' and 1 / (case when child_id = '${childV.party}' then 0 else 1 end) = 1`,
      `select count(*) from oza.cases where child_id = '${childV.party}' having count(*) > 0`
    ]) {
      expect(await outcome(db, settings, text)).toEqual([])
    }
    const there = await outcome(
      db,
      settings,
      `insert into oza.participants (region_id, case_id, number, party_id, role, from_date, opened_on)
       values ('${here}', '${world.cases.V}', 99, '${outsider.party}', 'parent', '2026-01-01', '2026-01-01')`
    )
    expect(there).toBe("42501")
  })

  it("lets nobody make himself a participant by naming the case of others", async () => {
    const settings = {
      region: here,
      party: outsider.party,
      purpose: "arrange",
      side: "school",
      categories: caseCategories.join(","),
      cases: `{${world.cases.V}}`
    }
    await outcome(
      db,
      settings,
      `update oza.cases set parties = array_append(parties, '${outsider.party}') where case_id = '${world.cases.V}'`
    )
    const rows = await asked(db, settings, "select case_id from oza.cases")
    expect(rows).toEqual([])
  })

  it("cannot be read by a copy of it: nothing that was told of a child stands in it, but its course", async () => {
    const everything: Array<string> = []
    for (const table of tables)
      everything.push(readable(await asked(db, {}, `select * from ${table}`, "owner")))
    const whole = everything.join("\n")
    const found = world.secrets.in(whole)
    // Numbers of cases and parties stand in it: they are no names. All else is sealed.
    expect(found.filter(({ category }) => category !== "process").map(({ text }) => text)).toEqual([])
    expect(found.length).toBeGreaterThan(5)
    expect(whole).not.toContain("KANARIE")
    // Of the reference data, which is of nobody, the copy is as readable as ever.
    const schools = await asked(db, {}, "select * from oza_reference.schools", "owner")
    expect(readable(schools)).toContain("Voorbeeldschool")
  })

  it("keeps the wrapping key nowhere", async () => {
    const keys = await asked(db, {}, "select * from oza_keys.data_keys", "owner")
    expect(keys.length).toBeGreaterThan(0)
    const text = readable(keys)
    expect(text).not.toContain("this key seals nobody but a test")
  })

  it("seals each event for its own place: put in the place of another of the same child, it does not open", async () => {
    const change = async (text: string): Promise<void> => void (await asked(db, {}, text, "owner"))
    await change("alter table oza.case_events disable trigger all")
    await change(
      `update oza.case_events set event = (select event from oza.case_events where case_id = '${world.cases.V}' and sequence = 9)
       where case_id = '${world.cases.V}' and sequence = 10`
    )
    await change("alter table oza.case_events enable trigger all")
    const path = `/v1/cases/${world.cases.V}/history?purpose=arrange`
    const answer = await world.ask(coordinatorV, { method: "GET", path })
    expect(answer.status).toBe(500)
    expect(world.secrets.in(answer.everything)).toEqual([])
  })

  it("seals each row for its own place: bytes of one child in the row of another do not open", async () => {
    await asked(
      db,
      {},
      `update oza.cases c set state = o.state from oza.cases o
       where c.case_id = '${world.cases.W}' and o.case_id = '${world.cases.V}'`,
      "owner"
    )
    const path = `/v1/cases/${world.cases.W}?purpose=arrange`
    const answer = await world.ask(coordinatorW, { method: "GET", path })
    expect(answer.status).toBe(500)
    expect(world.secrets.in(answer.everything).filter(({ whose }) => whose.includes("V"))).toEqual([])
  })
})
