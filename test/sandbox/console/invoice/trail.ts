import { type Child, h } from "../dom.ts";
import { instant } from "../format.ts";
import { eventWord } from "../words.ts";
import type { Activity } from "./data.ts";

/** Everything that happened to the invoice, newest first. */
export function trail(activities: readonly Activity[], erp: string): Child {
  if (activities.length === 0) return h("p", { class: "empty" }, "Nothing has happened yet.");
  return h("ol", { class: "trail" }, ...activities.map((activity) => entry(activity, erp)));
}

function entry({ at, event, detail, actor, request_id }: Activity, erp: string): HTMLElement {
  return h(
    "li",
    { class: `event-${/^[a-z_]+$/.test(event) ? event : "other"}` },
    h(
      "div",
      {},
      h("strong", {}, eventWord(event, erp)),
      actor !== "" && h("span", { class: "muted" }, ` by ${actor}`),
    ),
    h("div", { class: "muted small" }, instant(at)),
    detail !== "" && h("div", { class: "detail" }, detail),
    request_id !== "" && h("div", { class: "muted small code" }, request_id),
  );
}
