/** The parts of README.md that are generated: what each ERP can do, and every error. */

import { join } from "node:path";
import type { Capability } from "../../middleware/src/erp/adapter.ts";
import { adapters } from "../../middleware/src/erp/registry.ts";
import { problemTable } from "../../middleware/src/problems.ts";
import { type Entity, erpTypes } from "../../shared-types/choices.ts";

export const readmePath = join(import.meta.dirname, "../../README.md");

const columns = {
  supplier: "supplier",
  invoice: "invoice (AP bill)",
  gl_account: "GL account",
  cost_center: "cost center",
  purchase_order: "purchase order",
  payment: "payment",
} satisfies Record<Entity, string>;

/** The text with its generated parts written anew. Throws when one has no place in it. */
export function render(readme: string): string {
  return between(between(readme, "capabilities", capabilities()), "problems", problems());
}

function between(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md has no place for ${name}: ${begin.trim()} … ${end}`);
  return `${text.slice(0, from + begin.length)}${content}\n${text.slice(to)}`;
}

function capabilities(): string {
  const rows = Object.values(adapters).map(({ type, can }) => [
    erpTypes[type],
    ...Object.keys(columns).map((entity) => capability(can[entity as Entity])),
  ]);
  return table(["", ...Object.values(columns)], rows);
}

function capability({ read, write }: Capability): string {
  const words = [...(read ? ["read"] : []), ...write.map((operation) => operation.split(".")[1] ?? "")];
  return words.join(", ") || "–";
}

function problems(): string {
  const rows = Object.entries(problemTable).map(([code, { status, title, retryable, fix }]) => {
    const [, who = "", what = ""] = /^([^:]+): (.+)$/.exec(fix) ?? [];
    return [`\`${code}\``, String(status), title, retryable ? "yes" : "no", who, what];
  });
  return table(["code", "HTTP", "meaning", "same request may work later", "who acts", "what to do"], rows);
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head).replace("|  |", "| |"), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}
