/**
 * The zone of the gateway's times. Sources disagree which one it is: some public clients take UTC
 * (hotgluexyz/tap-intacct), another the user's GMT offset (estuary/connectors), and a recorded bill bears the latter
 * out (craibuc/PsIntacct, WHENMODIFIED beside AUWHENCREATED). Source: Intacct developer docs, "Users",
 * readUserFormatting.
 */

import { isZone } from "../../zones.ts";
import type { Erp, ErpAnswer, ErpCall, Verdict } from "../adapter.ts";
import { UNCOUNTED } from "./allowance.ts";
import { interpret } from "./answer.ts";
import type { IntacctConfig, Zoned } from "./config.ts";
import { isRefused } from "./refused.ts";
import { sessionRequest } from "./request.ts";
import { child, parseXml } from "./xml.ts";

/** What the gateway is taken to write where neither the configuration nor the gateway says. */
export const DEFAULT_ZONE = "UTC";

export interface Formatting {
  /** `+hh:mm`; a number that the user chose, whatever the season. */
  offset: string;
  locale: string;
  /** Separator, then the order of the parts, e.g. `/mdY`. */
  dateFormat: string;
  /** `12` or `24`. */
  clock: string;
}

/** The offset changes with the season where somebody sees to it: asked for anew after this time. */
const KEPT_MS = 60 * 60 * 1000;
const kept = new WeakMap<IntacctConfig, { zone: string; until: number }>();

/** The connection's configuration with the zone that its times are read in. */
export async function zoned(erp: Erp<IntacctConfig>): Promise<Zoned> {
  const { config } = erp;
  if (config.time_zone !== undefined) return { ...config, time_zone: config.time_zone };
  const before = kept.get(config);
  if (before !== undefined && erp.now() < before.until) return { ...config, time_zone: before.zone };
  const { offset: zone = DEFAULT_ZONE } = (await erp.read(formattingCall(config))) ?? {};
  kept.set(config, { zone, until: erp.now() + KEPT_MS });
  return { ...config, time_zone: zone };
}

/** Undefined where the user may not ask, or the company has no such function. */
export function formattingCall(config: IntacctConfig): ErpCall<Formatting | undefined> {
  const controlId = "readUserFormatting";
  const body = { readUserFormatting: { userId: config.user_id } };
  return {
    label: controlId,
    effect: "read",
    cost: UNCOUNTED,
    build: (credential) => sessionRequest(config, credential, { controlId, unique: false, body }),
    interpret(answer): Verdict<Formatting | undefined> {
      const verdict = interpret(answer, "read", controlId);
      if (verdict.kind !== "ok")
        return isRefused(answer, verdict) || isAnotherAnswer(answer, verdict)
          ? { kind: "ok", value: undefined }
          : verdict;
      const { data } = verdict.value;
      const fields = data && (child(data, "userformatting") ?? data).fields;
      const { gmtoffset: offset = "", locale = "", dateformat: dateFormat = "", clock = "" } = fields ?? {};
      return { kind: "ok", value: isZone(offset) ? { offset, locale, dateFormat, clock } : undefined };
    },
  };
}

/** A whole answer to something else; one that is cut may come whole the next time. */
function isAnotherAnswer({ body }: ErpAnswer, verdict: Verdict<unknown>): boolean {
  if (verdict.kind !== "retry" || verdict.code !== "erp_bad_answer") return false;
  try {
    parseXml(body);
    return true;
  } catch {
    return false;
  }
}
