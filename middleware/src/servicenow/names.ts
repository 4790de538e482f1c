/** What the app's records are called on an instance (contract section 7): each name begins with its scope. */

import type { Entity } from "../../../shared-types/choices.ts";

/** As the app is published; a build under a company's own prefix has another. */
export const DEFAULT_SCOPE = "x_lr_relay";

export function registerTable(scope: string, entity: Entity): string {
  return `${scope}_${entity}`;
}

export function stagingTable(scope: string, entity: Entity): string {
  return `${scope}_stg_${entity}`;
}

/** Of the app's scripted REST API. */
export function apiPath(scope: string, resource: "triggers" | "journal"): string {
  return `/api/${scope}/v1/${resource}`;
}

/** The role of the middleware's account. */
export function integrationRole(scope: string): string {
  return `${scope}.integration`;
}
