import type { Company } from "../company/company.ts";
import type { GatewayObject } from "../query/object.ts";
import { billLines, bills } from "./bill-objects.ts";
import { accounts, departments, entities, locations, vendors } from "./master-objects.ts";
import { auditHistory, paymentDetails, payments } from "./payment-objects.ts";

/** An object whose record type the caller does not know. */
// biome-ignore lint/suspicious/noExplicitAny: records of nine types go through one engine; each object only ever meets its own
export type AnyObject = GatewayObject<any>;

/** Every object that the simulated company knows, by name. */
export function gatewayObjects(company: Company): ReadonlyMap<string, AnyObject> {
  const objects: AnyObject[] = [
    bills(company),
    billLines(company),
    vendors(company),
    accounts(company),
    departments(company),
    locations(company),
    entities(company),
    payments(company),
    paymentDetails(company),
    auditHistory(company),
  ];
  return new Map(objects.map((object) => [object.name, object]));
}
