/**
 * `invoice.update`: the approved coding onto an existing bill, or a bill put on hold or released. There is no updateAPBILL; it is the generic
 * `update` of APBILL. Supplying APBILLITEMS replaces the list: a line left out is deleted, one with LINE_NO
 * is edited, so every line goes back with every field that we may write; leaving it out leaves the lines alone.
 * The same request reads the bill right before, to tell what it overwrites of somebody's who was faster.
 * Source: Intacct developer docs, "Bills", Update Bill.
 */

import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { RelayProblem } from "../../problems.ts";
import type { Erp, ErpCall, Inspection, ReadRecord, StateWriter, Written } from "../adapter.ts";
import { codedLine, codedLines, isCoded } from "./bill-coding.ts";
import type { IntacctConfig } from "./config.ts";
import { customFields } from "./custom-fields.ts";
import { idText, rowsOf } from "./document.ts";
import { echo } from "./echo-line.ts";
import { scopeOf } from "./entity.ts";
import { field, flag } from "./map.ts";
import { invoiceFrom } from "./map-bill.ts";
import { type BillChange, overwritten } from "./overwritten.ts";
import { readers } from "./read.ts";
import { type BillWithLines, billIn, readBill, readFunction } from "./read-bill.ts";
import { writeCall } from "./write.ts";
import { zoned } from "./zone.ts";

const document = z
  .looseObject({
    external_id: idText,
    /** Absent: they stay as they are. */
    lines: rowsOf(codedLine).optional(),
    on_hold: z.enum(["true", "false", ""]).default(""),
  })
  .refine(({ lines, on_hold }) => lines !== undefined || on_hold !== "", {
    path: ["lines"],
    message: "expected lines, on_hold or both",
  });
type BillUpdate = z.output<typeof document>;

interface Plan {
  /** The entity that owns it. */
  owner: string;
  /** What the change was made from. */
  made: BillWithLines;
  change: BillChange;
}

export const updateBill: StateWriter<IntacctConfig, BillUpdate, Plan> = {
  class: "set-state",
  document,
  entity: "invoice",
  subject: (wanted) => `bill ${wanted.external_id}`,

  async inspect(erp, wanted): Promise<Inspection<Plan> | undefined> {
    if (wanted.lines === undefined && !erp.config.hold_on_reject) throw noHold(erp.config);
    const current = await readers.invoice.byKey(erp, wanted.external_id);
    if (current === undefined) return undefined;
    const owner = "document" in current ? current.document.legal_entity : "";
    const bill = await readBill(erp, wanted.external_id, owner);
    if (bill === undefined) return undefined;
    const lines = wanted.lines && codedLines(bill, wanted.external_id, wanted.lines, erp.config);
    // A document that repeats what the bill says wants no change of it.
    const onHold = wanted.on_hold === flag(bill.header, "ONHOLD") ? "" : wanted.on_hold;
    if (onHold !== "" && !erp.config.hold_on_reject) throw noHold(erp.config);
    const custom = lines === undefined ? [] : await customFields(erp, lines);
    const coded = lines?.every((row, index) => isCoded(row, bill.lines[index] ?? {}, erp.config)) ?? true;
    const header = {
      // The field table marks it required on update although the header-only sample leaves it out.
      WHENDUE: field(bill.header, "WHENDUE"),
      ...(onHold === "" ? {} : { ONHOLD: onHold }),
    };
    return {
      current: await asOf(bill, current, erp),
      holds: coded && onHold === "",
      plan: { owner, made: bill, change: { header, lines, custom } },
    };
  },

  send(config, { owner, made, change }, key, turn): ErpCall<Written> {
    const { header, lines, custom } = change;
    const recordNo = field(made.header, "RECORDNO");
    const body = {
      RECORDNO: recordNo,
      ...header,
      // The default is Submit: without this, coding a draft would post it.
      ...(field(made.header, "STATE") === "Draft" ? { ACTION: "Draft" } : {}),
      ...(lines && {
        APBILLITEMS: { APBILLITEM: lines.map((row, index) => echo(row, made.taxes[index] ?? [], custom)) },
      }),
    };
    return writeCall(config, {
      function: "update",
      object: "APBILL",
      key,
      record: body,
      ...scopeOf(owner, config),
      // Whether the gateway remembers the control ids of reads is documented nowhere.
      before: readFunction(recordNo, `${key}-${turn}`),
      written: (_, before) => {
        const bill = billIn(before, recordNo);
        if (bill === undefined) return undefined;
        const lost = overwritten(made, change, bill);
        const written = { external_id: recordNo, number: field(made.header, "RECORDID") };
        return lost === undefined ? written : { ...written, overwrote: lost };
      },
    });
  },
};

/**
 * The bill as a pull would map it, no older than what the change is made from: who changes it after that is seen by
 * what was approved, or by what is read beside the write.
 */
async function asOf(
  bill: BillWithLines,
  first: ReadRecord,
  erp: Erp<IntacctConfig>,
): Promise<ReadRecord | undefined> {
  if (!("document" in first)) return first;
  const config = await zoned(erp);
  const isSame = isDeepStrictEqual(invoiceFrom(bill.header, bill.lines, config), first.document);
  return isSame ? first : readers.invoice.byKey(erp, first.external_id);
}

/** The customer's choice: what is rejected in ServiceNow stays payable in Intacct unless this is set. */
function noHold({ id }: IntacctConfig): RelayProblem {
  return new RelayProblem(
    "capability_denied",
    `${id}: document.on_hold: bills are not put on hold or released`,
    {
      fix: "Middleware operator: set hold_on_reject: true on the connection, if rejected bills are to be held in Intacct.",
    },
  );
}
