import { randomUUID } from "node:crypto";
import { asPlatform } from "../rules/write.ts";
import { toStored } from "../store/dates.ts";
import { newSysId } from "../store/rows.ts";
import { decryptSecret } from "../store/secrets.ts";
import { absentNames } from "./globals.ts";
import { cursorOf, textArgument } from "./proxies.ts";
import { RecordCursor } from "./record.ts";
import { scriptText } from "./script-value.ts";
import { notSimulated, type Session } from "./session.ts";

/** The `gs` of scoped scripts. ServiceNow docs, c_GlideSystemScopedAPI.md. */
export function glideSystem(session: Session): object {
  return absentNames(session, "gs", {
    ...logging(session),
    ...identity(session),
    ...texts(session),
    getProperty: (name: unknown, otherwise?: unknown) => getProperty(session, String(name), otherwise),
    setProperty: (name: unknown, value: unknown) => setProperty(session, String(name), textArgument(value)),
    tableExists: (name: unknown) => session.engine.catalog.table(String(name)) !== undefined,
    eventQueue: (...args: unknown[]) => eventQueue(session, args, session.engine.now()),
    eventQueueScheduled: (name: unknown, record: unknown, one: unknown, two: unknown, at: unknown) => {
      const due = Date.parse(`${(scriptText(at) ?? "").replace(" ", "T")}Z`);
      eventQueue(session, [name, record, one, two], due);
    },
    addInfoMessage: (text: unknown) => void session.messages.push({ kind: "info", text: textArgument(text) }),
    addErrorMessage: (text: unknown) =>
      void session.messages.push({ kind: "error", text: textArgument(text) }),
    isInteractive: () => session.interactive,
    getSession: () =>
      absentNames(session, "GlideSession", {
        isInteractive: () => session.interactive,
        isLoggedIn: () => true,
        setStrictQuery: (on: unknown) => {
          session.strictQuery = Boolean(on);
        },
      }),
  });
}

function logging(session: Session): object {
  const log =
    (level: "debug" | "info" | "warn" | "error") =>
    (message: unknown, ...values: unknown[]): void =>
      session.engine.log(level, format(String(message), values), session.scope);
  return {
    debug: log("debug"),
    info: log("info"),
    warn: log("warn"),
    error: log("error"),
    isDebugging: () => false,
  };
}

function format(message: string, values: unknown[]): string {
  return message.replace(/\{(\d)\}/g, (mark, index) =>
    Number(index) < values.length ? String(values[Number(index)]) : mark,
  );
}

function identity(session: Session): object {
  const { user } = session;
  const hasRole = (roles: unknown): boolean =>
    session.hasAnyRole(
      textArgument(roles)
        .split(",")
        .map((r) => r.trim()),
    );
  return {
    getUserID: () => user.sysId,
    getUserName: () => user.userName,
    getUserDisplayName: () => user.name,
    hasRole,
    getCurrentScopeName: () => session.scope,
    isLoggedIn: () => true,
    getUser: () =>
      absentNames(session, "GlideUser", {
        getID: () => user.sysId,
        getName: () => user.userName,
        getDisplayName: () => user.name,
        hasRole,
        // What was granted, contained roles too; nothing that an administrator has by being one (c_GlideUserScopedAPI.md).
        getRoles: () => [...user.roles],
      }),
  };
}

function texts(session: Session): object {
  return {
    generateGUID: () => randomUUID().replaceAll("-", ""),
    nil: (value: unknown) => value === undefined || scriptText(value) === null,
    urlEncode: (text: unknown) => encodeURIComponent(textArgument(text)).replaceAll("%20", "+"),
    urlDecode: (text: unknown) => decodeURIComponent(textArgument(text).replaceAll("+", "%20")),
    base64Encode: (text: unknown) => Buffer.from(textArgument(text), "utf8").toString("base64"),
    base64Decode: (text: unknown) => Buffer.from(textArgument(text), "base64").toString("utf8"),
    getMessage: (text: unknown, values?: unknown) =>
      format(textArgument(text), Array.isArray(values) ? values : []),
    include: () => notSimulated(session, "gs.include"),
  };
}

/** A password2 property answers clear text or cipher text, by setting: the documents do not say. */
function getProperty(session: Session, name: string, otherwise?: unknown): unknown {
  const property = session.engine.metadata.property(name);
  if (!property) return otherwise === undefined ? null : otherwise;
  const value = property["value"] ?? "";
  if (property["type"] !== "password2" || session.engine.settings.passwordProperty === "cipher") return value;
  return decryptSecret(value || null) ?? "";
}

function setProperty(session: Session, name: string, value: string): void {
  const property = session.engine.metadata.property(name);
  if (!property) notSimulated(session, `gs.setProperty of the absent property ${name}`);
  asPlatform(session, () => {
    const cursor = new RecordCursor(session, "sys_properties");
    cursor.get("sys_id", property["sys_id"]);
    cursor.setValue("value", value);
    cursor.update();
  });
}

/**
 * Writes the event; script actions of its name run later, in the scheduler. The queue is the one given, else the one
 * that the event is registered with; in a queue that no record of sysevent_queue has processed events stay for ever
 * (ServiceNow docs, useful-server-side-scripts.md, custom queues; SDK 4.9.0, guides/registering-events-guide.md).
 * How long an event waits for its queue's next poll is not simulated.
 */
function eventQueue(session: Session, args: unknown[], due: number): void {
  const [name, record, one, two, queue] = args;
  const { engine, user } = session;
  const event = String(name);
  const [registered] = engine.metadata.by("sysevent_register", "event_name", event);
  if (!registered) notSimulated(session, `event ${event}, which is not in sysevent_register`);
  const queueName = optionalText(queue) || registered["queue"] || null;
  const cursor = cursorOf(record);
  if (record !== null && record !== undefined && !cursor)
    notSimulated(session, "gs.eventQueue with something that is no record");
  const sysId = newSysId();
  engine.db.run(
    `INSERT INTO sysevent (sys_id, sys_created_on, sys_created_by, name, parm1, parm2, instance, "table", queue, state, user_id, user_name, process_on)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'ready', ?, ?, ?)`,
    sysId,
    engine.stamp(),
    user.userName,
    event,
    optionalText(one),
    optionalText(two),
    cursor?.getUniqueValue() ?? null,
    cursor?.tableName ?? null,
    queueName,
    user.sysId,
    user.userName,
    toStored(due),
  );
  if (queueName === null || isProcessed(session, queueName))
    engine.queue({ kind: "event", event: sysId }, due);
  else engine.log("warn", `event ${event} waits in ${queueName}, which nothing processes`, "simulator");
}

function isProcessed({ engine }: Session, queue: string): boolean {
  return engine.metadata
    .by("sysevent_queue", "queue", queue)
    .some((row) => row["automatic_processing"] === "1" && Number(row["job_config_value"]) > 0);
}

function optionalText(value: unknown): string | null {
  return value === undefined ? null : scriptText(value);
}
