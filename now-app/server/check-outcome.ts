import { problemText } from "./dispatch-outcome.ts";
import type { Answer } from "./platform.ts";

/** One thing that was looked at (contract section 4.2, check). */
export interface Finding {
  name: string;
  ok: boolean;
  detail: string;
  /** Who does what about it; empty where it is well. */
  fix: string;
}

/** What the middleware's answer to `check` says. An answer that is none of its own is a finding too. */
export function findingsOf(answer: Answer): Finding[] {
  const { status, body, failure } = answer;
  const checks = body?.["checks"];
  if (status === 200 && Array.isArray(checks)) return checks.map(readFinding);
  const name = "Middleware";
  if (status === 0) {
    const fix = "Check that the middleware runs and that x_lr_relay.middleware_url names it.";
    return [{ name, ok: false, detail: failure, fix }];
  }
  if (typeof body?.["code"] === "string") {
    const fix = typeof body["fix"] === "string" ? body["fix"] : "";
    return [{ name, ok: false, detail: `${body["code"]}: ${problemText(body)}`, fix }];
  }
  const fix = "Check x_lr_relay.middleware_url and what stands between the instance and the middleware.";
  return [{ name, ok: false, detail: `HTTP ${status} without the middleware's answer`, fix }];
}

function readFinding(check: unknown): Finding {
  const { name, ok, detail, fix } = (check ?? {}) as { [name: string]: unknown };
  const word = (value: unknown): string => (typeof value === "string" ? value : "");
  return { name: word(name), ok: ok === true, detail: word(detail), fix: word(fix) };
}

/** Every finding, the ones to act upon first: for people. */
export function reportText(findings: readonly Finding[]): string {
  const line = ({ name, ok, detail, fix }: Finding): string =>
    `${ok ? "ok" : "TO DO"}  ${name}: ${[detail, fix].filter(Boolean).join(". ")}`;
  const sorted = [...findings.filter(({ ok }) => !ok), ...findings.filter(({ ok }) => ok)];
  return sorted.map(line).join("\n");
}

/** One line for each finding: what, how it stands, who does what. */
export function checkText(findings: readonly Finding[]): string {
  return findings
    .map(({ name, detail, fix }) => [`${name}: ${detail}`, fix].filter(Boolean).join(" "))
    .join("\n")
    .slice(0, 4000);
}
