/** The container's health check: exit 0 when the middleware of this machine is ready, else 1 with the reason. */

import { get as getHttp } from "node:http";
import { get as getHttps } from "node:https";

const { PORT, RELAY_TLS_CERT_FILE } = process.env;
const options = { host: "127.0.0.1", port: PORT || "8080", path: "/readyz", timeout: 4000 };

// Its certificate is for the name that callers use, and the way through this machine needs no proof.
const request = RELAY_TLS_CERT_FILE ? getHttps({ ...options, rejectUnauthorized: false }) : getHttp(options);
request.on("response", (response) => {
  response.resume();
  end(response.statusCode === 200, `/readyz answered ${response.statusCode}`);
});
request.on("timeout", () => end(false, "/readyz did not answer"));
request.on("error", (error) => end(false, error.message));

function end(ready: boolean, reason: string): void {
  if (!ready) process.stderr.write(`${reason}\n`);
  process.exit(ready ? 0 : 1);
}
