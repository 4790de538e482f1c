import { SaxesParser } from "saxes";
import { NotSimulated } from "../errors.ts";
import type { XmlNode } from "./tree.ts";

interface XmlProblem {
  /** libxml2's error number, which the gateway shows as "Fatal Error n". */
  code: number;
  message: string;
  line: number;
  column: number;
}

interface ParsedXml {
  /** Absent where not even a root element could be read. */
  root: XmlNode | undefined;
  problems: XmlProblem[];
}

interface OpenNode extends XmlNode {
  children: OpenNode[];
  text: string;
}

/**
 * Reads a request as the gateway does: XML 1.0, well-formed to the last byte. The tree read so far is
 * kept on an error, because the gateway still echoes the control block it could read
 * (jfcote87/intacct, testfiles/execXMLError.xml).
 */
export function parseXml(source: string): ParsedXml {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const problems: XmlProblem[] = [];
  const open: OpenNode[] = [];
  let root: OpenNode | undefined;

  const report: Report = (problem) => problems.push({ ...problem, line: parser.line, column: parser.column });

  parser.on("error", (error) => report(inLibxmlWords(error.message, open.at(-1)?.name ?? "")));
  refuseUnusualProlog(parser, report);
  parser.on("opentag", (tag) => {
    const node: OpenNode = {
      name: tag.name,
      attributes: tag.attributes,
      children: [],
      text: "",
      line: parser.line,
      column: parser.column,
    };
    open.at(-1)?.children.push(node);
    root ??= node;
    open.push(node);
  });
  const append = (text: string) => {
    const node = open.at(-1);
    if (node) node.text += text;
  };
  parser.on("text", append);
  parser.on("cdata", append);
  parser.on("closetag", () => open.pop());
  parser.write(source).close();
  return { root, problems };
}

type Report = (problem: Omit<XmlProblem, "line" | "column">) => void;

function refuseUnusualProlog(parser: SaxesParser, report: Report): void {
  parser.on("xmldecl", (declaration) => {
    if (declaration.version !== "1.0") report({ code: 108, message: "Unsupported version" });
    if (declaration.encoding !== undefined && declaration.encoding.toUpperCase() !== "UTF-8")
      report({ code: 32, message: `Unsupported encoding ${declaration.encoding}` });
  });
  parser.on("doctype", () => {
    throw new NotSimulated("a document type declaration in a request");
  });
}

/** saxes' findings in the words of libxml2, which the real messages show ("Fatal Error 76: Opening and ending tag mismatch"). */
function inLibxmlWords(message: string, element: string): Pick<XmlProblem, "code" | "message"> {
  const plain = message.replace(/^\d+:\d+: /, "");
  if (/unexpected close tag|unmatched closing tag|unclosed tag/.test(plain))
    return { code: 76, message: `Opening and ending tag mismatch: ${element}` };
  if (/disallowed character/.test(plain)) return { code: 9, message: "PCDATA invalid Char value" };
  if (/malformed character entity/.test(plain))
    return { code: 8, message: "xmlParseCharRef: invalid xmlChar value" };
  if (/undefined entity/.test(plain)) return { code: 26, message: "Entity not defined" };
  if (/root element/.test(plain)) return { code: 4, message: "Document is empty" };
  if (/only one root|text data outside of root/.test(plain))
    return { code: 5, message: "Extra content at the end of the document" };
  return { code: 1, message: plain };
}
