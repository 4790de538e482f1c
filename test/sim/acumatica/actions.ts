/**
 * Actions: 204 done, or 202 with the address of its status; 202 while it runs, 204 when it is done.
 * Source: Integration Development Guide, action page; official C# client, ActionLocationTests.
 */

import { randomUUID } from "node:crypto";
import { given, parseBody } from "./body.ts";
import type { Company } from "./company.ts";
import { badRequest, exception, NotSimulated, noEntity, page, type SiteAnswer } from "./errors.ts";
import { definitionOf, keysOf } from "./metadata.ts";
import { checkRights, type EntityCall } from "./request.ts";

interface Running {
  polls: number;
  finish(): void;
}

export class Actions {
  readonly #company: Company;
  readonly #running = new Map<string, Running>();

  constructor(company: Company) {
    this.#company = company;
  }

  start(call: EntityCall, origin: string): SiteAnswer {
    const { entity, path, contract, endpoint, version } = call;
    const { settings, store } = this.#company;
    checkRights(call, this.#company);
    const [action = ""] = path;
    if (definitionOf(entity)?.actions?.[action] === undefined) throw page(404, "Not Found");
    const finish = this.#effectOf(entity, action);
    const body = parseBody(call.body);
    const target = body["entity"] as Record<string, unknown> | undefined;
    if (target === undefined) throw badRequest("The entity is missing.");
    const keys = keysOf(entity).map((name) => String(given(entity, target, contract).values[name] ?? ""));
    if (store.get(entity, keys) === undefined) throw noEntity();
    if (settings.actionPolls === 0) {
      finish(keys);
      return { status: 204 };
    }
    const id = randomUUID();
    this.#running.set(id, { polls: settings.actionPolls, finish: () => finish(keys) });
    const location = `/entity/${endpoint}/${version}/${entity}/${action}/status/${id}`;
    return {
      status: 202,
      headers: { location: settings.actionLocation === "absolute" ? origin + location : location },
    };
  }

  status({ path }: EntityCall): SiteAnswer {
    const id = path[2] ?? "";
    const running = this.#running.get(id);
    if (running === undefined) throw page(404, "Not Found");
    running.polls -= 1;
    if (running.polls > 0) return { status: 202 };
    this.#running.delete(id);
    const { actionFails } = this.#company.settings;
    if (actionFails !== null) throw exception(actionFails, "PX.Data.PXException");
    running.finish();
    return { status: 204 };
  }

  #effectOf(entity: EntityCall["entity"], action: string): (keys: readonly string[]) => void {
    const released = { ReleaseBill: "Open", ReleaseCheck: "Closed" }[action];
    if (released === undefined) throw new NotSimulated(`action ${action}`);
    return (keys) => void this.#company.change(entity, keys, { Status: released });
  }
}
