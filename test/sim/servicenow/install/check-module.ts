import { type AnyNode, type Node, parse } from "acorn";
import { ancestor, simple } from "acorn-walk";

/** What the platform's engine lacks, by kind of syntax node. Each check names the mistake or answers undefined. */
const checks: { [kind: string]: (node: never) => string | undefined } = {
  MethodDefinition: (node: Extract<AnyNode, { type: "MethodDefinition" }>) => {
    if (node.value.async) return "async method of a class";
    return node.key.type === "PrivateIdentifier" && !node.static
      ? `private method #${node.key.name}`
      : undefined;
  },
  PropertyDefinition: (node: Extract<AnyNode, { type: "PropertyDefinition" }>) =>
    node.key.type === "PrivateIdentifier" && !node.static ? `private field #${node.key.name}` : undefined,
  ClassDeclaration: subclassOfBuiltIn,
  ClassExpression: subclassOfBuiltIn,
  ImportExpression: () => "dynamic import",
  ForOfStatement: (node: Extract<AnyNode, { type: "ForOfStatement" }>) =>
    node.await ? "for await" : undefined,
  FunctionDeclaration: asyncGenerator,
  FunctionExpression: asyncGenerator,
  NewExpression: (node: Extract<AnyNode, { type: "NewExpression" }>) => forbiddenName(node.callee),
  CallExpression: (node: Extract<AnyNode, { type: "CallExpression" }>) => forbiddenName(node.callee),
  MemberExpression: (node: Extract<AnyNode, { type: "MemberExpression" }>) =>
    node.object.type === "Identifier" && absent.has(node.object.name) ? node.object.name : undefined,
  Literal: (node: Extract<AnyNode, { type: "Literal" }>) =>
    node.regex?.flags.includes("d") ? "regular expression flag d" : undefined,
  BinaryExpression: (node: Extract<AnyNode, { type: "BinaryExpression" }>) =>
    node.left.type === "PrivateIdentifier" ? "private brand check" : undefined,
};

const builtIns = new Set([
  ..."Error TypeError RangeError SyntaxError Array RegExp Function Promise Map Set".split(" "),
]);
const absent = new Set([
  ..."Reflect WeakRef FinalizationRegistry SharedArrayBuffer Atomics process Buffer URL crypto".split(" "),
]);
const absentFunctions = new Set([
  ..."Function fetch setTimeout setInterval setImmediate queueMicrotask structuredClone eval".split(" "),
]);

/**
 * Why the platform's engine would not run this text; empty if it would. ServiceNow SDK 4.9.0,
 * guides/javascript-compatibility-guide.md, "Caveats / Not Fully Supported" and "What Is NOT Supported".
 */
export function engineMistakes(code: string, kind: "module" | "script"): string[] {
  let tree: Node;
  try {
    tree = parse(code, {
      ecmaVersion: 2022,
      sourceType: kind,
      locations: true,
      allowAwaitOutsideFunction: false,
    });
  } catch (error) {
    return [`syntax: ${error instanceof Error ? error.message : String(error)}`];
  }
  const mistakes: string[] = [];
  const visitors = Object.entries(checks).map(([type, check]) => [
    type,
    (node: Node): void => {
      const mistake = check(node as never);
      if (mistake) mistakes.push(`${mistake} (line ${node.loc?.start.line})`);
    },
  ]);
  simple(tree, Object.fromEntries(visitors));
  ancestor(tree, {
    AwaitExpression: (_node, _state, ancestors) => {
      if (!ancestors.some((one) => one.type.includes("Function"))) mistakes.push("await outside a function");
    },
  });
  return mistakes;
}

function subclassOfBuiltIn(node: { superClass?: AnyNode | null }): string | undefined {
  const parent = node.superClass;
  return parent?.type === "Identifier" && builtIns.has(parent.name) ? `extends ${parent.name}` : undefined;
}

function asyncGenerator(node: { async: boolean; generator: boolean }): string | undefined {
  return node.async && node.generator ? "async generator" : undefined;
}

function forbiddenName(callee: AnyNode): string | undefined {
  if (callee.type !== "Identifier") return undefined;
  return absent.has(callee.name) || absentFunctions.has(callee.name) ? callee.name : undefined;
}
