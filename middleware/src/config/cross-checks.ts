/**
 * What no schema of one field can see: references between sections, double ids, addresses against what is
 * allowed, files that must exist. Works on the file as it is, so that it finds its mistakes even where the
 * schema has found others.
 */

import { readFileSync } from "node:fs";

type Item = Record<string, unknown>;
interface Placed {
  id: string;
  at: string;
  item: Item;
}

export function crossChecks(tree: unknown): string[] {
  const instances = itemsOf(tree, "instances");
  const clients = itemsOf(tree, "clients");
  const connections = itemsOf(tree, "connections");
  return [
    ...[instances, clients, connections].flatMap(duplicates),
    ...[...clients, ...connections].flatMap((placed) => instanceOf(placed, instances)),
    ...clients.flatMap((client) => connectionsOf(client, connections)),
    ...clients.flatMap(credentials),
    ...[...instances, ...connections].flatMap(({ at, item }) => [
      ...addresses(at, item),
      ...caFile(at, item),
    ]),
  ];
}

function itemsOf(tree: unknown, section: string): Placed[] {
  const list = tree !== null && typeof tree === "object" ? (tree as Item)[section] : undefined;
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown, index) => {
    if (item === null || typeof item !== "object") return [];
    const { id } = item as Item;
    const name = typeof id === "string" ? id : String(index);
    return [{ id: name, at: `${section}/${name}`, item: item as Item }];
  });
}

function duplicates(items: readonly Placed[]): string[] {
  return items
    .filter(({ id }, index) => items.findIndex((other) => other.id === id) < index)
    .map(({ at }) => `${at}/id: used twice; ids must differ`);
}

function instanceOf({ at, item }: Placed, instances: readonly Placed[]): string[] {
  const { instance } = item;
  if (typeof instance !== "string" || instances.length === 0) return [];
  return instances.some(({ id }) => id === instance)
    ? []
    : [`${at}/instance: no instance ${instance}; expected one of: ${namesOf(instances)}`];
}

function connectionsOf({ at, item }: Placed, connections: readonly Placed[]): string[] {
  if (!Array.isArray(item["connections"]) || connections.length === 0) return [];
  return item["connections"].flatMap((name: unknown) => {
    if (typeof name !== "string") return [];
    const connection = connections.find(({ id }) => id === name);
    if (connection === undefined)
      return [`${at}/connections: no connection ${name}; expected one of: ${namesOf(connections)}`];
    const { instance } = connection.item;
    return instance === item["instance"]
      ? []
      : [`${at}/connections: ${name} belongs to instance ${instance}, the client to ${item["instance"]}`];
  });
}

function namesOf(items: readonly Placed[]): string {
  return items.map(({ id }) => id).join(", ");
}

function credentials({ at, item }: Placed): string[] {
  const has = item["bearer_sha256"] !== undefined || item["hmac_secret"] !== undefined;
  return has ? [] : [`${at}: missing; expected bearer_sha256, hmac_secret, or both`];
}

/** Plain http only where the operator says so. */
function addresses(at: string, item: Item): string[] {
  if (item["allow_http"] === true) return [];
  return Object.entries(item).flatMap(([key, value]): string[] => {
    if (value !== null && typeof value === "object") return addresses(`${at}/${key}`, value as Item);
    // An audience is a name that a token bears, with the scheme that it was registered with; nobody calls it.
    if (typeof value !== "string" || !/^http:/i.test(value) || key === "audience") return [];
    return [`${at}/${key}: plain http is refused; use https, or set allow_http: true`];
  });
}

function caFile(at: string, { ca_file: path }: Item): string[] {
  if (typeof path !== "string") return [];
  try {
    const text = readFileSync(path, "utf8");
    if (text.includes("-----BEGIN CERTIFICATE-----")) return [];
    return [`${at}/ca_file: ${path} holds no certificate; expected PEM`];
  } catch {
    return [`${at}/ca_file: ${path} cannot be read; expected the path of a PEM file`];
  }
}
