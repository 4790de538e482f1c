/**
 * Fields that a company has added to the lines of its bills. An update that leaves them out may clear them, and only
 * `lookup` tells them from fields that the gateway derives. Source: Intacct developer docs, "Bills", Update Bill
 * (custom fields by their integration name); "XML Functions", lookup.
 */

import type { Erp, ErpCall } from "../adapter.ts";
import { UNCOUNTED } from "./allowance.ts";
import { interpret } from "./answer.ts";
import type { IntacctConfig } from "./config.ts";
import { isWritable } from "./echo-line.ts";
import type { Row } from "./objects.ts";
import { sessionRequest } from "./request.ts";
import { child, childrenOf } from "./xml.ts";

/** What the gateway shows on every line beside what it takes back (field lists of public clients). */
const DERIVED = new Set([
  ...[
    "RECORDNO",
    "RECORDKEY",
    "ACCOUNTKEY",
    "ACCOUNTTITLE",
    "GLACCOUNTNO",
    "AMOUNT",
    "ENTRY_DATE",
    "CURRENCY",
  ],
  ...["BASECURR", "EXCHANGE_RATE", "EXCH_RATE_DATE", "EXCH_RATE_TYPE_ID", "STATE", "RECORDTYPE", "LINEITEM"],
  ...["TOTALPAID", "TRX_TOTALPAID", "TOTALSELECTED", "TRX_TOTALSELECTED", "RELEASETOPAY", "BASELOCATION"],
  ...["WHENCREATED", "WHENMODIFIED", "CREATEDBY", "MODIFIEDBY", "DEPARTMENTNAME", "LOCATIONNAME"],
]);

/** Names of those that these lines fill; empty where every field is known. */
export async function customFields(erp: Erp<IntacctConfig>, lines: readonly Row[]): Promise<string[]> {
  const strange = new Set(
    lines.flatMap((line) =>
      Object.entries(line)
        .filter(([name, value]) => value !== "" && !isWritable(name) && !DERIVED.has(name))
        .map(([name]) => name),
    ),
  );
  if (strange.size === 0) return [];
  const custom = await erp.read(lookupCall(erp.config));
  return custom.filter((name) => strange.has(name));
}

function lookupCall(config: IntacctConfig): ErpCall<string[]> {
  const controlId = "lookup";
  const body = { lookup: { object: "APBILLITEM" } };
  return {
    label: "lookup APBILLITEM",
    effect: "read",
    cost: UNCOUNTED,
    build: (credential) => sessionRequest(config, credential, { controlId, unique: false, body }),
    interpret(answer) {
      const verdict = interpret(answer, "read", controlId);
      if (verdict.kind !== "ok") return verdict;
      const type = verdict.value.data && child(verdict.value.data, "Type");
      const fields = childrenOf(type && child(type, "Fields"), "Field").map((field) => field.fields);
      const custom = fields.filter(({ ISCUSTOM, READONLY }) => ISCUSTOM === "true" && READONLY !== "true");
      return { kind: "ok", value: custom.map(({ ID = "" }) => ID) };
    },
  };
}
