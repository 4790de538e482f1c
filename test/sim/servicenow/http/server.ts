import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Faults } from "../../kit/faults.ts";
import type { Engine } from "../glide/engine.ts";
import type { User } from "../security/users.ts";
import type { ApiAnswer, Task } from "../workers/messages.ts";
import { errorAnswer } from "./answer.ts";
import type { InstanceCall } from "./call.ts";
import { type Delivery, withFault } from "./faulty.ts";
import { Lanes } from "./lanes.ts";
import { byPassword, oauthToken, revokeTokens, userOfToken } from "./oauth.ts";
import { type Incoming, type Route, routeOf } from "./routes.ts";

const maximumBody = 10 * 1024 * 1024;

export interface ServerParts {
  engine: Engine;
  faults: Faults<InstanceCall>;
  run: (task: Task) => Promise<unknown>;
}

/** The instance's HTTP front: sign-in, content negotiation, queues, faults; the APIs themselves run in threads. */
export class HttpFront {
  readonly #server: Server;
  readonly #lanes = new Lanes();
  #parts: ServerParts | undefined;
  #closed = false;

  constructor() {
    this.#server = createServer((request, response) => void this.#handle(request, response));
  }

  async listen(port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once("error", reject).listen(port, "127.0.0.1", resolve);
    });
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  serve(parts: ServerParts): void {
    this.#parts = parts;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const incoming = await receive(request);
      const parts = this.#parts;
      if (!parts) throw new Error("the instance is starting");
      deliver(response, await this.#answer(parts, incoming));
    } catch (error) {
      if (this.#closed) {
        response.destroy();
        return;
      }
      const text = error instanceof Error ? error.message : String(error);
      this.#parts?.engine.log("error", text, `${request.method} ${request.url}`);
      deliver(response, { answer: errorAnswer(500, text, "see the instance's log") });
    }
  }

  async #answer(parts: ServerParts, incoming: Incoming): Promise<Delivery> {
    const { engine, faults } = parts;
    const route = routeOf(incoming);
    if (!route)
      return { answer: errorAnswer(400, `not simulated: ${incoming.method} ${incoming.url.pathname}`, null) };
    const struck = faults.strike(route.call);
    const work = (): Promise<ApiAnswer> => this.#work(parts, incoming, route);
    const faulty = (): Promise<Delivery> =>
      withFault(
        struck,
        () => engine.now(),
        work,
        () => revokeTokens(engine),
      );
    const dropped = { answer: { status: 202, headers: {}, body: "" } };
    return (await this.#lanes.session(incoming.headers["cookie"], faulty)) ?? dropped;
  }

  async #work(parts: ServerParts, incoming: Incoming, route: Route): Promise<ApiAnswer> {
    const { engine } = parts;
    engine.refresh();
    if (route.call.api === "oauth") return oauthAnswer(engine, incoming);
    const user = authenticate(engine, incoming.headers["authorization"] ?? "");
    if (!user) return unauthenticated();
    const refused = negotiate(incoming);
    if (refused) return refused;
    const request = {
      method: route.call.method,
      path: route.path,
      query: [...incoming.url.searchParams],
      body: incoming.body,
      user: user.sysId,
    };
    const task = { kind: route.call.api, request } as Task;
    const run = async (): Promise<ApiAnswer> => (await parts.run(task)) as ApiAnswer;
    return this.#lanes.serial(importLane(engine, route), run);
  }
}

function oauthAnswer(engine: Engine, incoming: Incoming): ApiAnswer {
  if (incoming.method !== "POST") return errorAnswer(405, "Method not Supported", null);
  return oauthToken(engine, incoming.headers["content-type"] ?? "", incoming.body);
}

/** Basic, or a bearer token of /oauth_token.do. */
function authenticate(engine: Engine, authorization: string): User | undefined {
  const [scheme = "", credentials = ""] = authorization.split(" ");
  if (scheme.toLowerCase() === "bearer") return userOfToken(engine, credentials);
  if (scheme.toLowerCase() !== "basic") return undefined;
  const [name = "", ...password] = Buffer.from(credentials, "base64").toString("utf8").split(":");
  return byPassword(engine, name, password.join(":"));
}

function unauthenticated(): ApiAnswer {
  const headers = { "WWW-Authenticate": 'BASIC realm="Service-now"' };
  return errorAnswer(401, "User Not Authenticated", "Required to provide Auth information", headers);
}

/** JSON only when both Accept and, with a body, Content-Type say so (KB0534905). */
function negotiate(incoming: Incoming): ApiAnswer | undefined {
  if (!incoming.headers["accept"]?.includes("application/json"))
    return {
      status: 400,
      headers: { "Content-Type": "application/xml" },
      body: "<response><error>not simulated: XML, ask with Accept: application/json</error></response>",
    };
  const hasBody = ["POST", "PUT", "PATCH"].includes(incoming.method);
  if (hasBody && !incoming.headers["content-type"]?.includes("application/json"))
    return errorAnswer(415, "Unsupported media type", "Content-Type application/json required");
  return undefined;
}

/**
 * With a coalesce field, inserts into a staging table are serialised; without, they run side by side
 * (ServiceNow docs, r_ImportSetMode.md; `glide.import_set_insert_serialized.<table>` overrides).
 */
function importLane(engine: Engine, route: Route): string | undefined {
  const { api, table = "", method } = route.call;
  if (api !== "import" || method !== "POST") return undefined;
  const property = engine.metadata.property(`glide.import_set_insert_serialized.${table}`)?.["value"];
  if (property) return property === "true" ? table : undefined;
  const otherwise =
    engine.metadata.property("glide.import_set_insert_serialized_when_no_coalesce")?.["value"] === "true";
  const coalesces = engine.metadata
    .by("sys_transform_entry", "source_table", table)
    .some((e) => e["coalesce"] === "1");
  return coalesces || otherwise ? table : undefined;
}

async function receive(request: IncomingMessage): Promise<Incoming> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= maximumBody) chunks.push(chunk);
  }
  if (size > maximumBody)
    throw new Error(`request body of ${size} bytes is over glide.rest.max_content_length`);
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  return {
    method: request.method ?? "GET",
    url: new URL(request.url ?? "/", "http://instance"),
    headers,
    body: Buffer.concat(chunks).toString("utf8"),
  };
}

/** Sends an answer, part of one, or cuts the connection. */
function deliver(response: ServerResponse, { answer, keep }: Delivery): void {
  if (!answer) {
    response.destroy();
    return;
  }
  const body = Buffer.from(answer.body, "utf8");
  response.writeHead(answer.status, { ...answer.headers, "Content-Length": body.length });
  if (keep === undefined) response.end(body);
  else response.write(body.subarray(0, keep), () => response.destroy());
}
