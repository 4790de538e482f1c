import { businessError, FunctionFailure } from "../errors.ts";
import type { FieldTable } from "../objects/field.ts";
import type { IntacctSettings } from "../settings.ts";
import { amount, cents } from "../store/money.ts";
import { readDate } from "../store/time.ts";
import type { XmlNode } from "../xml/tree.ts";

interface InputRules {
  object: string;
  fields: FieldTable;
  /** Names that are no fields but mean something here: ACTION, APBILLITEMS … */
  besides: readonly string[];
  settings: IntacctSettings;
}

/**
 * The values that a caller set, in stored form. System fields are silently ignored (intacct/intacct-sdk-net,
 * issue 238); a nested element gives a dotted name, as vendors' contacts are written.
 */
export function readInput(node: XmlNode, rules: InputRules, prefix = ""): Map<string, string> {
  const values = new Map<string, string>();
  for (const each of node.children) {
    const name = prefix + each.name;
    if (prefix === "" && rules.besides.includes(each.name)) continue;
    const spec = rules.fields[name];
    if (spec) {
      if (spec.access !== "system") values.set(name, storedForm(each.text, name, spec.type));
    } else if (isGroup(name, rules.fields)) {
      for (const [inner, value] of readInput(each, rules, `${name}.`)) values.set(inner, value);
    } else if (rules.settings.unknownWriteField === "refuse")
      throw new FunctionFailure(unknownField(rules.object, name));
  }
  return values;
}

function isGroup(name: string, fields: FieldTable): boolean {
  return Object.keys(fields).some((field) => field.startsWith(`${name}.`));
}

/** What the gateway says to an unknown field is not documented; this wording is the simulator's. */
function unknownField(object: string, name: string) {
  return businessError(`Field ${name} is not a field of ${object}.`);
}

function storedForm(text: string, name: string, type: string): string {
  const trimmed = text.trim();
  if (trimmed === "") return "";
  if (type === "DATE") return readDate(trimmed) ?? illegal(name, trimmed);
  if (type === "CURRENCY") {
    const value = cents(trimmed);
    return value === undefined ? illegal(name, trimmed) : amount(value);
  }
  if (type === "BOOLEAN")
    return /^(true|false)$/i.test(trimmed) ? trimmed.toLowerCase() : illegal(name, trimmed);
  if (type === "INTEGER") return /^\d+$/.test(trimmed) ? trimmed : illegal(name, trimmed);
  return text;
}

/** BL03000018 = illegal format of a value (craibuc/PsIntacct, New-Customer.Tests.ps1). */
function illegal(name: string, value: string): never {
  throw new FunctionFailure({
    errorno: "BL03000018",
    description2: `The value '${value}' of ${name} has an illegal format.`,
  });
}
