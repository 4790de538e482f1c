import { fromStored, fromZone, toStored, toZone } from "../store/dates.ts";
import type { Value } from "../store/values.ts";
import { absentNames } from "./globals.ts";
import { columnText, scriptText } from "./script-value.ts";
import { notSimulated, type Session } from "./session.ts";

const second = 1000;
const day = 86_400 * second;

/** An instant in UTC without milliseconds. An unreadable text leaves it invalid; nothing is thrown. */
class DateTime {
  readonly session: Session;
  ms: number | undefined;

  constructor(session: Session, value: unknown) {
    this.session = session;
    this.ms = value === undefined ? wholeSeconds(session.engine.now()) : parse(value);
  }

  [columnText](): Value {
    return this.getValue() || null;
  }

  getValue(): string {
    return this.ms === undefined ? "" : toStored(this.ms);
  }

  toString(): string {
    return this.getValue();
  }

  /** In the user's zone, in the platform's internal format. */
  getDisplayValue(): string {
    return this.ms === undefined ? "" : toZone(this.ms, this.session.user.timeZone);
  }

  getDisplayValueInternal(): string {
    return this.getDisplayValue();
  }

  setDisplayValueInternal(text: unknown): void {
    this.ms = fromZone(String(text), this.session.user.timeZone);
  }

  setValue(value: unknown): void {
    this.ms = parse(value);
  }

  getNumericValue(): number {
    return this.ms ?? 0;
  }

  setNumericValue(ms: unknown): void {
    this.ms = wholeSeconds(Number(ms));
  }

  isValid(): boolean {
    return this.ms !== undefined;
  }

  /** Milliseconds; what is less than a second is lost in the stored value. */
  add(ms: unknown): void {
    this.#shift(Number(ms));
  }

  subtract(ms: unknown): void {
    this.#shift(-Number(ms));
  }

  addSeconds(seconds: unknown): void {
    this.#shift(Number(seconds) * second);
  }

  addDaysUTC(days: unknown): void {
    this.#shift(Number(days) * day);
  }

  addDaysLocalTime(days: unknown): void {
    if (this.ms === undefined) return;
    const wall = fromStored(toZone(this.ms, this.session.user.timeZone)) ?? 0;
    this.ms = fromZone(toStored(wall + Number(days) * day), this.session.user.timeZone);
  }

  compareTo(other: unknown): number {
    return Math.sign(this.getNumericValue() - instantOf(this.session, other));
  }

  equals(other: unknown): boolean {
    return this.compareTo(other) === 0;
  }

  before(other: unknown): boolean {
    return this.compareTo(other) < 0;
  }

  after(other: unknown): boolean {
    return this.compareTo(other) > 0;
  }

  onOrBefore(other: unknown): boolean {
    return this.compareTo(other) <= 0;
  }

  onOrAfter(other: unknown): boolean {
    return this.compareTo(other) >= 0;
  }

  #shift(ms: number): void {
    if (Number.isNaN(ms)) notSimulated(this.session, "adding something that is no number to a GlideDateTime");
    if (this.ms !== undefined) this.ms = wholeSeconds(this.ms + ms);
  }
}

const instants = new WeakMap<object, DateTime>();

/** The classes GlideDateTime and GlideDuration of one transaction. */
export function dateTimeClasses(session: Session): Record<string, unknown> {
  function GlideDateTime(value?: unknown): object {
    return toScriptDateTime(session, new DateTime(session, value));
  }
  GlideDateTime.subtract = (start: unknown, end: unknown): object => {
    const ms = instantOf(session, end) - instantOf(session, start);
    return absentNames(session, "GlideDuration", {
      getNumericValue: () => ms,
      getValue: () => toStored(ms),
      getDisplayValue: () => notSimulated(session, "GlideDuration.getDisplayValue"),
    });
  };
  return { GlideDateTime };
}

function toScriptDateTime(session: Session, instant: DateTime): object {
  const names = Object.getOwnPropertyNames(DateTime.prototype).filter((name) => name !== "constructor");
  const methods = Object.fromEntries(
    names.map((name) => {
      const method = instant[name as "getValue"] as (...args: unknown[]) => unknown;
      return [name, (...args: unknown[]) => method.apply(instant, args)];
    }),
  );
  Object.defineProperty(methods, columnText, { value: () => instant[columnText]() });
  const proxy = absentNames(session, "GlideDateTime", methods);
  instants.set(proxy, instant);
  return proxy;
}

function instantOf(session: Session, value: unknown): number {
  const instant = typeof value === "object" && value !== null ? instants.get(value) : undefined;
  if (!instant) notSimulated(session, "comparing a GlideDateTime with something else");
  return instant.getNumericValue();
}

function parse(value: unknown): number | undefined {
  if (typeof value === "number") return wholeSeconds(value);
  const instant = typeof value === "object" && value !== null ? instants.get(value) : undefined;
  return instant ? instant.ms : fromStored(scriptText(value) ?? "");
}

function wholeSeconds(ms: number): number {
  return Math.floor(ms / second) * second;
}
