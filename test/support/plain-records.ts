/** Records of an ERP with whole seconds, commits that show late, and a clock of its own; read as an adapter does. */

import type { Page, PageQuery, PageRecord, ReadRecord } from "../../middleware/src/erp/adapter.ts";

export interface Version {
  key: string;
  version: number;
  /** Modification time as the ERP writes it, UTC ISO. */
  modified: string;
  /** When lists begin to show it, on the test's clock. */
  visibleAt: number;
  error?: string;
  /** Number of a record that may be an old one under a new key; else the key is the number. */
  remadeAs?: string;
}

/** The version of a record that is none any more. */
const DELETION = 0;

export class PlainRecords {
  /** The ERP's clock against the test's, milliseconds. */
  skewMs = 0;
  /** How long after its commit a list shows a change. */
  lagMs = 0;
  /** Whether pages tell of deletions. */
  tellsDeletions = false;
  /** Called after each page that was read: things change while someone pages. */
  afterPage: () => void = () => undefined;
  /** Makes the next pages wait. */
  hold: Promise<void> | undefined;
  /** Details that were fetched, `key version`. */
  readonly fetched: string[] = [];
  readonly #now: () => number;
  readonly #versions = new Map<string, Version[]>();
  readonly #gone = new Map<string, number>();

  constructor(now: () => number) {
    this.#now = now;
  }

  change(key: string, more: Pick<Version, "error" | "remadeAs"> & { modified?: string } = {}): Version {
    const history = this.#versions.get(key) ?? [];
    const second = Math.floor((this.#now() + this.skewMs) / 1000) * 1000;
    const modified = more.modified ?? new Date(second).toISOString();
    const version: Version = {
      ...more,
      key,
      version: history.length + 1,
      modified,
      visibleAt: this.#now() + this.lagMs,
    };
    this.#versions.set(key, [...history, version]);
    this.#gone.delete(key);
    return version;
  }

  remove(key: string): void {
    this.#gone.set(key, this.#now());
  }

  latest(key: string): Version | undefined {
    return this.#gone.has(key) ? undefined : this.#versions.get(key)?.at(-1);
  }

  keys(): string[] {
    return [...this.#versions.keys()].filter((key) => !this.#gone.has(key));
  }

  /** What `gl_account` is read with. */
  reader(times: { overlapMs: number; settleMs: number; pageSize?: number }) {
    return {
      pageSize: 1000,
      keysPerCall: 100,
      ...times,
      page: (_erp: unknown, query: PageQuery) => this.#page(query),
      byKey: async (_erp: unknown, key: string) => {
        const version = this.#shown().find((item) => item.key === key);
        return version && this.#record(version);
      },
      existing: async (_erp: unknown, keys: readonly string[]) => {
        const shown = new Set(this.#shown().map(({ key }) => key));
        return new Set(keys.filter((key) => shown.has(key)));
      },
    };
  }

  async #page({ from, after, limit, isKnown }: PageQuery): Promise<Page<"gl_account">> {
    await this.hold;
    const matching = [...this.#shown(), ...this.#deletions()]
      .filter(({ modified }) => from === null || Date.parse(modified) >= Date.parse(from))
      .filter((item) => after === null || markOf(item) > after)
      .sort((a, b) => (markOf(a) < markOf(b) ? -1 : 1));
    const records = matching.slice(0, limit).map((item): PageRecord<"gl_account"> => {
      const { key, modified } = item;
      const id = { external_id: key, modified_at: modified };
      const record = isKnown(key, modified)
        ? { ...id, known: true as const }
        : item.version === DELETION
          ? { ...id, deleted: true as const }
          : this.#record(item);
      return { ...record, mark: markOf(item) };
    });
    const last = matching[records.length - 1];
    const next = last !== undefined && matching.length > records.length ? markOf(last) : null;
    this.afterPage();
    return { records, next };
  }

  #deletions(): Version[] {
    if (!this.tellsDeletions) return [];
    return [...this.#gone].map(([key, at]) => {
      const modified = new Date(Math.floor((at + this.skewMs) / 1000) * 1000).toISOString();
      return { key, version: DELETION, modified, visibleAt: at };
    });
  }

  /** Of each record the latest version that lists show by now. */
  #shown(): Version[] {
    return [...this.#versions].flatMap(([key, history]) => {
      if (this.#gone.has(key)) return [];
      return history.findLast(({ visibleAt }) => visibleAt <= this.#now()) ?? [];
    });
  }

  #record({ key, version, modified, error, remadeAs }: Version): ReadRecord<"gl_account"> {
    this.fetched.push(`${key} ${version}`);
    const id = { external_id: key, modified_at: modified };
    if (error !== undefined) return { ...id, error: { code: "cannot_map", message: error } };
    const rest = { legal_entity: "", origin_key: "", deleted: "false" as const, supersedes: "" };
    const document = {
      ...id,
      ...rest,
      number: remadeAs ?? key,
      name: `version ${version}`,
      account_type: "",
      status: "active",
    };
    if (remadeAs === undefined) return { ...id, document };
    const remade = {
      common: { number: remadeAs, name: document.name },
      isOlder: (other: string) => other < key,
    };
    return { ...id, document, remade };
  }
}

function markOf({ modified, key }: Version): string {
  return `${modified}|${key}`;
}
