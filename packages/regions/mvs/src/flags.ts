/** What those involved have to see; a flag refuses nothing. */
import { all, any, fact, type FlagRule, held, not, yielded } from "@oza/cases"
import { text } from "@oza/kernel"
import { votNeeded } from "./guards.ts"
import { ot, vot } from "./meetings.ts"
import { alignedWithWijkteam } from "./names.ts"
import { mvs } from "./rules/SupportRoute.ts"

export const flags: ReadonlyArray<FlagRule> = [
  {
    rule: mvs(11),
    when: all(votNeeded.tooLittle, not(held(vot))),
    text: text("Het VOT moet op tijd bij elkaar komen.", "The VOT has to meet in time.")
  },
  {
    rule: mvs(14),
    when: all(votNeeded.actionsInsufficient, not(held(vot))),
    text: text(
      "De afspraken van het consult hielpen niet genoeg: nu moet het VOT bij elkaar komen.",
      "The actions of the consult did not help enough: the VOT now has to meet."
    )
  },
  {
    rule: mvs(14),
    when: fact("actions.overdue"),
    text: text(
      "Ga na wat de afspraken van het consult opleverden.",
      "Review what the actions of the consult yielded."
    )
  },
  {
    rule: mvs(15),
    when: all(votNeeded.convened, not(held(vot))),
    text: text(
      "Bespreek deze leerling snel: vraag de directie om het VOT.",
      "Discuss this pupil soon: ask the management for the VOT."
    )
  },
  {
    rule: mvs(16),
    when: all(held(vot), not(held(ot))),
    text: text("Na het VOT: nodig de ouders uit voor het OT.", "After the VOT: invite the parents to the OT.")
  },
  {
    rule: mvs(26),
    when: all(fact("needs.youth-help"), not(yielded(alignedWithWijkteam))),
    text: text(
      "Er is jeugdhulp nodig: de gezinsspecialist betrekt het wijkteam.",
      "Youth help is needed: the family specialist involves the municipal team."
    )
  },
  {
    rule: mvs(31),
    when: fact("stagnation.open"),
    text: text(
      "Leg bij het oplossen vast wat de drie gemeenten hiervan kunnen leren.",
      "When it is resolved, record what the three municipalities can learn of it."
    )
  },
  {
    rule: mvs(38),
    when: all(any(fact("question.recorded"), fact("support.recorded")), not(fact("meeting.held"))),
    text: text("Ga vroeg met elkaar in gesprek.", "Talk with each other early.")
  },
  {
    rule: mvs(48),
    when: any(fact("evaluation.overdue"), fact("arrangement.ended")),
    text: text("Het is tijd om te evalueren.", "It is time to evaluate.")
  }
]
