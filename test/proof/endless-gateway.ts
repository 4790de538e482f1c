/**
 * As much of Intacct's gateway as a pull of suppliers asks for, with any number of them and none in memory: each is
 * made from its number. For volume alone; the strict gateway is in test/sim.
 */

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** So many records share a second: the order is by time, then number. */
const PER_SECOND = 10;
const FIRST = Date.UTC(2025, 0, 1);

export interface EndlessGateway {
  url: string;
  /** Records that were read, page by page. */
  read(): number;
  close(): void;
}

export async function startEndlessGateway(records: number): Promise<EndlessGateway> {
  let read = 0;
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const page =
      body.includes("<getAPISession>") || body.includes("<getAPISession") ? [] : pageOf(body, records);
    read += page.length;
    response.writeHead(200, { "content-type": "text/xml" });
    response.end(body.includes("getAPISession") ? session(url) : answer(body, page, records));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    read: () => read,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Numbers of the records of the page that is asked for: after the last one, or from a modification time on. */
function pageOf(body: string, records: number): number[] {
  if (body.includes("<isnull>")) return [];
  const numbers = valuesOf(body, "RECORDNO").map(Number);
  const from = valuesOf(body, "WHENMODIFIED").at(-1);
  const after = numbers.at(-1) ?? (from === undefined ? 0 : firstAt(from) - 1);
  const size = Math.min(Number(/<pagesize>(\d+)</.exec(body)?.[1]), records - after);
  return Array.from({ length: Math.max(0, size) }, (_, index) => after + 1 + index);
}

function valuesOf(body: string, field: string): string[] {
  const pattern = new RegExp(`<field>${field}</field>\\s*<value>([^<]*)</value>`, "g");
  return [...body.matchAll(pattern)].map(([, value = ""]) => value);
}

function modifiedAt(number: number): string {
  const at = new Date(FIRST + Math.floor(number / PER_SECOND) * 1000).toISOString();
  return `${at.slice(5, 7)}/${at.slice(8, 10)}/${at.slice(0, 4)} ${at.slice(11, 19)}`;
}

function firstAt(modified: string): number {
  const [date = "", time = ""] = modified.split(" ");
  const [month, day, year] = date.split("/");
  const seconds = (Date.parse(`${year}-${month}-${day}T${time}Z`) - FIRST) / 1000;
  return Math.max(1, seconds * PER_SECOND);
}

function fieldOf(field: string, number: number): string {
  if (field === "RECORDNO") return String(number);
  if (field === "WHENMODIFIED") return modifiedAt(number);
  if (field === "VENDORID") return `V${String(number).padStart(7, "0")}`;
  if (field === "STATUS") return "active";
  if (field === "ONHOLD") return "false";
  if (field === "CURRENCY") return "USD";
  return field.endsWith("COUNTRY") ? "United States" : `${field.split(".").at(-1)} of supplier ${number}`;
}

function answer(body: string, page: readonly number[], records: number): string {
  const fields = [...(/<select>(.*?)<\/select>/s.exec(body)?.[1] ?? "").matchAll(/<field>([^<]+)</g)].map(
    ([, name = ""]) => name,
  );
  const remaining = page.length === 0 ? 0 : records - (page.at(-1) ?? 0);
  const rows = page
    .map((number) => fields.map((field) => `<${field}>${fieldOf(field, number)}</${field}>`).join(""))
    .map((row) => `<VENDOR>${row}</VENDOR>`)
    .join("");
  const counts = `totalcount="${page.length + remaining}" offset="0" count="${page.length}" numremaining="${remaining}" resultId=""`;
  return wrapped("query", `<data listtype="VENDOR" ${counts}>${rows}</data>`);
}

function session(url: string): string {
  const api = `<api><sessionid>session</sessionid><endpoint>${url}</endpoint><locationid></locationid></api>`;
  return wrapped("getAPISession", `<data>${api}</data>`);
}

function wrapped(name: string, data: string): string {
  const now = new Date();
  const [stamp, timeout] = [now, new Date(now.getTime() + 3_600_000)].map(
    (time) => `${time.toISOString().slice(0, 19)}+00:00`,
  );
  const control =
    "<control><status>success</status><senderid>s</senderid><controlid>c</controlid><uniqueid>false</uniqueid><dtdversion>3.0</dtdversion></control>";
  const authentication = `<authentication><status>success</status><userid>u</userid><companyid>c</companyid><locationid></locationid><sessiontimestamp>${stamp}</sessiontimestamp><sessiontimeout>${timeout}</sessiontimeout></authentication>`;
  const result = `<result><status>success</status><function>${name}</function><controlid>${name}</controlid>${data}</result>`;
  return `<?xml version="1.0" encoding="UTF-8"?><response>${control}<operation>${authentication}${result}</operation></response>`;
}
