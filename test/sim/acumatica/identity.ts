/**
 * The identity server of the instance: token endpoint with password, refresh_token and authorization_code, and the
 * page of consent. Source: Integration Development Guide, OAuthOIDC_*; RFC 6749.
 */

import { randomUUID } from "node:crypto";
import type { Clock } from "../kit/clock.ts";
import { Refusal, type SiteAnswer } from "./errors.ts";
import type { Sessions } from "./sessions.ts";
import type { AcumaticaSettings } from "./settings.ts";

export interface Account {
  tenant: string;
  client_id: string;
  client_secret: string;
  username: string;
  password: string;
}

interface Chain {
  /** The only refresh token that still works. */
  token: string;
  /** Names the session, which is used again. */
  grant: string;
  scope: string;
  endsAt: number;
}

const SCOPES = ["api", "offline_access", "api:concurrent_access", "openid"];

export class Identity {
  readonly #account: Account;
  readonly #sessions: Sessions;
  readonly #settings: AcumaticaSettings;
  readonly #clock: Clock;
  readonly #codes = new Map<string, { redirectUri: string; scope: string }>();
  #chains: Chain[] = [];

  constructor(parts: { account: Account; sessions: Sessions; settings: AcumaticaSettings; clock: Clock }) {
    this.#account = parts.account;
    this.#sessions = parts.sessions;
    this.#settings = parts.settings;
    this.#clock = parts.clock;
  }

  /** The first refresh token of a chain, as a person's consent would bring it. */
  firstRefreshToken(scope = "api offline_access"): string {
    const { grant } = this.#sessions.open("token", 0);
    return this.#newChain(grant, scope);
  }

  /** The application loses its consent. */
  revoke(): void {
    this.#chains = [];
  }

  get livingRefreshTokens(): string[] {
    return this.#chains.map(({ token }) => token);
  }

  token(contentType: string, body: string): SiteAnswer {
    if (!contentType.startsWith("application/x-www-form-urlencoded")) throw oauth("invalid_request");
    const form = new URLSearchParams(body);
    const grant = form.get("grant_type") ?? "";
    if (
      form.get("client_id") !== this.#account.client_id ||
      form.get("client_secret") !== this.#account.client_secret
    )
      throw oauth("invalid_client");
    if (!["password", "refresh_token", "authorization_code"].includes(grant))
      throw oauth("unsupported_grant_type");
    if (!this.#settings.grants.includes(grant)) throw oauth("unauthorized_client");
    if (grant === "refresh_token") return this.#refresh(form.get("refresh_token") ?? "");
    if (grant === "authorization_code") return this.#exchange(form);
    return this.#password(form);
  }

  /** GET of the consent page, by a person who agrees: where the browser ends. */
  consent(address: URL): URL {
    const { searchParams } = address;
    const redirectUri = searchParams.get("redirect_uri") ?? "";
    if (searchParams.get("response_type") !== "code") throw oauth("unsupported_response_type");
    if (searchParams.get("client_id") !== this.#account.client_id) throw oauth("unauthorized_client");
    const scope = checkedScope(searchParams.get("scope") ?? "");
    const code = randomUUID();
    this.#codes.set(code, { redirectUri, scope });
    const target = new URL(redirectUri);
    target.searchParams.set("code", code);
    const state = searchParams.get("state");
    if (state !== null) target.searchParams.set("state", state);
    return target;
  }

  #password(form: URLSearchParams): SiteAnswer {
    const { username, password } = this.#account;
    if (form.get("username") !== username || form.get("password") !== password) throw oauth("invalid_grant");
    return this.#answer(checkedScope(form.get("scope") ?? ""));
  }

  #exchange(form: URLSearchParams): SiteAnswer {
    const code = form.get("code") ?? "";
    const pending = this.#codes.get(code);
    this.#codes.delete(code);
    if (pending === undefined || pending.redirectUri !== form.get("redirect_uri"))
      throw oauth("invalid_grant");
    return this.#answer(pending.scope);
  }

  /** Every refresh hands out a successor; the token that was used is dead from then on. */
  #refresh(token: string): SiteAnswer {
    const chain = this.#chains.find((candidate) => candidate.token === token);
    if (chain === undefined || this.#clock.now() >= chain.endsAt) throw oauth("invalid_grant");
    this.#chains = this.#chains.filter((candidate) => candidate !== chain);
    return this.#answer(chain.scope, chain);
  }

  #answer(scope: string, before?: Chain): SiteAnswer {
    const { tokenSeconds, expiresInAsText } = this.#settings;
    const { proof, grant } = this.#sessions.open("token", tokenSeconds * 1000, before?.grant);
    const offline = scope.split(" ").includes("offline_access");
    const body = {
      access_token: proof,
      expires_in: expiresInAsText ? String(tokenSeconds) : tokenSeconds,
      token_type: "Bearer",
      ...(offline && { refresh_token: this.#newChain(grant, scope, before?.endsAt) }),
      scope,
    };
    return { status: 200, body };
  }

  #newChain(grant: string, scope: string, endsAt?: number): string {
    const token = randomUUID().replaceAll("-", "").toUpperCase();
    const end = endsAt ?? this.#clock.now() + this.#settings.refreshChainMs;
    this.#chains.push({ token, grant, scope, endsAt: end });
    return token;
  }
}

function checkedScope(scope: string): string {
  const names = scope.split(" ").filter((name) => name !== "");
  if (!names.includes("api") || names.some((name) => !SCOPES.includes(name))) throw oauth("invalid_scope");
  return scope;
}

/** RFC 6749 section 5.2. */
function oauth(error: string): Refusal {
  return new Refusal({ status: 400, body: { error } });
}
