/** The request schema: envelope and the functions built here (intacct/intacct_dtd, v3.0/api.xsd). */

import { KNOWN_FUNCTIONS } from "./function-names.ts";
import { ANY, many, one, optional, type Particle, type Rule, TEXT } from "./schema.ts";

/** Empty content stands for the default that the schema gives every boolean and number here. */
const BOOLEAN: Rule = {
  kind: "text",
  check: (text) =>
    /^(true|false|1|0|)$/.test(text.trim())
      ? undefined
      : `'${text}' is not a valid value of the atomic type 'xs:boolean'.`,
};

const CONTROL_ID_LENGTH = 256;
const CONTROL_ID: Rule = {
  kind: "text",
  check: (text) =>
    text.length > CONTROL_ID_LENGTH
      ? `[facet 'maxLength'] The value has a length of '${text.length}'; this exceeds the allowed maximum length of '${CONTROL_ID_LENGTH}'.`
      : undefined,
};

function integer(from: number, to = Number.POSITIVE_INFINITY): Rule {
  return {
    kind: "text",
    check: (text) => {
      if (text === "") return undefined;
      if (!/^[+-]?\d+$/.test(text.trim()))
        return `'${text}' is not a valid value of the atomic type 'xs:integer'.`;
      const value = Number(text);
      if (value < from)
        return `[facet 'minInclusive'] The value '${text}' is less than the minimum value allowed ('${from}').`;
      if (value > to)
        return `[facet 'maxInclusive'] The value '${text}' is greater than the maximum value allowed ('${to}').`;
      return undefined;
    },
  };
}

function sequence(...of: Particle[]): Rule {
  return { kind: "sequence", of };
}
function all(...of: Particle[]): Rule {
  return { kind: "all", of };
}
function oneOf(...of: Particle[]): Rule {
  return { kind: "choice", of, min: 1, max: 1 };
}

const CONTROL = sequence(
  optional("appid"),
  one("senderid"),
  optional("password"),
  one("controlid", CONTROL_ID),
  optional("uniqueid"),
  optional("dtdversion"),
  optional("policyid"),
  optional("debug"),
  optional("includewhitespace", BOOLEAN),
  optional("showadditionalerrorinfo", BOOLEAN),
);

const AUTHENTICATION = oneOf(
  one(
    "login",
    sequence(one("userid"), one("companyid"), one("password"), optional("clientid"), optional("locationid")),
  ),
  one("sessionid"),
  one("oauth"),
);

const COMPARISONS = [
  "equalto",
  "notequalto",
  "lessthan",
  "lessthanorequalto",
  "greaterthan",
  "greaterthanorequalto",
  "like",
  "notlike",
];
const IN_VALUES = 1000;

const comparison = (values: Particle): Rule => sequence(one("field"), values);
const FILTER_NODES: Particle[] = [
  ...COMPARISONS.map((name) => one(name, comparison(one("value")))),
  one("between", comparison(many("value", TEXT, 2, 2))),
  one("in", comparison(many("value", TEXT, 1, IN_VALUES))),
  one("notin", comparison(many("value", TEXT, 1, IN_VALUES))),
  one("isnull", sequence(one("field"))),
  one("isnotnull", sequence(one("field"))),
];
const GROUP: Rule = { kind: "choice", of: FILTER_NODES, min: 2, max: Number.POSITIVE_INFINITY };
FILTER_NODES.push(one("and", GROUP), one("or", GROUP));

const QUERY_PAGE_MAXIMUM = 2000;
const QUERY = all(
  one("select", {
    kind: "choice",
    of: ["field", "count", "avg", "min", "max", "sum"].map((name) => one(name, ANY)),
    min: 1,
    max: Number.POSITIVE_INFINITY,
  }),
  one("object"),
  optional("docparid"),
  optional("filter", { kind: "choice", of: FILTER_NODES, min: 1, max: 1 }),
  optional(
    "orderby",
    sequence(
      many(
        "order",
        sequence(one("field"), { names: ["ascending", "descending"], rule: ANY, min: 0, max: 1 }),
      ),
    ),
  ),
  optional(
    "options",
    sequence(
      optional("caseinsensitive", BOOLEAN),
      optional("showprivate", BOOLEAN),
      optional("returnformat"),
    ),
  ),
  optional("pagesize", integer(1, QUERY_PAGE_MAXIMUM)),
  optional("offset", integer(0)),
);

const KEYED_READ = all(
  one("object"),
  one("keys"),
  optional("fields"),
  optional("returnFormat"),
  optional("docparid"),
);
const RECORDS: Rule = { kind: "choice", of: [], accepts: () => true, min: 1, max: Number.POSITIVE_INFINITY };

/** Rules per function; a known function without a rule here is not built, and the dispatcher says so. */
const FUNCTIONS: Particle[] = [
  one("getAPISession", sequence(optional("locationid"))),
  one("query", QUERY),
  one(
    "readByQuery",
    all(
      one("object"),
      one("query"),
      optional("pagesize"),
      optional("fields"),
      optional("returnFormat"),
      optional("docparid"),
    ),
  ),
  one("readMore", oneOf(one("object"), one("view"), one("reportId"), one("resultId"))),
  one("read", KEYED_READ),
  one("readByName", KEYED_READ),
  one("create", RECORDS),
  one("update", RECORDS),
  one("delete", all(one("object"), one("keys"))),
  one("lookup", all(one("object"), optional("docparid"))),
  one("inspect", { ...oneOf(one("object"), one("name")), attributes: { detail: {} } } as Rule),
  one("readUserFormatting", oneOf(one("key"), one("userId"))),
];

const CONTENT = sequence(
  many("function", {
    kind: "choice",
    of: FUNCTIONS,
    accepts: (name) => KNOWN_FUNCTIONS.has(name),
    min: 1,
    max: 1,
    attributes: { controlid: { required: true, maxLength: CONTROL_ID_LENGTH } },
  }),
);

export const REQUEST: Rule = sequence(
  one("control", CONTROL),
  many("operation", {
    kind: "sequence",
    of: [one("authentication", AUTHENTICATION), many("preferences", ANY, 0), many("content", CONTENT, 0)],
    attributes: { transaction: { values: ["true", "false"] } },
  }),
);
