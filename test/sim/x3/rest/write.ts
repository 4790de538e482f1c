/**
 * Suppliers, created and changed. A PUT is partial: what is missing stays. There is no PATCH, and no If-Match.
 * Sources: Sage, "SData web service for Create", "… for Update"; L4G (a create that is refused by rules may answer 201).
 */

import type { Company, Row } from "../company/company.ts";
import type { X3Settings } from "../settings.ts";
import type { Commit, Reply } from "../types.ts";
import type { X3Class } from "./classes.ts";
import { diagnosis, json, NO_RECORD, Refusal } from "./refusal.ts";
import { showDetails } from "./show.ts";

export interface Desk {
  company: Company;
  settings: X3Settings;
  commits: Commit[];
}

export function create(desk: Desk, shown: X3Class, sent: Row, classUrl: string): Reply {
  refuseUnknown(sent, shown);
  const key = String(sent["BPSNUM"] ?? "");
  const flaw =
    flawOf(desk.company, sent) ?? (desk.company.get("BPSUPPLIER", key) && `Record already exists: ${key}`);
  if (flaw !== undefined) {
    const body = desk.settings.refusedCreateStatus === 201 ? sent : {};
    return json(desk.settings.refusedCreateStatus, { ...body, $diagnoses: [diagnosis(flaw)] });
  }
  const row = desk.company.put("BPSUPPLIER", { ENAFLG: 2, PAYLOKFLG: 1, BPRPAY: key, ...sent });
  desk.commits.push({ key, action: "create", sent });
  const location = `${classUrl}('${key}')?representation=${shown.representation}.$details`;
  return json(201, showDetails(row, shown, desk.settings), { location });
}

export function update(desk: Desk, shown: X3Class, key: string, sent: Row): Reply {
  const before = desk.company.get("BPSUPPLIER", key);
  if (before === undefined) return json(200, { $diagnoses: [diagnosis(NO_RECORD)] });
  refuseUnknown(sent, shown);
  if (sent["BPSNUM"] !== undefined && sent["BPSNUM"] !== key)
    throw new Refusal(400, "BPSNUM: key cannot be changed");
  const after = { ...before, ...sent };
  const flaw = flawOf(desk.company, after);
  if (flaw !== undefined) return json(200, { $diagnoses: [diagnosis(flaw)] });
  const row = desk.company.put("BPSUPPLIER", after);
  desk.commits.push({ key, action: "update", sent });
  return json(200, showDetails(row, shown, desk.settings));
}

function refuseUnknown(sent: Row, shown: X3Class): void {
  const unknown = Object.keys(sent).find((name) => !name.startsWith("$") && !shown.details.includes(name));
  if (unknown !== undefined) throw new Refusal(400, `Unknown property: ${unknown}`);
}

/** The first business rule that the supplier breaks. */
export function flawOf({ codes }: Company, row: Row): string | undefined {
  const mandatory = { BPSNUM: "Supplier", BPSNAM: "Company name", BSGCOD: "Category", VACBPR: "Tax rule" };
  for (const [name, title] of Object.entries(mandatory))
    if ((row[name] ?? "") === "") return `${title}: mandatory field`;
  if (!/^[^~]{1,15}$/.test(String(row["BPSNUM"]))) return "Supplier: value too long";
  if (String(row["BPSNAM"]).length > 35) return "Company name: value too long";
  const known: Record<string, readonly string[]> = {
    ...{ CUR: codes.currencies, PTE: codes.paymentTerms, VACBPR: codes.taxRules, BSGCOD: codes.categories },
  };
  for (const [name, values] of Object.entries(known)) {
    const value = String(row[name] ?? "");
    if (value !== "" && !values.includes(value))
      return `${name}: ${value} Record does not exist in the table`;
  }
  for (const name of ["ENAFLG", "PAYLOKFLG"])
    if (row[name] !== undefined && row[name] !== 1 && row[name] !== 2) return `${name}: Incorrect value`;
  return undefined;
}
