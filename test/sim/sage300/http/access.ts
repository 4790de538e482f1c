/** Who may come in: IIS, then HTTP Basic, then the right per module. */

import { ApiError } from "../errors.ts";
import type { Sage300Settings } from "../settings.ts";
import type { Sage300Config } from "../types.ts";

type Credentials = Pick<Sage300Config, "username" | "password">;

/** The user must come in upper case, as Sage 300 keeps it; the password as the release keeps it. */
export function admit(header: string | undefined, credentials: Credentials, settings: Sage300Settings): void {
  const expected =
    settings.password === "upper-case" ? credentials.password.toUpperCase() : credentials.password;
  const [scheme, encoded = ""] = (header ?? "").split(" ");
  const given = Buffer.from(encoded, "base64").toString("utf8");
  const colon = given.indexOf(":");
  const isKnown =
    scheme === "Basic" &&
    given.slice(0, colon) === credentials.username.toUpperCase() &&
    given.slice(colon + 1) === expected;
  if (!isKnown) throw new ApiError("Unauthorized");
  if (given.slice(0, colon) === "ADMIN" && !settings.adminAllowed)
    throw new ApiError("Forbidden", "The ADMIN user does not have access to the Web API.");
}
