/** Approved coding onto the lines of a bill as it is. Source: Intacct developer docs, "Bills", Update Bill. */

import { z } from "zod";
import { RelayProblem } from "../../problems.ts";
import type { IntacctConfig } from "./config.ts";
import { idText } from "./document.ts";
import { field } from "./map.ts";
import { costCenterField, type Row } from "./objects.ts";
import type { BillWithLines } from "./read-bill.ts";

/** The coding that was approved for a line; what is absent or empty stays as it is. */
export const codedLine = z.looseObject({
  line_number: idText,
  gl_account: z.string().optional(),
  cost_center: z.string().optional(),
});
type Coding = z.output<typeof codedLine>[];

/** Every line of the bill, with the approved coding. Throws a RelayProblem where it would lose something. */
export function codedLines(
  bill: BillWithLines,
  recordNo: string,
  coding: Coding,
  config: IntacctConfig,
): Row[] {
  checkLines(recordNo, coding, bill);
  return bill.lines.map((row) => coded(row, coding, config));
}

/** The line as it is now, with the approved coding. No code means: leave what the bill has. */
function coded(row: Row, coding: Coding, config: IntacctConfig): Row {
  const approved = coding.find((candidate) => candidate.line_number === field(row, "LINE_NO"));
  return {
    ...row,
    ...(approved?.gl_account ? { ACCOUNTNO: approved.gl_account } : {}),
    ...(approved?.cost_center ? { [costCenterField(config)]: approved.cost_center } : {}),
  };
}

export function isCoded(wanted: Row, now: Row, config: IntacctConfig): boolean {
  return ["ACCOUNTNO", costCenterField(config)].every((name) => field(wanted, name) === field(now, name));
}

/** Refuses what would lose a line or a part of one. */
function checkLines(recordNo: string, coding: Coding, bill: BillWithLines): void {
  const known = new Set(bill.lines.map((row) => field(row, "LINE_NO")));
  const unknown = coding.map((item) => item.line_number).filter((number) => !known.has(number));
  if (unknown.length > 0) {
    throw new RelayProblem("stale_document", `bill ${recordNo} has no line ${unknown.join(", ")}`);
  }
  // With inclusive taxes a line is given by its total, from which the gateway works the rest out anew.
  const kept = field(bill.header, "INCLUSIVETAX") === "true" ? ["inclusive taxes"] : [];
  const lost = [...kept, ...bill.nested];
  if (lost.length === 0) return;
  throw new RelayProblem(
    "erp_rejected",
    `bill ${recordNo}: its lines carry ${lost.join(", ")}, which an update would change`,
    { fix: "AP: change the coding of this bill in Intacct itself." },
  );
}
