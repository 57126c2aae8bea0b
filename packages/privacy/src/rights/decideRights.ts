/**
 * Decides on what somebody asks to do with a request on rights: the event, or the ruling that refuses.
 *
 * Every ground is named at once, each with the article it rests on. A duty to keep wins over a request to
 * erase: granting it is refused with the longest duty that runs. Whether somebody may see the request at
 * all is decided before.
 */
import {
  type CalendarDate,
  type CaseId,
  type Cure,
  dateText,
  type Ground,
  type HolidayCalendar,
  type LocalizedText,
  type PersonId,
  type Refused,
  refused,
  type RegionId,
  type Rule,
  text
} from "@oza/kernel"
import type { Actor, RoleId, Side } from "@oza/roles"
import { Result } from "effect"
import type { GiverFacts } from "../Givers.ts"
import type { Policy } from "../Policy.ts"
import type { Due } from "../retention/dueDates.ts"
import { type FilePart, filePartName } from "../retention/FilePart.ts"
import { fourEyes } from "../retention/RetentionLaw.ts"
import { categoriesOfController, controllerName } from "./Controller.ts"
import { mayAsk } from "./mayAsk.ts"
import { refusalGroundsOf, groundFor } from "./RefusalGround.ts"
import {
  type Recipient,
  rightsActs,
  type RightsCommand,
  type RightsEvent,
  type RightsRequestId
} from "./RightsAct.ts"
import { procedureOf } from "./RightsKind.ts"
import { AVG_12_3, AVG_12_4, AVG_17_3_b, AVG_19, JW_7_3_9, JW_7_3_9_2 } from "./RightsLaw.ts"
import { isToBeCarriedOut, type RightsRequest, untold } from "./RightsRequest.ts"
import { extendBy } from "./rightsTerm.ts"

/** What is asked of a request: the act, by whom, on which day, about which child. */
export interface RightsAsked {
  /** The number of the request; of a new one the number that it will have. */
  readonly id: RightsRequestId
  readonly region: RegionId
  readonly case: CaseId
  /** Absent where it is to be made. */
  readonly state: RightsRequest | undefined
  readonly command: RightsCommand
  readonly actor: Actor
  readonly side: Side | undefined
  readonly on: CalendarDate
  readonly policy: Pick<Policy, "rule" | "givers">
  /** Who is something to the child on that day. */
  readonly givers: GiverFacts
  /** The roles that answer requests. */
  readonly officers: ReadonlyArray<RoleId>
  /** Who got data, for a decision of which they are told. */
  readonly recipients: ReadonlyArray<Recipient>
  /** The duties to keep each part, for a decision that would end it. */
  readonly duties: { readonly [P in FilePart]: ReadonlyArray<Due> }
  readonly holidays?: HolidayCalendar | undefined
}

/** Decides on an act: the event and the rules it rests on, or the ruling that refuses. */
export const decideRights = (
  asked: RightsAsked
): Result.Result<{ readonly event: RightsEvent; readonly rules: ReadonlyArray<Rule> }, Refused> => {
  const { command, state } = asked
  if ((command._tag === "FileRightsRequest") !== (state === undefined)) {
    throw new Error(`${command._tag} does not fit a request at this point`)
  }
  const looked =
    state === undefined
      ? filing(asked, command as Extract<RightsCommand, { readonly _tag: "FileRightsRequest" }>)
      : going(asked, state)
  const [first, ...rest] = looked.grounds
  return first === undefined
    ? Result.succeed({ event: eventOf(asked, looked.rules), rules: looked.rules })
    : Result.fail(refused(asked.on, [first, ...rest]))
}

interface Looked {
  readonly grounds: ReadonlyArray<Ground>
  readonly rules: ReadonlyArray<Rule>
}

const ground = (rule: Rule, nl: string, en: string, cures: ReadonlyArray<Cure> = []): Ground => ({
  rule,
  because: text(nl, en),
  cures: [...cures]
})

type Filing = Extract<RightsCommand, { readonly _tag: "FileRightsRequest" }>

const filing = (asked: RightsAsked, command: Filing): Looked => {
  const { actor, givers, policy, side } = asked
  const asker = command.asker ?? actor.party
  const procedure = procedureOf[command.kind]
  const may = mayAsk(policy, command.kind, asker, givers)
  const grounds: Array<Ground> = may._tag === "Refused" ? [...may.grounds] : []
  if (asker !== actor.party && side !== "privacy-office") {
    grounds.push(
      ground(
        procedure.article,
        "Een verzoek voor iemand anders schrijft alleen de privacyfunctionaris op.",
        "A request of somebody else is written down by the privacy officer only.",
        [
          cureBy(
            asked,
            "FileRightsRequest",
            "Laat de privacyfunctionaris het opschrijven.",
            "Let the privacy officer write it down."
          )
        ]
      )
    )
  }
  if (!procedure.controllers.includes(command.controller)) {
    grounds.push(
      ground(
        procedure.article,
        "Vernietiging op verzoek gaat alleen over het dossier van de jeugdhulp.",
        "Destruction on request is about the file of youth help only.",
        [
          {
            act: "FileRightsRequest",
            by: [],
            text: text(
              `Vraag ${controllerName[command.controller].nl} om gegevens te wissen.`,
              `Ask ${controllerName[command.controller].en} to erase data.`
            )
          }
        ]
      )
    )
  }
  const others = (command.categories ?? []).filter(
    (category) => !categoriesOfController[command.controller].includes(category)
  )
  if (others.length > 0) {
    grounds.push(
      ground(
        procedure.article,
        `Deze gegevens heeft ${controllerName[command.controller].nl} niet.`,
        `${capital(controllerName[command.controller].en)} does not hold these data.`
      )
    )
  }
  if ((command.kind === "restriction") !== (command.restriction !== undefined)) {
    grounds.push(
      ground(
        procedure.article,
        "Zeg waarom de gegevens stil moeten staan, alleen als je dat vraagt.",
        "Say why the data should be on hold, where you ask for that and nowhere else."
      )
    )
  }
  if (command.kind === "rectification" && command.corrections === undefined) {
    grounds.push(
      ground(
        procedure.article,
        "Zeg wat er niet klopt en wat er moet staan.",
        "Say what is wrong and what it should be."
      )
    )
  }
  return { grounds, rules: [procedure.article, ...(may._tag === "Granted" ? may.rules : [])] }
}

const going = (asked: RightsAsked, state: RightsRequest): Looked => {
  const { actor, command, on, side } = asked
  const procedure = procedureOf[state.kind]
  const common: Array<Ground> = []
  if (state.status === "closed" || state.status === "withdrawn") {
    common.push(ground(procedure.article, "Dit verzoek is afgerond.", "This request is closed."))
    return { grounds: common, rules: [] }
  }
  if (on < state.lastOn) {
    common.push(
      ground(
        procedure.article,
        "Er is al iets vastgelegd op een latere dag.",
        "Something has been recorded on a later day already."
      )
    )
  }
  if (command._tag === "WithdrawRightsRequest") {
    if (actor.party !== state.asker) {
      common.push(
        ground(
          procedure.article,
          "Alleen wie het verzoek deed, trekt het in.",
          "Only whoever made the request withdraws it."
        )
      )
    }
    if (state.status === "decided") common.push(alreadyDecided(procedure.termRule))
    return { grounds: common, rules: [procedure.article] }
  }
  if (side !== "privacy-office") {
    common.push(
      ground(
        procedure.article,
        "Een verzoek behandelt alleen wie waakt over de gegevens.",
        "A request is handled by whoever watches over the data only.",
        [cureBy(asked, command._tag, "Vraag het de privacyfunctionaris.", "Ask the privacy officer.")]
      )
    )
  }
  if (actor.party === state.asker) {
    common.push(
      ground(
        fourEyes,
        "Wie het verzoek deed, behandelt het niet zelf.",
        "Whoever made the request does not handle it."
      )
    )
  }
  const own = lookAt(asked, state)
  return { grounds: [...common, ...own.grounds], rules: own.rules }
}

const lookAt = (asked: RightsAsked, state: RightsRequest): Looked => {
  const { command } = asked
  switch (command._tag) {
    case "FileRightsRequest":
    case "WithdrawRightsRequest":
      return { grounds: [], rules: [] }
    case "ExtendRightsTerm":
      return extending(asked, state)
    case "DecideRightsRequest":
      return deciding(asked, state, command)
    case "NotifyRecipient":
      return notifying(state, command)
    case "CarryOutRights":
      return carryingOut(asked, state)
    case "CloseRightsRequest":
      return closing(asked, state)
  }
}

const extending = (asked: RightsAsked, state: RightsRequest): Looked => {
  const { longer, termRule } = procedureOf[state.kind]
  const grounds: Array<Ground> = []
  if (state.status === "decided") grounds.push(alreadyDecided(termRule))
  if (longer === undefined) {
    grounds.push(ground(termRule, "Deze termijn kan niet langer.", "This term cannot be made longer."))
  } else if (state.extension !== undefined) {
    grounds.push(
      ground(AVG_12_3, "De termijn is al een keer langer gemaakt.", "The term was made longer once already.")
    )
  } else {
    const last = extendBy(state.kind, state.filedOn, asked.holidays)
    if (asked.on > last) {
      const day = dateText(last)
      grounds.push(
        ground(
          AVG_12_3,
          `Dat het langer duurt, moest uiterlijk op ${day.nl} verteld zijn.`,
          `That it takes longer had to be told on ${day.en} at the latest.`
        )
      )
    }
  }
  return { grounds, rules: [termRule] }
}

type Deciding = Extract<RightsCommand, { readonly _tag: "DecideRightsRequest" }>

const deciding = (asked: RightsAsked, state: RightsRequest, command: Deciding): Looked => {
  const { kind, controller } = state
  const procedure = procedureOf[kind]
  const grounds: Array<Ground> = []
  if (state.status === "decided") grounds.push(alreadyDecided(procedure.article))
  if (command.outcome === "granted" && command.grounds.length > 0) {
    grounds.push(
      ground(
        AVG_12_4,
        "Wie ja zegt, noemt geen grond om te weigeren.",
        "Whoever says yes names no ground to refuse."
      )
    )
  }
  if (command.outcome !== "granted" && command.grounds.length === 0) {
    grounds.push(
      ground(
        AVG_12_4,
        "Wie nee zegt, of niet helemaal ja, noemt de grond.",
        "Whoever says no, or not quite yes, names the ground."
      )
    )
  }
  for (const { ground: given } of [...command.grounds, ...(command.withheld ?? [])]) {
    if (groundFor(kind, given, controller) === undefined) {
      const able = refusalGroundsOf(kind).join(", ")
      grounds.push(
        ground(
          procedure.article,
          `Dit verzoek (${procedure.name.nl}) kan niet geweigerd worden op ${given}; wel op: ${able}.`,
          `This request (${procedure.name.en}) cannot be refused on ${given}; it can on: ${able}.`
        )
      )
    }
  }
  if (command.withheld !== undefined && kind !== "access") {
    grounds.push(
      ground(
        procedure.article,
        "Alleen uit een kopie van het dossier kan een deel weggelaten worden.",
        "Only from a copy of the file can a part be left out."
      )
    )
  }
  grounds.push(...ending(asked, state, command))
  return { grounds, rules: [procedure.article, procedure.termRule, AVG_12_4] }
}

/** A yes that ends a part of the file: only where no duty keeps it, and never a part that was not named. */
const ending = (asked: RightsAsked, state: RightsRequest, command: Deciding): ReadonlyArray<Ground> => {
  const { destroys, article } = procedureOf[state.kind]
  const parts = partsOf(state, command)
  if (!destroys) {
    return command.parts === undefined
      ? []
      : [ground(article, "Dit verzoek vernietigt niets.", "This request destroys nothing.")]
  }
  if (command.outcome === "partly" && command.parts === undefined) {
    return [ground(article, "Zeg welk deel vernietigd wordt.", "Say which part is destroyed.")]
  }
  if (command.outcome === "refused") return []
  return parts.flatMap((part) => longestOf(asked.duties[part]).map((due) => kept(asked, state, part, due)))
}

/** The parts that a decision ends: those that it names, or all that this controller has. */
export const partsOf = (
  state: Pick<RightsRequest, "kind" | "controller">,
  command: Pick<Deciding, "outcome" | "parts">
): ReadonlyArray<FilePart> => {
  if (!procedureOf[state.kind].destroys || command.outcome === "refused") return []
  return command.parts ?? (state.controller === "swv" ? ["swv-health"] : ["file", "swv-health"])
}

/** The longest of the duties; one that has still to start is the longest there is. */
const longestOf = (duties: ReadonlyArray<Due>): ReadonlyArray<Due> => {
  if (duties.length === 0) return []
  const unstarted = duties.find(({ until }) => until === undefined)
  const last = duties.reduce((a, b) => ((a.until ?? "9999") >= (b.until ?? "9999") ? a : b))
  return [unstarted ?? last]
}

const kept = (asked: RightsAsked, state: RightsRequest, part: FilePart, { rule, until }: Due): Ground => {
  const name = filePartName[part]
  const day = until === undefined ? undefined : dateText(until)
  const whole =
    part === "file"
      ? text(
          " Het dossier is één geheel; de langste termijn geldt voor alles wat erin staat.",
          " The file is one whole; the longest term holds for all that is in it."
        )
      : text("", "") // nothing to add
  const cures: ReadonlyArray<Cure> = [
    cureBy(
      asked,
      "DecideRightsRequest",
      "Weiger op deze grond, of vernietig alleen het deel dat niet bewaard hoeft te blijven.",
      "Refuse on this ground, or destroy only the part that does not have to be kept."
    ),
    ...(state.kind === "erasure" && rule.id === "youth-help-file"
      ? [
          {
            act: "FileRightsRequest",
            by: [],
            text: text(
              "Wie het verzoek deed, kan vragen om vernietiging van het dossier van de jeugdhulp (Jeugdwet 7.3.9).",
              "Whoever made the request can ask for destruction of the file of youth help (Jeugdwet 7.3.9)."
            )
          }
        ]
      : [])
  ]
  const forbids = state.kind === "destruction" ? JW_7_3_9_2 : AVG_17_3_b
  const because: LocalizedText = text(
    `${capital(name.nl)} blijft bewaard ${day === undefined ? "zolang de termijn niet is begonnen" : `tot ${day.nl}`}, om ${rule.name.nl} (${rule.rule.id}).${whole.nl}`,
    `${capital(name.en)} is kept ${day === undefined ? "while the term has not started" : `until ${day.en}`}, for ${rule.name.en} (${rule.rule.id}).${whole.en}`
  )
  return { rule: forbids, because, cures: [...cures] }
}

type Notifying = Extract<RightsCommand, { readonly _tag: "NotifyRecipient" }>

const notifying = (state: RightsRequest, command: Notifying): Looked => {
  const grounds: Array<Ground> = []
  const found = state.recipients.find(({ number }) => number === command.recipient)
  if (found === undefined) {
    grounds.push(
      ground(AVG_19, "Deze ontvanger staat niet in het besluit.", "This recipient is not in the decision.")
    )
  } else if (found.told !== undefined) {
    grounds.push(ground(AVG_19, "Deze ontvanger weet het al.", "This recipient knows already."))
  }
  if (command.how === "not-possible" && command.explanation === undefined) {
    grounds.push(
      ground(
        AVG_19,
        "Zeg waarom het niet kon, of te veel zou vragen.",
        "Say why it was not possible, or would ask too much."
      )
    )
  }
  return { grounds, rules: [AVG_19] }
}

const carryingOut = (asked: RightsAsked, state: RightsRequest): Looked => {
  const { article, destroys } = procedureOf[state.kind]
  const grounds: Array<Ground> = []
  if (!isToBeCarriedOut(state)) {
    grounds.push(
      ground(
        article,
        "Er is niets uit te voeren: er is niet beslist, nee gezegd, of het is al gedaan.",
        "There is nothing to do: it was not decided, refused, or done already."
      )
    )
  }
  if (destroys) {
    // What is destroyed takes the request with it: who has to be told, is told before.
    grounds.push(...stillUntold(asked, state))
    for (const part of state.decision?.parts ?? []) {
      grounds.push(...longestOf(asked.duties[part]).map((due) => kept(asked, state, part, due)))
    }
  }
  return { grounds, rules: destroys ? [article, AVG_19] : [article] }
}

const closing = (asked: RightsAsked, state: RightsRequest): Looked => {
  const { article } = procedureOf[state.kind]
  const grounds: Array<Ground> = []
  if (state.decision === undefined) {
    grounds.push(
      ground(AVG_12_3, "Er is nog niet beslist op het verzoek.", "The request has not been decided on yet.", [
        cureBy(asked, "DecideRightsRequest", "Beslis op het verzoek.", "Decide on the request.")
      ])
    )
  }
  if (isToBeCarriedOut(state)) {
    grounds.push(
      ground(article, "Het is beslist en nog niet gedaan.", "It was decided and is not done yet.", [
        cureBy(asked, "CarryOutRights", "Doe wat is beslist.", "Do what was decided.")
      ])
    )
  }
  grounds.push(...stillUntold(asked, state))
  return { grounds, rules: [article, ...(state.recipients.length > 0 ? [AVG_19] : [])] }
}

const stillUntold = (asked: RightsAsked, state: RightsRequest): ReadonlyArray<Ground> => {
  const left = untold(state).length
  return left === 0
    ? []
    : [
        ground(
          AVG_19,
          `Nog niet iedereen die de gegevens kreeg, weet het: ${left} van ${state.recipients.length}.`,
          `Not everybody who got the data knows: ${left} of ${state.recipients.length} do not.`,
          [cureBy(asked, "NotifyRecipient", "Laat het hun weten.", "Tell them.")]
        )
      ]
}

const alreadyDecided = (rule: Rule): Ground =>
  ground(rule, "Op dit verzoek is al beslist.", "This request was decided on already.")

const cureBy = ({ officers }: RightsAsked, act: string, nl: string, en: string): Cure => ({
  act,
  by: [...officers],
  text: text(nl, en)
})

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)

/** What has happened once the command is accepted. */
const eventOf = (asked: RightsAsked, rules: ReadonlyArray<Rule>): RightsEvent => {
  const { actor, command, on, state } = asked
  const { _tag, ...said } = command
  // The table of acts ties each command to its event; the types cannot follow that across a union.
  return {
    _tag: rightsActs[_tag].happens,
    on,
    by: actor,
    ...said,
    ...recordedWith(asked, state, rules)
  } as unknown as RightsEvent
}

const recordedWith = (
  asked: RightsAsked,
  state: RightsRequest | undefined,
  rules: ReadonlyArray<Rule>
): object => {
  const { command } = asked
  if (command._tag === "FileRightsRequest") {
    const child: PersonId = asked.givers.child.person
    // The line of the age matrix comes after the article of the right itself.
    const askedUnder = (rules[1] ?? procedureOf[command.kind].article).id
    return { request: asked.id, region: asked.region, case: asked.case, child, askedUnder }
  }
  if (command._tag === "DecideRightsRequest" && state !== undefined) {
    const tells = procedureOf[state.kind].tellsRecipients && command.outcome !== "refused"
    const parts = partsOf(state, command)
    return {
      recipients: tells ? asked.recipients : [],
      ...(parts.length === 0 ? {} : { parts })
    }
  }
  return {}
}

/** The article of a destruction on request, by its kind. */
export const destructionRule = (kind: RightsRequest["kind"]): Rule =>
  kind === "destruction" ? JW_7_3_9 : procedureOf[kind].article
