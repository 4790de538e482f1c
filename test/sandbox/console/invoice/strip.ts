import { type Child, h } from "../dom.ts";
import { instant } from "../format.ts";
import type { Progress, Step } from "./steps.ts";

const spoken: Record<Step["state"], string> = {
  done: "done",
  now: "now",
  later: "not yet",
  failed: "failed",
};

/** The strip at the top of an invoice: steps with their times, and one sentence on what is next. */
export function strip({ steps, next, nextAt, tone }: Progress): Child[] {
  return [
    h("ol", { class: "strip", "aria-label": "Progress" }, ...steps.map(stepItem)),
    h(
      "p",
      { class: `next ${tone}`, role: "status" },
      next,
      nextAt !== "" && " Next try after ",
      nextAt !== "" && instant(nextAt),
      nextAt !== "" && ".",
    ),
  ];
}

function stepItem({ label, state, at }: Step): HTMLElement {
  return h(
    "li",
    { class: state, "aria-current": state === "now" ? "step" : undefined },
    h("span", { class: "step" }, label, h("span", { class: "for-readers" }, ` (${spoken[state]})`)),
    h("span", { class: "muted" }, at === "" ? "" : instant(at)),
  );
}
