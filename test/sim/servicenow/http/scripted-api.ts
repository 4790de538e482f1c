import { absentNames } from "../glide/globals.ts";
import { logScriptError, runScript } from "../glide/run-script.ts";
import { notSimulated, type Session } from "../glide/session.ts";
import type { Meta } from "../rules/metadata.ts";
import { mayExecute } from "../security/acl.ts";
import type { ApiAnswer, ApiRequest } from "../workers/messages.ts";
import { ApiError, answer, answering } from "./answer.ts";

/**
 * A scripted REST resource: `/api/{namespace}[/{version}]/{service}{path}`, with authentication, the access rules that
 * the resource enforces, and `request` and `response` for its script. ServiceNow docs, c_ScriptedRESTAPIs.md,
 * RESTAPIRequest and RESTAPIResponse (scoped). Path parameters are not simulated.
 */
export function scriptedApi(session: Session, request: ApiRequest): ApiAnswer {
  return answering(() => {
    const uri = `/api/${request.path.join("/")}`;
    const resources = session.engine.metadata
      .by("sys_ws_operation", "active", "1")
      .filter((one) => isActive(session, one) && urisOf(one).includes(uri));
    if (resources.length === 0) throw new ApiError(400, "Requested URI does not represent any resource", uri);
    const resource = resources.find((one) => one["http_method"] === request.method);
    if (!resource) throw new ApiError(405, "Method not Supported");
    admit(session, resource);
    return respond(session, resource, request);
  });
}

/** The resource's own address, and the one without version where it belongs to the default version. */
function urisOf(resource: Meta): string[] {
  const uris = [resource["operation_uri"] ?? "", resource["default_operation_uri"] ?? ""];
  return uris.map((uri) => uri.replace(/\/$/, "")).filter(Boolean);
}

function isActive(session: Session, resource: Meta): boolean {
  const service = session.engine.metadata.one("sys_ws_definition", resource["web_service_definition"] ?? "");
  return service?.["active"] === "1";
}

function admit(session: Session, resource: Meta): void {
  if (resource["requires_authentication"] !== "1")
    notSimulated(session, "scripted REST without authentication");
  if (resource["requires_snc_internal_role"] === "1") notSimulated(session, "requires_snc_internal_role");
  if (resource["requires_acl_authorization"] !== "1") return;
  const acls = (resource["enforce_acl"] ?? "").split(",").filter(Boolean);
  if (acls.length === 0) notSimulated(session, "scripted REST with the platform's default access rule");
  if (!acls.every((acl) => mayExecute(session, acl)))
    throw new ApiError(403, "User Not Authorized", "Failed API level ACL Validation");
}

function respond(session: Session, resource: Meta, request: ApiRequest): ApiAnswer {
  const given: { status: number; body: unknown } = { status: 200, body: undefined };
  const body = absentNames(session, "request.body", { dataString: request.body });
  const response = absentNames(session, "response", {
    setStatus: (status: unknown) => {
      given.status = Number(status);
    },
    setBody: (value: unknown) => {
      given.body = value;
    },
  });
  try {
    runScript(session, {
      scope: session.engine.metadata.scopeOf(resource),
      text: resource["operation_script"] ?? "",
      name: `scripted REST ${resource["name"]}`,
      globals: { request: absentNames(session, "request", { body }), response },
    });
  } catch (error) {
    logScriptError(session, error, `scripted REST ${resource["name"]}`);
    throw new ApiError(500, "Script Error", "see the instance's log");
  }
  return answer(given.status, given.body === undefined ? undefined : { result: given.body });
}
