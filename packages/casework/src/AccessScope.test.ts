import { CaseId, PersonId, RegionId } from "@oza/kernel"
import { accessRequest, authorise, compilePolicy, decideAccess, lawOnly, type Purpose } from "@oza/privacy"
import { type Actor, type Role, RoleId, roleCatalogue } from "@oza/roles"
import { date, text } from "@oza/kernel"
import { Effect } from "effect"
import { describe, expect, it } from "vitest"
import { asking, currentScope, decidedOn, onDuty } from "./AccessScope.ts"
import { CurrentActor } from "./CurrentActor.ts"
import { RegionContext } from "./RegionContext.ts"

const roles = roleCatalogue([
  { id: RoleId.make("teacher"), name: text("leraar", "teacher"), side: "school", tasks: [] },
  { id: RoleId.make("officer"), name: text("functionaris", "officer"), side: "privacy-office", tasks: [] }
] satisfies ReadonlyArray<Role>)
const policy = compilePolicy(lawOnly)
const region = {
  id: RegionId.make("proefregio"),
  roles,
  privacy: policy
} as unknown as RegionContext["Service"]
const teacher: Actor = {
  party: PersonId.make("01900000-0000-7000-8000-000000000001"),
  role: RoleId.make("teacher")
}
const one = CaseId.make("01900000-0000-7000-8000-00000000000a")
const other = CaseId.make("01900000-0000-7000-8000-00000000000b")
const today = date("2026-10-01")

const decision = <P extends Purpose>(purpose: P, actor = teacher) =>
  decidedOn(
    decideAccess(
      policy,
      accessRequest({
        catalogue: roles,
        actor,
        subject: {
          child: {
            person: PersonId.make("01900000-0000-7000-8000-000000000002"),
            birthDate: date("2015-05-17")
          },
          participants: [{ ...actor, from: today }],
          permissions: []
        },
        purpose,
        on: today,
        categories: ["process", "education", "youth-help"],
        handlesRights: true
      })
    ),
    one
  )

const scopeOf = (
  within: (
    self: typeof currentScope
  ) => Effect.Effect<Effect.Success<typeof currentScope>, unknown, RegionContext | CurrentActor>,
  actor = teacher
) =>
  Effect.runSync(
    within(currentScope).pipe(
      Effect.provideService(RegionContext, region),
      Effect.provideService(CurrentActor, actor)
    ) as Effect.Effect<Effect.Success<typeof currentScope>>
  )

describe("The scope of what a store may touch", () => {
  it("is nothing where nobody asks", () => {
    const scope = Effect.runSync(currentScope)
    expect(Object.values(scope).filter((value) => value !== undefined)).toEqual([])
  })

  it("knows who asks and for which region, without a purpose, a category or a case", () => {
    const scope = scopeOf((self) => self)
    expect(scope).toMatchObject({
      region: region.id,
      party: teacher.party,
      role: teacher.role,
      side: "school"
    })
    for (const key of ["purpose", "categories", "cases", "duty"] as const) expect(scope[key]).toBeUndefined()
  })

  it("has, before a decision, the purpose and the case that were named and what the role can ever see", () => {
    const scope = scopeOf(asking("arrange", one))
    expect(scope).toMatchObject({ purpose: "arrange", asked: [one], party: teacher.party })
    expect(scope.cases).toBeUndefined()
    expect(scope.categories).toContain("youth-help")
    expect(scope.categories).not.toContain("bsn")
    expect(scopeOf(asking("decide-youth-help", one)).categories).toEqual([])
  })

  it("has, under a decision, what that decision permits of its own case, whatever was asked around it", () => {
    const scope = scopeOf((self) => self.pipe(authorise(decision("arrange")), asking("guide-pupil", other)))
    expect(scope).toMatchObject({ purpose: "arrange", cases: [one] })
    expect(scope.categories).toEqual(["process", "education"])
    expect(scope.duty).toBeUndefined()
  })

  it("goes by what was asked last, where something else is asked under a decision", () => {
    const scope = scopeOf((self) => self.pipe(asking("guide-pupil", other), authorise(decision("arrange"))))
    expect(scope).toMatchObject({ purpose: "guide-pupil", asked: [other] })
    expect(scope.cases).toBeUndefined()
  })

  it("is the duty to watch where the decision is on watching over the data", () => {
    const officer = { ...teacher, role: RoleId.make("officer") }
    expect(scopeOf((self) => self.pipe(authorise(decision("watch-over-data", officer))), officer).duty).toBe(
      "watch"
    )
  })

  it("is a duty of the system where nobody asks, in a region that is named or that of the context", () => {
    expect(Effect.runSync(currentScope.pipe(onDuty("import", region.id)))).toMatchObject({
      duty: "import",
      region: region.id
    })
    const scope = scopeOf((self) => self.pipe(onDuty("statistics"), authorise(decision("arrange"))))
    expect(scope).toMatchObject({ duty: "statistics", region: region.id })
    expect(scope.purpose).toBeUndefined()
    expect(scope.cases).toBeUndefined()
  })
})
