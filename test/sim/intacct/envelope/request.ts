import { ControlFailure, type ErrorEntry, NotSimulated } from "../errors.ts";
import { parseXml } from "../xml/parse.ts";
import { child, children, textOf, type XmlNode } from "../xml/tree.ts";
import { REQUEST } from "./rules.ts";
import { validate } from "./schema.ts";

/** What a reply echoes of the control block (craibuc/PsIntacct fixtures); never a password. */
export interface ControlEcho {
  senderId: string;
  controlId: string;
  uniqueId: string;
  dtdVersion: string;
}

export interface FunctionRequest {
  name: string;
  controlId: string;
  node: XmlNode;
  /** The object it is about, where it names one. */
  object: string | undefined;
}

export interface GatewayRequest {
  echo: ControlEcho;
  senderPassword: string;
  /** Repeats of a function's controlid are refused (true is the default; Intacct developer docs, Requests). */
  unique: boolean;
  whitespace: boolean;
  authentication: XmlNode;
  transaction: boolean;
  functions: FunctionRequest[];
}

/** Reads a request or throws the control failure; the echo is what could be read. */
export function readRequest(body: string): {
  request?: GatewayRequest;
  echo: ControlEcho;
  failure?: ControlFailure;
} {
  const { root, problems } = parseXml(body);
  const control = child(root, "control");
  const echo: ControlEcho = {
    senderId: textOf(control, "senderid"),
    controlId: textOf(control, "controlid"),
    uniqueId: textOf(control, "uniqueid") || (control ? "true" : "false"),
    dtdVersion: textOf(control, "dtdversion") || "3.0",
  };
  if (problems.length > 0)
    return {
      echo,
      failure: parseFailure(problems.map((each) => ({ ...each, kind: `Fatal Error ${each.code}` }))),
    };
  if (root?.name !== "request") return { echo, failure: parseFailure([unknownRoot(root)]) };
  const invalid = validate(root, REQUEST);
  // 1871 is libxml2's number for wrong element content.
  if (invalid.length > 0)
    return { echo, failure: parseFailure(invalid.map((each) => ({ ...each, kind: "Error 1871" }))) };
  return { echo, request: valid(root, echo) };
}

function unknownRoot(root: XmlNode | undefined) {
  const message = `Element '${root?.name ?? ""}': No matching global declaration available for the validation root.`;
  return { kind: "Error 1845", message, line: root?.line ?? 1, column: root?.column ?? 0 };
}

/** XL03000003, one entry per finding (jfcote87/intacct, testfiles/execXMLError.xml). */
function parseFailure(
  problems: { kind: string; message: string; line: number; column: number }[],
): ControlFailure {
  return new ControlFailure(
    ...problems.map(
      ({ kind, message, line, column }): ErrorEntry => ({
        errorno: "XL03000003",
        description2:
          `XML Parse schema error: ${kind}: ${message}. Line: ${line}, column: ${column}.`.replace("..", "."),
      }),
    ),
  );
}

function valid(root: XmlNode, echo: ControlEcho): GatewayRequest {
  const control = child(root, "control");
  const operations = children(root, "operation");
  const [operation] = operations;
  const authentication = child(operation, "authentication");
  if (!operation || !authentication || operations.length > 1)
    throw new NotSimulated("several operations in a request");
  refuseUnbuilt(control, operation);
  const functions = children(operation, "content").flatMap((content) => children(content, "function"));
  return {
    echo,
    senderPassword: textOf(control, "password"),
    unique: echo.uniqueId !== "false",
    whitespace: !/^(false|0)$/.test(textOf(control, "includewhitespace")),
    authentication,
    transaction: operation.attributes["transaction"] === "true",
    functions: functions.map(functionOf),
  };
}

function functionOf(node: XmlNode): FunctionRequest {
  const [call] = node.children;
  if (!call) throw new Error("a function without content passed the schema");
  const first = call.children[0];
  const record = call.name === "create" || call.name === "update" ? first?.name : undefined;
  const object = record ?? (textOf(call, "object") || undefined);
  return { name: call.name, controlId: node.attributes["controlid"] ?? "", node: call, object };
}

function refuseUnbuilt(control: XmlNode | undefined, operation: XmlNode): void {
  if (child(control, "policyid")) throw new NotSimulated("asynchronous requests (policyid)");
  if (child(operation, "preferences")) throw new NotSimulated("operation preferences");
  const version = textOf(control, "dtdversion");
  if (version !== "" && version !== "3.0") throw new NotSimulated(`dtdversion ${version}`);
  if (/^(true|1)$/.test(textOf(control, "showadditionalerrorinfo")))
    throw new NotSimulated("showadditionalerrorinfo");
}
