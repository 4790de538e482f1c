import { RecordCursor } from "../glide/record.ts";
import type { Session } from "../glide/session.ts";
import { hashPassword } from "../security/users.ts";
import { encryptSecret } from "../store/secrets.ts";
import type { AdminWork } from "./messages.ts";

/** What tests and the sandbox do as the system: no access control, business rules run. */
export function runAdmin(session: Session, work: AdminWork): unknown {
  switch (work.do) {
    case "insert":
      return insert(session, work.table, work.values);
    case "update":
      return update(session, work.table, work.sysId, work.values);
    case "remove":
      return remove(session, work.table, work.sysId);
    case "query":
      return query(session, work.table, work.query);
    case "property":
      return setProperty(session, work.name, work.value);
    case "user":
      return addUser(session, work);
    case "oauth":
      return addOAuthClient(session, work);
  }
}

function cursorFor(session: Session, table: string): RecordCursor {
  session.engine.catalog.need(table);
  return new RecordCursor(session, table);
}

function fill(cursor: RecordCursor, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) {
    const column = cursor.table?.columns.get(name);
    if (!column) throw new Error(`${cursor.tableName} has no column ${name}`);
    if (column.type === "password2" && value !== "") cursor.row.set(name, encryptSecret(value));
    else cursor.put(column, value);
  }
}

function insert(session: Session, table: string, values: Record<string, string>): string {
  const cursor = cursorFor(session, table);
  fill(cursor, values);
  const sysId = cursor.insert();
  if (sysId === null)
    throw new Error(`insert into ${table} refused: ${cursor.lastError ?? "aborted by a business rule"}`);
  return sysId;
}

function update(session: Session, table: string, sysId: string, values: Record<string, string>): void {
  const cursor = cursorFor(session, table);
  if (!cursor.get("sys_id", sysId)) throw new Error(`no ${table} ${sysId}`);
  fill(cursor, values);
  if (cursor.update() === null)
    throw new Error(
      `update of ${table} ${sysId} refused: ${cursor.lastError ?? "aborted by a business rule"}`,
    );
}

function remove(session: Session, table: string, sysId: string): void {
  const cursor = cursorFor(session, table);
  if (!cursor.get("sys_id", sysId)) throw new Error(`no ${table} ${sysId}`);
  if (!cursor.deleteRecord()) throw new Error(`delete of ${table} ${sysId} refused`);
}

/** Rows as stored, empty for null; an invalid term is an error here, for tests must not be widened silently. */
function query(session: Session, table: string, encoded: string): Record<string, string>[] {
  const cursor = cursorFor(session, table);
  if (encoded !== "" && !cursor.isValidEncodedQuery(encoded))
    throw new Error(`invalid query on ${table}: ${encoded}`);
  cursor.addEncodedQuery(encoded);
  cursor.query();
  const rows: Record<string, string>[] = [];
  const names = [...(cursor.table?.columns.keys() ?? [])];
  while (cursor.next())
    rows.push(Object.fromEntries(names.map((name) => [name, cursor.row.get(name) ?? ""])));
  return rows;
}

function setProperty(session: Session, name: string, value: string): void {
  const cursor = new RecordCursor(session, "sys_properties");
  const exists = cursor.get("name", name);
  const secret = exists && cursor.getValue("type") === "password2" && value !== "";
  cursor.setValue("value", secret ? encryptSecret(value) : value);
  if (!exists) {
    cursor.initialize();
    fill(cursor, { name, value, type: "string" });
  }
  if (cursor.update() === null) throw new Error(`property ${name} refused`);
}

function addUser(session: Session, user: { userName: string; password: string; roles: string[] }): string {
  const { userName } = user;
  const sysId = insert(session, "sys_user", {
    user_name: userName,
    name: userName,
    user_password: hashPassword(user.password),
    active: "true",
  });
  for (const name of user.roles) {
    const [role] = query(session, "sys_user_role", `name=${name}`);
    if (!role) throw new Error(`no role ${name}`);
    insert(session, "sys_user_has_role", { user: sysId, role: role["sys_id"] ?? "", state: "active" });
  }
  return sysId;
}

/** Everything the client credentials grant needs: registry entry with its user, and the system property. */
function addOAuthClient(
  session: Session,
  client: { clientId: string; clientSecret: string; userName: string },
): void {
  const [user] = query(session, "sys_user", `user_name=${client.userName}`);
  if (!user) throw new Error(`no user ${client.userName}`);
  insert(session, "oauth_entity", {
    name: client.clientId,
    client_id: client.clientId,
    client_secret: client.clientSecret,
    type: "client",
    default_grant_type: "client_credentials",
    user: user["sys_id"] ?? "",
  });
  setProperty(session, "glide.oauth.inbound.client.credential.grant_type.enabled", "true");
}
