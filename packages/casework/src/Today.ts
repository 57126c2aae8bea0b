/**
 * The port that says which day it is in the Netherlands.
 *
 * The domain has no "now": days are parameters. Use cases take today from here, once.
 */
import { CalendarDate } from "@oza/kernel"
import { Clock, Context, DateTime, Effect, Layer } from "effect"

const amsterdam = DateTime.zoneMakeNamedUnsafe("Europe/Amsterdam")

export class Today extends Context.Service<Today, { readonly date: Effect.Effect<CalendarDate> }>()(
  "@oza/casework/Today"
) {
  /** By the clock. */
  static readonly layer: Layer.Layer<Today> = Layer.succeed(Today, {
    date: Effect.map(Clock.currentTimeMillis, (millis) =>
      CalendarDate.make(DateTime.formatIsoDate(DateTime.makeZonedUnsafe(millis, { timeZone: amsterdam })))
    )
  })

  /** Always the same day, for tests and replays. */
  static readonly layerAt = (date: CalendarDate): Layer.Layer<Today> =>
    Layer.succeed(Today, { date: Effect.succeed(date) })
}
