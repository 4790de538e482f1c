/** What a release lacks of what we ask for, by its own `$metadata`. */

import type { Model, Properties } from "./metadata.ts";
import type { SetInfo } from "./objects.ts";

export interface Wanted {
  /** Properties of the rows inside a record, by the property that holds them. */
  rows?: Readonly<Record<string, readonly string[]>>;
  /** Members of the enum that a property has, wherever it stands. */
  members?: Readonly<Record<string, readonly string[]>>;
}

/** Empty when nothing is missing. */
export function flawsOf(
  model: Model,
  { set, needed }: SetInfo,
  { rows = {}, members = {} }: Wanted,
): string[] {
  const properties = model.sets.get(set);
  if (properties === undefined) return [`there is no entity set ${set}`];
  const inside = Object.entries(rows).flatMap(([name, wanted]) => {
    const type = model.types.get(properties.get(name) ?? "");
    return type === undefined ? [] : lacking(type, wanted, `${set}/${name}`);
  });
  const spelt = Object.entries(members).flatMap(([name, wanted]) => {
    const known = model.enums.get(typeOf(name, model, properties) ?? "");
    if (known === undefined) return [];
    return wanted
      .filter((member) => !known.includes(member))
      .map((member) => `${name} knows no ${member}, but ${known.join(", ")}`);
  });
  return [...lacking(properties, needed, set), ...inside, ...spelt];
}

function lacking(properties: Properties, wanted: readonly string[], where: string): string[] {
  return wanted.filter((name) => !properties.has(name)).map((name) => `${where} has no property ${name}`);
}

/** The property's type: of the set itself, or of what lies inside its records. */
function typeOf(name: string, model: Model, properties: Properties): string | undefined {
  const details = [...properties.values()].map((type) => model.types.get(type));
  return [properties, ...details].map((one) => one?.get(name)).find((type) => type !== undefined);
}
