/**
 * Reading over api1: in key order, each page after the last key of the one before (`key=gt.…`), so that changes
 * meanwhile neither skip nor double a row. Rows of lists have no lines: those are read one by one. Source: Sage online
 * help, "SData web service for Query"; Sage-ERP-X3/api1-examples (paging).
 */

import type { ErpCall } from "../adapter.ts";
import type { ProbeAnswer } from "../report.ts";
import { idOf, scopeOf } from "./keys.ts";
import { type Resource, resourceOf, type X3Entity } from "./resources.ts";
import { type ListPage, listCall, prototypeCall, readCall } from "./rest-call.ts";
import { isRecord, whereOf } from "./rest-filter.ts";
import { markOf, nextOf } from "./rest-next.ts";
import { all, any, is } from "./rest-where.ts";
import { createCall, updateCall } from "./rest-write.ts";
import type { Transport, X3Erp } from "./transport.ts";
import type { Row } from "./values.ts";

export const rest: Transport = {
  async page(erp, entity, query) {
    const resource = resourceOf(entity, erp.config);
    const where = whereOf(entity, resource, query, erp.config);
    const list = { where, orderBy: resource.key, key: query.after, count: query.limit };
    const page = await erp.read(listCall(erp.config, resource, list));
    const rows = page.rows.map((row) => ({ row, mark: markOf(row, resource) }));
    return { rows, next: nextOf(page, query.after, resource) };
  },

  async whole(erp, entity, row, id) {
    const resource = resourceOf(entity, erp.config);
    if (resource.detail_facet === null) return row;
    return details(erp, entity, resource, id);
  },

  async byKey(erp, entity, id) {
    const resource = resourceOf(entity, erp.config);
    if (resource.detail_facet !== null) return details(erp, entity, resource, id);
    const [row] = await rowsWhere(erp, resource, isRecord(id, resource), 1);
    return row;
  },

  async existing(erp, entity, ids) {
    const resource = resourceOf(entity, erp.config);
    const where = any(ids.map((id) => isRecord(id, resource)));
    const rows = await rowsWhere(erp, resource, where, ids.length);
    return new Set(rows.map((row) => idOf(row, resource)));
  },

  async having(erp, entity, property, values) {
    const resource = resourceOf(entity, erp.config);
    const scope = Object.entries(scopeOf(entity, resource, erp.config)).map(([name, value]) =>
      is(name, value),
    );
    return rowsWhere(erp, resource, all([...scope, any(values.map((value) => is(property, value)))]), 200);
  },

  probes(config, entity) {
    const resource = resourceOf(entity, config);
    const { key, detail_facet } = resource;
    const where = whereOf(entity, resource, { modifiedFrom: "2000-01-01T00:00:00.000Z" }, config);
    const list = listCall(config, resource, { where, orderBy: key, key: null, count: 1 });
    const calls: ErpCall<ProbeAnswer>[] = [answering(list, ({ erpTime }) => erpTime)];
    // What is asked for is not there: a facet that is not there either is refused all the same.
    if (detail_facet !== null) calls.push(answering(readCall(config, resource, detail_facet, "~")));
    if (entity === "supplier")
      calls.push(...["$create", "$edit"].map((facet) => answering(prototypeCall(config, resource, facet))));
    return calls;
  },

  write(config, entity, { id, isNew, values }) {
    const resource = resourceOf(entity, config);
    const [key = ""] = resource.key;
    return isNew
      ? createCall(config, resource, { [key]: id, ...values })
      : updateCall(config, resource, id, values);
  },
};

async function details(
  erp: X3Erp,
  entity: X3Entity,
  resource: Resource,
  id: string,
): Promise<Row | undefined> {
  const row = await erp.read(readCall(erp.config, resource, resource.detail_facet ?? "", id));
  return row !== undefined && entity === "invoice" ? withPartnerLines(erp, resource, row, id) : row;
}

/** A business partner invoice shows its lines under a class of its own in some folders; which is not verified. */
async function withPartnerLines(erp: X3Erp, resource: Resource, row: Row, id: string): Promise<Row> {
  const { partner_class: named = "BPSINVOICE" } = erp.config.resources.invoice ?? {};
  const hasLines = resource.lines.some((name) => Array.isArray(row[name]) && row[name].length > 0);
  if (hasLines || named === null) return row;
  const place = { class: named, representation: named, key: resource.key };
  const other = await erp.read(readCall(erp.config, place, resource.detail_facet ?? "", id));
  return { ...other, ...row };
}

/** Every row that meets a condition which few do, whatever the server makes of the page size. */
async function rowsWhere(erp: X3Erp, resource: Resource, where: string, count: number): Promise<Row[]> {
  const rows: Row[] = [];
  let key: string | null = null;
  do {
    const page: ListPage = await erp.read(
      listCall(erp.config, resource, { where, orderBy: resource.key, key, count }),
    );
    rows.push(...page.rows);
    key = rows.length < count || page.next !== null ? nextOf(page, key, resource) : null;
  } while (key !== null);
  return rows;
}

function answering<T>(
  call: ErpCall<T>,
  time: (value: T) => number | undefined = () => undefined,
): ErpCall<ProbeAnswer> {
  return {
    ...call,
    interpret(answer) {
      const verdict = call.interpret(answer);
      return verdict.kind === "ok" ? { kind: "ok", value: { erpTime: time(verdict.value) } } : verdict;
    },
  };
}
