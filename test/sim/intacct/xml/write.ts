/** Writing replies. The gateway escapes as PHP does, single quotes as `&#039;` (jfcote87/intacct, objects_test.go). */

const SPECIAL = /[&<>"']/;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#039;",
};

export function escapeXml(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign) : text;
}

/** `<name>text</name>`, escaped; an empty text gives `<name></name>`, as in every recorded reply. */
export function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

export function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join("");
}

/**
 * The reply with line breaks and indentation, which is what a caller gets who does not send
 * `<includewhitespace>false</includewhitespace>` (Intacct developer docs, Requests).
 */
export function pretty(xml: string): string {
  const lines: string[] = [];
  let depth = 0;
  for (const [piece] of xml.matchAll(/<\?[^>]*\?>|<([^\s/>]+)[^>]*>[^<]*<\/\1>|<[^>]+>/g)) {
    const closing = piece.startsWith("</");
    if (closing) depth -= 1;
    lines.push(" ".repeat(4 * depth) + piece);
    const opening = !closing && !piece.startsWith("<?") && !piece.endsWith("/>") && !piece.includes("</");
    if (opening) depth += 1;
  }
  return `${lines.join("\n")}\n`;
}
