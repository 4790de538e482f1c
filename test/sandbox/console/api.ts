/** The instance's Table API as a browser uses it, through the sandbox's same-origin pass-through. */

import { currentUser } from "./users.ts";

export type Row<Field extends string> = Record<Field | "sys_id", string>;

export interface ListOptions {
  /** Encoded query. */
  query?: string;
  limit?: number;
  offset?: number;
  signal?: AbortSignal;
}

export interface Listing<Field extends string> {
  rows: Row<Field>[];
  /** Rows that match, on all pages. */
  total: number;
}

/** What the server answered instead of data, in its own words. */
export class ApiError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export async function list<Field extends string>(
  table: string,
  fields: readonly Field[],
  { query = "", limit = 50, offset = 0, signal }: ListOptions = {},
): Promise<Listing<Field>> {
  const parameters = new URLSearchParams({
    sysparm_query: query,
    sysparm_fields: ["sys_id", ...fields].join(","),
    sysparm_limit: String(limit),
    sysparm_offset: String(offset),
    sysparm_exclude_reference_link: "true",
  });
  const response = await send(`/now/table/x_lr_relay_${table}?${parameters}`, { signal: signal ?? null });
  const { result } = (await response.json()) as { result: Row<Field>[] };
  return { rows: result, total: Number(response.headers.get("X-Total-Count") ?? result.length) };
}

export async function count(table: string, query: string, signal: AbortSignal): Promise<number> {
  return (await list(table, [], { query, limit: 1, signal })).total;
}

/**
 * One record. `column` is the stored value, `column.display` what people read, such as a user's name.
 *
 * @throws ApiError 404 when the record is gone or may not be read.
 */
export async function get<Field extends string>(
  table: string,
  sysId: string,
  fields: readonly Field[],
  signal: AbortSignal,
): Promise<Row<Field>> {
  const all = ["sys_id", ...fields];
  const parameters = new URLSearchParams({
    sysparm_fields: [...new Set(all.map(column))].join(","),
    sysparm_display_value: "all",
  });
  const path = `/now/table/x_lr_relay_${table}/${encodeURIComponent(sysId)}?${parameters}`;
  const response = await send(path, { signal });
  const { result } = (await response.json()) as {
    result: Record<string, { value: string; display_value: string }>;
  };
  const read = (field: string): string => {
    const cell = result[column(field)];
    return (field.endsWith(display) ? cell?.display_value : cell?.value) ?? "";
  };
  return Object.fromEntries(all.map((field) => [field, read(field)])) as Row<Field>;
}

const display = ".display";

function column(field: string): string {
  return field.endsWith(display) ? field.slice(0, -display.length) : field;
}

export async function update(table: string, sysId: string, values: Record<string, string>): Promise<void> {
  await send(`/now/table/x_lr_relay_${table}/${encodeURIComponent(sysId)}`, {
    method: "PATCH",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(values),
  });
}

/** What the simulators and the sandbox tell about themselves; no part of a real instance. */
export async function sandbox<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  return (await (await send(path, init)).json()) as Answer;
}

async function send(path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set("Accept", "application/json");
  headers.set("X-Sandbox-User", currentUser());
  const response = await fetch(path, { ...init, headers });
  if (!response.ok) throw new ApiError(response.status, await complaint(response));
  return response;
}

async function complaint(response: Response): Promise<string> {
  const text = await response.text();
  try {
    const { error } = JSON.parse(text) as { error?: { message?: string; detail?: string | null } };
    const words = [error?.message, error?.detail].filter(Boolean).join(": ");
    if (words) return words;
  } catch {
    // Not the platform's JSON envelope: fall through to the status line.
  }
  return `HTTP ${response.status} ${response.statusText}`.trim();
}

/** A search word as an encoded query can hold it: `^` would start a new condition. */
export function queryWord(text: string): string {
  return text.replaceAll("^", " ").trim();
}
