import type { Company } from "../company/company.ts";
import { businessError, type ErrorEntry, NotSimulated, transactionRefused } from "../errors.ts";
import { type BillLine, LINE_DERIVED, LINE_FIELDS, type TaxEntry } from "../objects/bill.ts";
import { emptyRow } from "../objects/field.ts";
import { amount, atRate, stored } from "../store/money.ts";
import { child, children, textOf, type XmlNode } from "../xml/tree.ts";
import { invalid } from "./bill-rules.ts";
import { readInput } from "./input.ts";

const NO_LINE = emptyRow(LINE_FIELDS);

/** Taxes that the gateway works out itself. */
const UNBUILT = ["TOTALTRXAMOUNT"];

/** Lines of a new bill or, with `old`, the complete new list of an existing one. */
export function readLines(
  container: XmlNode,
  company: Company,
  old: readonly BillLine[],
  rate: string,
): BillLine[] {
  const inputs = children(container, "APBILLITEM");
  if (inputs.length === 0) refuse(businessError("A bill needs at least one line."));
  const taken = new Set<string>();
  const lines = inputs.map((input) => readLine(input, company, old, taken));
  // Existing lines keep their place, new ones follow.
  const ordered = [...lines].sort((a, b) => Number(a.LINE_NO || Infinity) - Number(b.LINE_NO || Infinity));
  return ordered.map((line, index) => ({
    ...line,
    LINE_NO: String(index + 1),
    AMOUNT: amount(atRate(stored(line.TRX_AMOUNT), rate)),
  }));
}

function readLine(input: XmlNode, company: Company, old: readonly BillLine[], taken: Set<string>): BillLine {
  const unbuilt = UNBUILT.find((name) => textOf(input, name) !== "");
  if (unbuilt) throw new NotSimulated(`bill lines with ${unbuilt}`);
  const values = readInput(input, {
    object: "APBILLITEM",
    fields: { ...LINE_DERIVED, ...LINE_FIELDS },
    besides: ["TAXENTRIES", ...UNBUILT],
    settings: company.settings,
  });
  const number = values.get("LINE_NO") ?? "";
  const before = existing(number, old, taken, company.settings.unknownLineNumber);
  const line: BillLine = {
    ...base(company, before),
    ...Object.fromEntries(values),
    RECORDNO: before?.RECORDNO ?? company.nextNumber("apbillitem"),
    WHENMODIFIED: company.stamp(),
    TAXENTRIES: readTaxEntries(child(input, "TAXENTRIES"), company, before),
  };
  const cause = lineCause(company, line);
  if (cause) refuse(cause);
  return line;
}

/** LINE_NO names the line to edit (Intacct developer docs, Bills, Update Bill); a repeated one is refused. */
function existing(
  number: string,
  old: readonly BillLine[],
  taken: Set<string>,
  unknown: "refuse" | "add",
): BillLine | undefined {
  if (number === "" || old.length === 0) return undefined;
  const line = old.find((candidate) => candidate.LINE_NO === number);
  if (!line && unknown === "add") return undefined;
  if (!line || taken.has(number)) return refuse(businessError(`Invalid LINE_NO '${number}' specified.`));
  taken.add(number);
  return line;
}

/** What a line has before the caller's values: whether fields that an edit leaves out survive is not documented. */
function base(company: Company, before: BillLine | undefined): BillLine {
  const fresh = {
    ...NO_LINE,
    TAXENTRIES: [],
    FORM1099: "false",
    BILLABLE: "false",
    TOTALPAID: "0",
    TRX_TOTALPAID: "0",
    WHENCREATED: company.stamp(),
  };
  if (!before) return fresh;
  if (company.settings.omittedLineFields === "keep") return before;
  const { LINE_NO, TOTALPAID, TRX_TOTALPAID, WHENCREATED, OFFSETGLACCOUNTNO, ENTRY_DATE, RELEASETOPAY } =
    before;
  const kept = {
    LINE_NO,
    TOTALPAID,
    TRX_TOTALPAID,
    WHENCREATED,
    OFFSETGLACCOUNTNO,
    ENTRY_DATE,
    RELEASETOPAY,
  };
  return { ...fresh, ...kept };
}

/** A complete replacement: entries left out are deleted (Intacct developer docs, Bills, TAXENTRIES). */
function readTaxEntries(
  container: XmlNode | undefined,
  company: Company,
  before: BillLine | undefined,
): TaxEntry[] {
  return children(container, "TAXENTRY").map((entry) => {
    const recordNo = textOf(entry, "RECORDNO");
    const old = before?.TAXENTRIES.find((candidate) => candidate.RECORDNO === recordNo);
    if (recordNo !== "" && !old) refuse(invalid("Tax entry", recordNo));
    return {
      RECORDNO: old?.RECORDNO ?? company.nextNumber("taxentry"),
      DETAILID: textOf(entry, "DETAILID"),
      TRX_TAX: textOf(entry, "TRX_TAX") || "0",
    };
  });
}

function lineCause(company: Company, line: BillLine): ErrorEntry | undefined {
  const { accounts, departments, locations, settings } = company;
  if (line.ACCOUNTNO === "" && line.ACCOUNTLABEL === "")
    return businessError("A line needs ACCOUNTNO or ACCOUNTLABEL.");
  if (line.TRX_AMOUNT === "") return businessError("A line needs TRX_AMOUNT.");
  const account = accounts.named(line.ACCOUNTNO);
  if (line.ACCOUNTNO !== "" && account?.STATUS !== "active") return invalid("GL Account", line.ACCOUNTNO);
  const department = departments.named(line.DEPARTMENTID);
  if (line.DEPARTMENTID !== "" && department?.STATUS !== "active")
    return invalid("Department", line.DEPARTMENTID);
  const location = locations.named(line.LOCATIONID);
  if (line.LOCATIONID !== "" && location?.STATUS !== "active") return invalid("Location", line.LOCATIONID);
  if (line.LOCATIONID === "" && settings.locationRequired)
    // Text: ServiceTitan help, "Intacct integration error messages".
    return businessError(
      "Use of empty Location is invalid. A valid Multi-Entity Location must be specified.",
    );
  if (line.TASKID !== "" && line.PROJECTID === "") return businessError("TASKID needs PROJECTID.");
  if (line.COSTTYPEID !== "" && line.TASKID === "")
    return businessError("COSTTYPEID needs PROJECTID and TASKID.");
  return account && requirement(account, line);
}

const REQUIREMENTS = [
  ["REQUIREDEPT", "DEPARTMENTID", "Department"],
  ["REQUIRELOC", "LOCATIONID", "Location"],
  ["REQUIREPROJECT", "PROJECTID", "Project"],
  ["REQUIRECUSTOMER", "CUSTOMERID", "Customer"],
  ["REQUIREVENDOR", "VENDORID", "Vendor"],
  ["REQUIREEMPLOYEE", "EMPLOYEEID", "Employee"],
  ["REQUIREITEM", "ITEMID", "Item"],
  ["REQUIRECLASS", "CLASSID", "Class"],
  ["REQUIRETASK", "TASKID", "Task"],
  ["REQUIRECONTRACT", "CONTRACTID", "Contract"],
  ["REQUIREWAREHOUSE", "WAREHOUSEID", "Warehouse"],
] as const;

/** An account may demand dimensions (Intacct developer docs, Accounts, REQUIRE…). The text is the simulator's. */
function requirement(
  account: Record<(typeof REQUIREMENTS)[number][0], string> & { ACCOUNTNO: string },
  line: BillLine,
) {
  const unmet = REQUIREMENTS.find(([flag, field]) => account[flag] === "true" && line[field] === "");
  return unmet && businessError(`${unmet[2]} is required for GL Account '${account.ACCOUNTNO}'.`);
}

function refuse(cause: ErrorEntry): never {
  throw transactionRefused(cause);
}
