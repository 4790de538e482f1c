/**
 * Knows which leases this process holds in the store, so that they can be given back when it ends before its
 * work does. Fencing makes that safe: who works on under a lease that was given back can write nothing more.
 */

import type { Claim, ClaimRequest, JournalChange, JournalEntry } from "./store/journal.ts";
import type { Lease, Store } from "./store/store.ts";

export interface HeldLeases {
  /** Gives back what is held and returns the names. */
  handBack(now: number): Promise<string[]>;
}

/** The same store, watched. */
export function watchLeases(store: Store): { store: Store; leases: HeldLeases } {
  const entries = new Map<string, JournalEntry>();
  const fences = new Map<string, number>();
  const watched: Pick<Store, "claim" | "change" | "acquireLease" | "releaseLease"> = {
    async claim(request: ClaimRequest): Promise<Claim> {
      const claim = await store.claim(request);
      if (claim.kind === "claimed") entries.set(request.key, claim.entry);
      return claim;
    },
    async change(key: string, fence: number, change: JournalChange, now: number): Promise<boolean> {
      const changed = await store.change(key, fence, change, now);
      const entry = entries.get(key);
      if (entry?.fence !== fence) return changed;
      const isHeld = changed && "leaseUntil" in change && change.leaseUntil > 0;
      if (isHeld) entries.set(key, { ...entry, state: change.state });
      else entries.delete(key);
      return changed;
    },
    async acquireLease(name: string, holder: string, ttlMs: number, now: number): Promise<Lease> {
      const lease = await store.acquireLease(name, holder, ttlMs, now);
      if (lease.kind === "held") fences.set(name, lease.fence);
      return lease;
    },
    async releaseLease(name: string, fence: number): Promise<void> {
      await store.releaseLease(name, fence);
      if (fences.get(name) === fence) fences.delete(name);
    },
  };
  return {
    store: over(store, watched),
    leases: { handBack: (now) => handBack(store, entries, fences, now) },
  };
}

async function handBack(
  store: Store,
  entries: ReadonlyMap<string, JournalEntry>,
  fences: ReadonlyMap<string, number>,
  now: number,
): Promise<string[]> {
  const back = [
    ...[...entries.values()].map(async ({ key, fence, state }) => {
      // What may have been sent stays so: whoever claims it next reads the ERP first.
      if (state === "open" || state === "sending")
        await store.change(key, fence, { state, leaseUntil: 0 }, now);
      return key;
    }),
    ...[...fences].map(async ([name, fence]) => {
      await store.releaseLease(name, fence);
      return name;
    }),
  ];
  return Promise.all(back);
}

function over(store: Store, watched: Partial<Store>): Store {
  return new Proxy(store, {
    get(target, name) {
      const own: unknown = Reflect.get(watched, name);
      if (own !== undefined) return own;
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
