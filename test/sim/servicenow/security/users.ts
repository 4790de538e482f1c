import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Metadata } from "../rules/metadata.ts";

/** Who a session acts as. */
export interface User {
  sysId: string;
  userName: string;
  name: string;
  timeZone: string;
  /** Granted roles and every role that they contain. */
  roles: Set<string>;
  isAdmin: boolean;
}

/** The user with the given user name or sys_id; undefined if absent, inactive or locked out. */
export function findUser(metadata: Metadata, key: string, zone: string): User | undefined {
  const row = metadata.by("sys_user", "user_name", key)[0] ?? metadata.one("sys_user", key);
  if (row?.["active"] !== "1" || row["locked_out"] === "1") return undefined;
  const roles = rolesOf(metadata, row["sys_id"] ?? "");
  return {
    sysId: row["sys_id"] ?? "",
    userName: row["user_name"] ?? "",
    name: row["name"] ?? "",
    timeZone: row["time_zone"] || zone,
    roles,
    isAdmin: roles.has("admin"),
  };
}

export function needUser(metadata: Metadata, key: string, zone: string): User {
  const user = findUser(metadata, key, zone);
  if (!user) throw new Error(`no active user ${key}`);
  return user;
}

/** Role ids to names, following sys_user_role_contains downwards. */
function rolesOf(metadata: Metadata, user: string): Set<string> {
  const names = new Map(
    metadata.all("sys_user_role").map((role) => [role["sys_id"] ?? "", role["name"] ?? ""]),
  );
  const open = metadata.by("sys_user_has_role", "user", user).map((row) => row["role"] ?? "");
  const seen = new Set<string>();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...metadata.by("sys_user_role_contains", "role", id).map((row) => row["contains"] ?? ""));
  }
  return new Set([...seen].map((id) => names.get(id) ?? "").filter(Boolean));
}

/** Passwords are kept hashed, as on an instance. */
export function hashPassword(password: string): string {
  const salt = randomBytes(8).toString("hex");
  return `${salt}:${digest(salt, password)}`;
}

export function passwordMatches(stored: string, password: string): boolean {
  const [salt = "", hash = ""] = stored.split(":");
  return hash !== "" && timingSafeEqual(Buffer.from(hash), Buffer.from(digest(salt, password)));
}

function digest(salt: string, password: string): string {
  return createHash("sha256").update(`${salt}${password}`).digest("hex");
}
