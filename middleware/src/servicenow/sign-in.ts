/**
 * Who the middleware is to an instance: OAuth client credentials, basic where the instance does not grant them.
 * Source: ServiceNow docs, "OAuth API request parameters", "OAuth API response parameters", client-credentials.md.
 */

import type { Clock } from "../clock.ts";
import type { InstanceConfig } from "../config/schema.ts";
import type { Run } from "../engine/deadline.ts";
import { orAborted } from "../engine/deadline.ts";
import type { HttpAnswer, HttpClient } from "../engine/http.ts";
import { SessionCache } from "../engine/session.ts";
import { tell } from "../engine/telemetry.ts";
import type { Credential } from "../erp/adapter.ts";
import { RelayProblem } from "../problems.ts";
import { parseJson } from "./answer.ts";

type OAuth = Extract<InstanceConfig["auth"], { type: "client_credentials" }>;
interface Basic {
  username: string;
  password: { reveal(): string };
}

export interface Authorization {
  header: string;
  /** To be called when the instance refused it; false: there is no other to be had. */
  refused(): boolean;
}

export class SignIn {
  readonly #config: InstanceConfig;
  readonly #http: HttpClient;
  readonly #clock: Clock;
  readonly #sessions: SessionCache;
  /** Set once the instance has said that it does not grant client credentials. */
  #usesFallback = false;

  constructor(config: InstanceConfig, http: HttpClient, clock: Clock) {
    this.#config = config;
    this.#http = http;
    this.#clock = clock;
    this.#sessions = new SessionCache(clock);
  }

  /** Throws a RelayProblem when the instance grants nothing; HttpFailure when it does not answer. */
  async authorize(run: Run): Promise<Authorization> {
    const { auth, id } = this.#config;
    if (auth.type === "basic") return basic(auth);
    if (this.#usesFallback && auth.fallback !== undefined) return basic(auth.fallback);
    const session = this.#sessions.get(id, () => this.#token(auth, run));
    const credential = await orAborted(session, run.deadline?.signal);
    if (credential.token === "") return this.authorize(run);
    const refused = (): boolean => {
      this.#sessions.drop(id, credential);
      return true;
    };
    return { header: `Bearer ${credential.token}`, refused };
  }

  /** An empty token: basic it is from now on. Shared by callers in flight, so no deadline of one of them ends it. */
  async #token(auth: OAuth, run: Run): Promise<Credential> {
    run.calls += 1;
    const answer = await this.#http.send({
      method: "POST",
      url: `${this.#config.url}/oauth_token.do`,
      headers: { accept: "application/json", "content-type": "application/x-www-form-urlencoded" },
      // Parameters are taken from the body alone.
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: auth.client_id,
        client_secret: auth.client_secret.reveal(),
      }).toString(),
    });
    const json = parseJson(answer) as Partial<Record<string, unknown>> | undefined;
    const token = json?.["access_token"];
    if (answer.status !== 200 || typeof token !== "string")
      return this.#refusal(auth, answer, json?.["error"]);
    tell("sign-in", { side: "servicenow", target: this.#config.id });
    // While a token is valid the instance hands out the same one again, with what is left of its life.
    return { token, expiresAt: this.#clock.now() + Number(json?.["expires_in"] ?? 0) * 1000 };
  }

  #refusal(auth: OAuth, { status, body }: HttpAnswer, error: unknown): Credential {
    const { id } = this.#config;
    if (status !== 401 || typeof error !== "string") {
      const what = body.trimStart().startsWith("<") ? "a web page" : "no token";
      throw new RelayProblem("servicenow_unavailable", `${id}: sign-in answered ${status} with ${what}`);
    }
    // A wrong secret is a mistake to be told; anything else means that the grant is not set up.
    if (auth.fallback === undefined || error === "invalid_client") {
      throw new RelayProblem(
        "servicenow_auth_failed",
        `${id}: the instance refused the client credentials (${error})`,
        {
          fix: "ServiceNow admin: check client id and secret, the registry entry's grant type and application user, and the property glide.oauth.inbound.client.credential.grant_type.enabled.",
        },
      );
    }
    this.#usesFallback = true;
    return { token: "", expiresAt: 0 };
  }
}

function basic({ username, password }: Basic): Authorization {
  const text = Buffer.from(`${username}:${password.reveal()}`, "utf8").toString("base64");
  return { header: `Basic ${text}`, refused: () => false };
}
