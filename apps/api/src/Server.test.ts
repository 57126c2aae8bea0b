import { Effect, Exit, Scope } from "effect"
import { describe, expect, it } from "vitest"
import { listen } from "./Server.ts"

const host = "127.0.0.1"

describe("The server", () => {
  it("says in one sentence that its port is in use, and what to do", async () => {
    const fetch = () => new Response("ok")
    const failure = await Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const port = yield* listen({ fetch, host, port: 0 })
          return yield* Effect.flip(listen({ fetch, host, port }))
        })
      )
    )
    expect(failure.message).toMatch(/^Port \d+ is in use by another program; .*PORT=\d+ npm start\.$/)
  })

  it("answers a request that is under way before it stops, and takes no new one", async () => {
    const scope = Scope.makeUnsafe()
    let release = () => {}
    const working = new Promise<void>((resolve) => {
      release = resolve
    })
    const fetch = async () => {
      await working
      return new Response("done")
    }
    const port = await Effect.runPromise(
      Effect.provideService(listen({ fetch, host, port: 0 }), Scope.Scope, scope)
    )
    const underWay = globalThis.fetch(`http://${host}:${port}/`)
    await new Promise((resolve) => setTimeout(resolve, 50))
    const closed = Effect.runPromise(Scope.close(scope, Exit.void))
    await new Promise((resolve) => setTimeout(resolve, 50))
    await expect(globalThis.fetch(`http://${host}:${port}/`)).rejects.toThrow()
    release()
    expect(await (await underWay).text()).toBe("done")
    await closed
  })
})
