/**
 * `purchase_order.create`: PUT without keys, which always creates; a repeat would make a second order. So a token of
 * ours goes into a field of the order, and is looked for before and after every send (origin.ts).
 * Source: Integration Development Guide, Create_Record; guide of 2026 R2, "Common mistakes", 36.
 */

import { RelayProblem } from "../../problems.ts";
import type { CreateWriter, ErpCall, Verdict, Written } from "../adapter.ts";
import { decimal } from "../decimal.ts";
import type { Json } from "../json.ts";
import { badAnswer } from "../verdict.ts";
import { interpret } from "./answer.ts";
import { type AcumaticaConfig, contractOf } from "./config.ts";
import { ask } from "./endpoint.ts";
import { type EntityInfo, infoOf } from "./entity.ts";
import { containsText, textLiteral } from "./filter.ts";
import { listCall } from "./list.ts";
import { externalIdOf } from "./map.ts";
import { type NewOrder, newOrder } from "./order-document.ts";
import { orderRecord } from "./order-record.ts";
import { readToken, tokenOf } from "./origin.ts";
import { entityRequest, type Query } from "./request.ts";
import { details, isRow, type Row, text } from "./value.ts";

export const createOrder: CreateWriter<AcumaticaConfig, NewOrder, NewOrder> = {
  class: "lookup",
  document: newOrder,
  entity: "purchase_order",
  subject: ({ total_amount, currency, supplier_external_id }) =>
    `purchase order of ${[total_amount, currency].join(" ").trim()} to vendor ${supplier_external_id}`,

  plan: async (_erp, order) => order,

  send: (config, order, key) => createCall(config, order, tokenOf(key)),

  async find(erp, order, key): Promise<Written[]> {
    const { config } = erp;
    const info = infoOf("purchase_order", config);
    const token = tokenOf(key);
    const contract = contractOf(config);
    const filter =
      config.key_field === "VendorRef"
        ? `VendorRef eq ${textLiteral(token)}`
        : containsText("Description", token, contract);
    const rows = await ask(erp, listCall(config, info, { filter }, answerQuery(info, config)));
    const ours = rows.filter((row) => readToken(row, config) === token);
    for (const row of ours) checkSame(order, row, info);
    return ours.map((row) => writtenOf(row, info));
  },
};

function createCall(config: AcumaticaConfig, order: NewOrder, token: string): ErpCall<Written> {
  const info = infoOf("purchase_order", config);
  return {
    label: "create PurchaseOrder",
    effect: "write",
    build: (credential) =>
      entityRequest(config, credential, {
        method: "PUT",
        path: [info.name],
        query: answerQuery(info, config),
        headers: { "content-type": "application/json", "if-none-match": "*" },
        body: JSON.stringify(orderRecord(order, token, config)),
      }),
    interpret(answer) {
      const verdict = interpret(answer, "write");
      return verdict.kind === "ok" ? created(verdict.value, order, token, config) : verdict;
    },
  };
}

/** What is needed to tell whether the order became what was wanted. */
function answerQuery(info: EntityInfo, config: AcumaticaConfig): Query {
  const header = ["Type", info.key, "VendorID", "CurrencyID", "LineTotal", "VendorRef", "Description"].join(
    ",",
  );
  if (contractOf(config) === 5) return { $select: header, $expand: "Details($select=LineNbr)" };
  return { $select: `${header},Details/LineNbr`, $expand: "Details" };
}

/** A 200 is no proof that a value was stored: rights and the screen's own logic may have kept it from that. */
function created(json: Json, order: NewOrder, token: string, config: AcumaticaConfig): Verdict<Written> {
  const info = infoOf("purchase_order", config);
  if (!isRow(json)) return badAnswer("write", "the answer is no record");
  try {
    const written = writtenOf(json, info);
    const wrong = [
      ...(readToken(json, config) === token ? [] : [`${config.key_field} does not hold our key`]),
      ...differences(order, json),
    ];
    if (wrong.length === 0) return { kind: "ok", value: written };
    return { kind: "unknown", reason: `${written.external_id} was created, but ${wrong.join("; ")}` };
  } catch (error) {
    return badAnswer("write", (error as Error).message);
  }
}

function writtenOf(row: Row, info: EntityInfo): Written {
  return { external_id: externalIdOf(row, info), number: text(row, info.key) };
}

function differences(order: NewOrder, row: Row): string[] {
  const pairs = [
    ["VendorID", order.supplier_external_id, text(row, "VendorID")],
    ["CurrencyID", order.currency || text(row, "CurrencyID"), text(row, "CurrencyID")],
    ["LineTotal", order.total_amount, decimal(text(row, "LineTotal"), "LineTotal")],
    ["the number of lines", String(order.lines.length), String(details(row, "Details").length)],
  ] as const;
  return pairs
    .filter(([, wanted, found]) => wanted !== found)
    .map(([name, wanted, found]) => `${name} is ${found} instead of ${wanted}`);
}

function checkSame(order: NewOrder, row: Row, info: EntityInfo): void {
  const wrong = differences(order, row);
  if (wrong.length === 0) return;
  throw new RelayProblem(
    "stale_document",
    `order ${externalIdOf(row, info)} was created from this document, but now ${wrong.join("; ")}`,
    { fix: "AP: compare the order in Acumatica with the document; correct or cancel it there." },
  );
}
