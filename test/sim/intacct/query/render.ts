import type { IntacctSettings } from "../settings.ts";
import { offsetMs, showDate, showInstant } from "../store/time.ts";
import { element, escapeXml } from "../xml/write.ts";
import type { GatewayObject, ObjectField, Owned, ShownField } from "./object.ts";

/** The wire form of a stored value. */
export function show({ spec }: ShownField, value: string, settings: IntacctSettings): string {
  if (spec.type === "DATE") return showDate(value);
  if (spec.type !== "TIMESTAMP") return value;
  return showInstant(value, spec.utc?.(settings) ? 0 : offsetMs(settings.timeZoneOffset));
}

interface RowLayout {
  tag: string;
  /** Show owned records (lines), as `read` does. */
  owned: boolean;
}

/** A function that writes one record as XML; made once per call because pages are long. */
export function rowWriter<R>(
  object: GatewayObject<R>,
  fields: readonly ObjectField<R>[],
  { tag, owned }: RowLayout,
  settings: IntacctSettings,
): (row: R) => string {
  const parts = fields.map((field) => ({
    open: `<${field.id}>`,
    close: `</${field.id}>`,
    text: (row: R) => escapeXml(show(field, field.value(row), settings)),
  }));
  return (row) => {
    let xml = `<${tag}>`;
    for (const part of parts) xml += part.open + part.text(row) + part.close;
    if (owned && object.owned) xml += ownedRecords(object.owned(row), settings);
    return `${xml}</${tag}>`;
  };
}

function ownedRecords({ container, tag, records }: Owned, settings: IntacctSettings): string {
  const inner = records.map(({ values, owned }) => {
    const fields = values.map(([field, value]) => element(field.id, show(field, value, settings)));
    return `<${tag}>${fields.join("")}${owned ? ownedRecords(owned, settings) : ""}</${tag}>`;
  });
  return `<${container}>${inner.join("")}</${container}>`;
}
