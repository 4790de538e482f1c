/**
 * `invoice.update`: the approved coding onto an existing bill, or a bill put on hold or released. There is no updateAPBILL; it is the generic
 * `update` of APBILL. Supplying APBILLITEMS replaces the list: a line left out is deleted, one with LINE_NO
 * is edited, so every line goes back with every field that we may write; leaving it out leaves the lines alone.
 * Source: Intacct developer docs, "Bills", Update Bill.
 */

import { z } from "zod";
import { RelayProblem } from "../../problems.ts";
import type { ErpCall, Inspection, StateWriter, Written } from "../adapter.ts";
import { codedLine, codedLines, isCoded } from "./bill-coding.ts";
import type { IntacctConfig } from "./config.ts";
import { customFields } from "./custom-fields.ts";
import { idText, rowsOf } from "./document.ts";
import { echo } from "./echo-line.ts";
import { scopeOf } from "./entity.ts";
import { field, flag } from "./map.ts";
import { readers } from "./read.ts";
import { readBill } from "./read-bill.ts";
import type { Xml } from "./request.ts";
import { writeCall } from "./write.ts";

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
  recordNo: string;
  /** The entity that owns it. */
  owner: string;
  number: string;
  dueDate: string;
  isDraft: boolean;
  /** Undefined: they stay as they are. */
  lines: Xml[] | undefined;
  /** `true` or `false`; empty: it stays as it is. */
  onHold: string;
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
    return {
      current,
      holds: coded && onHold === "",
      plan: {
        recordNo: field(bill.header, "RECORDNO"),
        owner,
        number: field(bill.header, "RECORDID"),
        dueDate: field(bill.header, "WHENDUE"),
        isDraft: field(bill.header, "STATE") === "Draft",
        lines: lines?.map((row, index) => echo(row, bill.taxes[index] ?? [], custom)),
        onHold,
      },
    };
  },

  send(config, plan, key): ErpCall<Written> {
    const body = {
      RECORDNO: plan.recordNo,
      // The field table marks it required on update although the header-only sample leaves it out.
      WHENDUE: plan.dueDate,
      // The default is Submit: without this, coding a draft would post it.
      ...(plan.isDraft ? { ACTION: "Draft" } : {}),
      ...(plan.onHold === "" ? {} : { ONHOLD: plan.onHold }),
      ...(plan.lines === undefined ? {} : { APBILLITEMS: { APBILLITEM: plan.lines } }),
    };
    return writeCall(config, {
      function: "update",
      object: "APBILL",
      key,
      record: body,
      ...scopeOf(plan.owner, config),
      written: () => ({ external_id: plan.recordNo, number: plan.number }),
    });
  },
};

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
