/** Plain words for what the tables hold in codes. */

import {
  approvals,
  dispatchStates,
  entities,
  erpTypes,
  operations,
  postings,
} from "../../../shared-types/choices.ts";
import { h } from "./dom.ts";

const tones: Record<string, string> = {
  pending: "waiting",
  approved: "good",
  rejected: "bad",
  none: "quiet",
  queued: "busy",
  sent: "busy",
  confirmed: "good",
  refused: "bad",
  nothing_to_send: "quiet",
  new: "busy",
  in_progress: "busy",
  processed: "good",
  error: "bad",
  running: "busy",
  more: "busy",
  complete: "good",
  deferred: "waiting",
  idle: "quiet",
  ok: "good",
  active: "good",
  inactive: "quiet",
};

export function approvalWord(value: string): string {
  return lookUp(approvals, value);
}

export function postingWord(value: string): string {
  return lookUp(postings, value);
}

export function dispatchWord(value: string): string {
  return lookUp(dispatchStates, value);
}

export function entityWord(value: string): string {
  return lookUp(entities, value);
}

export function erpWord(value: string): string {
  return lookUp(erpTypes, value);
}

export function operationWord(value: string): string {
  return lookUp(operations, value);
}

/** @param erp the ERP's name. */
export function eventWord(value: string, erp: string): string {
  const events = {
    pulled: `Read from ${erp}`,
    staged: `Read from ${erp}`,
    transformed: "Entered here",
    ignored: "Not taken over",
    approved: "Approved",
    rejected: "Rejected",
    queued: "Queued to be sent",
    sent: `Sending to ${erp}`,
    waiting: `Waiting for ${erp}`,
    retried: "Will be tried again",
    refused: `Refused by ${erp}`,
    answered: `Confirmed by ${erp}`,
    failed: "Failed",
  };
  return lookUp(events, value);
}

/** A small coloured label; colour never stands alone, the word says it too. */
export function pill(value: string, word: string): HTMLElement {
  return h("span", { class: `pill ${tones[value] ?? "quiet"}` }, word);
}

function lookUp(words: Readonly<Record<string, string>>, value: string): string {
  return words[value] ?? plainWord(value);
}

/** A code without a word of its own: `in_progress` → In progress. */
export function plainWord(value: string): string {
  const plain = value.replaceAll("_", " ");
  return plain === "" ? "–" : plain.charAt(0).toUpperCase() + plain.slice(1);
}
