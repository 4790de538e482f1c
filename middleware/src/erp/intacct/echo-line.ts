/**
 * A line of a bill as it goes back to the gateway: with everything that it takes, since what is left out of an edited
 * line may be cleared. Source: Intacct developer docs, "Bills", Update Bill and Bill Lines.
 */

import { field } from "./map.ts";
import type { Row } from "./objects.ts";
import type { Xml } from "./request.ts";

/** Line fields that the gateway takes back; the rest is derived by it. */
const WRITABLE = [
  ...[
    "LINE_NO",
    "ACCOUNTNO",
    "ACCOUNTLABEL",
    "OFFSETGLACCOUNTNO",
    "TRX_AMOUNT",
    "ENTRYDESCRIPTION",
    "LOCATIONID",
    "DEPARTMENTID",
  ],
  ...["ALLOCATION", "BILLABLE", "FORM1099", "FORM1099TYPE", "FORM1099BOX", "PARTIALEXEMPT"],
  ...[
    "PROJECTID",
    "TASKID",
    "COSTTYPEID",
    "CUSTOMERID",
    "VENDORID",
    "EMPLOYEEID",
    "ITEMID",
    "CLASSID",
    "CONTRACTID",
    "WAREHOUSEID",
  ],
];

/** RECORDNO names the entry that stays. */
export const TAX_FIELDS = ["RECORDNO", "DETAILID", "TRX_TAX"];

/** User-defined dimensions are named GLDIM…. */
export function isWritable(name: string): boolean {
  return WRITABLE.includes(name) || name.startsWith("GLDIM");
}

/** The line as it goes back, with the company's own fields. Its tax entries too are a list that is replaced as a whole. */
export function echo(row: Row, taxes: readonly Row[], custom: readonly string[]): Xml {
  const writable = Object.entries(row).filter(
    ([name, value]) => value !== "" && (isWritable(name) || custom.includes(name)),
  );
  const entries = taxes.map((entry) =>
    Object.fromEntries(
      TAX_FIELDS.map((name) => [name, field(entry, name)]).filter(([, value]) => value !== ""),
    ),
  );
  return {
    ...Object.fromEntries(writable),
    ...(entries.length === 0 ? {} : { TAXENTRIES: { TAXENTRY: entries } }),
  };
}
