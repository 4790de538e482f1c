/** Who uses the console now. A real instance would know from the sign-in; here a switch in the header. */

export interface Persona {
  userName: string;
  name: string;
  role: "approver" | "operator";
  can: string;
}

export const personas: readonly Persona[] = [
  { userName: "alice", name: "Alice", role: "approver", can: "checks the coding, approves and rejects" },
  { userName: "olga", name: "Olga", role: "operator", can: "watches connections and dispatches" },
];

const key = "ledger-relay-user";

export function currentUser(): string {
  return currentPersona().userName;
}

export function currentPersona(): Persona {
  const stored = localStorage.getItem(key);
  const [first] = personas;
  const found = personas.find(({ userName }) => userName === stored) ?? first;
  if (found === undefined) throw new Error("the sandbox has no users");
  return found;
}

export function switchUser(userName: string): void {
  localStorage.setItem(key, userName);
}
