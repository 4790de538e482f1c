/** What threads say to each other. Plain data only. */

/** An outbound HTTP call that a script makes; the main thread performs it. */
export interface OutboundRequest {
  method: string;
  url: string;
  headers: [string, string][];
  body: string | undefined;
  /** Milliseconds without an answer after which the platform gives up. */
  timeout: number;
}

export type OutboundAnswer =
  | { status: number; headers: [string, string][]; body: string }
  /** No answer. `code` 1 = time-out (ServiceNow docs, c_RESTMessageV2API.md, getErrorCode). */
  | { failure: string; code: number }
  /** The node goes down under the script: its thread ends here. */
  | { restart: true };

/** A REST call as the HTTP server hands it to a thread, already authenticated. */
export interface ApiRequest {
  method: string;
  path: string[];
  query: [string, string][];
  body: string;
  /** sys_id of the user. */
  user: string;
}

export interface ApiAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Work of the scheduler, as kept in the queue. */
export type Job =
  | {
      kind: "rule";
      rule: string;
      table: string;
      record: string;
      operation: string;
      user: string;
      values?: [string, string | null][];
    }
  | { kind: "event"; event: string }
  | { kind: "schedule"; script: string }
  | { kind: "transform"; importSet: string; user: string; runAfter?: string };

export type AdminWork =
  | { do: "insert"; table: string; values: Record<string, string> }
  | { do: "update"; table: string; sysId: string; values: Record<string, string> }
  | { do: "remove"; table: string; sysId: string }
  | { do: "query"; table: string; query: string }
  | { do: "property"; name: string; value: string }
  | { do: "user"; userName: string; password: string; roles: string[] }
  | { do: "oauth"; clientId: string; clientSecret: string; userName: string };

export type Task =
  | { kind: "table" | "import" | "ui-action" | "form" | "scripted"; request: ApiRequest }
  | { kind: "job"; job: Job }
  | { kind: "admin"; work: AdminWork };

export type WorkerMessage =
  | { type: "done"; result: unknown; queued: number }
  | { type: "failed"; error: string; queued: number };
