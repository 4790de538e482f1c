/** Who decides: people who hold the approver's role, and the platform on behalf of a flow. */
import { approverRole } from "./exceptions.ts";
import { holdsRole, userName } from "./platform.ts";

/**
 * Why the session's user decides nothing; empty where they may. To be the platform's administrator is not enough, though
 * every role check of the platform says yes to one. What runs as the platform itself, such as a customer's own flow,
 * has been let in by whoever set it up.
 */
export function deciderRefusal(): string {
  if (userName() === "system" || holdsRole(approverRole)) return "";
  return `Only who holds the role ${approverRole} decides here.`;
}
