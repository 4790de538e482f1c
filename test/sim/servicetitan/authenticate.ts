/** Tokens (client credentials), the application key, and how often one may call. */

import type { Clock } from "../kit/clock.ts";
import { bare } from "./errors.ts";
import type { ServiceTitanSettings } from "./settings.ts";

/** Named as in the middleware's configuration. */
export interface Credentials {
  tenant_id: string;
  app_key: string;
  client_id: string;
  client_secret: string;
}

export class Gatekeeper {
  readonly #credentials: Credentials;
  readonly #settings: ServiceTitanSettings;
  readonly #clock: Clock;
  /** Token → when it ends, ms since the epoch. */
  readonly #tokens = new Map<string, number>();
  /** Times of the calls within the last second. */
  #calls: number[] = [];
  signIns = 0;

  constructor(credentials: Credentials, settings: ServiceTitanSettings, clock: Clock) {
    this.#credentials = credentials;
    this.#settings = settings;
    this.#clock = clock;
  }

  /** OAuth 2.0 client credentials by form (RFC 6749 section 4.4); error bodies by its section 5.2. */
  signIn(contentType: string | undefined, text: string): { status: number; body: object } {
    const { client_id, client_secret, tenant_id } = this.#credentials;
    const form = new URLSearchParams(text);
    const refused = (error: string) => ({ status: 400, body: { error } });
    if (!contentType?.startsWith("application/x-www-form-urlencoded")) return refused("invalid_request");
    if (form.get("grant_type") !== "client_credentials") return refused("unsupported_grant_type");
    const isPair = form.get("client_id") === client_id && form.get("client_secret") === client_secret;
    if (!isPair) return refused("invalid_client");
    if (this.#settings.tokenNeedsTenant && form.get("tenant") !== tenant_id)
      return refused("invalid_request");
    this.signIns += 1;
    const seconds = this.#settings.tokenSeconds;
    const access_token = `eyJhbGciOiJSUzI1NiJ9.${this.signIns}.c2ln`;
    this.#tokens.set(access_token, this.#clock.now() + seconds * 1000);
    return { status: 200, body: { access_token, expires_in: seconds, token_type: "Bearer", scope: "" } };
  }

  /** As if every token had ended now. */
  expireTokens(): void {
    this.#tokens.clear();
  }

  /** @throws Refused */
  admit(headers: Readonly<Record<string, string | undefined>>, tenant: string, resource: string): void {
    const { app_key, tenant_id } = this.#credentials;
    const token = /^Bearer (\S+)$/.exec(headers["authorization"] ?? "")?.[1] ?? "";
    const now = this.#clock.now();
    if ((this.#tokens.get(token) ?? 0) <= now) throw bare(401, "The token is not valid", this.#settings);
    if (headers["st-app-key"] !== app_key)
      throw bare(401, "The application key is not valid", this.#settings);
    if (tenant !== tenant_id)
      throw bare(403, "The application is not connected to the tenant", this.#settings);
    this.#calls = this.#calls.filter((at) => at > now - 1000);
    if (this.#calls.length >= this.#settings.callsPerSecond)
      throw bare(429, "Rate limit is exceeded. Try again later.", this.#settings);
    this.#calls.push(now);
    if (this.#settings.deniedResources.includes(resource))
      throw bare(403, "The scope is not granted", this.#settings);
  }
}
