/** Who is asking: the party, role and organisation that the identity provider vouched for. */
import type { Actor } from "@oza/roles"
import { Context } from "effect"

export class CurrentActor extends Context.Service<CurrentActor, Actor>()("@oza/casework/CurrentActor") {}
