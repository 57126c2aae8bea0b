import { RegionId } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import { caseWith, close, done, refusedBy } from "../../test/example.ts"
import type { Command } from "../index.ts"
import { answersWhatIsOpen, onlyOnce, pointsAtSomething } from "../OwnRule.ts"

const offer: Command = { _tag: "OfferMove", to: RegionId.make("elsewhere"), categories: ["education"] }
const answer = (said: "accepted" | "refused", move = 1): Command => ({
  _tag: "AnswerMove",
  move,
  answer: said
})
const withdraw: Command = { _tag: "WithdrawMove", move: 1 }
const offered = caseWith(offer)

describe("a move to another region", () => {
  it("goes to another region than the one that the case is in, one offer at a time", () => {
    expect(refusedBy(caseWith(), { ...offer, to: RegionId.make("example") } as Command)).toEqual([
      pointsAtSomething.id
    ])
    expect(refusedBy(offered, offer)).toEqual([onlyOnce.id])
    expect(refusedBy(done(offered, withdraw), offer)).toEqual([])
  })

  it("is answered or withdrawn once, and only where it was offered", () => {
    expect(refusedBy(caseWith(), answer("accepted"))).toEqual([pointsAtSomething.id])
    expect(refusedBy(offered, answer("accepted", 2))).toEqual([pointsAtSomething.id])
    const accepted = done(offered, answer("accepted"))
    expect(accepted.moves).toMatchObject([{ number: 1, to: "elsewhere", answer: { answer: "accepted" } }])
    expect(refusedBy(accepted, withdraw)).toEqual([answersWhatIsOpen.id])
    expect(refusedBy(done(offered, withdraw), answer("refused"))).toEqual([answersWhatIsOpen.id])
  })

  it("that was accepted lets the case close as moved", () => {
    const accepted = done(offered, answer("accepted"))
    expect(refusedBy(accepted, close("moved"))).toEqual([])
    expect(done(accepted, close("moved"))).toMatchObject({ status: "closed", closing: { reason: "moved" } })
  })
})
