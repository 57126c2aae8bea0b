/** What the steps bring forth in words. Goals, agreements and the OPP have a place of their own. */
import { type StepId, YieldId, type YieldKind } from "@oza/cases"
import { type LocalizedText, text } from "@oza/kernel"
import type { RoleId } from "@oza/roles"
import { bpo, coordinators, head, jos, municipalContact, teacher } from "./roles.ts"
import { mh } from "./rules/Handleiding.ts"
import { arrange, evaluate, goals, needs, observe, prepare } from "./steps.ts"

const id = (name: string): YieldId => YieldId.make(name)

export const observation = id("observation-at-school")
export const parentsKnow = id("parents-know-the-concerns")
export const whyBroadMeeting = id("why-a-broad-meeting")
export const informationPrepared = id("information-prepared")
export const processExplained = id("process-explained")
export const bpoInformation = id("bpo-information")
export const moreInformation = id("more-information")
export const questionsAndGoals = id("questions-and-goals")
export const helpingAndHindering = id("helping-and-hindering")
export const goesWellAndBetter = id("goes-well-and-better")
export const pictureOfNeeds = id("picture-of-needs")
export const integrativePicture = id("integrative-picture")
export const josInformation = id("jos-information-agreed")
export const regieAgreed = id("regie-agreed")
export const followUp = id("follow-up-agreed")
export const stillRight = id("needs-goals-and-support-checked")

const atSchool = [teacher, ...coordinators, head, bpo, jos] as const
const school = [teacher, ...coordinators, head] as const

const kind = (
  of: YieldId,
  step: StepId,
  rule: number,
  name: LocalizedText,
  by?: readonly [RoleId, ...Array<RoleId>]
): YieldKind => ({ id: of, step, rule: mh(rule), name, ...(by === undefined ? {} : { by }) })

export const yields: ReadonlyArray<YieldKind> = [
  kind(observation, observe, 8, text("waarneming op school", "observation at school"), atSchool),
  kind(
    parentsKnow,
    observe,
    9,
    text("ouders weten van de zorgen en de hulp", "parents know of the concerns and the support"),
    school
  ),
  kind(
    whyBroadMeeting,
    observe,
    10,
    text(
      "met de ouders besproken waarom een breed overleg",
      "discussed with the parents why a broad meeting"
    ),
    school
  ),
  kind(informationPrepared, prepare, 13, text("informatie ligt klaar", "information is prepared"), atSchool),
  kind(
    processExplained,
    prepare,
    14,
    text("ouders en leerling weten hoe het gaat", "parents and pupil know how it goes"),
    school
  ),
  kind(
    bpoInformation,
    prepare,
    60,
    text("informatie van de begeleider passend onderwijs", "information of the BPO"),
    [...coordinators, bpo]
  ),
  kind(moreInformation, needs, 18, text("aanvullende informatie", "more information")),
  kind(
    questionsAndGoals,
    needs,
    19,
    text(
      "vragen en doelen van leerling, ouders en leraar",
      "questions and goals of pupil, parents and teacher"
    )
  ),
  kind(helpingAndHindering, needs, 19, text("wat helpt en wat in de weg zit", "what helps and what hinders")),
  kind(
    goesWellAndBetter,
    needs,
    19,
    text("wat gaat goed, wat kan beter", "what goes well, what can be better")
  ),
  kind(pictureOfNeeds, needs, 20, text("beeld van wat nodig is", "picture of what is needed")),
  kind(integrativePicture, goals, 21, text("integratief beeld", "integrative picture")),
  kind(
    josInformation,
    arrange,
    52,
    text("afspraak van JOS en gemeente over informatie", "agreement of JOS and municipality on information"),
    [jos, municipalContact]
  ),
  kind(regieAgreed, arrange, 28, text("afspraak over regie", "agreement on regie")),
  kind(followUp, arrange, 29, text("afspraak over vervolg en evaluatie", "agreement on follow-up"), school),
  kind(
    stillRight,
    evaluate,
    35,
    text(
      "nagegaan of behoeften, doelen en steun kloppen",
      "checked whether needs, goals and support are right"
    )
  )
]
