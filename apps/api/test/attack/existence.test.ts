/**
 * Whether a case is there cannot be read from what it costs to say that it is not: both answers ask the
 * same of the stores, in the same order.
 *
 * Time itself is measured side by side and told, and no test turns on it.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bare, missing } from "./Leak.ts"
import { analyst, coordinatorV, formerTeacherV, outsider, parentV, parentW } from "./People.ts"
import { ask, endpoints, isAboutCase, isBreakGlass } from "./Surface.ts"
import { engines, makeWorld, type World } from "./World.ts"

describe.each(engines)("The existence of a case, with the stores in %s", (engine) => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld(engine)
  })
  afterAll(() => world?.close())

  it("does not show in what is asked of the stores", async () => {
    for (const way of endpoints.filter((one) => isAboutCase(one) && !isBreakGlass(one))) {
      for (const who of [outsider, parentW, formerTeacherV]) {
        const versions = way.conditional === true ? [{ "If-Match": '"1"' }, { "If-Match": '"7"' }] : []
        for (const headers of [{}, ...versions]) {
          const [there, nowhere] = [
            await world.ask(
              who,
              mixed(ask(way, { caseId: world.cases.V, groupId: world.group }, "arrange"), headers)
            ),
            await world.ask(
              who,
              mixed(ask(way, { caseId: missing, groupId: world.group }, "arrange"), headers)
            )
          ]
          expect(there.calls, `${way.id} ${JSON.stringify(headers)}`).toEqual(nowhere.calls)
          expect(bare(there)).toEqual(bare(nowhere))
        }
      }
    }
  })

  it("is not even looked for where the role can never use the purpose", async () => {
    for (const [who, purpose] of [
      [coordinatorV, "decide-youth-help"],
      [parentV, "guide-pupil"],
      [outsider, "own-file"],
      [analyst, "arrange"]
    ] as const) {
      for (const part of ["", "/history", "/disclosures"]) {
        const path = `/v1/cases/${world.cases.V}${part}?purpose=${purpose}`
        const answer = await world.ask(who, { method: "GET", path })
        expect(answer.status, `${who.role} ${purpose}`).toBe(403)
        expect(answer.calls, `${who.role} ${purpose}`).not.toContain("CaseStore.load")
      }
    }
  })

  it("is told to its own people, so that the stores are seen to be asked", async () => {
    const own = await world.ask(parentV, {
      method: "GET",
      path: `/v1/cases/${world.cases.V}?purpose=own-file`
    })
    expect(own.calls).toEqual(expect.arrayContaining(["CaseStore.load", "CaseStore.disclose"]))
  })

  it("shows little in time: the medians of both answers, side by side", async () => {
    const asked = (id: string) => ({ method: "GET", path: `/v1/cases/${id}?purpose=arrange` })
    const times: Readonly<Record<string, Array<number>>> = { [world.cases.V]: [], [missing]: [] }
    for (let round = 0; round < 150; round++) {
      for (const [id, own] of Object.entries(times)) {
        const since = performance.now()
        await world.ask(outsider, asked(id))
        if (round >= 30) own.push(performance.now() - since)
      }
    }
    const [there, nowhere] = Object.values(times).map(median)
    console.info(
      `${engine}: a case of others in ${there!.toFixed(2)} ms, no case in ${nowhere!.toFixed(2)} ms (${(there! / nowhere!).toFixed(2)} times)`
    )
    expect(there).toBeGreaterThan(0)
  })
})

const mixed = <A extends object>(
  asked: A,
  headers: object
): A & { readonly headers: Record<string, string> } => ({
  ...asked,
  headers: { ...(asked as { readonly headers?: object }).headers, ...headers }
})

const median = (values: ReadonlyArray<number>): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
