/**
 * The guards that keep a child's data from whoever may not have them, as data: where each stands, and what
 * is left when it is not there.
 *
 * A guard is taken out of the text of a file as the tests load it: `find` stands there once, and `put` takes
 * its place. The file itself stays as it is; migrations are read from a copy of their folder.
 */

/** A text, and what takes its place. */
export interface Change {
  readonly find: string
  readonly put: string
}

export interface Guard {
  /** In words, as the report has it. */
  readonly name: string
  /** From the root of the repository. */
  readonly file: string
  readonly changes: readonly [Change, ...ReadonlyArray<Change>]
  /** Files of `apps/api/test/attack` that are to notice, the likeliest first. */
  readonly attacks: readonly [string, ...ReadonlyArray<string>]
  /**
   * It is lost inside the attack itself, which says by a test of its name that somebody gets in: so it is with
   * row policies, of which there are many and which can be opened where they stand.
   */
  readonly lostInside?: true
  /** In memory there is one wall: there no second one hides that the first has a hole. */
  readonly engine: "memory" | "PostgreSQL"
}

const one = (
  name: string,
  file: string,
  find: string,
  put: string,
  ...[first = "strangers", ...rest]: ReadonlyArray<string>
): Guard => ({
  name,
  file,
  changes: [{ find, put }],
  attacks: [`${first}.test.ts`, ...rest.map((attack) => `${attack}.test.ts`)],
  engine: "memory"
})

const inDatabase = (guard: Guard): Guard => ({ ...guard, engine: "PostgreSQL" })

const casework = (name: string): string => `packages/casework/src/${name}.ts`
const privacy = (name: string): string => `packages/privacy/src/${name}.ts`
const postgres = (name: string): string => `packages/postgres/src/${name}.ts`
const api = (name: string): string => `apps/api/src/${name}.ts`

/** Taking part as the decision on access looks at it; whom else the case knows stays as it is. */
const taking = (what: string, asIf: string, attack: string): Guard =>
  one(
    `taking part is ${what}`,
    privacy("AccessRequest"),
    "participates: takesPart(subject.participants, actor, on),",
    `participates: takesPart(subject.participants.map(${asIf}), actor, on),`,
    attack
  )

/** Who is anything to a case, in which role, and when. */
const relation: ReadonlyArray<Guard> = [
  one(
    "a case is not there for who is nothing to it",
    casework("Access"),
    "if (!isRelated(request)) return yield* new CaseNotFound({ id: state.id })",
    ""
  ),
  taking("of one party", "(one) => ({ ...one, party: actor.party })", "strangers"),
  taking("in one role", "(one) => ({ ...one, role: actor.role })", "strangers"),
  taking(
    "for one organisation",
    "(one) => (actor.organisation === undefined ? one : { ...one, organisation: actor.organisation })",
    "blocked"
  ),
  taking("from a day on", "(one) => ({ ...one, from: on })", "blocked"),
  taking("until a day", "({ until: _, ...one }) => one", "blocked"),
  one(
    "a party can be shut out",
    privacy("AccessRequest"),
    'if (subject.restrictedParties?.some(isBlocked) === true) standing.push("party-blocked")',
    "",
    "blocked"
  ),
  one(
    "the processing of a case can stand still",
    privacy("AccessRequest"),
    'if (subject.processingRestrictions?.some((one) => isRunning(one, on)) === true) standing.push("restricted")',
    "",
    "blocked"
  ),
  one(
    "authority that ended opens nothing",
    privacy("AccessRequest"),
    "representation: representationBy(\n      subject.authorities,",
    "representation: representationBy(\n      undefined,",
    "blocked"
  )
]

/** What is opened for a purpose. */
const decision: ReadonlyArray<Guard> = [
  one(
    "a purpose opens what it is for",
    privacy("decideAccess"),
    "policy.index.tableOf(actor.role, side, purpose)",
    'policy.index.tableOf(actor.role, side, purpose === "fund" ? "arrange" : purpose)',
    "purposes"
  ),
  one(
    "what is shown is cut down to what is open",
    privacy("Projection"),
    'return { value: cut(value) as Visible<S["Type"]>, shown, withheld }',
    'return { value: (cut, value) as Visible<S["Type"]>, shown, withheld }',
    "purposes"
  ),
  one(
    "a request that is not known is refused",
    api("http/Endpoint"),
    'onExcessProperty: "error"',
    'onExcessProperty: "ignore"',
    "purposes"
  ),
  one(
    "a refused purpose does nothing",
    privacy("Permitted"),
    'return ruling._tag === "Refused"',
    'return ruling._tag === "Refused" && (false as boolean)',
    "purposes"
  ),
  one(
    "a purpose that a role can never use is refused before a case is looked for",
    casework("Access"),
    "yield* Effect.void.pipe(authorise(decision))",
    "void [decision, authorise]",
    "existence"
  ),
  one(
    "health that the samenwerkingsverband holds is for the school and the family",
    "packages/privacy/src/statute/matrix/swvHealth.ts",
    "...walled.map(wallFor)",
    '...walled.map(wallFor).slice(0, 0), permitFor("municipality")("hole", [WPO_18a_13], { ...held, purposes: ["arrange"], basis: withHealth(task(WPO_18a_6), WPO_18a_13) })',
    "purposes"
  )
]

/** Lists: whose cases, which of them, and by what they can be narrowed. */
const lists: ReadonlyArray<Guard> = [
  one(
    "a list looks at how each case stands",
    casework("listCases"),
    "subject: { ...facts, child, participants",
    "subject: { ...(facts === undefined ? {} : {}), child, participants",
    "blocked"
  ),
  one(
    "a list is not narrowed by what it does not show",
    casework("listCases"),
    '...(bySchool ? [planOf("education")] : [])',
    "",
    "lists"
  ),
  inDatabase(
    one(
      "a list of the database is of who takes part today",
      postgres("CaseList"),
      "and from_date <= $4::date and (until_date is null or until_date > $4::date)",
      "and $4::date is not null",
      "blocked",
      "lists"
    )
  ),
  inDatabase(
    one(
      "a list of the database is of one role",
      postgres("CaseList"),
      "and party_id = $2::uuid and role = $3::text",
      "and party_id = $2::uuid and $3::text is not null",
      "lists"
    )
  ),
  one(
    "few members of a group are not counted",
    casework("group/memberCount"),
    "return count === 0 || count >= smallest ? { count } : { fewerThan: smallest }",
    "return smallest < 0 ? { fewerThan: smallest } : { count }",
    "groups"
  ),
  one(
    "the course of a group is for who has a part in the route",
    casework("group/viewGroup"),
    "course: acts.length === 0 ? undefined : courseOf(group, acts)",
    "course: courseOf(group, acts)",
    "groups"
  ),
  one(
    "small figures are left out of reports",
    casework("reportYear"),
    "threshold: Math.max(asked.threshold ?? 0, smallest)",
    "threshold: Math.min(asked.threshold ?? 0, smallest)",
    "reports"
  )
]

/** Whether there is a case at all, and what opening one tells. */
const existence: ReadonlyArray<Guard> = [
  one(
    "whether a version was seen is asked after access",
    casework("doAct"),
    "  const decision = yield* access(",
    "  yield* atVersion(state, expectedVersion)\n  const decision = yield* access(",
    "existence"
  ),
  one(
    "a case that is not there leaves the same record",
    casework("Access"),
    "yield* recordRefusal(yield* decidedOnNothing(purpose), id)\n        return yield* missing",
    "return yield* missing",
    "existence"
  ),
  one(
    "who may not open a case asks nothing by a BSN",
    casework("openCase"),
    "if (Result.isFailure(asked)) return yield* new ActRefused({ ruling: asked.failure })",
    "",
    "opening"
  ),
  one(
    "who is told of a case leaves a record in it",
    casework("openCase"),
    "yield* recordAsked(running, purpose)",
    "",
    "opening"
  ),
  one(
    "who may not open a case asks nothing by a move",
    casework("moving"),
    "if (!opens?.by.some((one) => one.role === role)) {",
    "if (opens === undefined) {",
    "opening"
  ),
  one(
    "members of a group are not counted by letting them leave",
    casework("group/joinGroup"),
    "yield* usable(purposeOf(yield* RegionContext, yield* CurrentActor))",
    "void usable",
    "groups"
  ),
  one(
    "a page tells nothing of a case that it does not show",
    casework("shownPage"),
    "if (shown === undefined) continue",
    "last = place\n      if (shown === undefined) { if (found.items.length > limit) return { items, next: last } satisfies ShownPage<A>; continue }",
    "lists"
  )
]

/** Break-glass and rights. */
const doors: ReadonlyArray<Guard> = [
  one(
    "an emergency is over after a day",
    privacy("AccessRequest"),
    "one.by.role === actor.role && one.on <= on && on < one.until",
    "one.by.role === actor.role && one.on <= on",
    "emergency"
  ),
  one(
    "an emergency is of who took it",
    privacy("AccessRequest"),
    "one.by.party === actor.party && one.by.role === actor.role && one.on <= on",
    "one.on <= on",
    "emergency"
  ),
  one(
    "an emergency is refused before a case is looked for",
    casework("takeEmergencyAccess"),
    "yield* soundRequest(command, on)",
    "void soundRequest",
    "emergency"
  ),
  one(
    "an emergency opens what was named only",
    privacy("decideAccess"),
    "return emergency === undefined\n    ? table.outlook(categories, position)\n    : table.emergencyOutlook(categories, emergency.categories, position)",
    "return table.outlook(categories, position)",
    "emergency"
  ),
  one(
    "a request on rights is seen by who made it or could",
    casework("rights/viewRights"),
    "if (!(yield* maySee(request, state, purpose))) continue",
    "void maySee",
    "rights"
  ),
  one(
    "requests that wait are for who answers them",
    casework("rights/viewRights"),
    'if (rightsPurposeOf(region, actor) !== "watch-over-data") {',
    'if (rightsPurposeOf(region, actor) !== "watch-over-data" && (false as boolean)) {',
    "rights"
  )
]

/** Signing in. */
const signIn: ReadonlyArray<Guard> = [
  one(
    "a token of another region is none",
    api("sign-in/SignIn"),
    "if (claims.oza_region !== region) return yield* notSignedIn(elsewhere)",
    "",
    "signIn"
  ),
  one(
    "a token is signed by the issuer",
    api("sign-in/SignIn"),
    "(await jwtVerify(token, trusted.keys, checks(trusted))).payload",
    '(void [jwtVerify, checks], JSON.parse(Buffer.from(token.split(".")[1]!, "base64url").toString("utf8")))',
    "signIn"
  ),
  one(
    "a token is for this API",
    api("sign-in/SignIn"),
    "  issuer,\n  audience,\n  algorithms,",
    "  issuer,\n  algorithms,",
    "signIn"
  ),
  one(
    "a token is of this issuer",
    api("sign-in/SignIn"),
    "  issuer,\n  audience,\n  algorithms,",
    "  audience,\n  algorithms,",
    "signIn"
  ),
  one(
    "a token ends",
    api("sign-in/SignIn"),
    'requiredClaims: ["exp", "sub"]',
    'requiredClaims: ["sub"]',
    "signIn"
  ),
  one(
    "a token that ended is none",
    api("sign-in/SignIn"),
    "clockTolerance: 5",
    "clockTolerance: 1e9",
    "signIn"
  ),
  one(
    "everything but the open endpoints asks for a token",
    api("http/Mount"),
    "if (endpoint.public === true) return",
    'if (endpoint.method === "get") return',
    "signIn"
  ),
  one(
    "a browser shows answers to pages of the deployment only",
    api("App"),
    "origin: [...options.allowedOrigins]",
    'origin: "*"',
    "signIn"
  ),
  one(
    "answers are not kept",
    api("http/Head"),
    'if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store")',
    "",
    "signIn"
  )
]

/** What is written beside the answer, and in it where something is wrong. */
const errors: ReadonlyArray<Guard> = [
  one(
    "an error names the place and not what was sent",
    api("http/Endpoint"),
    "faultsOf(decoded.failure.issue).map((fault) => ({ in: part, ...fault }))",
    "faultsOf(decoded.failure.issue).map((fault) => ({ in: part, ...fault, path: JSON.stringify(input) }))",
    "errors"
  ),
  one(
    "the log has the pattern of an address",
    api("http/RequestLog"),
    "route: routePath(c, -1)",
    "route: (void routePath, c.req.path)",
    "errors"
  ),
  one(
    "a fault is logged without its message",
    api("http/RequestLog"),
    "const name = error instanceof Error ? error.name : typeof error",
    "const name = String(error)",
    "errors"
  )
]

const migration = "packages/postgres/migrations/0003_second_wall.sql"

/** Where the policies of a table stand. */
const migrationOf = (table: string): string =>
  table === "oza.destruction_events" ? "packages/postgres/migrations/0005_rights.sql" : migration

const inside = (name: string, table: string, find: string, put: string): Guard => ({
  ...inDatabase(one(name, migrationOf(table), find, put, "policies")),
  lostInside: true
})

/** A row policy that lets everything through. */
const policy = (table: string, verb: "select" | "insert"): Guard => {
  const clause = verb === "insert" ? "WITH CHECK" : "USING"
  const head = `CREATE POLICY ${verb}_by_scope ON ${table} FOR ${verb.toUpperCase()} TO oza_app ${clause} (\n  `
  return inside(`row policy: ${verb} of ${table}`, table, `${head}region_id`, `${head}true or region_id`)
}

const tables = [
  "oza.access_log",
  "oza.case_events",
  "oza.case_facts",
  "oza.cases",
  "oza.checkpoints",
  "oza.destruction_events",
  "oza.destructions",
  "oza.group_events",
  "oza.identities",
  "oza.import_rejects",
  "oza.import_rows",
  "oza.import_runs",
  "oza.ledger_entries",
  "oza.log_exports",
  "oza.log_heads",
  "oza.outbox",
  "oza.participants",
  "oza.processing_log",
  "oza.rights_events",
  "oza_keys.data_keys",
  "oza_swv.case_health",
  "oza_swv.event_health"
]

/** The walls of the database. */
const walls: ReadonlyArray<Guard> = [
  ...tables.map((table) => policy(table, "select")),
  ...tables.map((table) =>
    inside(
      `row policies are on: ${table}`,
      table,
      `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;`,
      `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY;`
    )
  ),
  policy("oza.participants", "insert"),
  {
    name: "what is stored of a child is sealed",
    file: postgres("keys/Seal"),
    changes: [
      {
        find: 'const body = typeof plain === "string" ? sealing.update(plain, "utf8") : sealing.update(plain)',
        put: "const body = Buffer.from(plain as string)\n  sealing.update(body)"
      },
      {
        find: "    const body = deciphering.update(sealed.subarray(1 + ivLength, -tagLength))\n    deciphering.final()\n",
        put: "    const body = Buffer.from(sealed.subarray(1 + ivLength, -tagLength))\n"
      }
    ],
    attacks: ["database.test.ts"],
    engine: "PostgreSQL"
  },
  {
    name: "what is sealed opens in its own place only",
    file: postgres("keys/Seal"),
    changes: [
      { find: "  sealing.setAAD(Buffer.from(`${format}\\n${place}`))\n", put: "" },
      { find: "    deciphering.setAAD(Buffer.from(`${format}\\n${place}`))\n", put: "" }
    ],
    attacks: ["database.test.ts"],
    engine: "PostgreSQL"
  },
  inDatabase(
    one(
      "a BSN is found by a hash with a key",
      postgres("keys/Seal"),
      'Uint8Array.from(createHmac("sha256", hashingKey(key, use)).update(value).digest())',
      "Uint8Array.from((void [createHmac, hashingKey, key, use], Buffer.from(value)))",
      "database"
    )
  )
]

export const guards: ReadonlyArray<Guard> = [
  ...relation,
  ...decision,
  ...lists,
  ...existence,
  ...doors,
  ...signIn,
  ...errors,
  ...walls
]
