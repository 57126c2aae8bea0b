/**
 * A category that stays closed for want of a yes. What is the matter with it, and who can do something about
 * it, is looked for when somebody reads it: at most decisions nobody does.
 */
import type { Cure, LocalizedText, Rule } from "@oza/kernel"
import type { Withheld } from "../AccessDecision.ts"
import type { AccessRequest } from "../AccessRequest.ts"
import type { DataCategory } from "../DataCategory.ts"
import type { PermissionStatus } from "../PermissionStatus.ts"
import type { Closed } from "../policy/Outlook.ts"
import { permissionCures, permissionMissing } from "../policy/texts.ts"
import type { Policy } from "../Policy.ts"
import { statusOf } from "./statusOf.ts"

type Lacks = Extract<Closed, { readonly _tag: "Lacks" }>

export class LackingYes implements Withheld {
  readonly #policy: Policy
  readonly #request: AccessRequest
  readonly #lacks: Lacks
  #status: PermissionStatus | undefined

  constructor(policy: Policy, request: AccessRequest, lacks: Lacks) {
    this.#policy = policy
    this.#request = request
    this.#lacks = lacks
  }

  get category(): DataCategory {
    return this.#lacks.category
  }

  get reason(): "permission" {
    return "permission"
  }

  get rule(): Rule {
    return this.#lacks.rule
  }

  get because(): LocalizedText {
    return permissionMissing(this.#lacks.kind, this.#lacks.category, this.#known)
  }

  get cures(): ReadonlyArray<Cure> {
    return permissionCures(this.#lacks.kind, this.#known)
  }

  toJSON(): Withheld {
    const { because, category, cures, reason, rule } = this
    return { category, reason, rule, because, cures }
  }

  get #known(): PermissionStatus {
    return (this.#status ??= statusOf(this.#policy, this.#request, this.#lacks.kind, this.#lacks.category))
  }
}
