/**
 * `oza-privacy retention <what>`: ends files in time. One proposes a list of what is past its term, another
 * approves it, and then it is carried out, each file with a certificate.
 *
 * Who does it stands in `--officer`: the number of the person whose role watches over the data. It names
 * cases by number only. With something due and nothing done about it, it ends with 5.
 */
import {
  approveDestruction,
  archiveInTime,
  certificatesOf,
  CurrentActor,
  destructionLists,
  executeDestruction,
  Ids,
  proposeDestruction,
  rejectDestruction,
  retentionDue,
  Today
} from "@oza/casework"
import { PersonId } from "@oza/kernel"
import { CaseStoreLive, DataKeys, DestructionStoreLive, SchoolStoreLive } from "@oza/postgres"
import { type Certificate, DestructionId, type DestructionList } from "@oza/privacy"
import { Region, type RegionDeclaration } from "@oza/region"
import { Effect, Layer, Option, Schema } from "effect"
import { command, type Env } from "../Command.ts"
import { keyStoreOf, wrapperOf } from "../dataKeys.ts"
import { exitCode } from "../ExitCode.ts"
import { Output } from "../Output.ts"
import { databaseOf, noDatabase, type Target } from "../Target.ts"
import { ToolFault } from "../ToolFault.ts"

const steps = ["due", "archive", "propose", "approve", "reject", "execute", "lists", "certificates"] as const
type Step = (typeof steps)[number]

export const retentionCommand = command({
  name: "retention",
  summary:
    "due, propose, approve <list>, reject <list> --why <text>, execute <list>, archive, lists, certificates: ends files in time",
  usage: "<what> [<list>] --officer <number> [--why <text>]",
  options: { officer: { type: "string" }, why: { type: "string" } },
  needs: ["officer"],
  words: 2,
  run: ({ env, regions, target, values, words }) =>
    Effect.gen(function* () {
      const [step, named] = words
      if (!isStep(step)) return yield* misunderstood(`retention does one of: ${steps.join(", ")}`)
      const [region, ...others] = regions
      if (region === undefined || others.length > 0) {
        return yield* misunderstood("retention is of one region; give --region")
      }
      const officer = Option.getOrUndefined(asPerson(values.officer))
      if (officer === undefined) return yield* misunderstood("--officer is the number of a person")
      const list = Option.getOrUndefined(asList(named))
      if (["approve", "reject", "execute"].includes(step) && list === undefined) {
        return yield* misunderstood(`retention ${step} needs the number of a list`)
      }
      if (step === "reject" && (values.why ?? "") === "") {
        return yield* misunderstood("retention reject needs --why")
      }
      const role = region.roles.find(({ side }) => side === "privacy-office")
      if (role === undefined) return yield* misunderstood(`${region.id} has no role that watches over data`)
      return yield* doing(step, list, values.why ?? "").pipe(
        Effect.provideService(CurrentActor, { party: officer, role: role.id }),
        Effect.provide(house(target, env, region))
      )
    }).pipe(
      Effect.catchTags({
        ActRefused: ({ ruling }) =>
          Effect.fail(
            new ToolFault({
              exit: exitCode.badInput,
              message: ruling.grounds.map(({ because, rule }) => `${because.en} (${rule.id})`).join(" ")
            })
          ),
        DestructionListNotFound: () => misunderstood("there is no such list in this region"),
        DestructionListChanged: () =>
          Effect.fail(
            new ToolFault({
              exit: exitCode.badInput,
              message: "Somebody else changed the list in the meantime; look at it again."
            })
          ),
        StoreUnavailable: () => Effect.fail(noDatabase({ message: "it stopped answering." }))
      }),
      // What is left is about a case that changed or went away while it was being put away: again is safe.
      Effect.mapError((error) =>
        error instanceof ToolFault
          ? error
          : new ToolFault({
              exit: exitCode.badInput,
              message: "A case changed in the meantime; what was done stays. Start it again."
            })
      )
    )
})

const isStep = (word: string | undefined): word is Step => steps.some((step) => step === word)
const asPerson = Schema.decodeUnknownOption(PersonId)
const asList = Schema.decodeUnknownOption(DestructionId)

const misunderstood = (message: string) =>
  Effect.fail(new ToolFault({ exit: exitCode.notUnderstood, message: `${message}.` }))

const doing = Effect.fnUntraced(function* (step: Step, list: DestructionId | undefined, why: string) {
  const { say } = yield* Output
  switch (step) {
    case "due": {
      const { archive, destroy } = yield* retentionDue()
      for (const { cases, endedOn, part, rules } of destroy) {
        say(`  ${part} of ${cases.join(", ")}: its term was over on ${endedOn} (${rules.join(", ")})`)
      }
      for (const { cases, endedOn } of archive) say(`  ${cases.join(", ")}: access ended on ${endedOn}`)
      say(`${destroy.length} to be destroyed, ${archive.length} of which the access ends.`)
      return destroy.length + archive.length === 0 ? exitCode.done : exitCode.notInOrder
    }
    case "archive": {
      const cases = yield* archiveInTime()
      say(`✓ ${cases.length} cases were put in the archive.`)
      return exitCode.done
    }
    case "propose": {
      const made = yield* proposeDestruction()
      if (made === undefined) say("Nothing is past its term that is on no list yet.")
      else for (const line of listLines(made)) say(line)
      return exitCode.done
    }
    case "approve":
      for (const line of listLines(yield* approveDestruction(list!))) say(line)
      return exitCode.done
    case "reject":
      for (const line of listLines(yield* rejectDestruction(list!, why))) say(line)
      return exitCode.done
    case "execute": {
      const { certificates, list: done } = yield* executeDestruction(list!)
      for (const line of listLines(done)) say(line)
      for (const one of certificates) say(certificateLine(one))
      return exitCode.done
    }
    case "lists":
      for (const one of yield* destructionLists()) for (const line of listLines(one)) say(line)
      return exitCode.done
    case "certificates":
      for (const one of yield* certificatesOf()) say(certificateLine(one))
      return exitCode.done
  }
})

const listLines = ({ id, items, proposedOn, status }: DestructionList): ReadonlyArray<string> => [
  `${id}: ${status}, proposed on ${proposedOn}, ${items.length} files`,
  ...items.map(({ cases, certificate, endedOn, kept, number, part, rules }) => {
    const done =
      certificate === undefined
        ? kept === undefined
          ? ""
          : `; kept: ${kept}`
        : `; destroyed: ${certificate}`
    return `  ${number}. ${part} of ${cases.join(", ")}, over on ${endedOn} (${rules.join(", ")})${done}`
  })
]

const certificateLine = ({ cases, counts, hash, id, on, part, reason, rules }: Certificate): string => {
  const many = Object.entries(counts)
    .map(([what, count]) => `${what} ${count}`)
    .join(", ")
  return `✓ ${id}: ${part} of ${cases.join(", ")} on ${on}, ${reason._tag} (${rules.join(", ")}); ${many}; sha256 ${hash}`
}

const faultOf = (error: { readonly _tag: string; readonly message: string }): ToolFault =>
  error instanceof ToolFault
    ? error
    : error._tag === "WrongWrappingKey"
      ? new ToolFault({ exit: exitCode.badInput, message: error.message })
      : noDatabase(error)

/** What the steps stand on. */
const house = (target: Target, env: Env, region: RegionDeclaration) =>
  Layer.mergeAll(CaseStoreLive, SchoolStoreLive, DestructionStoreLive).pipe(
    Layer.provideMerge(
      DataKeys.layer(keyStoreOf(target, env["OZA_KEYS_DATABASE_URL"])).pipe(Layer.provide(wrapperOf(env)))
    ),
    Layer.provide(databaseOf(target)),
    Layer.catch((error) => Layer.effectContext(Effect.fail(faultOf(error)))),
    Layer.provideMerge(
      Layer.mergeAll(
        Region.layer(region).pipe(Layer.orDie),
        Today.layer,
        Ids.layer((length) => crypto.getRandomValues(new Uint8Array(length)))
      )
    )
  )
