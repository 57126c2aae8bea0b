/**
 * `npm start`: installs, builds, and serves the region on PORT (3000 where none is given).
 *
 * The API seeds its own embedded database under `.data/` the first time; a later start finds it there.
 */
import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { constants } from "node:os"
import { join } from "node:path"
import { Stop, finish, prepare, root, say, secondsSince, workspaceNode } from "./workspace.mjs"

const entry = join("apps", "api", "dist", "main.js")

/**
 * The environment of the API. Who types `npm start` wants to try it out: where no issuer of tokens is
 * named, it is a demo, with an issuer of its own. The program itself is never a demo unless it is told to.
 */
const settings = () => {
  const { OZA_DEMO: demo, OZA_ISSUER: issuer } = process.env
  return demo === undefined && (issuer ?? "") === "" ? { ...process.env, OZA_DEMO: "true" } : process.env
}

/** Runs the API until it ends, hands it the signals that this process gets, and yields its exit code. */
const serve = () =>
  new Promise((resolve) => {
    const server = spawn(workspaceNode(), [entry], { cwd: root, stdio: "inherit", env: settings() })
    for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
      process.on(signal, () => {
        // Ctrl-C in a terminal reaches the server by itself: it is in the same group.
        if (signal !== "SIGINT" || !process.stdin.isTTY) server.kill(signal)
      })
    }
    // npm hands a SIGTERM to the shell between it and this process, and both end without a word.
    if (process.env.npm_lifecycle_event !== undefined) {
      const parent = process.ppid
      const watch = setInterval(() => {
        if (process.ppid === parent) return
        clearInterval(watch)
        server.kill("SIGTERM")
      }, 250)
      server.on("close", () => clearInterval(watch))
    }
    server.on("error", (error) => {
      console.error(error.message)
      resolve(1)
    })
    server.on("close", (code, signal) =>
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]))
    )
  })

await finish(async () => {
  const since = performance.now()
  say("Onderwijs-zorgarrangementen: starting one region on this machine")
  await prepare()
  if (!existsSync(join(root, entry))) {
    throw new Stop(
      `${entry} is missing after the build; remove the folders dist and .turbo under apps/api and run "npm start" again.`
    )
  }
  say(`→ Ready to serve after ${secondsSince(since)}; stop with Ctrl-C`)
  const code = await serve()
  if (code === 0) say("The server has stopped.")
  else if (code < 128) console.error(`\n✗ The server ended with code ${code}; the lines above say why.`)
  return code
})
