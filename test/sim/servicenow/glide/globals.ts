import { AggregateCursor, toScriptAggregate } from "./aggregate.ts";
import { cryptography } from "./cryptography.ts";
import { dateTimeClasses } from "./date-time.ts";
import { glideSystem } from "./glide-system.ts";
import { textArgument, toScriptRecord } from "./proxies.ts";
import { RecordCursor } from "./record.ts";
import { restMessageClass } from "./rest-message.ts";
import { notSimulated, type Session } from "./session.ts";

export interface PlatformGlobals {
  globals: Record<string, unknown>;
  /** The module of a `@servicenow/glide…` specifier; undefined for any other. */
  modules(name: string): unknown;
}

/** Everything of the Glide API that scripts of one transaction can reach. */
export function platformGlobals(session: Session): PlatformGlobals {
  const snWs = absentNames(session, "sn_ws", { RESTMessageV2: restMessageClass(session) });
  const globals: Record<string, unknown> = {
    gs: glideSystem(session),
    GlideRecord: recordClass(session),
    GlideAggregate: aggregateClass(session),
    ...dateTimeClasses(session),
    ...cryptography(session),
    sn_ws: snWs,
  };
  const main = absentNames(session, "@servicenow/glide", globals);
  return {
    globals,
    modules(name) {
      if (name === "@servicenow/glide") return main;
      if (name === "@servicenow/glide/sn_ws") return snWs;
      return name.startsWith("@servicenow/glide") ? notSimulated(session, `module ${name}`) : undefined;
    },
  };
}

function recordClass(session: Session): unknown {
  return function GlideRecord(table: unknown) {
    return toScriptRecord(new RecordCursor(session, textArgument(table)));
  };
}

function aggregateClass(session: Session): unknown {
  return function GlideAggregate(table: unknown) {
    return toScriptAggregate(new AggregateCursor(session, textArgument(table)));
  };
}

/** The members given; any other name that a script reads says that it is missing. */
export function absentNames(session: Session, owner: string, members: object): object {
  return new Proxy(members, {
    get(target, name, receiver) {
      if (typeof name === "symbol" || name in target || name === "__esModule" || name === "default")
        return Reflect.get(target, name, receiver);
      return notSimulated(session, `${owner}.${name}`);
    },
  });
}
