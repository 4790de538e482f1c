/** What the store needs of a SQL database: the only part that differs from driver to driver. */

export type SqlValue = string | number | null;

/** Statements mark each value by `?`. */
export interface Sql {
  /** Ends a SELECT whose rows no other transaction may change before this one ends. */
  readonly forUpdate: string;
  /** Rows of a SELECT or of a RETURNING clause. Whole numbers come as numbers. */
  rows<R>(text: string, ...values: SqlValue[]): Promise<R[]>;
  /** How many rows the statement wrote. */
  run(text: string, ...values: SqlValue[]): Promise<number>;
}

export interface Database {
  /** Each statement on its own. */
  readonly sql: Sql;
  /**
   * All of `work` or nothing. `work` may be run again when the transaction lost a race, so it must have no
   * effect but its statements.
   */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Thrown by the work of a transaction that must be run again, because another one was first. */
export class LostRace extends Error {
  override readonly name = "LostRace";
}
