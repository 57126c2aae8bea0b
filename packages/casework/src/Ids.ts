/**
 * The port that makes new identifiers: UUIDv7, in order of time.
 *
 * Where the random bytes come from is the deployer's: `Ids.layer((n) => crypto.getRandomValues(new Uint8Array(n)))`.
 */
import { CaseId, GroupId, PersonId, uuidV7 } from "@oza/kernel"
import { DestructionId, RightsRequestId } from "@oza/privacy"
import { Clock, Context, Effect, Layer } from "effect"

export class Ids extends Context.Service<
  Ids,
  {
    readonly caseId: Effect.Effect<CaseId>
    readonly groupId: Effect.Effect<GroupId>
    readonly personId: Effect.Effect<PersonId>
    readonly rightsRequestId: Effect.Effect<RightsRequestId>
    readonly destructionId: Effect.Effect<DestructionId>
  }
>()("@oza/casework/Ids") {
  static readonly layer = (randomBytes: (length: number) => Uint8Array): Layer.Layer<Ids> => {
    const uuid = Effect.map(Clock.currentTimeMillis, (millis) => uuidV7(millis, randomBytes(10)))
    return Layer.succeed(Ids, {
      caseId: Effect.map(uuid, (value) => CaseId.make(value)),
      groupId: Effect.map(uuid, (value) => GroupId.make(value)),
      personId: Effect.map(uuid, (value) => PersonId.make(value)),
      rightsRequestId: Effect.map(uuid, (value) => RightsRequestId.make(value)),
      destructionId: Effect.map(uuid, (value) => DestructionId.make(value))
    })
  }
}
