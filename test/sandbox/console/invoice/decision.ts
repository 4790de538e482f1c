import { update } from "../api.ts";
import { type Child, h, show } from "../dom.ts";
import { currentPersona } from "../users.ts";
import type { Invoice } from "./data.ts";

/**
 * Approve and Reject: an update of one column, as any client of the Table API could send it. The instance
 * decides whether the user may.
 *
 * @param ready resolves when nothing that the decision covers is still being saved.
 */
export function decision(
  invoice: Pick<Invoice, "sys_id" | "approval" | "deleted">,
  ready: () => Promise<void>,
): Child[] {
  if (invoice.approval !== "pending") return [];
  if (invoice.deleted === "true")
    return [h("p", { class: "muted" }, "Deleted in the ERP: nothing to approve.")];
  const persona = currentPersona();
  const may = persona.role === "approver";
  const said = h("p", { class: "said", role: "status" });
  const buttons: HTMLButtonElement[] = [];
  const decide = async (approval: "approved" | "rejected"): Promise<void> => {
    for (const button of buttons) button.disabled = true;
    show(said, approval === "approved" ? "Approving …" : "Rejecting …");
    try {
      await ready();
      await update("invoice", invoice.sys_id, { approval });
    } catch (error) {
      for (const button of buttons) button.disabled = false;
      show(said, h("span", { class: "error" }, error instanceof Error ? error.message : String(error)));
    }
  };
  buttons.push(
    h(
      "button",
      {
        type: "button",
        id: "approve",
        class: "primary",
        disabled: !may,
        onclick: () => void decide("approved"),
      },
      "Approve",
    ),
    h(
      "button",
      { type: "button", id: "reject", disabled: !may, onclick: () => void decide("rejected") },
      "Reject",
    ),
  );
  const hint = `${persona.name} may look, not decide. Switch to Alice, the approver, at the top right.`;
  return [h("div", { class: "buttons" }, ...buttons), said, !may && h("p", { class: "muted small" }, hint)];
}
