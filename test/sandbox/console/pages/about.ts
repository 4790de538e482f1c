import { sandbox } from "../api.ts";
import { type Child, h, show, slot } from "../dom.ts";
import { instant, integer } from "../format.ts";
import { poll } from "../live.ts";
import type { Page } from "../router.ts";
import { personas } from "../users.ts";
import { pill } from "../words.ts";

/** What the sandbox answers on /sandbox/state. */
interface State {
  instance: { url: string };
  erps: { label: string; url: string }[];
  middleware: {
    state: "running" | "starting" | "down";
    url: string;
    pid: number | null;
    starts: number;
    since: string;
  };
  log: string[];
}

export const about: Page = {
  title: "About",
  open(main, _place, signal) {
    const body = h("div", {}, h("p", { class: "loading" }, "Loading …"));
    show(main, h("header", { class: "page" }, h("h1", {}, "About this sandbox")), body);
    const fill = slot(body, draw);
    poll(signal, async () => fill(await sandbox<State>("/sandbox/state", { signal })));
  },
};

function draw({ instance, erps, middleware, log }: State): Child[] {
  return [
    h(
      "section",
      { class: "prose" },
      h(
        "p",
        {},
        "Ledger Relay joins accounts payable in ServiceNow to ERPs. Here the ServiceNow instance and the ERPs are simulated; the app and the middleware between them are the real ones.",
      ),
      h(
        "p",
        {},
        "Everything runs on this computer, nothing leaves it, and it is gone when you stop it with Ctrl-C.",
      ),
    ),
    h("section", {}, h("h2", {}, "Who is who"), people()),
    h(
      "section",
      {},
      h(
        "h2",
        {},
        "Middleware ",
        pill(middleware.state === "running" ? "ok" : "deferred", word(middleware.state)),
      ),
      h(
        "dl",
        {},
        ...fact("Address", middleware.url),
        ...fact("Process", middleware.pid === null ? "–" : String(middleware.pid)),
        ...fact("Since", instant(middleware.since)),
        ...fact("Started", middleware.starts === 1 ? "once" : `${integer(middleware.starts)} times`),
      ),
      h(
        "p",
        {},
        "Approve an invoice and kill the middleware while it is on its way: it comes back after a second, and the bill is still posted exactly once.",
      ),
      killButton(middleware.state === "running"),
    ),
    h(
      "section",
      {},
      h("h2", {}, "Addresses"),
      h(
        "dl",
        {},
        ...fact("ServiceNow instance", instance.url),
        ...erps.flatMap(({ label, url }) => fact(label, url)),
      ),
    ),
    h(
      "section",
      {},
      h("h2", {}, "Middleware log"),
      h("pre", { tabindex: "0" }, log.length === 0 ? "Quiet." : log.join("\n")),
    ),
  ];
}

function people(): HTMLElement {
  return h(
    "ul",
    {},
    ...personas.map(({ name, role, can }) => h("li", {}, h("strong", {}, name), `, the ${role}, ${can}.`)),
    h("li", {}, "You choose at the top right who you are."),
  );
}

function killButton(running: boolean): HTMLElement {
  const said = h("span", { class: "said", role: "status" });
  const kill = async (): Promise<void> => {
    show(said, "Killing …");
    try {
      await sandbox("/sandbox/middleware/kill", { method: "POST" });
      show(said, "Killed (SIGKILL). It comes back in a second.");
    } catch (error) {
      show(said, error instanceof Error ? error.message : String(error));
    }
  };
  const button = h(
    "button",
    { type: "button", id: "kill", class: "danger", disabled: !running, onclick: () => void kill() },
    "Kill middleware",
  );
  return h("div", { class: "buttons" }, button, said);
}

function fact(label: string, value: Child): Child[] {
  return [h("dt", {}, label), h("dd", {}, value)];
}

function word(state: State["middleware"]["state"]): string {
  return { running: "Running", starting: "Starting", down: "Down" }[state];
}
