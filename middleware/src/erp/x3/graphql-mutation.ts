/**
 * Mutations exist only where an operation is active for the node (GESAPIOPE). References are given as plain codes.
 * Sources: Sage-ERP-X3/sample-x3-ws-php-webportal (create with `{Node}_Input`); the form of `update` is not verified.
 */

import type { ErpCall } from "../adapter.ts";
import { badAnswer } from "../verdict.ts";
import type { X3Config } from "./config.ts";
import { graphqlCall } from "./graphql-call.ts";
import { inNode } from "./graphql-query.ts";
import type { Resource } from "./resources.ts";
import type { RecordChange } from "./transport.ts";
import { textOf, valueAt } from "./values.ts";

/** Where a new record's own number is given; its `_id` is made of it. */
const NUMBER = "code";

export function mutationCall(config: X3Config, resource: Resource, change: RecordChange): ErpCall<unknown> {
  const { id, isNew, values } = change;
  const action = isNew ? "create" : "update";
  const input = `${resource.node.charAt(0).toUpperCase()}${resource.node.slice(1)}_Input`;
  const asked = {
    label: `${action} ${resource.node}`,
    effect: "write" as const,
    query: `mutation($data:${input}!)${inNode(resource, `${action}(data:$data){_id}`)}`,
    variables: { data: { [isNew ? NUMBER : "_id"]: id, ...inputOf(values) } },
  };
  return graphqlCall(config, asked, (data) => {
    const written = textOf(data, [`${resource.package}.${resource.node}.${action}._id`]);
    if (written !== "") return { kind: "ok", value: written };
    const what =
      valueAt(data, `${resource.package}.${resource.node}`) === undefined ? "nothing" : "no record";
    return badAnswer("write", `the answer names ${what}`);
  });
}

/** `currency._id` is read, `currency` is written. */
function inputOf(values: RecordChange["values"]): RecordChange["values"] {
  return Object.fromEntries(
    Object.entries(values).map(([path, value]) => [path.replace(/\._id$/, ""), value]),
  );
}
