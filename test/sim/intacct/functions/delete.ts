import { businessError, FunctionFailure, NotSimulated } from "../errors.ts";
import { stored } from "../store/money.ts";
import { textOf, type XmlNode } from "../xml/tree.ts";
import type { FunctionContext, FunctionOutcome } from "./context.ts";
import { objectNamed } from "./resolve.ts";

/** Generic `delete` of bills by RECORDNO: a status and nothing else (craibuc/PsIntacct, Delete-*.Response.xml). */
export function deleteRecords(node: XmlNode, context: FunctionContext): FunctionOutcome {
  const object = objectNamed(context, textOf(node, "object"), "DELETE");
  if (object.name !== "APBILL") throw new NotSimulated(`delete ${object.name}`);
  const { company } = context;
  const keys = textOf(node, "keys")
    .split(",")
    .map((key) => key.trim())
    .filter((key) => key !== "");
  company.atomically(() => {
    for (const key of keys) {
      const bill = company.bills.get(key);
      if (!bill)
        throw new FunctionFailure(
          businessError("Oops, we can't find this transaction; enter a valid transaction, and try again."),
        );
      if (stored(bill.TRX_TOTALPAID) !== 0n)
        throw new FunctionFailure(businessError("A paid or partially paid bill can't be deleted."));
      company.write(company.bills, "apbill", key, undefined);
    }
  });
  return { data: "", billed: keys.length, written: keys.map((recordNo) => ({ object: "APBILL", recordNo })) };
}
