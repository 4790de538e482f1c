import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestClock } from "../kit/clock.ts";
import { Faults } from "../kit/faults.ts";
import { Engine, type EngineOptions } from "./glide/engine.ts";
import type { InstanceCall } from "./http/call.ts";
import { HttpFront } from "./http/server.ts";
import { installApp } from "./install/install.ts";
import { Scheduler } from "./scheduler/scheduler.ts";
import { defaultSettings, type Settings } from "./settings.ts";
import type { AdminWork, Task } from "./workers/messages.ts";
import { Outbound } from "./workers/outbound.ts";
import { WorkerPool } from "./workers/pool.ts";

export interface RunningOptions {
  appDir: string;
  instanceId: string | undefined;
  port: number;
  clock: TestClock | undefined;
  settings: Partial<Settings>;
}

/** Form users have their own threads, apart from those of the APIs. */
const formWorkers = 2;

/** The parts of a running instance, wired together. */
export class RunningInstance {
  readonly url: string;
  readonly instanceId: string;
  readonly faults = new Faults<InstanceCall>();
  readonly scheduler: Scheduler;
  readonly engine: Engine;
  readonly #folder: string;
  readonly #front: HttpFront;
  readonly #outbound: Outbound;
  readonly #pools: Record<"api" | "form" | "scheduler", WorkerPool>;

  private constructor(options: RunningOptions, front: HttpFront, url: string) {
    const settings = { ...defaultSettings, ...options.settings };
    this.url = url;
    this.instanceId = options.instanceId ?? randomBytes(16).toString("hex");
    this.#front = front;
    this.#folder = mkdtempSync(join(tmpdir(), "ledger-relay-instance-"));
    const path = join(this.#folder, "instance.db");
    installApp(options.appDir, path, settings);
    const generation = new SharedArrayBuffer(8);
    const engine: EngineOptions = { path, url, settings, clock: options.clock?.shared, generation };
    this.engine = new Engine(engine, () => {
      throw new Error("the main thread runs no scripts");
    });
    this.#outbound = new Outbound(settings.connectionsPerHost, options.clock, this.faults);
    const pool = (size: number): WorkerPool =>
      new WorkerPool({
        engine,
        size,
        outbound: (r) => this.#outbound.call(r),
        onQueued: () => this.#queued(),
      });
    this.#pools = {
      api: pool(settings.apiWorkers),
      form: pool(formWorkers),
      scheduler: pool(settings.schedulerWorkers),
    };
    this.scheduler = new Scheduler(this.engine, (job) => this.#pools.scheduler.run({ kind: "job", job }));
  }

  static async start(options: RunningOptions): Promise<RunningInstance> {
    const front = new HttpFront();
    const url = await front.listen(options.port);
    try {
      const instance = new RunningInstance(options, front, url);
      await instance.#describe();
      front.serve({ engine: instance.engine, faults: instance.faults, run: (task) => instance.#run(task) });
      return instance;
    } catch (error) {
      await front.close();
      throw error;
    }
  }

  /** Work as the system, on the threads of the forms. */
  async admin(work: AdminWork): Promise<unknown> {
    const result = await this.#pools.form.run({ kind: "admin", work });
    this.scheduler.updateTriggers();
    return result;
  }

  async close(): Promise<void> {
    await this.#front.close();
    this.#outbound.close();
    await Promise.all(Object.values(this.#pools).map((pool) => pool.close()));
    await this.scheduler.close();
    this.engine.db.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  #run(task: Task): Promise<unknown> {
    return this.#pools[task.kind === "ui-action" || task.kind === "form" ? "form" : "api"].run(task);
  }

  #queued(): void {
    if (this.scheduler.ticking) this.scheduler.pump();
  }

  /** The properties that tell an instance from another. */
  async #describe(): Promise<void> {
    const properties = {
      instance_id: this.instanceId,
      instance_name: `sim${this.instanceId.slice(0, 6)}`,
      "glide.servlet.uri": `${this.url}/`,
    };
    for (const [name, value] of Object.entries(properties)) await this.admin({ do: "property", name, value });
  }
}
