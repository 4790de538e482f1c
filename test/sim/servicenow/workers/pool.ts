import { MessageChannel, Worker } from "node:worker_threads";
import type { EngineOptions } from "../glide/engine.ts";
import type { OutboundAnswer, OutboundRequest, Task, WorkerMessage } from "./messages.ts";
import type { WorkerStart } from "./worker.ts";

interface Thread {
  worker: Worker;
  busy: Waiting | undefined;
}

interface Waiting {
  task: Task;
  done: PromiseWithResolvers<unknown>;
}

export interface PoolOptions {
  engine: EngineOptions;
  size: number;
  /** Makes the HTTP calls of scripts. */
  outbound: (request: OutboundRequest) => Promise<OutboundAnswer>;
  /** Told when a task has queued jobs. */
  onQueued: () => void;
}

/** A bounded set of threads that run tasks one at a time each; threads start when they are needed. */
export class WorkerPool {
  readonly #options: PoolOptions;
  readonly #threads: Thread[] = [];
  readonly #waiting: Waiting[] = [];
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  run(task: Task): Promise<unknown> {
    if (this.#closed) return Promise.reject(new Error("the instance is closed"));
    const waiting: Waiting = { task, done: Promise.withResolvers() };
    this.#waiting.push(waiting);
    this.#dispatch();
    return waiting.done.promise;
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const waiting of this.#waiting.splice(0)) waiting.done.reject(new Error("the instance is closed"));
    for (const thread of this.#threads) thread.busy?.done.reject(new Error("the instance is closed"));
    await Promise.all(this.#threads.map((thread) => thread.worker.terminate()));
  }

  #dispatch(): void {
    while (this.#waiting.length > 0) {
      const free = this.#threads.find((thread) => !thread.busy) ?? this.#start();
      if (!free) return;
      free.busy = this.#waiting.shift();
      free.worker.postMessage(free.busy?.task);
    }
  }

  #start(): Thread | undefined {
    if (this.#threads.length >= this.#options.size) return undefined;
    const { port1, port2 } = new MessageChannel();
    const answered = new SharedArrayBuffer(4);
    const start: WorkerStart = { engine: this.#options.engine, outbound: port2, answered };
    const worker = new Worker(new URL("./worker.ts", import.meta.url), {
      workerData: start,
      transferList: [port2],
    });
    const thread: Thread = { worker, busy: undefined };
    this.#threads.push(thread);
    port1.on("message", async (request: OutboundRequest) => {
      const answer = await this.#options.outbound(request);
      if ("restart" in answer) {
        this.#died(thread, new Error("the node was restarted while a script ran"));
        await worker.terminate();
        return;
      }
      port1.postMessage(answer);
      Atomics.store(new Int32Array(answered), 0, 1);
      Atomics.notify(new Int32Array(answered), 0);
    });
    worker.on("message", (message: WorkerMessage) => this.#finish(thread, message));
    worker.on("error", (error) => this.#died(thread, error));
    return thread;
  }

  #finish(thread: Thread, message: WorkerMessage): void {
    const finished = thread.busy;
    thread.busy = undefined;
    if (message.queued > 0) this.#options.onQueued();
    if (message.type === "done") finished?.done.resolve(message.result);
    else finished?.done.reject(new Error(message.error));
    this.#dispatch();
  }

  #died(thread: Thread, error: unknown): void {
    this.#threads.splice(this.#threads.indexOf(thread), 1);
    thread.busy?.done.reject(error);
    this.#dispatch();
  }
}
