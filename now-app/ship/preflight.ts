/** What must hold on an instance before the app is installed there. Reads only. */
import type { InstanceAccess, Look, Row } from "./instance.ts";
import { vendorOf } from "./scope.ts";

export interface PreflightFinding {
  name: string;
  ok: boolean;
  detail: string;
  /** Who does what about it; empty where it is well. */
  fix: string;
}

/** What is to be installed. */
export interface Parcel {
  scope: string;
  /** sys_id of the application record. */
  scopeId: string;
  version: string;
}

/**
 * Families that came before Washington DC, the first that the SDK builds for (ServiceNow docs,
 * upgrade-servicenow-sdk: "for use with instances beginning with the Washington DC release"). Families that this list
 * does not know are newer: the alphabet began anew with Australia.
 */
const tooOld =
  /^(aspen|berlin|calgary|dublin|eureka|fuji|geneva|helsinki|istanbul|jakarta|kingston|london|madrid|new ?york|orlando|paris|quebec|rome|san ?diego|tokyo|utah|vancouver)/i;

/** Every finding; those that others build on come first, and end it when they fail. */
export async function preflight(instance: InstanceAccess, parcel: Parcel): Promise<PreflightFinding[]> {
  const state = await instance.read("sys_cluster_state", "", ["build_name"]);
  const door = doorFinding(instance, state);
  if (!door.ok) return [door];
  return [
    door,
    await adminFinding(instance),
    releaseFinding(state),
    await prefixFinding(instance, parcel),
    await installedFinding(instance, parcel),
  ];
}

function good(name: string, detail: string): PreflightFinding {
  return { name, ok: true, detail, fix: "" };
}

function bad(name: string, detail: string, fix: string): PreflightFinding {
  return { name, ok: false, detail, fix };
}

const rowsOf = (look: Look): Row[] => ("rows" in look ? look.rows : []);

function doorFinding({ origin }: InstanceAccess, look: Look): PreflightFinding {
  const name = "Sign-in";
  // Signed in, but not allowed to read this table: the role's own finding says so.
  if ("rows" in look || look.status === 403) return good(name, origin);
  if (look.status === 401)
    return bad(
      name,
      `${origin} refuses the account: ${look.detail}`,
      "You: correct SN_SDK_USER and SN_SDK_USER_PWD, or the OAuth client. ServiceNow admin: the account must be active and of identity type Human; for OAuth the property glide.oauth.inbound.client.credential.grant_type.enabled must be true.",
    );
  if (look.status === 0)
    return bad(
      name,
      `${origin} cannot be used: ${look.detail}`,
      "You: check the address and the network. A developer instance must be awake: open it in a browser once.",
    );
  return bad(
    name,
    `${origin} answers HTTP ${look.status}: ${look.detail}`,
    "ServiceNow admin: see the instance's system log.",
  );
}

async function adminFinding({ read, userName }: InstanceAccess): Promise<PreflightFinding> {
  const name = "Role admin";
  const look = await read("sys_user_has_role", `user.user_name=${userName}^role.name=admin`, [
    "user.user_name",
    "role.name",
    "state",
  ]);
  // An instance drops a term that it does not understand and answers with other rows.
  const held = rowsOf(look).some((row) => row["role.name"] === "admin" && row["state"] !== "inactive");
  if (held) return good(name, "the account has it");
  return bad(
    name,
    "the account does not have it",
    "ServiceNow admin: give the installing account the role admin for the time of the installation.",
  );
}

function releaseFinding(look: Look): PreflightFinding {
  const name = "Release";
  const build = rowsOf(look)[0]?.["build_name"] ?? "";
  if (build === "") return good(name, "not told to this account; the app needs Washington DC or later");
  if (tooOld.test(build))
    return bad(
      name,
      `${build} is older than Washington DC`,
      "ServiceNow admin: upgrade the instance, or install on another one.",
    );
  return good(name, build);
}

async function prefixFinding({ read }: InstanceAccess, { scope }: Parcel): Promise<PreflightFinding> {
  const name = "Company code";
  const property = "glide.appcreator.company.code";
  const look = await read("sys_properties", `name=${property}`, ["name", "value"]);
  const code = rowsOf(look).find((row) => row["name"] === property)?.["value"] ?? "";
  if (code === vendorOf(scope)) return good(name, `${code}, as in ${scope}`);
  if (code === "")
    return bad(
      name,
      `the property ${property} cannot be read or is empty`,
      `ServiceNow admin: see ${property} in sys_properties.list; its value must be ${vendorOf(scope)}, or the app be built under it.`,
    );
  return bad(
    name,
    `the instance's is ${code}, the app's scope is ${scope}`,
    `You: build and install under the instance's own code: npm run app:install -- --scope x_${code}_relay`,
  );
}

async function installedFinding({ read }: InstanceAccess, parcel: Parcel): Promise<PreflightFinding> {
  const name = "Installed before";
  const { scope, scopeId, version } = parcel;
  const look = await read("sys_app", `scope=${scope}^ORsys_id=${scopeId}`, ["sys_id", "scope", "version"]);
  const apps = rowsOf(look).filter((row) => row["scope"] === scope || row["sys_id"] === scopeId);
  const stranger = apps.find((row) => row["sys_id"] !== scopeId);
  if (stranger)
    return bad(
      name,
      `another application (${stranger["sys_id"]}) has the scope ${scope}`,
      "You: choose another name with --scope, or have that application removed.",
    );
  const [app] = apps;
  if (!app) return good(name, "no");
  if (app["scope"] !== scope)
    return bad(
      name,
      `Ledger Relay is installed here as ${app["scope"]}`,
      `You: install with --scope ${app["scope"]}; two scopes cannot share its records.`,
    );
  if (isNewer(app["version"] ?? "", version))
    return bad(
      name,
      `the instance has version ${app["version"]}, this is ${version}`,
      "You: install from a newer copy of this repository; a downgrade could drop columns.",
    );
  return good(name, `version ${app["version"]}, becomes ${version}`);
}

/** Dotted whole numbers: whether `left` is newer than `right`. */
function isNewer(left: string, right: string): boolean {
  const [a, b] = [left, right].map((version) => version.split(".").map(Number)) as [number[], number[]];
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] || 0) - (b[i] || 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

/** One line for each finding, and a second one where somebody must act. */
export function report(findings: readonly PreflightFinding[]): string {
  return findings
    .map(
      ({ name, ok, detail, fix }) =>
        `${ok ? "ok    " : "FAILED"}  ${name}: ${detail}${fix ? `\n        ${fix}` : ""}`,
    )
    .join("\n");
}
