/**
 * Where a configured address may lead. Private, loopback and link-local addresses are refused unless the
 * operator allows them; the check is made on the address that is then connected to, so a name that changes
 * its answer in between gains nothing.
 */

import { lookup as dnsLookup, type LookupOptions } from "node:dns";
import { BlockList, isIP } from "node:net";

const privateRanges = new BlockList();
for (const [net, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
] as const) {
  privateRanges.addSubnet(net, prefix, "ipv4");
}
for (const [net, prefix] of [
  ["::", 128],
  ["::1", 128],
  ["fc00::", 7],
  ["fe80::", 10],
] as const) {
  privateRanges.addSubnet(net, prefix, "ipv6");
}

export function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, "");
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  if (mapped !== undefined) return privateRanges.check(mapped, "ipv4");
  return privateRanges.check(bare, isIP(bare) === 6 ? "ipv6" : "ipv4");
}

export class AddressRefused extends Error {
  constructor(host: string) {
    super(
      `${host} is a private, loopback or link-local address; set allow_private_network: true to permit it`,
    );
    this.name = "AddressRefused";
  }
}

type LookupCallback = (
  error: Error | null,
  address: string | { address: string; family: number }[],
  family?: number,
) => void;

/** A resolver for sockets that refuses private addresses. */
export function guardedLookup(hostname: string, options: LookupOptions, callback: LookupCallback): void {
  dnsLookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, []);
    const refused = found.some(({ address }) => isPrivateAddress(address));
    if (refused) return callback(new AddressRefused(hostname), []);
    const first = found[0];
    if (options.all === true || first === undefined) return callback(null, found);
    callback(null, first.address, first.family);
  });
}

/** Refuses literal addresses, which no resolver ever sees. Throws AddressRefused. */
export function checkLiteral(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if ((isIP(host) !== 0 && isPrivateAddress(host)) || host === "localhost")
    throw new AddressRefused(url.hostname);
}
