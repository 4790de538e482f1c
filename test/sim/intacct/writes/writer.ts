import { type ErrorEntry, FunctionFailure, NotSimulated } from "../errors.ts";
import type { FunctionContext, FunctionOutcome, Written } from "../functions/context.ts";
import { objectNamed } from "../functions/resolve.ts";
import type { XmlNode } from "../xml/tree.ts";
import { element } from "../xml/write.ts";
import { createBill } from "./bill-create.ts";
import { updateBill } from "./bill-update.ts";
import {
  createAccount,
  createDepartment,
  createVendor,
  updateAccount,
  updateDepartment,
  updateVendor,
} from "./masters.ts";
import { createPayment, updatePayment } from "./payment.ts";

/** What a write answers: keys only, lower-case tag (craibuc/PsIntacct, Save-Object.create.xml). */
export interface WrittenRecord extends Written {
  keys: [name: string, value: string][];
}

type RecordWriter = (input: XmlNode, context: FunctionContext) => WrittenRecord;

const CREATES: Readonly<Record<string, RecordWriter>> = {
  APBILL: createBill,
  APPYMT: createPayment,
  VENDOR: createVendor,
  GLACCOUNT: createAccount,
  DEPARTMENT: createDepartment,
};
const UPDATES: Readonly<Record<string, RecordWriter>> = {
  APBILL: updateBill,
  APPYMT: updatePayment,
  VENDOR: updateVendor,
  GLACCOUNT: updateAccount,
  DEPARTMENT: updateDepartment,
};

export function create(node: XmlNode, context: FunctionContext): FunctionOutcome {
  return writeAll(node, context, CREATES, "CREATE");
}

export function update(node: XmlNode, context: FunctionContext): FunctionOutcome {
  return writeAll(node, context, UPDATES, "UPDATE");
}

/**
 * Each record of a create or update stands alone: some may be written although others fail
 * (jfcote87/intacct, testfiles/execFuncError.xml).
 */
function writeAll(
  node: XmlNode,
  context: FunctionContext,
  writers: Readonly<Record<string, RecordWriter>>,
  operation: "CREATE" | "UPDATE",
): FunctionOutcome {
  const written: WrittenRecord[] = [];
  const errors: ErrorEntry[] = [];
  for (const input of node.children) {
    const object = objectNamed(context, input.name, operation);
    const write = writers[object.name];
    if (!write) throw new NotSimulated(`${operation.toLowerCase()} ${object.name}`);
    try {
      written.push(context.company.atomically(() => write(input, context)));
    } catch (error) {
      if (!(error instanceof FunctionFailure)) throw error;
      errors.push(...error.errors);
    }
  }
  return {
    data: `<data listtype="objects" count="${written.length}"${written.length === 0 ? "/>" : `>${written.map(keysOf).join("")}</data>`}`,
    billed: written.length,
    written,
    ...(errors.length > 0 ? { errors } : {}),
  };
}

function keysOf({ object, keys }: WrittenRecord): string {
  const tag = object.toLowerCase();
  return `<${tag}>${keys.map(([name, value]) => element(name, value)).join("")}</${tag}>`;
}
