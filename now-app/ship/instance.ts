/** An instance as the person who installs sees it: reads by the Table API, signed in as the SDK signs in. */
import { UsageError } from "./scope.ts";

export type Row = Record<string, string>;

/** What became of a read. `status` 0: no answer at all. */
export type Look = { rows: Row[] } | { status: number; detail: string };

export interface InstanceAccess {
  /** `https://acme.service-now.com` */
  origin: string;
  /** Who reads: an encoded query value for `user_name`. */
  userName: string;
  read(table: string, query: string, fields: readonly string[]): Promise<Look>;
}

/** Nobody installs an app for longer than this without an answer to a read of a few rows. */
const timeoutMs = 30_000;

/**
 * The instance and the account of the environment, under the SDK's own names (ServiceNow SDK 4.9.0,
 * configuration/ci-integration.md): `SN_SDK_INSTANCE_URL`, and either `SN_SDK_USER` with `SN_SDK_USER_PWD`, or
 * `SN_SDK_AUTH_TYPE=oauth` with `SN_SDK_OAUTH_CLIENT_ID` and `SN_SDK_OAUTH_CLIENT_SECRET`.
 *
 * @throws UsageError naming the variables that are missing
 */
export function accessFrom(env: Record<string, string | undefined>): InstanceAccess {
  const oauth = env["SN_SDK_AUTH_TYPE"] === "oauth";
  const names = oauth
    ? ["SN_SDK_INSTANCE_URL", "SN_SDK_OAUTH_CLIENT_ID", "SN_SDK_OAUTH_CLIENT_SECRET"]
    : ["SN_SDK_INSTANCE_URL", "SN_SDK_USER", "SN_SDK_USER_PWD"];
  const missing = names.filter((name) => !env[name]);
  if (missing.length > 0) throw new UsageError(`Set ${missing.join(", ")} in the environment`);
  const [address = "", account = "", secret = ""] = names.map((name) => env[name] ?? "");
  const origin = originOf(address);
  const signIn = oauth
    ? once(() => bearer(origin, account, secret))
    : () => Promise.resolve(`Basic ${Buffer.from(`${account}:${secret}`).toString("base64")}`);
  return {
    origin,
    // Who stands behind the client, only the instance knows.
    userName: oauth ? "javascript:gs.getUserName()" : account,
    read: (table, query, fields) => read(origin, signIn, table, query, fields),
  };
}

/** Loopback may go without TLS: that is the simulated instance. */
function originOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const local = url?.hostname === "127.0.0.1" || url?.hostname === "localhost";
  if (url?.protocol !== "https:" && !(local && url?.protocol === "http:"))
    throw new UsageError(`SN_SDK_INSTANCE_URL must read https://<instance>.service-now.com, not ${address}`);
  return url.origin;
}

function once(make: () => Promise<string>): () => Promise<string> {
  let made: Promise<string> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** ServiceNow docs, r_OAuthAPIRequestParameters.md: parameters in the body alone. */
async function bearer(origin: string, id: string, secret: string): Promise<string> {
  const body = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: id,
    client_secret: secret,
  });
  const response = await send(`${origin}/oauth_token.do`, { method: "POST", body });
  const answer = (await response.json().catch(() => ({}))) as { access_token?: string };
  if (!response.ok || !answer.access_token) throw new SignInRefused(response.status);
  return `Bearer ${answer.access_token}`;
}

class SignInRefused extends Error {
  readonly status: number;
  constructor(status: number) {
    super("the OAuth client was refused");
    this.status = status;
  }
}

function send(url: string, init: RequestInit): Promise<Response> {
  return fetch(url, { ...init, redirect: "manual", signal: AbortSignal.timeout(timeoutMs) });
}

async function read(
  origin: string,
  signIn: () => Promise<string>,
  table: string,
  query: string,
  fields: readonly string[],
): Promise<Look> {
  const parameters = new URLSearchParams({
    sysparm_query: query,
    sysparm_fields: fields.join(","),
    sysparm_exclude_reference_link: "true",
    sysparm_limit: "10",
  });
  try {
    const response = await send(`${origin}/api/now/table/${table}?${parameters}`, {
      headers: { Accept: "application/json", Authorization: await signIn() },
    });
    return await lookOf(response);
  } catch (error) {
    if (error instanceof SignInRefused) return { status: error.status, detail: error.message };
    return { status: 0, detail: causeOf(error) };
  }
}

/** A sleeping developer instance answers 200 with a page of HTML. */
async function lookOf(response: Response): Promise<Look> {
  const text = await response.text();
  if (!response.headers.get("content-type")?.startsWith("application/json"))
    return { status: 0, detail: `HTTP ${response.status} with a page instead of data` };
  const body = JSON.parse(text) as { result?: Row[]; error?: { message?: string; detail?: string } };
  if (response.ok && Array.isArray(body.result)) return { rows: body.result };
  const { message = "", detail = "" } = body.error ?? {};
  return { status: response.status, detail: [message, detail].filter(Boolean).join(": ") };
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
