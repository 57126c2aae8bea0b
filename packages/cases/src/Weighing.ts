/**
 * Weighs a condition: it holds, it fails, or that depends on what the command will say.
 *
 * With a command nothing depends. Without one (what can I do next?) only what the case itself settles
 * is settled, so that nothing is called impossible that some command could still do.
 */
import type { Command } from "./Command.ts"
import type { Condition, MeetingState } from "./Condition.ts"
import { facts } from "./Fact.ts"
import { holderBy, isHolder } from "./Holding.ts"
import type { Meeting } from "./Meeting.ts"
import { currentMeetings } from "./Round.ts"
import type { Situation } from "./Situation.ts"

/** What a condition comes to; `depends` only where there is no command. */
export type Weight = "holds" | "fails" | "depends"

/** Weighs a condition in a situation, with the command where there is one. */
export const weigh = (condition: Condition, situation: Situation, command: Command | undefined): Weight => {
  switch (condition._tag) {
    case "Fact":
      return settled(
        facts[condition.fact].holds(situation, (asked) => weigh(asked, situation, undefined) === "holds")
      )
    case "Held":
      return settled(
        situation.case.meetings.some(
          ({ heldOn, plan }) => heldOn !== undefined && condition.oneOf.includes(plan.kind)
        )
      )
    case "HeldThisRound":
      return settled(
        currentMeetings(situation.case).some(
          ({ heldOn, plan }) => heldOn !== undefined && condition.oneOf.includes(plan.kind)
        )
      )
    case "Concluded": {
      const last = situation.case.meetings.findLast(
        ({ heldOn, plan }) => heldOn !== undefined && plan.kind === condition.meeting
      )
      return settled(condition.oneOf.includes(last?.report?.outcome ?? ""))
    }
    case "MeetingIs":
      return command === undefined
        ? "depends"
        : settled(isPrepared(meetingNamed(command, situation), condition.state))
    case "MeetingOf": {
      if (command === undefined) return "depends"
      const kind =
        command._tag === "PlanMeeting" ? command.meeting.kind : meetingNamed(command, situation)?.plan.kind
      return settled(kind !== undefined && condition.oneOf.includes(kind))
    }
    case "Circumstance":
      return settled(
        situation.case.circumstances.some(
          ({ circumstance, from, until }) =>
            condition.oneOf.includes(circumstance) &&
            from <= situation.on &&
            (until === undefined || situation.on < until)
        )
      )
    case "Yielded": {
      const { case: state, pathway } = situation
      const step = pathway.yields.find(({ id }) => id === condition.yield)?.step
      const asked = goesAnew(step, situation) ? state.yields.slice(state.round.before.yields) : state.yields
      return settled(asked.some((one) => one.yield === condition.yield))
    }
    case "StepAgreed": {
      const { case: state } = situation
      const asked = goesAnew(condition.step, situation)
        ? state.stepDecisions.slice(state.round.before.stepDecisions)
        : state.stepDecisions
      const last = new Map(
        asked.filter(({ step }) => step === condition.step).map(({ by, answer }) => [by, answer])
      )
      return settled(last.size > 0 && ![...last.values()].includes("disagree"))
    }
    case "MayShare":
      return settled(
        situation.case.permissions.some(
          ({ kind, answer, scope, withdrawn, validUntil }) =>
            (kind === "consent-to-disclose" || kind === "consent-to-process") &&
            answer === "given" &&
            scope.categories.includes(condition.category) &&
            scope.purposes.includes(condition.purpose) &&
            withdrawn === undefined &&
            (validUntil === undefined || situation.on < validUntil)
        )
      )
    case "HoldsRegie": {
      const { actor, pathway } = situation
      const rule = pathway.regies.find(({ plan }) => plan === condition.plan)
      const holder =
        rule === undefined
          ? undefined
          : holderBy(rule, situation, (asked) => weigh(asked, situation, undefined) === "holds")
      return settled(actor !== undefined && isHolder(actor, holder, situation))
    }
    case "Mandated": {
      const { actor, on } = situation
      return settled(
        situation.case.mandates.some(
          ({ to, scope, from, until }) =>
            actor !== undefined &&
            to.party === actor.party &&
            to.role === actor.role &&
            scope.includes(condition.scope) &&
            from <= on &&
            on < until
        )
      )
    }
    case "ProcedureIs": {
      const last = situation.case.procedures.findLast(({ procedure }) => procedure === condition.procedure)
      const { decision } = last ?? {}
      switch (condition.is) {
        case "pending":
          return settled(last !== undefined && decision === undefined)
        case "granted":
          return settled(
            decision?.outcome === "granted" &&
              (decision.until === undefined || situation.on <= decision.until)
          )
        case "refused":
          return settled(decision?.outcome === "refused")
      }
    }
    case "Rung":
      return settled(
        situation.case.stagnations.some(({ rungs }) =>
          rungs.some(({ rung, concluded }) => rung === condition.rung && concluded !== undefined)
        )
      )
    case "AsEscalationDecided": {
      const bound = boundProvider(situation)
      if (bound === undefined) return "holds"
      return command === undefined ? "depends" : settled(valuesAt(command, condition.path).includes(bound))
    }
    case "Says":
      return command === undefined
        ? "depends"
        : settled(valuesAt(command, condition.path).some((value) => condition.oneOf.includes(String(value))))
    case "Gives":
      return command === undefined ? "depends" : settled(valuesAt(command, condition.path).length > 0)
    case "WithinAbsence": {
      const { absence } = situation.case
      if (absence === undefined) return "fails"
      if (command === undefined) return "depends"
      return settled(
        valuesAt(command, `${condition.path}.from`).every((from) => String(from) >= absence.from) &&
          valuesAt(command, `${condition.path}.until`).every((until) => String(until) <= absence.until)
      )
    }
    case "Not":
      return opposite[weigh(condition.of, situation, command)]
    case "All": {
      const weights = condition.of.map((one) => weigh(one, situation, command))
      return weights.includes("fails") ? "fails" : weights.includes("depends") ? "depends" : "holds"
    }
    case "Any": {
      const weights = condition.of.map((one) => weigh(one, situation, command))
      return weights.includes("holds") ? "holds" : weights.includes("depends") ? "depends" : "fails"
    }
  }
}

/** The meeting whose number the command gives. */
const meetingNamed = (command: Command, { case: { meetings } }: Situation): Meeting | undefined => {
  const [number] = [...valuesAt(command, "meeting"), ...valuesAt(command, "report.meeting")]
  return meetings.find((one) => one.number === number)
}

const isPrepared = (meeting: Meeting | undefined, state: MeetingState): boolean => {
  switch (state) {
    case "invitees-agreed":
      return (meeting?.inviteesAgreedBy.length ?? 0) > 0
    case "invited":
      return meeting?.invitations !== undefined
  }
}

/** Is this step gone through anew in this round: the step that it went back to, or a later one? */
const goesAnew = (step: string | undefined, { case: { round }, pathway }: Situation): boolean => {
  const back = pathway.loops.find(({ backTo }) => backTo === round.backTo)?.step
  const places = pathway.steps.map(({ id }): string => id)
  return back !== undefined && step !== undefined && places.indexOf(step) >= places.indexOf(back)
}

/** The provider that the last conclusion of a binding rung named. */
const boundProvider = ({ case: { stagnations }, pathway }: Situation): string | undefined =>
  stagnations
    .flatMap(({ rungs }) => rungs)
    .filter(({ rung }) => pathway.escalation.ladder.some(({ id, binds }) => id === rung && binds))
    .flatMap(({ concluded }) => concluded?.provider ?? [])
    .at(-1)

const settled = (holds: boolean): Weight => (holds ? "holds" : "fails")

const opposite: Readonly<Record<Weight, Weight>> = { holds: "fails", fails: "holds", depends: "depends" }

/** The values at a dotted path; a list on the way gives those of each of its items. */
export const valuesAt = (value: unknown, path: string): ReadonlyArray<unknown> =>
  path.split(".").reduce<ReadonlyArray<unknown>>(
    (values, key) =>
      values.flatMap((one) => {
        const next: unknown = isRecord(one) && Object.hasOwn(one, key) ? one[key] : undefined
        return next === undefined ? [] : Array.isArray(next) ? (next as ReadonlyArray<unknown>) : [next]
      }),
    [value]
  )

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null
