/** How a person lets the connection in: authorization code with offline access. Source: Integration Development Guide, OAuthOIDC_*. */

import type { Consent } from "../adapter.ts";
import type { AcumaticaConfig } from "./config.ts";
import { tokenCall } from "./sign-in.ts";

export function consent({ auth }: AcumaticaConfig): Consent<AcumaticaConfig> | undefined {
  if (auth.type !== "refresh_token") return undefined;
  return {
    address({ base_url }, { redirectUri, state }) {
      const parameters = new URLSearchParams({
        response_type: "code",
        client_id: auth.client_id,
        redirect_uri: redirectUri,
        scope: "api offline_access",
        state,
      });
      return `${base_url}/identity/connect/authorize?${parameters}`;
    },
    exchange: (config, { code, redirectUri }, now) =>
      tokenCall(config, auth, { grant_type: "authorization_code", code, redirect_uri: redirectUri }, now),
  };
}
