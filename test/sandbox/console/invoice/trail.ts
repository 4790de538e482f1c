import { type Child, h } from "../dom.ts";
import { instant } from "../format.ts";
import { personas } from "../users.ts";
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
    h("div", {}, h("strong", {}, eventWord(event, erp)), h("span", { class: "muted" }, byWhom(actor))),
    h("div", { class: "muted small" }, instant(at)),
    detail !== "" && h("div", { class: "detail" }, detail),
    request_id !== "" && h("div", { class: "muted code cut", title: "Request id" }, request_id),
  );
}

/** Names people only: that a job or the middleware did its work goes without saying. */
function byWhom(actor: string): string {
  const person = personas.find(({ userName }) => userName === actor);
  return person === undefined ? "" : ` by ${person.name}`;
}
