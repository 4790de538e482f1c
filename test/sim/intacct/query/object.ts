import type { FieldSpec } from "../objects/field.ts";
import type { Bound } from "./bounds.ts";

/** A field of an object, with the way to its value in a record of type R. */
export interface ObjectField<R> {
  readonly id: string;
  readonly spec: FieldSpec;
  /** The stored form; "" is null. */
  value(row: R): string;
}

/** The order in which candidates already stand. */
type Standing = "by-modified" | "by-number" | "none";

export interface Candidates<R> {
  rows: readonly R[];
  standing: Standing;
}

/** What the engine knows before it looks at records. */
export interface Plan {
  bound(field: string): Bound | undefined;
  /** The first field of the wanted order. */
  leading: string | undefined;
}

/** One object of the gateway: its fields, and where its records are. */
export interface GatewayObject<R> {
  readonly name: string;
  readonly fields: ReadonlyMap<string, ObjectField<R>>;
  /** `REL.FIELD` paths to a related object (Intacct developer docs, Queries, related objects). */
  readonly relations: Readonly<Record<string, (row: R) => Related | undefined>>;
  readonly relationFields: Readonly<Record<string, ReadonlyMap<string, FieldSpec>>>;
  /** The field that no two records share, where it is not RECORDNO. */
  readonly keyField?: string;
  /** The field by which `by-modified` stands. */
  readonly modifiedField: string;
  /** Transactions belong to one entity; master data at top level is shared. */
  readonly kind: "transaction" | "master";
  owner(row: R): string;
  candidates(plan: Plan): Candidates<R>;
  byKey(recordNo: string): R | undefined;
  byName(name: string): R | undefined;
  /** Owned records shown inside `read`, e.g. APBILLITEMS. */
  owned?(row: R): Owned;
}

export interface Owned {
  container: string;
  tag: string;
  records: readonly OwnedRecord[];
}

export interface OwnedRecord {
  values: readonly (readonly [field: ShownField, value: string])[];
  owned?: Owned | undefined;
}

/** What rendering needs of a field. */
export interface ShownField {
  readonly id: string;
  readonly spec: FieldSpec;
}

export interface Related {
  value(field: string): string;
}
