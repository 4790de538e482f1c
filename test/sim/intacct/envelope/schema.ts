/**
 * A small checker for the shapes that the published XSD fixes (intacct/intacct_dtd, v3.0/api.xsd). Its messages
 * follow libxml2's, because the gateway's own parse errors do (jfcote87/intacct, testfiles/execXMLError.xml).
 */

import type { XmlNode } from "../xml/tree.ts";

interface SchemaProblem {
  message: string;
  line: number;
  column: number;
}

export interface Particle {
  /** Any of these elements. */
  names: readonly string[];
  rule: Rule;
  min: number;
  max: number;
}

interface Attribute {
  required?: boolean;
  values?: readonly string[];
  maxLength?: number;
}

export type Rule =
  /** Text only; `check` returns what is wrong with it. */
  | { kind: "text"; check?: (text: string) => string | undefined }
  /** Anything goes below. */
  | { kind: "any" }
  /** Children in this order. */
  | { kind: "sequence"; of: readonly Particle[]; attributes?: Record<string, Attribute> }
  /** Children in any order, each at most `max` times. */
  | { kind: "all"; of: readonly Particle[]; attributes?: Record<string, Attribute> }
  /** Between min and max children, each one of these. */
  | {
      kind: "choice";
      of: readonly Particle[];
      min: number;
      max: number;
      attributes?: Record<string, Attribute>;
      /** For a choice too long to list: is this element one of them? */
      accepts?: (name: string) => boolean;
    };

export const TEXT: Rule = { kind: "text" };
export const ANY: Rule = { kind: "any" };

export function one(name: string, rule: Rule = TEXT): Particle {
  return { names: [name], rule, min: 1, max: 1 };
}
export function optional(name: string, rule: Rule = TEXT): Particle {
  return { names: [name], rule, min: 0, max: 1 };
}
export function many(name: string, rule: Rule = TEXT, min = 1, max = Number.POSITIVE_INFINITY): Particle {
  return { names: [name], rule, min, max };
}

export function validate(node: XmlNode, rule: Rule): SchemaProblem[] {
  const problems: SchemaProblem[] = [];
  check(node, rule, problems);
  return problems;
}

function check(node: XmlNode, rule: Rule, problems: SchemaProblem[]): void {
  if (rule.kind === "any") return;
  if (rule.kind === "text") {
    checkText(node, rule.check, problems);
    return;
  }
  checkAttributes(node, rule.attributes ?? {}, problems);
  if (node.text.trim() !== "")
    problems.push(
      at(
        node,
        `Element '${node.name}': Character content other than whitespace is not allowed because the content type is 'element-only'.`,
      ),
    );
  if (rule.kind === "sequence") checkSequence(node, rule.of, problems);
  else if (rule.kind === "all") checkAll(node, rule.of, problems);
  else checkChoice(node, rule, problems);
}

function checkText(
  node: XmlNode,
  wrong: ((text: string) => string | undefined) | undefined,
  problems: SchemaProblem[],
): void {
  checkAttributes(node, {}, problems);
  for (const child of node.children) problems.push(unexpected(child, []));
  const message = wrong?.(node.text);
  if (message !== undefined) problems.push(at(node, `Element '${node.name}': ${message}`));
}

function checkSequence(node: XmlNode, of: readonly Particle[], problems: SchemaProblem[]): void {
  let position = 0;
  for (const particle of of) {
    let count = 0;
    for (const next of node.children.slice(position)) {
      if (count >= particle.max || !particle.names.includes(next.name)) break;
      check(next, particle.rule, problems);
      count += 1;
    }
    position += count;
    if (count >= particle.min) continue;
    const found = node.children[position];
    problems.push(found ? unexpected(found, particle.names) : missing(node, particle.names));
    return;
  }
  const rest = node.children[position];
  if (rest) problems.push(unexpected(rest, []));
}

function checkAll(node: XmlNode, of: readonly Particle[], problems: SchemaProblem[]): void {
  const counts = new Map<string, number>();
  for (const child of node.children) {
    const particle = of.find((candidate) => candidate.names.includes(child.name));
    const count = (counts.get(child.name) ?? 0) + 1;
    counts.set(child.name, count);
    if (!particle || count > particle.max) {
      problems.push(
        unexpected(
          child,
          names(of).filter((name) => !counts.has(name)),
        ),
      );
      return;
    }
    check(child, particle.rule, problems);
  }
  const lacking = of.filter(
    (particle) => particle.min > 0 && !particle.names.some((name) => counts.has(name)),
  );
  if (lacking.length > 0) problems.push(missing(node, names(lacking)));
}

function checkChoice(node: XmlNode, rule: Rule & { kind: "choice" }, problems: SchemaProblem[]): void {
  node.children.forEach((child, index) => {
    const particle = rule.of.find((candidate) => candidate.names.includes(child.name));
    if (index >= rule.max || !(particle || rule.accepts?.(child.name))) {
      problems.push(unexpected(child, index >= rule.max ? [] : names(rule.of)));
      return;
    }
    if (particle) check(child, particle.rule, problems);
  });
  if (node.children.length < rule.min) problems.push(missing(node, names(rule.of)));
}

function checkAttributes(node: XmlNode, allowed: Record<string, Attribute>, problems: SchemaProblem[]): void {
  for (const [name, { required }] of Object.entries(allowed))
    if (required && node.attributes[name] === undefined)
      problems.push(at(node, `Element '${node.name}': The attribute '${name}' is required but missing.`));
  for (const [name, value] of Object.entries(node.attributes)) {
    const rule = allowed[name];
    const subject = `Element '${node.name}', attribute '${name}'`;
    if (!rule) problems.push(at(node, `${subject}: The attribute '${name}' is not allowed.`));
    else if (rule.values && !rule.values.includes(value))
      problems.push(
        at(
          node,
          `${subject}: The value '${value}' is not an element of the set {${rule.values.map((each) => `'${each}'`).join(", ")}}.`,
        ),
      );
    else if (rule.maxLength !== undefined && value.length > rule.maxLength)
      problems.push(
        at(
          node,
          `${subject}: The value has a length of '${value.length}'; this exceeds the allowed maximum length of '${rule.maxLength}'.`,
        ),
      );
  }
}

function names(particles: readonly Particle[]): string[] {
  return particles.flatMap((particle) => particle.names);
}

function expectation(expected: readonly string[]): string {
  if (expected.length === 0) return "";
  const shown = expected.slice(0, 8).join(", ") + (expected.length > 8 ? ", ..." : "");
  return expected.length === 1 ? ` Expected is ( ${shown} ).` : ` Expected is one of ( ${shown} ).`;
}

function unexpected(node: XmlNode, expected: readonly string[]): SchemaProblem {
  return at(node, `Element '${node.name}': This element is not expected.${expectation(expected)}`);
}

function missing(node: XmlNode, expected: readonly string[]): SchemaProblem {
  return at(node, `Element '${node.name}': Missing child element(s).${expectation(expected)}`);
}

function at(node: XmlNode, message: string): SchemaProblem {
  return { message, line: node.line, column: node.column };
}
