import type { Engine } from "../glide/engine.ts";
import type { Meta } from "../rules/metadata.ts";
import type { Job } from "../workers/messages.ts";
import { Maintenance } from "./maintenance.ts";
import { nextRun } from "./schedule.ts";

interface Trigger {
  /** The columns that the time was computed from. */
  basis: string;
  next: number | undefined;
}

/**
 * Finds what is due and has it run: queued async rules and events, and scheduled scripts. A scheduled script
 * never overlaps itself; order among queued jobs is not guaranteed. ServiceNow SDK 4.9.0, guides/scheduled-script-guide.md.
 */
export class Scheduler {
  readonly #engine: Engine;
  readonly #run: (job: Job) => Promise<unknown>;
  readonly #triggers = new Map<string, Trigger>();
  readonly #running = new Set<Promise<void>>();
  readonly #runningScripts = new Set<string>();
  readonly #maintenance: Maintenance;
  #ticker: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(engine: Engine, run: (job: Job) => Promise<unknown>) {
    this.#engine = engine;
    this.#run = run;
    this.#maintenance = new Maintenance(engine);
    this.updateTriggers();
  }

  /** Runs until nothing is due any more, also what the jobs themselves queue. */
  async runDue(): Promise<void> {
    this.pump();
    while (this.#running.size > 0) {
      await Promise.race(this.#running);
      this.pump();
    }
  }

  async runNow(name: string): Promise<void> {
    this.#engine.refresh();
    const [script] = this.#engine.metadata.by("sysauto_script", "name", name);
    if (!script) throw new Error(`no scheduled script named ${name}`);
    await this.#start({ kind: "schedule", script: script["sys_id"] ?? "" });
  }

  /** Looks for due work every quarter of a second of real time. */
  startTicker(): void {
    this.#ticker ??= setInterval(() => this.pump(), 250);
  }

  /** Starts what is due; for the ticker and for jobs just queued. */
  pump(): void {
    if (this.#closed) return;
    this.updateTriggers();
    this.#maintenance.run();
    const now = this.#engine.now();
    const sql = "UPDATE sim_job SET claimed = 1 WHERE claimed = 0 AND due <= ? RETURNING id, payload";
    for (const row of this.#engine.db.all(sql, now))
      void this.#start(JSON.parse(String(row["payload"])) as Job, Number(row["id"]));
    for (const [script, trigger] of this.#triggers) this.#trigger(script, trigger, now);
  }

  /** Whether the ticker runs: then new jobs start as soon as they are queued. */
  get ticking(): boolean {
    return this.#ticker !== undefined;
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#ticker);
    await Promise.allSettled(this.#running);
  }

  #trigger(script: string, trigger: Trigger, now: number): void {
    if (trigger.next === undefined || trigger.next > now || this.#runningScripts.has(script)) return;
    const meta = this.#engine.metadata.one("sysauto_script", script);
    trigger.next = meta && nextRun(meta, now + 1, this.#engine.settings.timeZone);
    this.#runningScripts.add(script);
    void this.#start({ kind: "schedule", script }).finally(() => this.#runningScripts.delete(script));
  }

  /** Activation, or a change of the times, computes the next run anew: to be called after a write to them. */
  updateTriggers(): void {
    this.#engine.refresh();
    for (const script of this.#engine.metadata.all("sysauto_script")) {
      const id = script["sys_id"] ?? "";
      const basis = basisOf(script);
      if (this.#triggers.get(id)?.basis === basis) continue;
      this.#triggers.set(id, {
        basis,
        next: nextRun(script, this.#engine.now(), this.#engine.settings.timeZone),
      });
    }
  }

  #start(job: Job, id?: number): Promise<void> {
    const running = this.#run(job)
      .catch((error: unknown) => {
        const text = error instanceof Error ? error.message : String(error);
        if (!this.#closed) this.#engine.log("error", text, `scheduler ${job.kind}`);
      })
      .then(() => {
        if (id !== undefined && !this.#closed) this.#engine.db.run("DELETE FROM sim_job WHERE id = ?", id);
      })
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
    return running;
  }
}

function basisOf(script: Meta): string {
  const columns = ["active", "run_type", "run_start", "run_end", "run_period", "run_time", "run_dayofmonth"];
  return [...columns, "run_dayofweek", "run_daysofweek", "time_zone"]
    .map((name) => script[name] ?? "")
    .join("|");
}
