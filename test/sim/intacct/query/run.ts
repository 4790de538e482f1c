import type { Company } from "../company/company.ts";
import { boundOf } from "./bounds.ts";
import type { Condition } from "./condition.ts";
import type { GatewayObject, ObjectField, Plan } from "./object.ts";
import { predicateOf } from "./predicate.ts";
import { keyOf, typed } from "./typed.ts";

export interface OrderTerm {
  field: string;
  descending: boolean;
}

export interface QuerySpec {
  condition: Condition | undefined;
  order: readonly OrderTerm[];
  values: "codes" | "labels";
  caseInsensitive: boolean;
  /** Show a top-level session what entities own. */
  showPrivate: boolean;
  /** The session's entity, "" = top level. */
  entity: string;
}

const REMEMBERED_RESULTS = 4;

/**
 * Finds and orders records. An answer is remembered until any record changes: offset pages of one query then
 * cost a slice, although each page runs the query anew against live data, as the gateway does.
 */
export class QueryEngine {
  readonly #company: Company;
  readonly #remembered = new Map<string, readonly unknown[]>();
  /** Differs from query to query, so that what has no order never comes in the same one twice. */
  #turn = 0;

  constructor(company: Company) {
    this.#company = company;
  }

  run<R>(object: GatewayObject<R>, resolve: (path: string) => ObjectField<R>, spec: QuerySpec): readonly R[] {
    this.#company.settle();
    this.#turn += 1;
    const complete = spec.order.some((term) => term.field === (object.keyField ?? "RECORDNO"));
    const key = JSON.stringify([object.name, spec, this.#company.version]);
    const remembered = this.#remembered.get(key) as readonly R[] | undefined;
    const rows = remembered ?? this.#find(object, resolve, spec, complete);
    this.#remember(key, rows, complete);
    return complete ? rows : this.#unsettled(rows, object, resolve, spec);
  }

  #find<R>(
    object: GatewayObject<R>,
    resolve: (path: string) => ObjectField<R>,
    spec: QuerySpec,
    complete: boolean,
  ): readonly R[] {
    const { values, caseInsensitive } = spec;
    const rules = { values, caseInsensitive, settings: this.#company.settings };
    const condition = spec.condition && typed(spec.condition, resolve, rules);
    const plan: Plan = { bound: (field) => boundOf(condition, field), leading: spec.order[0]?.field };
    const { rows, standing } = object.candidates(plan);
    const matches = condition ? predicateOf(condition) : () => true;
    const found = rows.filter((row) => this.#visible(object, row, spec) && matches(row));
    const already = complete && standsSo(spec.order, standing, object.modifiedField);
    return already ? found : found.sort(comparator(spec.order, resolve, caseInsensitive));
  }

  /** Who sees what (Intacct developer docs, Queries, "Query into private entities"; Requests, login to an entity). */
  #visible<R>(object: GatewayObject<R>, row: R, { entity, showPrivate }: QuerySpec): boolean {
    const owner = object.owner(row);
    if (entity === "") return owner === "" || showPrivate;
    if (owner === entity) return true;
    return (
      owner === "" && (object.kind === "master" || this.#company.settings.entitySeesTopLevelTransactions)
    );
  }

  #remember(key: string, rows: readonly unknown[], complete: boolean): void {
    this.#remembered.delete(key);
    if (complete) this.#remembered.set(key, rows);
    const oldest = this.#remembered.keys().next().value;
    if (this.#remembered.size > REMEMBERED_RESULTS && oldest !== undefined) this.#remembered.delete(oldest);
  }

  /** Records that the order leaves equal stand differently from query to query. */
  #unsettled<R>(
    rows: readonly R[],
    object: GatewayObject<R>,
    resolve: (path: string) => ObjectField<R>,
    spec: QuerySpec,
  ): readonly R[] {
    const number = object.fields.get("RECORDNO");
    if (!this.#company.settings.unstableOrder || rows.length < 2 || !number) return rows;
    const first = number.value(rows[this.#turn % rows.length] as R);
    const distance = (row: R) => {
      const gap = Number(number.value(row)) - Number(first);
      return gap < 0 ? gap + Number.MAX_SAFE_INTEGER : gap;
    };
    const order = comparator(spec.order, resolve, spec.caseInsensitive);
    return [...rows].sort((a, b) => order(a, b) || distance(a) - distance(b));
  }
}

function standsSo(order: readonly OrderTerm[], standing: string, modifiedField: string): boolean {
  if (order.some((term) => term.descending)) return false;
  const fields = order.map((term) => term.field).join();
  if (standing === "by-number") return fields.startsWith("RECORDNO");
  return standing === "by-modified" && fields.startsWith(`${modifiedField},RECORDNO`);
}

/** Nulls last ascending, first descending, as in the database behind. */
function comparator<R>(
  order: readonly OrderTerm[],
  resolve: (path: string) => ObjectField<R>,
  caseInsensitive: boolean,
): (a: R, b: R) => number {
  const terms = order.map(({ field, descending }) => {
    const resolved = resolve(field);
    return { resolved, key: keyOf(resolved.spec, caseInsensitive), sign: descending ? -1 : 1 };
  });
  return (a, b) => {
    for (const { resolved, key, sign } of terms) {
      const [left, right] = [resolved.value(a), resolved.value(b)];
      if (left === right) continue;
      if (left === "") return sign;
      if (right === "") return -sign;
      const [x, y] = [key(left), key(right)];
      if (x !== y) return x < y ? -sign : sign;
    }
    return 0;
  };
}
