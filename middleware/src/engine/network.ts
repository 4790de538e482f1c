/**
 * Where a configured address may lead. Private, loopback and link-local addresses are refused unless the
 * operator allows them; the check is made on the address that is then connected to, so a name that changes
 * its answer in between gains nothing.
 */

import { lookup as dnsLookup, type LookupAddress, type LookupOptions } from "node:dns";
import { BlockList, isIP } from "node:net";

/** IANA special-purpose registries: whatever is not the public internet. IPv4-mapped IPv6 is matched as IPv4. */
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
  ["224.0.0.0", 3],
] as const) {
  privateRanges.addSubnet(net, prefix, "ipv4");
}
for (const [net, prefix] of [
  ["::", 128],
  ["::1", 128],
  ["64:ff9b:1::", 48],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 9],
  ["ff00::", 8],
] as const) {
  privateRanges.addSubnet(net, prefix, "ipv6");
}

/** What an IPv6-only network translates: the address that counts is in the last 32 bits (RFC 6052). */
const translated = new BlockList();
translated.addSubnet("64:ff9b::", 96, "ipv6");

function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, "");
  if (isIP(bare) !== 6) return privateRanges.check(bare, "ipv4");
  const target = translated.check(bare, "ipv6") ? lastAsIpv4(bare) : undefined;
  return target === undefined ? privateRanges.check(bare, "ipv6") : privateRanges.check(target, "ipv4");
}

function lastAsIpv4(address: string): string {
  const groups = new URL(`http://[${address}]`).hostname.slice(1, -1).split(":");
  const [high = 0, low = 0] = groups.slice(-2).map((group) => Number.parseInt(group || "0", 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}

export class AddressRefused extends Error {
  constructor(host: string) {
    super(
      `${host} is a private, loopback or link-local address; set allow_private_network: true to permit it`,
    );
    this.name = "AddressRefused";
  }
}

/** `dns.lookup` as used here: all addresses of a name. */
export type Resolve = (
  hostname: string,
  options: LookupOptions & { all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

type LookupCallback = (
  error: Error | null,
  address: string | { address: string; family: number }[],
  family?: number,
) => void;

/** A resolver for sockets that refuses names of which any address is private. */
export function guardedLookup(resolve: Resolve = dnsLookup) {
  return (hostname: string, options: LookupOptions, callback: LookupCallback): void => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      const refused = found.some(({ address }) => isPrivateAddress(address));
      if (refused) return callback(new AddressRefused(hostname), []);
      const first = found[0];
      if (options.all === true || first === undefined) return callback(null, found);
      callback(null, first.address, first.family);
    });
  };
}

/** Refuses literal addresses, which no resolver ever sees. Throws AddressRefused. */
export function checkLiteral(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if ((isIP(host) !== 0 && isPrivateAddress(host)) || /^(.+\.)?localhost\.?$/.test(host))
    throw new AddressRefused(url.hostname);
}
