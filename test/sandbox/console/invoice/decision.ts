/**
 * Approve, Reject, Reopen: each an update of one column, as any client of the Table API could send it. The
 * instance decides whether the user may; the console only says beforehand what it would refuse.
 */

import { update } from "../api.ts";
import { type Child, h, show } from "../dom.ts";
import { currentPersona } from "../users.ts";
import type { Invoice } from "./data.ts";

export type DecisionFacts = Pick<Invoice, "sys_id" | "approval" | "posting" | "deleted" | "lines_complete">;

interface Choice {
  id: string;
  label: string;
  busy: string;
  approval: "approved" | "rejected" | "pending";
  primary?: boolean;
  disabled?: boolean;
}

/** @param ready resolves when nothing that the decision covers is still being saved. */
export function decision(facts: DecisionFacts, ready: () => Promise<void>): Child[] {
  const choices = choicesOf(facts);
  if (choices.length === 0) return [];
  const persona = currentPersona();
  const may = persona.role === "approver";
  const said = h("p", { class: "said", role: "status" });
  const buttons = choices.map(({ id, label, primary, disabled }) =>
    h("button", { type: "button", id, class: primary && "primary", disabled: disabled || !may }, label),
  );
  const decide = async ({ approval, busy }: Choice): Promise<void> => {
    const before = buttons.map(({ disabled }) => disabled);
    for (const button of buttons) button.disabled = true;
    show(said, busy);
    try {
      await ready();
      await update("invoice", facts.sys_id, { approval });
    } catch (error) {
      buttons.forEach((button, index) => {
        button.disabled = before[index] ?? false;
      });
      show(said, h("span", { class: "error" }, error instanceof Error ? error.message : String(error)));
    }
  };
  choices.forEach((choice, index) => {
    buttons[index]?.addEventListener("click", () => void decide(choice));
  });
  const hint = may
    ? obstacle(facts)
    : `${persona.name} may look, not decide. Switch to Alice at the top right.`;
  return [
    h("div", { class: "buttons" }, ...buttons),
    said,
    hint !== "" && h("p", { class: "muted small" }, hint),
  ];
}

function choicesOf({ approval, posting, deleted, lines_complete }: DecisionFacts): Choice[] {
  if (posting === "queued" || posting === "sent") return [];
  if (approval !== "pending")
    return posting === "confirmed"
      ? []
      : [{ id: "reopen", label: "Reopen", busy: "Reopening …", approval: "pending" }];
  const blocked = deleted === "true" || lines_complete !== "true";
  return [
    {
      id: "approve",
      label: "Approve",
      busy: "Approving …",
      approval: "approved",
      primary: true,
      disabled: blocked,
    },
    { id: "reject", label: "Reject", busy: "Rejecting …", approval: "rejected" },
  ];
}

/** Why Approve cannot be pressed; empty when it can. */
function obstacle({ approval, deleted, lines_complete }: DecisionFacts): string {
  if (approval !== "pending") return "";
  if (deleted === "true") return "The invoice was deleted in the ERP.";
  return lines_complete === "true" ? "" : "Not all lines have arrived yet; the next sync brings them.";
}
