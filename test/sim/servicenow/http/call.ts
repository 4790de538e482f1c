/** What a fault rule can ask about a call: inbound ones by API and table, the scripts' own as `outbound`. */
export interface InstanceCall {
  method: string;
  api: "table" | "import" | "oauth" | "ui-action" | "form" | "scripted" | "outbound";
  /** Table of a Table API or Import Set API call. */
  table?: string;
  /** Path of an outbound call, without query. */
  path?: string;
}
