import { Element } from "./element.ts";
import { QueryCondition } from "./query-cursor.ts";
import { RecordCursor } from "./record.ts";
import { columnText, scriptText } from "./script-value.ts";
import { notSimulated, type Session } from "./session.ts";

const recordMethods = new Set(
  `addQuery addEncodedQuery addNullQuery addNotNullQuery addActiveQuery addInactiveQuery orderBy orderByDesc
   getTableName isValid isValidField isValidRecord isNewRecord isValidEncodedQuery setLimit chooseWindow query get next
   hasNext getRowCount initialize newRecord getValue setValue getDisplayValue getUniqueValue getClassDisplayValue
   getRecordClassName getLastErrorMessage operation setNewGuidValue setWorkflow setAbortAction isActionAborted insert update
   deleteRecord updateMultiple deleteMultiple canRead canWrite canCreate canDelete`.split(/\s+/),
);
/** The same call under another name. */
const aliases: Record<string, string> = {
  _next: "next",
  _query: "query",
  _get: "get",
  getLabel: "getClassDisplayValue",
};
/** On the platform, not here. */
const recordUnknown = new Set(
  `addJoinQuery addUserQuery addSystemQuery addSystemEncodedQuery addUserEncodedQuery addUserOrderBy addSystemOrderBy
   getElement getElements getED getEncodedQuery getLink getAttribute getEscapedDisplayValue getPlural setCategory
   queryNoDomain updateNoDomain insertWithReferences updateWithReferences autoSysFields
   applyTemplate addFunction addDomainQuery getRelatedRecords hasAttribute isInGlobalScope setUseEngines
   saveLocation restoreLocation setQueryReferences addExtraField optimizeIndexFor enableSecurityFeature
   disableSecurityFeature getCategory addValue`.split(/\s+/),
);
const elementMethods = new Set(
  `getValue setValue setDisplayValue getDisplayValue getDecryptedValue getChoiceValue changes changesFrom changesTo nil
   dateNumericValue getRefRecord getReferenceTable getLabel getName getTableName canRead canWrite canCreate setError
   toString`.split(/\s+/),
);
const elementUnknown = new Set(
  `getED getChoices getHTMLValue getJournalEntry getGlideObject getAttribute getBooleanAttribute hasAttribute isNil
   changesFromNotEmpty changesToNotEmpty setDateNumericValue setPhoneNumber getElementValue getError getDependent
   getReferenceKey hasValue getCurrencyCode getGlideRecord getDisplayValueLang`.split(/\s+/),
);

const cursors = new WeakMap<object, RecordCursor>();

/** The cursor behind a GlideRecord that a script hands over; undefined for anything else. */
export function cursorOf(value: unknown): RecordCursor | undefined {
  return typeof value === "object" && value !== null ? cursors.get(value) : undefined;
}

/** A GlideRecord as scripts see it: methods and fields on one object. */
export function toScriptRecord(cursor: RecordCursor): object {
  const elements = new Map<string, object>();
  const field = (name: string): object => {
    const known = elements.get(name);
    if (known) return known;
    const made = fieldElement(cursor, name);
    elements.set(name, made);
    return made;
  };
  const proxy = new Proxy(
    {},
    {
      get: (_, name) => (typeof name === "symbol" ? undefined : recordProperty(cursor, name, field)),
      set: (_, name, value) => setField(cursor, String(name), value),
      ownKeys: () => notSimulated(cursor.session, "listing the properties of a GlideRecord"),
      has: (_, name) => typeof name === "string" && (recordMethods.has(name) || cursor.isValidField(name)),
    },
  );
  cursors.set(proxy, cursor);
  return proxy;
}

function recordProperty(cursor: RecordCursor, name: string, field: (name: string) => object): unknown {
  const { session } = cursor;
  const isMethod = recordMethods.has(name) || recordUnknown.has(name) || name in aliases;
  if (cursor.isValidField(name)) {
    if (isMethod)
      notSimulated(
        session,
        `${cursor.tableName}.${name} is a field and a method of GlideRecord: use getValue`,
      );
    return field(name);
  }
  if (recordUnknown.has(name)) return () => notSimulated(session, `GlideRecord.${name}`);
  if (!isMethod) return undefined;
  const method = cursor[(aliases[name] ?? name) as "query"] as (...args: unknown[]) => unknown;
  return (...args: unknown[]) => toScript(session, method.apply(cursor, args));
}

function setField(cursor: RecordCursor, name: string, value: unknown): boolean {
  if (recordMethods.has(name))
    notSimulated(cursor.session, `assignment to ${name}: a method of GlideRecord, use setValue`);
  cursor.setValue(name, value);
  return true;
}

/** An element; a further name on it walks through the reference. */
function fieldElement(cursor: RecordCursor, name: string): object {
  const column = cursor.table?.columns.get(name);
  if (!cursor.table || !column) return notSimulated(cursor.session, `field ${cursor.tableName}.${name}`);
  const element = new Element(cursor, cursor.table, column);
  return new Proxy(
    {},
    {
      get: (_, property) => elementProperty(element, property),
      ownKeys: () => notSimulated(cursor.session, "listing the properties of a GlideElement"),
      set: (_, property) => notSimulated(cursor.session, `assignment to ${name}.${String(property)}`),
    },
  );
}

function elementProperty(element: Element, property: string | symbol): unknown {
  const { session } = element.record;
  if (property === Symbol.toPrimitive) return (hint: string) => primitive(element, hint);
  if (property === columnText) return () => element.getValue();
  if (typeof property === "symbol") return undefined;
  if (elementMethods.has(property)) {
    const method = element[property as "getValue"] as (...args: unknown[]) => unknown;
    return (...args: unknown[]) => toScript(session, method.apply(element, args));
  }
  if (elementUnknown.has(property)) return () => notSimulated(session, `GlideElement.${property}`);
  const target = session.engine.catalog.table(element.column.reference);
  if (target?.columns.has(property)) return fieldElement(element.getRefRecord(), property);
  return undefined;
}

/** `gr.flag == true` depends on the engine's conversion of Java objects: say it rather than guess. */
function primitive(element: Element, hint: string): string {
  if (element.column.type === "boolean" && hint === "default")
    notSimulated(
      element.record.session,
      `comparing or adding the boolean ${element.column.name}: use getValue`,
    );
  return element.toString();
}

/** What a host method answers, in the form scripts may hold. */
export function toScript(session: Session, value: unknown): unknown {
  if (value instanceof RecordCursor) return toScriptRecord(value);
  if (value instanceof QueryCondition)
    return {
      addOrCondition: (...args: unknown[]) => toScript(session, value.addOrCondition(...args)),
      addCondition: (...args: unknown[]) => toScript(session, value.addCondition(...args)),
    };
  return value;
}

/** Text of anything a script passes where the platform takes a string. */
export function textArgument(value: unknown): string {
  return value === undefined ? "undefined" : (scriptText(value) ?? "");
}
