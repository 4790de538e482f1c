import { list, type Row } from "../api.ts";
import { type Child, h, show, slot } from "../dom.ts";
import { instant, integer, text } from "../format.ts";
import { poll } from "../live.ts";
import type { Page } from "../router.ts";
import { type Column, table } from "../table.ts";
import { entityWord, erpWord, pill } from "../words.ts";

const connectionFields = ["name", "label", "erp", "active", "status", "message"] as const;
type Connection = Row<(typeof connectionFields)[number]>;

const syncFields = [
  "connection",
  "entity",
  "active",
  "sequence",
  "interval_minutes",
  "state",
  "last_success",
  "next_run",
  "high_water",
  "message",
] as const;
type Sync = Row<(typeof syncFields)[number]>;

const runFields = [
  "number",
  "connection",
  "entity",
  "state",
  "started",
  "finished",
  "read_count",
  "staged",
  "unchanged",
  "inserted",
  "updated",
  "ignored",
  "rejected",
  "pending",
  "message",
] as const;
type Run = Row<(typeof runFields)[number]>;

interface Shown {
  connections: Connection[];
  syncs: Sync[];
  runs: Run[];
}

const runsShown = 20;

export const connections: Page = {
  title: "Connections",
  open(main, _place, signal) {
    const body = h("div", {}, h("p", { class: "loading" }, "Loading …"));
    const intro =
      "One connection is one company in one ERP. Accounts and cost centers are read first, then suppliers, then invoices.";
    show(
      main,
      h("header", { class: "page" }, h("h1", {}, "Connections"), h("p", { class: "intro" }, intro)),
      body,
    );
    const fill = slot(body, draw);
    poll(signal, async () => fill(await read(signal)));
  },
};

async function read(signal: AbortSignal): Promise<Shown> {
  const [found, syncs, runs] = await Promise.all([
    list("connection", connectionFields, { query: "ORDERBYname", signal }),
    list("sync", syncFields, { query: "ORDERBYsequence", limit: 200, signal }),
    list("run", runFields, { query: "ORDERBYDESCstarted^ORDERBYDESCnumber", limit: runsShown, signal }),
  ]);
  return { connections: found.rows, syncs: syncs.rows, runs: runs.rows };
}

function draw({ connections: rows, syncs, runs }: Shown): Child[] {
  if (rows.length === 0) return [h("p", { class: "empty" }, "No connection is set up.")];
  return rows.map((connection) =>
    h(
      "section",
      {},
      h(
        "h2",
        {},
        `${connection.label || connection.name} `,
        pill(
          connection.active === "true" ? "active" : "inactive",
          connection.active === "true" ? "Active" : "Switched off",
        ),
      ),
      h(
        "p",
        { class: "muted" },
        [erpWord(connection.erp), connection.name, connection.status].filter(Boolean).join(" · "),
      ),
      connection.message !== "" && h("p", { class: "notice" }, connection.message),
      h("h3", {}, "What is read, and when"),
      table(
        syncColumns,
        syncs.filter((sync) => sync.connection === connection.sys_id),
        { caption: "Syncs" },
      ),
      h("h3", {}, "Latest runs"),
      runList(runs.filter((run) => run.connection === connection.name)),
    ),
  );
}

function runList(runs: Run[]): Child {
  if (runs.length === 0)
    return h("p", { class: "empty" }, "No run yet. The first one starts within a minute.");
  return table(runColumns, runs, { caption: "Latest runs" });
}

const syncColumns: readonly Column<Sync>[] = [
  { head: "What", kind: "main", cell: (sync) => entityWord(sync.entity) },
  {
    head: "Every",
    cell: (sync) => (sync.active === "true" ? `${sync.interval_minutes} min` : "switched off"),
  },
  { head: "State", cell: (sync) => pill(sync.state, sync.state === "running" ? "Reading" : "Idle") },
  { head: "Last success", cell: (sync) => instant(sync.last_success) },
  { head: "Next", cell: (sync) => instant(sync.next_run) },
  { head: "Read up to", kind: "minor", cell: (sync) => instant(sync.high_water) },
  { head: "Message", kind: "wide", cell: (sync) => text(sync.message) },
];

const runStates: Record<string, string> = {
  running: "Running",
  complete: "Complete",
  more: "More to come",
  deferred: "Deferred",
  error: "Error",
};

function counted(head: string, field: keyof Run): Column<Run> {
  return { head, kind: "number", cell: (run) => integer(Number(run[field])) };
}

const runColumns: readonly Column<Run>[] = [
  { head: "Run", kind: "main", cell: (run) => run.number },
  { head: "What", cell: (run) => entityWord(run.entity) },
  { head: "State", cell: (run) => pill(run.state, runStates[run.state] ?? run.state) },
  { head: "Started", cell: (run) => instant(run.started) },
  counted("Read", "read_count"),
  counted("New", "inserted"),
  counted("Changed", "updated"),
  counted("Unchanged", "unchanged"),
  counted("Rejected", "rejected"),
  { head: "Message", kind: "wide", cell: (run) => text(run.message) },
];
