import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { Engine, type EngineOptions } from "../glide/engine.ts";
import { errorText } from "../glide/run-script.ts";
import type { OutboundAnswer, OutboundRequest, Task, WorkerMessage } from "./messages.ts";
import { perform } from "./tasks.ts";

/** What a thread is started with. */
export interface WorkerStart {
  engine: EngineOptions;
  /** Requests go out here, answers come back here. */
  outbound: MessagePort;
  /** Set to 1 when an answer is there. */
  answered: SharedArrayBuffer;
}

const start = workerData as WorkerStart;
const answered = new Int32Array(start.answered);
const engine = new Engine(start.engine, callOut);

/** Blocks this thread, as a script's execute() does, while the main thread makes the call. */
function callOut(request: OutboundRequest): OutboundAnswer {
  Atomics.store(answered, 0, 0);
  start.outbound.postMessage(request);
  Atomics.wait(answered, 0, 0);
  const received = receiveMessageOnPort(start.outbound) as { message: OutboundAnswer } | undefined;
  if (!received) throw new Error("the main thread answered an outbound call with nothing");
  return received.message;
}

function answer(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

// A promise that a script leaves rejected is a script error like any other.
process.on("unhandledRejection", (error) => engine.log("error", errorText(error), "promise of a script"));

parentPort?.on("message", (task: Task) => {
  engine.queued = 0;
  try {
    engine.refresh();
    answer({ type: "done", result: perform(engine, task), queued: engine.queued });
  } catch (error) {
    answer({ type: "failed", error: errorText(error), queued: engine.queued });
  }
});
