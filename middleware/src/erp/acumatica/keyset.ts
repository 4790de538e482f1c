/**
 * Places in a list by its keys. An offset would skip records when others leave the list meanwhile. Where the key has a
 * type before the number, each type is at a number of its own.
 */

import type { AcumaticaConfig, Contract } from "./config.ts";
import { contractOf } from "./config.ts";
import type { EntityInfo } from "./entity.ts";
import { allOf, anyOf, textLiteral } from "./filter.ts";
import { choice, type Row, text } from "./value.ts";

/** Type, or empty where there is none → the last number that was read. */
export type Places = Readonly<Record<string, string>>;

/** A mark of the other contract names types differently: the scan begins anew, which loses nothing. */
export function placesOf(mark: string | null, config: AcumaticaConfig): Places {
  if (mark === null) return {};
  const { contract, places } = JSON.parse(mark) as { contract: Contract; places: Places };
  return contract === contractOf(config) ? places : {};
}

export function markOf(places: Places, config: AcumaticaConfig): string {
  return JSON.stringify({ contract: contractOf(config), places });
}

/** The places after this row. */
export function past(places: Places, row: Row, info: EntityInfo): Places {
  return { ...places, [typeOf(row, info)]: text(row, info.key) };
}

function typeOf(row: Row, { type }: EntityInfo): string {
  return type === undefined ? "" : choice(row, type);
}

/** Everything that has not been read yet. Empty at the beginning. */
export function beyond(places: Places, { type, key }: EntityInfo): string {
  const entries = Object.entries(places);
  if (entries.length === 0) return "";
  const after = (number: string): string => `${key} gt ${textLiteral(number)}`;
  if (type === undefined) return after(places[""] ?? "");
  const known = entries.map(([name, number]) => `(${allOf(equal(type, name), after(number))})`);
  const others = entries.map(([name]) => `${type} ne ${textLiteral(name)}`);
  return anyOf([...known, `(${allOf(...others)})`]);
}

/** Numbers of one type, after `from` and up to `to`. */
export function between(
  name: string,
  from: string | undefined,
  to: string,
  { type, key }: EntityInfo,
): string {
  return allOf(
    type === undefined ? "" : equal(type, name),
    from === undefined ? "" : `${key} gt ${textLiteral(from)}`,
    `${key} le ${textLiteral(to)}`,
  );
}

function equal(name: string, value: string): string {
  return `${name} eq ${textLiteral(value)}`;
}

/** Numbers in the order of the rows, by type. */
export function byType(rows: readonly Row[], info: EntityInfo): Map<string, string[]> {
  const groups = Map.groupBy(rows, (row) => typeOf(row, info));
  return new Map([...groups].map(([type, group]) => [type, group.map((row) => text(row, info.key))]));
}

export function isRising(numbers: readonly string[]): boolean {
  const upper = numbers.map((number) => number.toUpperCase());
  return upper.every((number, at) => at === 0 || (upper[at - 1] ?? "") < number);
}
