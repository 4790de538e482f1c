/**
 * Our key on the orders that we create. A short one stands in a field that filters find: no source says how much
 * VendorRef holds, 40 characters are what its column has had, and a text that is cut is never found again. The
 * caller's own key, which is longer, stands in the record's note, bound to the short one.
 */

import { createHash } from "node:crypto";
import type { AcumaticaConfig } from "./config.ts";
import { type Row, text } from "./value.ts";

const TOKEN = /(?:^| )(LR-[0-9a-f]{36})$/;
const NOTE = /\[LR ([!-Z\\^-~]{1,120}) ([0-9a-f]{8})\]/;

/** `key`: the same for every repeat of a document. */
export function tokenOf(key: string): string {
  return `LR-${sha256(key).slice(0, 36)}`;
}

export function noteOf(originKey: string, token: string): string {
  return `Created by Ledger Relay [LR ${originKey} ${check(originKey, token)}]`;
}

/** The order's field that bears the token. In a description it stands behind the text. */
export function keyValue({ key_field }: AcumaticaConfig, description: string, token: string): string {
  return key_field === "Description" ? `${description} ${token}`.trimStart() : token;
}

/** The token, if it is a text of ours at the end of the field. */
export function readToken(row: Row, { key_field }: AcumaticaConfig): string {
  return TOKEN.exec(text(row, key_field))?.[1] ?? "";
}

/** The caller's key; empty for an order that is not ours, and one whose note was changed. */
export function readOrigin(row: Row, token: string): string {
  const [, originKey = "", digits] = NOTE.exec(text(row, "note")) ?? [];
  return token !== "" && digits === check(originKey, token) ? originKey : "";
}

/** The description without the token behind it. */
export function descriptionOf(row: Row, config: AcumaticaConfig): string {
  const description = text(row, "Description");
  return config.key_field === "Description" ? description.replace(TOKEN, "") : description;
}

function check(originKey: string, token: string): string {
  return sha256(`${originKey}\n${token}`).slice(0, 8);
}

function sha256(value: string): string {
  return createHash("sha256").update(value).digest("hex");
}
