/** How a yes stands for a request and a category, with its reasons. */
import type { AccessRequest } from "../AccessRequest.ts"
import type { DataCategory } from "../DataCategory.ts"
import { nobodyIsAsked, type PermissionStatus, permissionStatus } from "../PermissionStatus.ts"
import type { Policy } from "../Policy.ts"
import type { PermissionNeed } from "../PrivacyRule.ts"
import { coveredBy } from "./yesStands.ts"

/** Absent where there is no child whose yes it is. */
export const statusOf = (
  policy: Policy,
  request: AccessRequest,
  kind: PermissionNeed["kind"],
  category: DataCategory
): PermissionStatus => {
  const { capacities, child, on, permissions, relatives } = request
  if (child === undefined) return nobodyIsAsked(kind)
  return permissionStatus({
    ...coveredBy(request, category),
    kind,
    child,
    relatives,
    capacities,
    permissions,
    on,
    extra: policy.givers
  })
}
