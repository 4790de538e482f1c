import type { Company } from "../company/company.ts";
import { businessError, type ErrorEntry, transactionRefused } from "../errors.ts";
import type { Bill } from "../objects/bill.ts";
import { showDate } from "../store/time.ts";

/** What every bill must satisfy before it is written. Each returns the cause of a refusal, or nothing. */

/** Pattern of the real text: "Invalid Project '10064' specified." (jbanahan/Sync-session-ACSG-542-01-2020F, client spec). */
export function invalid(what: string, value: string): ErrorEntry {
  return businessError(`Invalid ${what} '${value}' specified.`);
}

/** Characters that bill numbers must not have (hotgluexyz/target-intacct-v3, dca67cc). */
const FORBIDDEN_IN_NUMBER = /[&<>#?"']/;

export function checkNumber(company: Company, bill: Bill, mayLackNumber: boolean): ErrorEntry | undefined {
  const { settings } = company;
  if (bill.RECORDID === "")
    return mayLackNumber || settings.billSequencing
      ? undefined
      : { errorno: "BL03002128", description2: "Enter a Bill number, and try again." };
  if (FORBIDDEN_IN_NUMBER.test(bill.RECORDID))
    return businessError(`The bill number '${bill.RECORDID}' contains characters that are not allowed.`);
  if (settings.duplicateBillNumber === "accept") return undefined;
  const twin = company.bills
    .all()
    .find(
      (other) =>
        other.VENDORID === bill.VENDORID &&
        other.RECORDID === bill.RECORDID &&
        other.RECORDNO !== bill.RECORDNO,
    );
  return (
    twin && {
      errorno: "BL34000061",
      description2: `Another Bill with the given value(s) ${bill.RECORDID}  already exists`,
      correction: "Use a unique value instead.",
    }
  );
}

export function checkVendor(company: Company, bill: Bill): ErrorEntry | undefined {
  const vendor = company.vendors.named(bill.VENDORID);
  if (!vendor) return invalid("Vendor", bill.VENDORID);
  return vendor.STATUS === "active" ? undefined : businessError(`Vendor '${bill.VENDORID}' is inactive.`);
}

/** The real texts contain "Date must be on or after" (fylein/fyle-intacct-api maps them by it). */
export function checkPeriod(company: Company, date: string): ErrorEntry | undefined {
  const { booksClosedTo } = company.settings;
  if (booksClosedTo === "" || date === "" || date > booksClosedTo) return undefined;
  return businessError(
    `The period of the transaction is closed. Date must be on or after ${showDate(booksClosedTo)}.`,
  );
}

/** Throws with the first cause, wrapped as the gateway wraps it. */
export function refuseFirst(...causes: (ErrorEntry | undefined)[]): void {
  const cause = causes.find((each) => each !== undefined);
  if (cause) throw transactionRefused(cause);
}
