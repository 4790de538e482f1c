/**
 * An ERP of a few lines with one operation of each class, and replicas of the middleware that can be cut off,
 * suspended or killed at any step. For the model test of the post-back.
 */

import { z } from "zod";
import type { Connection } from "../../middleware/src/engine/connection.ts";
import { post } from "../../middleware/src/engine/postback.ts";
import type {
  CreateWriter,
  ErpCall,
  StateWriter,
  Verdict,
  Written,
} from "../../middleware/src/erp/adapter.ts";
import type { Store } from "../../middleware/src/store/store.ts";
import type { DocumentResponse } from "../../shared-types/api.ts";
import type { TestClock } from "../sim/kit/clock.ts";

export type WriterClass = "set-state" | "natural-key" | "server-key" | "lookup";
export const SETTLE_MS = 300_000;
const TIMEOUT_MS = 60_000;
/** How long the ERP's own key refuses a second document. */
const SERVER_KEY_MS = 2 * 60 * 60_000;

/** What happens to one send. `late`: the answer is lost and the ERP commits only after a while. */
export type Wire = "fine" | "lost-before" | "lost-after" | "late" | "throttled";
/** Where a replica dies or is suspended. */
export type Point = "claimed" | "sending" | "written" | "stored";

export class Died extends Error {}

type Send = { subject: string; key: string; value: string };

/** The ERP's books: every committed document, in order. */
export class ModelErp {
  readonly documents: { subject: string; key: string; value: string; id: string }[] = [];
  readonly #late: { at: number; send: Send }[] = [];
  readonly #clock: TestClock;
  readonly #class: WriterClass;
  readonly #committedAt = new Map<string, number>();

  constructor(clock: TestClock, writerClass: WriterClass) {
    this.#clock = clock;
    this.#class = writerClass;
    // A record to update exists before anyone posts.
    if (writerClass === "set-state")
      for (const subject of ["s0", "s1"]) this.#add({ subject, key: "", value: "old" });
  }

  of(subject: string): string[] {
    return this.documents.filter((document) => document.subject === subject).map(({ id }) => id);
  }

  find(subject: string): { id: string; value: string; key: string } | undefined {
    this.#catchUp();
    return this.documents.findLast((document) => document.subject === subject);
  }

  findAll(key: string): Written[] {
    this.#catchUp();
    return this.documents
      .filter((document) => document.key === key)
      .map(({ id }) => ({ external_id: id, number: id }));
  }

  receive(send: Send, wire: Wire): Verdict<Written> {
    this.#catchUp();
    if (wire === "throttled") return { kind: "retry", code: "erp_rate_limited", reason: "slow down" };
    if (wire === "lost-before") return { kind: "unknown", reason: "cut" };
    if (wire === "late") {
      this.#late.push({ at: this.#clock.now() + SETTLE_MS / 2, send });
      return { kind: "unknown", reason: "cut" };
    }
    const verdict = this.#commit(send, this.#clock.now());
    return wire === "lost-after" ? { kind: "unknown", reason: "cut" } : verdict;
  }

  #catchUp(): void {
    const now = this.#clock.now();
    for (const { at, send } of this.#late.filter((item) => item.at <= now)) this.#commit(send, at);
    this.#late.splice(0, this.#late.length, ...this.#late.filter(({ at }) => at > now));
  }

  #commit(send: Send, now: number): Verdict<Written> {
    const before = this.#committedAt.get(send.key) ?? Number.NEGATIVE_INFINITY;
    if (this.#class === "server-key" && now - before < SERVER_KEY_MS) {
      return { kind: "duplicate", reason: "already recorded" };
    }
    const existing = this.documents.find(({ subject }) => subject === send.subject);
    if (this.#class === "natural-key" && existing !== undefined) {
      existing.value = send.value;
      return { kind: "ok", value: { external_id: existing.id, number: existing.id } };
    }
    if (this.#class === "set-state" && existing !== undefined) {
      Object.assign(existing, { value: send.value, key: send.key });
      return { kind: "ok", value: { external_id: existing.id, number: existing.id } };
    }
    this.#committedAt.set(send.key, now);
    const id = this.#add(send);
    return { kind: "ok", value: { external_id: id, number: id } };
  }

  #add(send: Send): string {
    const id = `D${this.documents.length + 1}`;
    this.documents.push({ ...send, id });
    return id;
  }
}

interface Plan {
  subject: string;
  value: string;
}
type Wanted = { subject: string; value: string };
const wanted = z.object({ subject: z.string(), value: z.string() });

function writerOf(
  erp: ModelErp,
  writerClass: WriterClass,
): StateWriter<object, Wanted, Plan> | CreateWriter<object, Wanted, Plan> {
  const base = {
    document: wanted,
    entity: "invoice" as const,
    subject: (document: Wanted) => document.subject,
    send: (_config: object, plan: Plan, key: string): ErpCall<Written> => ({
      label: "write",
      effect: "write",
      // The model's client reads what is sent from the body; there is no wire.
      build: () => ({
        method: "POST",
        url: "https://erp.example/",
        headers: {},
        body: JSON.stringify({ ...plan, key }),
      }),
      interpret: () => {
        throw new Error("the model's client answers by itself");
      },
    }),
  };
  if (writerClass === "server-key" || writerClass === "lookup") {
    return {
      ...base,
      class: writerClass,
      plan: async (_erp, document) => document,
      find: async (_erp, _document, key) => erp.findAll(key),
    };
  }
  return {
    ...base,
    class: writerClass,
    async inspect(_erp, document) {
      const found = erp.find(document.subject);
      const current = found && {
        external_id: found.id,
        modified_at: "",
        document: { external_id: found.id, number: found.id } as never,
      };
      return { current, holds: found?.value === document.value, plan: document };
    },
  };
}

/** One middleware process: its own connection to the shared ERP and journal. */
export class Replica {
  readonly #erp: ModelErp;
  readonly #store: Store;
  readonly #clock: TestClock;
  readonly #class: WriterClass;

  constructor(erp: ModelErp, store: Store, clock: TestClock, writerClass: WriterClass) {
    this.#erp = erp;
    this.#store = store;
    this.#clock = clock;
    this.#class = writerClass;
  }

  /** `meet` is called at each point; it may throw Died, or wait. */
  post(subject: string, wire: Wire, meet: (point: Point) => Promise<void>): Promise<DocumentResponse> {
    let dead = false;
    const at = async (point: Point): Promise<void> => {
      try {
        await meet(point);
      } catch (error) {
        dead = true;
        throw error;
      }
    };
    const store = this.#store;
    const mortal = {
      async claim(request: Parameters<Store["claim"]>[0]) {
        const claim = await store.claim(request);
        await at("claimed");
        return claim;
      },
      async change(...change: Parameters<Store["change"]>) {
        // What a dead process would still have done is not done.
        if (dead) throw new Died("dead");
        const kept = await store.change(...change);
        await at(change[2].state === "sending" && "payloadHash" in change[2] ? "sending" : "stored");
        return kept;
      },
    } as unknown as Store;
    return post(mortal, {
      connection: this.#connection(wire, at),
      client: "model",
      key: `key-${subject}`,
      request: { operation: "invoice.create", document: { subject, value: "new" } },
      requestId: "r",
    });
  }

  #connection(wire: Wire, at: (point: Point) => Promise<void>): Connection {
    const erp = this.#erp;
    const client = {
      timeoutMs: TIMEOUT_MS,
      handle: () => ({}),
      async write(call: ErpCall<Written>) {
        const verdict = erp.receive(JSON.parse(call.build({ token: "", expiresAt: 0 }).body ?? ""), wire);
        await at("written");
        return verdict;
      },
    };
    const adapter = {
      can: { invoice: { read: true, write: ["invoice.create"] } },
      mapping: "model/1",
      settleSeconds: SETTLE_MS / 1000,
      writers: { "invoice.create": writerOf(erp, this.#class) },
    };
    return {
      config: { id: "model", type: "intacct" },
      adapter,
      client,
      clock: this.#clock,
    } as unknown as Connection;
  }
}
