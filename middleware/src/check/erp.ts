/** The ERP's side of a check: is it there, does it let us in, may we read what pulls need, what time is it there. */

import type { CheckFinding } from "../../../shared-types/api.ts";
import type { Entity } from "../../../shared-types/choices.ts";
import type { Connection } from "../engine/connection.ts";
import type { Erp } from "../erp/adapter.ts";
import type { Probe } from "../erp/report.ts";
import { RelayProblem } from "../problems.ts";
import { bad, fromProblem, good, notTried } from "./finding.ts";
import { type Outcome, Patience } from "./patience.ts";

type ConnectionErp = Erp<Connection["config"]>;

const SKEW_MS = 5 * 60_000;
/** What an ERP calls a caller whom it does not know, in place of one who may not; none where it shows a login page. */
const UNKNOWN_CALLER = /^(401|unauthorized|)$/i;
const ERP_ADMIN = "ERP admin: give the account of this connection the right to list and read these records.";

export async function checkErp(connection: Connection): Promise<CheckFinding[]> {
  const { adapter, config, client } = connection;
  const probes = Map.groupBy(adapter.probes(config), ({ entity }) => entity);
  const permissions = [...probes.keys()].map(permissionName);
  const looks = (adapter.looks ?? []).map(({ name }) => name);
  const run = { calls: 0 };
  const erp = client.handle(run);
  using patience = new Patience(late(connection));
  const signIn = await patience.outcomeOf(client.signInAnew(run));
  if ("problem" in signIn) return refused(signIn.problem, [...permissions, ...looks]);
  const signedIn = run.calls > 0;
  const outcomes = new Map<Entity, Outcome<number | undefined>>();
  for (const [entity, group] of probes) {
    outcomes.set(entity, await patience.outcomeOf(lookAll(erp, group)));
    const failed = signedIn ? undefined : turnedAway(outcomes);
    if (failed !== undefined) return refused(failed, [...permissions, ...looks]);
  }
  const findings = [
    good("erp_reachability", `${config.type} answers`),
    good("erp_sign_in", "signed in with the credentials of the configuration"),
    ...[...outcomes].map(([entity, outcome]) => permission(connection, entity, outcome)),
  ];
  const [erpTime] = [...outcomes.values()].flatMap((outcome) =>
    "value" in outcome ? (outcome.value ?? []) : [],
  );
  if (erpTime !== undefined) findings.push(clock(erpTime, connection.clock.now()));
  for (const { name, take } of adapter.looks ?? []) {
    const outcome = await patience.outcomeOf(take(erp));
    findings.push("value" in outcome ? { name, ...outcome.value } : fromProblem(name, outcome.problem));
  }
  return findings;
}

/**
 * Where signing in takes no call (Basic, a token that we sign), the first look tells whether we are let in. Nothing else
 * is tried then: every call with a wrong password counts towards locking the user.
 */
function turnedAway(outcomes: ReadonlyMap<Entity, Outcome<unknown>>): RelayProblem | undefined {
  const [first] = outcomes.values();
  if (outcomes.size > 1 || first === undefined || !("problem" in first)) return undefined;
  const { code, extras } = first.problem;
  const isRefused = code === "erp_auth_failed" && UNKNOWN_CALLER.test(extras.erp?.code ?? "");
  return isRefused || code === "erp_unavailable" ? first.problem : undefined;
}

/** One after the other: some ERPs run a single request of an account at a time. */
async function lookAll(erp: ConnectionErp, probes: readonly Probe[]): Promise<number | undefined> {
  let erpTime: number | undefined;
  for (const { call } of probes) erpTime = (await erp.read(call)).erpTime;
  return erpTime;
}

function refused(problem: RelayProblem, later: readonly string[]): CheckFinding[] {
  const silent = problem.code === "erp_unavailable";
  const reachability = silent
    ? [fromProblem("erp_reachability", problem), ...notTried(["erp_sign_in"], "erp_reachability")]
    : [good("erp_reachability", "the ERP answers"), fromProblem("erp_sign_in", problem)];
  return [...reachability, ...notTried(later, silent ? "erp_reachability" : "erp_sign_in")];
}

function permission({ adapter }: Connection, entity: Entity, outcome: Outcome<unknown>): CheckFinding {
  const name = permissionName(entity);
  if ("value" in outcome) {
    const writes = adapter.can[entity].write;
    const unproven = writes.length > 0 ? `; ${writes.join(", ")} is only proven by a first document` : "";
    return good(name, `every field that a pull needs can be read${unproven}`);
  }
  const { problem } = outcome;
  const isRight = problem.code === "erp_auth_failed" || problem.code === "erp_rejected";
  return isRight ? bad(name, problem.message, problem.extras.fix ?? ERP_ADMIN) : fromProblem(name, problem);
}

function permissionName(entity: Entity): string {
  return `erp_permission_${entity}`;
}

function clock(erpTime: number, now: number): CheckFinding {
  const seconds = Math.round((erpTime - now) / 1000);
  const detail = `the ERP's clock is ${Math.abs(seconds)} s ${seconds < 0 ? "behind" : "ahead of"} the middleware's`;
  if (Math.abs(erpTime - now) <= SKEW_MS) return good("erp_clock_skew", detail);
  return bad("erp_clock_skew", detail, "Middleware operator: set the host's clock by NTP, then check again.");
}

function late({ config }: Connection): RelayProblem {
  return new RelayProblem("erp_unavailable", `${config.id}: the ERP gave no answer while the check waited`);
}
