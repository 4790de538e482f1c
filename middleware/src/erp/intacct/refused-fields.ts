/**
 * Fields that a company's gateway does not let be queried. One of them fails the whole query, documented or not, so
 * it is left out from then on, for as long as the connection lives; `check` asks for every field and names them.
 * Sources: intacct/intacct-sdk-js, issue 83 (XL03000006); fylein/sageintacct-sdk-py, issue 93 (XL03000010).
 */

import { RelayProblem } from "../../problems.ts";
import type { IntacctConfig } from "./config.ts";

/** Without these a record would say something wrong; the query then fails as the gateway has it. */
const NEEDED = new Set([
  ...["RECORDNO", "WHENMODIFIED", "VENDORID", "ACCOUNTNO", "DEPARTMENTID", "LOCATIONID", "STATUS", "STATE"],
  ...[
    "LINE_NO",
    "RECORDKEY",
    "PAYMENTKEY",
    "CURRENCY",
    "TRX_AMOUNT",
    "TRX_TOTALENTERED",
    "TRX_PAYMENTAMOUNT",
  ],
  // The mark in it tells our documents from others.
  "DESCRIPTION",
]);

const dropped = new WeakMap<IntacctConfig, Map<string, Set<string>>>();

/** What is left out of queries on this object; callers add to it. */
export function droppedFields(config: IntacctConfig, object: string): Set<string> {
  const byObject = dropped.get(config) ?? new Map<string, Set<string>>();
  const fields = byObject.get(object) ?? new Set<string>();
  dropped.set(config, byObject.set(object, fields));
  return fields;
}

/** The selected fields that this failure names, where the query can do without every one of them; else none. */
export function refusedFields(
  error: unknown,
  select: readonly string[],
  { object, orderBy }: { object: string; orderBy: readonly string[] },
): string[] {
  if (!(error instanceof RelayProblem) || error.extras.erp === undefined) return [];
  const { code, message } = error.extras.erp;
  const isAboutFields =
    code === "XL03000010" || (code === "XL03000006" && /cannot be queried/i.test(message));
  if (!isAboutFields) return [];
  const words = new Set(message.replaceAll(`${object}.`, " ").match(/[A-Z][A-Z0-9_]*(\.[A-Z0-9_]+)*/g));
  const named = select.filter((name) => words.has(name));
  return named.some((name) => NEEDED.has(name) || orderBy.includes(name)) ? [] : named;
}
