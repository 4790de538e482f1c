/** The site behind its addresses: who may call, what is asked, what is answered. */

import { Actions } from "./actions.ts";
import type { Company } from "./company.ts";
import {
  badCredentials,
  badRequest,
  exception,
  NotSimulated,
  page,
  Refusal,
  type SiteAnswer,
} from "./errors.ts";
import type { AcumaticaCall } from "./faults.ts";
import type { Account, Identity } from "./identity.ts";
import { isEntity } from "./metadata.ts";
import { list, single } from "./read.ts";
import type { EntityCall } from "./request.ts";
import type { Sessions } from "./sessions.ts";
import { contractOf } from "./store.ts";
import { put } from "./write-order.ts";

export interface SiteRequest {
  method: string;
  url: URL;
  headers: Readonly<Record<string, string | undefined>>;
  body: string;
}

export interface Commit {
  entity: string;
  key: string;
  at: number;
}

export class Site {
  readonly commits: Commit[] = [];
  readonly #company: Company;
  readonly #account: Account;
  readonly #identity: Identity;
  readonly #sessions: Sessions;
  readonly #actions: Actions;

  constructor(parts: { company: Company; account: Account; identity: Identity; sessions: Sessions }) {
    this.#company = parts.company;
    this.#account = parts.account;
    this.#identity = parts.identity;
    this.#sessions = parts.sessions;
    this.#actions = new Actions(parts.company);
  }

  answer(request: SiteRequest): SiteAnswer {
    try {
      return this.#route(request);
    } catch (error) {
      if (error instanceof Refusal) return error.answer;
      throw error;
    }
  }

  #route(request: SiteRequest): SiteAnswer {
    const { method, url, headers, body } = request;
    const { settings } = this.#company;
    if (url.search.length - 1 > settings.longestQuery)
      throw page(404, "Not Found (404.15, query string too long)");
    switch (url.pathname) {
      case "/identity/connect/token":
        return this.#identity.token(headers["content-type"] ?? "", body);
      case "/identity/connect/authorize":
        return { status: 302, headers: { location: this.#identity.consent(url).href } };
      case "/entity/auth/login":
        return this.#login(body);
      case "/entity/auth/logout":
        if (headers["content-length"] === undefined) throw page(411, "Length Required");
        this.#sessions.end(this.#proofOf(headers) ?? "");
        return { status: 204 };
      case "/entity":
        return { status: 200, body: this.#root(url.origin) };
    }
    if (!url.pathname.startsWith("/entity/")) throw page(404, "Not Found");
    const proof = this.#proofOf(headers);
    if (proof === undefined || !this.#sessions.use(proof)) throw this.#notSignedIn();
    return this.#entity(callOf(request, this.#notFound(), settings.endpoints), method, url.origin);
  }

  #entity(call: EntityCall, method: string, origin: string): SiteAnswer {
    const [, second] = call.path;
    if (method === "GET" && second === "status") return this.#actions.status(call);
    if (method === "GET")
      return call.path.length === 0 ? list(call, this.#company) : single(call, this.#company);
    if (method === "POST") return this.#actions.start(call, origin);
    if (method !== "PUT") throw new NotSimulated(`${method} ${call.entity}`);
    if (!/^application\/json\b/.test(call.headers["content-type"] ?? ""))
      throw badRequest("The request entity's media type is not supported for this resource.");
    const { answer, key } = put(call, this.#company);
    this.commits.push({ entity: call.entity, key, at: this.#company.clock.now() });
    return answer;
  }

  #login(body: string): SiteAnswer {
    const { name, password, tenant = "" } = JSON.parse(body) as Record<string, string>;
    const { username, password: right, tenant: known } = this.#account;
    if (tenant !== "" && tenant !== known)
      throw exception(`Unable to find the tenant ${tenant}.`, "PX.Data.PXUndefinedCompanyException");
    if (name !== username || password !== right) throw badCredentials();
    const { proof } = this.#sessions.open("cookie", Number.POSITIVE_INFINITY);
    const cookies = [
      `ASP.NET_SessionId=${proof}; path=/; HttpOnly`,
      `.ASPXAUTH=${proof}; path=/; HttpOnly`,
      "UserBranch=1; path=/",
      "Locale=Culture=en-US&TimeZone=GMTM0800A; path=/",
      `CompanyID=${known}; path=/`,
    ];
    return { status: 204, cookies };
  }

  #root(origin: string): object {
    const { build, endpoints, rootShape } = this.#company.settings;
    const rows = endpoints.map(({ name, version }) => ({
      name,
      version,
      href: `${origin}/entity/${name}/${version}/`,
    }));
    if (rootShape === "array") return rows;
    return { version: { acumaticaBuildVersion: build, databaseVersion: build }, endpoints: rows };
  }

  #proofOf(headers: SiteRequest["headers"]): string | undefined {
    const bearer = /^Bearer (\S+)$/.exec(headers["authorization"] ?? "")?.[1];
    return bearer ?? /(?:^|; )\.ASPXAUTH=([^;]+)/.exec(headers["cookie"] ?? "")?.[1];
  }

  #notSignedIn(): Refusal {
    const { body401 } = this.#company.settings;
    if (body401 === "html") return page(401, "Unauthorized");
    return new Refusal({
      status: 401,
      ...(body401 === "json" && { body: { message: "Authorization has been denied for this request." } }),
    });
  }

  #notFound(): Refusal {
    if (this.#company.settings.body404 === "html") return page(404, "Not Found");
    return new Refusal({
      status: 404,
      body: { message: "No HTTP resource was found that matches the request URI." },
    });
  }
}

function callOf(
  { method, url, headers, body }: SiteRequest,
  notFound: Refusal,
  endpoints: readonly { name: string; version: string }[],
): EntityCall {
  const [endpoint = "", version = "", entity = "", ...path] = url.pathname
    .split("/")
    .slice(2)
    .map((part) => decodeURIComponent(part));
  // ASP.NET refuses these in a path, encoded or not.
  if (path.some((part) => /[<>*%&:\\?]/.test(part)))
    throw page(400, "A potentially dangerous Request.Path value was detected from the client");
  if (!endpoints.some((each) => each.name === endpoint && each.version === version)) throw notFound;
  if (!isEntity(entity)) throw notFound;
  const query = new URLSearchParams(url.search);
  return { method, endpoint, version, contract: contractOf(version), entity, path, query, headers, body };
}

/** What a request is, for faults and the log. */
export function kindOf({ method, url }: Pick<SiteRequest, "method" | "url">): AcumaticaCall | undefined {
  const parts = url.pathname.split("/").slice(1);
  if (url.pathname === "/identity/connect/token") return { kind: "token" };
  if (url.pathname === "/entity/auth/login") return { kind: "login" };
  if (url.pathname === "/entity/auth/logout") return { kind: "logout" };
  if (url.pathname === "/entity") return { kind: "root" };
  const entity = parts[3];
  if (parts[0] !== "entity" || entity === undefined) return undefined;
  if (method === "PUT") return { kind: "put", entity };
  if (method === "POST") return { kind: "action", entity };
  if (parts[5] === "status") return { kind: "status", entity };
  return { kind: parts.length > 4 ? "get" : "list", entity };
}
