/** What one map did with one row: an element of `result` in the answer of the Import Set API. */
export interface RowResult {
  transform_map: string;
  table: string;
  status: "inserted" | "updated" | "ignored" | "skipped" | "error";
  sys_id?: string;
  display_name?: string;
  display_value?: string;
  record_link?: string;
  status_message?: string;
  error_message?: string;
  /** Keys that a script set through `response`. */
  [extra: string]: string | undefined;
}

/** Codes of sys_import_set_row_error. ServiceNow docs, import set row errors. */
export const rowErrorCodes = { reference: 100, choice: 200, target: 800, script: 900 } as const;

/** A row that cannot go on: reported with the row, the transform continues with the next. */
export class RowError extends Error {
  readonly code: number;

  constructor(message: string, code: number) {
    super(message);
    this.code = code;
  }
}
