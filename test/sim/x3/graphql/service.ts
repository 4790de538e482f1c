/**
 * `POST /xtrem/api`. The reference implementation of GraphQL validates and executes, as it does inside X3 Services;
 * the folder's schema decides what there is. Source: Sage-ERP-X3/sample-x3-ws-php-webportal; developer.sage.com/sdmo.
 */

import {
  buildSchema,
  type DocumentNode,
  execute,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  parse,
  validate,
} from "graphql";
import type { Company, Row } from "../company/company.ts";
import type { Incoming } from "../http/server.ts";
import { flawOf } from "../rest/write.ts";
import type { X3Settings } from "../settings.ts";
import type { Commit, Reply, X3Call } from "../types.ts";
import { type Arguments, pageOf } from "./collection.ts";
import type { Node } from "./filter.ts";
import { nodesOf } from "./nodes.ts";
import { NODES, schemaText } from "./schema.ts";

export interface Folder {
  company: Company;
  settings: X3Settings;
  commits: Commit[];
  endpoint: string;
}

interface Asked {
  query?: unknown;
  variables?: Record<string, unknown>;
}

export class GraphqlService {
  readonly #folder: Folder;
  #built: { text: string; schema: GraphQLSchema } | undefined;

  constructor(folder: Folder) {
    this.#folder = folder;
  }

  /** The first node that a request is about, and what of it. */
  callOf({ method, body }: Incoming): X3Call {
    const [, node, field] = namesIn(asked(body));
    return { transport: "graphql", method, class: node ?? "", facet: field ?? "" };
  }

  async answer({ headers, body }: Incoming): Promise<Reply> {
    const { endpoint } = this.#folder;
    if (headers["x-xtrem-endpoint"] !== endpoint)
      return json(400, {
        errors: [{ message: `Unknown endpoint: ${headers["x-xtrem-endpoint"] ?? "(none)"}` }],
      });
    const { query, variables } = asked(body);
    if (typeof query !== "string") return json(400, { errors: [{ message: "Must provide query string." }] });
    let document: DocumentNode;
    try {
      document = parse(query);
    } catch (error) {
      return json(400, { errors: [(error as GraphQLError).toJSON()] });
    }
    const errors = validate(this.#schema, document);
    if (errors.length > 0) return json(400, { errors: errors.map((error) => error.toJSON()) });
    const rootValue = roots(this.#folder);
    const result = await execute({
      schema: this.#schema,
      document,
      rootValue,
      variableValues: variables ?? {},
    });
    const rows = (JSON.stringify(result.data ?? {}).match(/"node":/g) ?? []).length;
    return { ...json(200, { ...result, extensions: { diagnoses: [] } }), rows };
  }

  get #schema(): GraphQLSchema {
    const text = schemaText(this.#folder.settings);
    if (this.#built?.text !== text) this.#built = { text, schema: buildSchema(text) };
    return this.#built.schema;
  }
}

function asked(body: string): Asked {
  try {
    return JSON.parse(body) as Asked;
  } catch {
    // Not JSON: a request without a query.
    return {};
  }
}

function namesIn({ query }: Asked): string[] {
  const names: string[] = [];
  try {
    const [operation] = parse(String(query)).definitions;
    let set = operation !== undefined && "selectionSet" in operation ? operation.selectionSet : undefined;
    while (set !== undefined && names.length < 3) {
      const [field] = set.selections.filter((item): item is FieldNode => item.kind === "Field");
      if (field === undefined) break;
      names.push(field.name.value);
      set = field.selectionSet;
    }
  } catch {
    // Not GraphQL: no node is meant.
  }
  return names;
}

/** Resolvers by package and node; of both builds, since the schema decides which of them can be asked for. */
function roots(folder: Folder): Node {
  const packages: Record<string, Node> = {};
  for (const [name, { package: of, table }] of Object.entries(NODES)) {
    const nodes = (): Node[] => nodesOf(folder.company, table, folder.settings.commitLagMs);
    const found = (id: string): Node | undefined => nodes().find((item) => item["_id"] === id);
    const node = {
      query: (given: Arguments) => pageOf(nodes(), given, (item) => withCollections(item, folder)),
      read: ({ _id }: { _id: string }) => {
        const one = found(_id);
        return one === undefined ? null : withCollections(one, folder);
      },
      create: ({ data }: { data: Node }) => write(folder, data, "create"),
      update: ({ data }: { data: Node }) => write(folder, data, "update"),
    };
    packages[of] = { ...packages[of], [name]: node };
  }
  const old = Object.entries(packages).map(([name, nodes]) => [`xtremX${name.slice(1)}`, nodes]);
  return { ...packages, ...Object.fromEntries(old) };
}

function withCollections(node: Node, { settings }: Folder): Node {
  const collection = (name: string) => () => {
    if (settings.deniedNodes.includes(name)) throw new GraphQLError(`You are not authorised to read ${name}`);
    return { query: (given: Arguments) => pageOf((node[name] ?? []) as Node[], given) };
  };
  const lines = collection("purchaseOrderLines");
  return {
    ...node,
    ...(settings.graphqlNames === "2021" && "orderFromSupplier" in node && flatSupplier(node)),
    purchaseOrderLines: lines,
    purchaseOrderQuantityLines: lines,
    purchaseInvoiceLines: collection("purchaseInvoiceLines"),
  };
}

function flatSupplier({ orderFromSupplier }: Node): Node {
  const { _id } = orderFromSupplier as Node;
  return { orderFromSupplier: { _id, code: _id } };
}

const COLUMNS: Record<string, string> = {
  ...{
    code: "BPSNUM",
    companyName1: "BPSNAM",
    shortCompanyName: "BPSSHO",
    currency: "CUR",
    paymentTerm: "PTE",
  },
  ...{ taxRule: "VACBPR", category: "BSGCOD" },
};

function write({ company, commits }: Folder, data: Node, action: "create" | "update"): Node {
  const row: Row = {};
  for (const [name, value] of Object.entries(data)) {
    const column = COLUMNS[name];
    if (column !== undefined) row[column] = String(value);
  }
  if (data["isActive"] !== undefined) row["ENAFLG"] = data["isActive"] === true ? 2 : 1;
  const key = String(action === "create" ? row["BPSNUM"] : data["_id"]);
  const before = company.get("BPSUPPLIER", key);
  if (action === "create" && before !== undefined) throw new GraphQLError(`Record already exists: ${key}`);
  if (action === "update" && before === undefined) throw new GraphQLError("Record does not exist");
  const after = { ENAFLG: 2, PAYLOKFLG: 1, BPRPAY: key, ...before, ...row };
  const flaw = flawOf(company, after);
  if (flaw !== undefined) throw new GraphQLError(flaw);
  company.put("BPSUPPLIER", after);
  commits.push({ key, action, sent: { ...data } });
  return nodesOf(company, "BPSUPPLIER", 0).find((node) => node["_id"] === key) as Node;
}

function json(status: number, body: unknown): Reply {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify(body),
  };
}
