/**
 * Listens, and stops in good order: no new requests, those under way are answered, then it is over.
 */
import { serve } from "@hono/node-server"
import { Data, Effect } from "effect"
import type { Server } from "node:http"

/** The address cannot be listened on; the message says why and what to do. */
export class CannotListen extends Data.TaggedError("CannotListen")<{ readonly message: string }> {}

export interface ListenOptions {
  readonly fetch: (request: Request) => Response | Promise<Response>
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
}

/** Listens until the scope closes; yields the port. */
export const listen = ({ fetch, host, port }: ListenOptions) =>
  Effect.acquireRelease(
    Effect.callback<{ readonly server: Server; readonly port: number }, CannotListen>((resume) => {
      const server = serve({ fetch, hostname: host, port, overrideGlobalObjects: false }, (info) =>
        resume(Effect.succeed({ server, port: info.port }))
      ) as Server
      server.once("error", (error: NodeJS.ErrnoException) =>
        resume(Effect.fail(new CannotListen({ message: why(error, host, port) })))
      )
    }),
    ({ server }) => close(server)
  ).pipe(Effect.map(({ port }) => port))

const why = (error: NodeJS.ErrnoException, host: string, port: number): string => {
  switch (error.code) {
    case "EADDRINUSE":
      return `Port ${port} is in use by another program; stop that one, or choose another port: PORT=${port + 1} npm start.`
    case "EACCES":
      return `Port ${port} needs more rights than this program has; choose one above 1023: PORT=3000 npm start.`
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `This machine has no address ${host}; set HOST to one that it has, such as 127.0.0.1.`
    default:
      return `Cannot listen on ${host}:${port} (${error.code ?? error.name}).`
  }
}

/** How long requests under way get to be answered, in milliseconds. */
const patience = 10_000

const close = (server: Server): Effect.Effect<void> =>
  Effect.callback<void>((resume) => {
    const late = setTimeout(() => server.closeAllConnections(), patience)
    server.close(() => {
      clearTimeout(late)
      resume(Effect.void)
    })
    // Connections that wait for a next request would keep the server open for nothing.
    server.closeIdleConnections()
  })
