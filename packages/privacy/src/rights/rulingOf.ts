/**
 * The decision on a request as a ruling, as whoever asked reads it: granted on the article, or refused on
 * each ground, with what can still be done and where to go with the no.
 */
import { type Cure, dateText, granted, type HolidayCalendar, type Ruling, ruleOn, text } from "@oza/kernel"
import { appealOf } from "./Controller.ts"
import { groundFor } from "./RefusalGround.ts"
import { procedureOf } from "./RightsKind.ts"
import type { RightsRequest } from "./RightsRequest.ts"
import { appealDue } from "./rightsTerm.ts"

/** The ruling on a decided request; undefined while it is not decided. */
export const rulingOf = (request: RightsRequest, holidays?: HolidayCalendar): Ruling | undefined => {
  const { controller, decision, kind } = request
  if (decision === undefined) return undefined
  const { article } = procedureOf[kind]
  if (decision.outcome === "granted") return granted(decision.on, [article])
  const appeal = appealOf(controller)
  const until = dateText(appealDue(decision.on, holidays))
  const appealing: Cure = {
    act: appeal.way === "objection" ? "object" : "go-to-court",
    by: [request.filedBy.role],
    text: text(
      `${appeal.text.nl} Dat kan tot en met ${until.nl}.`,
      `${appeal.text.en} That is possible up to and including ${until.en}.`
    )
  }
  return ruleOn(
    decision.on,
    [article],
    decision.grounds.flatMap(({ explanation, ground }) => {
      const said = groundFor(kind, ground, controller)
      if (said === undefined) return []
      const instead: ReadonlyArray<Cure> =
        said.instead === undefined
          ? []
          : [{ act: "FileRightsRequest", by: [request.filedBy.role], text: said.instead }]
      return [
        {
          rule: said.rule,
          because: text(`${said.because.nl} ${explanation}`, `${said.because.en} ${explanation}`),
          cures: [...instead, appealing]
        }
      ]
    })
  )
}
