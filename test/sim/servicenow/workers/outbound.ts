import http from "node:http";
import https from "node:https";
import type { Clock } from "../../kit/clock.ts";
import type { FaultAction, Faults } from "../../kit/faults.ts";
import type { InstanceCall } from "../http/call.ts";
import type { OutboundAnswer, OutboundRequest } from "./messages.ts";

/** Time-out as the script sees it: error code 1 (ServiceNow docs, c_RESTMessageV2API.md). */
const timedOut: OutboundAnswer = { failure: "java.net.SocketTimeoutException: Read timed out", code: 1 };

/** Makes the scripts' HTTP calls on the main thread; at most a few at once per host, the others wait. */
export class Outbound {
  readonly #perHost: number;
  readonly #clock: Clock | undefined;
  readonly #faults: Faults<InstanceCall>;
  readonly #hosts = new Map<string, { running: number; waiting: (() => void)[] }>();
  readonly #open = new Set<http.ClientRequest>();

  constructor(perHost: number, clock: Clock | undefined, faults: Faults<InstanceCall>) {
    this.#perHost = perHost;
    this.#clock = clock;
    this.#faults = faults;
  }

  async call(request: OutboundRequest): Promise<OutboundAnswer> {
    const host = new URL(request.url).host;
    const deadline = this.#now() + request.timeout;
    await this.#enter(host);
    try {
      return await this.#withFaults(request, deadline);
    } catch (error) {
      const text =
        error instanceof Error
          ? error.message || String((error as NodeJS.ErrnoException).code)
          : String(error);
      return { failure: `java.net.ConnectException: ${text}`, code: 0 };
    } finally {
      this.#leave(host);
    }
  }

  close(): void {
    for (const request of this.#open) request.destroy();
  }

  async #withFaults(request: OutboundRequest, deadline: number): Promise<OutboundAnswer> {
    const struck = this.#faults.strike({
      api: "outbound",
      method: request.method,
      path: new URL(request.url).pathname,
    });
    if (!struck) return this.#send(request, deadline);
    const { action, released } = struck;
    if (action.do === "hold" && action.at === "before") await released;
    if (action.do === "answer")
      return {
        status: action.status,
        headers: Object.entries(action.headers ?? {}),
        body: action.body ?? "",
      };
    if (action.do === "drop") return { failure: "java.net.SocketException: Connection reset", code: 0 };
    if (action.do === "custom" && action.name === "node-restart" && action.value === "before")
      return { restart: true };
    const answer = await this.#send(request, deadline);
    return this.#after(action, released, answer);
  }

  async #after(
    action: FaultAction,
    released: Promise<void>,
    answer: OutboundAnswer,
  ): Promise<OutboundAnswer> {
    if (action.do === "hold") {
      if (action.at === "after") await released;
      return answer;
    }
    if (action.do === "drop-after-commit")
      return { failure: "java.net.SocketException: Connection reset", code: 0 };
    if (action.do === "custom" && action.name === "node-restart") return { restart: true };
    if (action.do === "truncate" && "body" in answer)
      return { ...answer, body: answer.body.slice(0, action.keep ?? 10) };
    throw new Error(`not simulated: fault ${action.do} on an outbound call`);
  }

  #send(request: OutboundRequest, deadline: number): Promise<OutboundAnswer> {
    const { promise, resolve, reject } = Promise.withResolvers<OutboundAnswer>();
    const module = request.url.startsWith("https:") ? https : http;
    const headers = Object.fromEntries(request.headers);
    const call = module.request(
      request.url,
      { method: request.method, headers, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => resolve(toAnswer(response, Buffer.concat(chunks))));
      },
    );
    this.#open.add(call);
    const watch = setInterval(() => {
      if (this.#now() < deadline) return;
      resolve(timedOut);
      call.destroy();
    }, 20);
    call.on("error", reject);
    call.end(request.body);
    return promise.finally(() => {
      clearInterval(watch);
      this.#open.delete(call);
    });
  }

  #now(): number {
    return this.#clock?.now() ?? Date.now();
  }

  async #enter(host: string): Promise<void> {
    const state = this.#hosts.get(host) ?? { running: 0, waiting: [] };
    this.#hosts.set(host, state);
    if (state.running < this.#perHost) {
      state.running += 1;
      return;
    }
    await new Promise<void>((resolve) => state.waiting.push(resolve));
  }

  /** Hands the place to the next in line, or frees it. */
  #leave(host: string): void {
    const state = this.#hosts.get(host);
    if (!state) return;
    const next = state.waiting.shift();
    if (next) next();
    else state.running -= 1;
  }
}

function toAnswer(response: http.IncomingMessage, body: Buffer): OutboundAnswer {
  const status = response.statusCode ?? 0;
  if (status >= 300 && status < 400)
    return { failure: `not simulated: redirect ${status} of an outbound call`, code: 0 };
  const headers: [string, string][] = [];
  for (let i = 0; i + 1 < response.rawHeaders.length; i += 2)
    headers.push([response.rawHeaders[i] ?? "", response.rawHeaders[i + 1] ?? ""]);
  return { status, headers, body: body.toString("utf8") };
}
