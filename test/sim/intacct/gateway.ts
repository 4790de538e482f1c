import type { Clock } from "../kit/clock.ts";
import type { Faults } from "../kit/faults.ts";
import { checkSender, signIn } from "./authenticate.ts";
import { type Bookkeeper, bookkeeper } from "./company/bookkeeper.ts";
import type { Company } from "./company/company.ts";
import { ControlIds } from "./control-ids.ts";
import {
  authenticationFailureReply,
  controlFailureReply,
  operationFailureReply,
  resultsReply,
  type SignedIn,
} from "./envelope/reply.ts";
import {
  type ControlEcho,
  type FunctionRequest,
  type GatewayRequest,
  readRequest,
} from "./envelope/request.ts";
import { AuthenticationFailure, ControlFailure, type ErrorEntry, FunctionFailure } from "./errors.ts";
import { type Execution, execute } from "./execute.ts";
import { otherUser, type Struck, spoil, strikeFor, struckErrors } from "./faults.ts";
import type { FunctionContext } from "./functions/context.ts";
import { ResultSets } from "./functions/result-sets.ts";
import { Gate } from "./gate.ts";
import { gatewayObjects } from "./objects/registry.ts";
import { QueryEngine } from "./query/run.ts";
import { type Caller, Sessions } from "./sessions.ts";
import type { CallRecord, Commit, IntacctCall, IntacctCredentials } from "./types.ts";
import { textOf } from "./xml/tree.ts";
import { pretty } from "./xml/write.ts";

export interface GatewayReply {
  status: number;
  body: string;
  /** The fault that struck, for what only the transport can do. */
  struck?: Struck | undefined;
}

interface GatewayParts {
  company: Company;
  credentials: IntacctCredentials;
  faults: Faults<IntacctCall>;
  seed: number;
}

/** From request text to reply text: everything of the gateway but HTTP. */
export class Gateway {
  readonly calls: CallRecord[] = [];
  readonly commits: Commit[] = [];
  billed = 0;
  sessionEndpoint = "";
  readonly #parts: GatewayParts;
  readonly #clock: Clock;
  readonly #sessions: Sessions;
  readonly #controlIds: ControlIds;
  readonly #gate: Gate;
  readonly #engine: QueryEngine;
  readonly #results: ResultSets;
  readonly #objects;
  readonly #others: Bookkeeper;
  readonly #times = new Map<string, number>();

  constructor(parts: GatewayParts) {
    const { clock, settings } = parts.company;
    this.#parts = parts;
    this.#clock = clock;
    this.#sessions = new Sessions(clock, settings, parts.seed);
    this.#controlIds = new ControlIds(clock, settings);
    this.#gate = new Gate(clock, settings);
    this.#engine = new QueryEngine(parts.company);
    this.#results = new ResultSets(clock, settings);
    this.#objects = gatewayObjects(parts.company);
    this.#others = bookkeeper(parts.company);
  }

  async answer(body: string, endpoint: "login" | "session"): Promise<GatewayReply> {
    const { request, echo, failure } = readRequest(body);
    if (!request) return { status: 200, body: controlFailureReply(echo, failure?.errors ?? []) };
    this.#log(request);
    const struck = strikeFor(this.#parts.faults, request.functions);
    if (struck?.action.do === "drop" || struck?.action.do === "answer")
      return { status: 0, body: "", struck };
    if (struck?.action.do === "custom" && struck.action.name === "expire-session")
      this.#sessions.end(textOf(request.authentication, "sessionid"));
    const reply = await this.#checked(request, endpoint, struck);
    const text = spoil(reply.body, struck);
    return { status: reply.status, body: request.whitespace ? pretty(text) : text, struck };
  }

  async #checked(
    request: GatewayRequest,
    endpoint: "login" | "session",
    struck: Struck | undefined,
  ): Promise<GatewayReply> {
    try {
      checkSender(request, this.#parts.credentials);
      const { company, credentials } = this.#parts;
      const caller = signIn(request, { credentials, company, sessions: this.#sessions, endpoint });
      return await this.#admitted(request, caller, struck);
    } catch (error) {
      return { status: 200, body: refusal(request.echo, error) };
    }
  }

  async #admitted(
    request: GatewayRequest,
    caller: Caller,
    struck: Struck | undefined,
  ): Promise<GatewayReply> {
    if (!(await this.#gate.enter(caller.companyId))) return { status: 429, body: TOO_MANY };
    const refusals = this.#refusals(request, caller);
    const running = request.unique ? request.functions.filter((each) => !refusals.has(each)) : [];
    for (const each of running) this.#controlIds.begin(this.#idOf(each, request, caller));
    try {
      if (struck?.action.do === "hold" && struck.action.at === "before") await struck.released;
      const errors = struckErrors(struck);
      if (errors) for (const each of request.functions) refusals.set(each, errors.entries);
      const reply = this.#executed(request, caller, refusals, struck);
      if (struck?.action.do === "hold" && struck.action.at === "after") await struck.released;
      return reply;
    } finally {
      for (const each of running) this.#controlIds.end(this.#idOf(each, request, caller));
      this.#gate.leave(caller.companyId);
    }
  }

  #executed(
    request: GatewayRequest,
    caller: Caller,
    refusals: ReadonlyMap<FunctionRequest, readonly ErrorEntry[]>,
    struck: Struck | undefined,
  ): GatewayReply {
    const { settings } = this.#parts.company;
    const signedIn = this.#signedIn(caller);
    const [repeated] = settings.duplicateLevel === "operation" ? [...refusals.values()] : [];
    if (repeated?.[0])
      return { status: 200, body: operationFailureReply(request.echo, signedIn, repeated[0], settings) };
    const { functions, transaction } = request;
    const before = (each: FunctionRequest): void => otherUser(struck, each, this.#others);
    // Atomic for the simulator's own sake: a function that is not simulated leaves nothing half done.
    const execution = this.#parts.company.atomically(() =>
      execute({ functions, transaction, refusals, before }, this.#context(caller)),
    );
    this.#book(request, caller, execution);
    return { status: 200, body: resultsReply(request.echo, signedIn, execution.results, settings) };
  }

  #context(caller: Caller): FunctionContext {
    const { company } = this.#parts;
    return {
      caller,
      company,
      settings: company.settings,
      objects: this.#objects,
      engine: this.#engine,
      results: this.#results,
      sessions: this.#sessions,
      sessionEndpoint: this.sessionEndpoint,
    };
  }

  #signedIn({ userId, companyId, entity, expiresAt }: Caller): SignedIn {
    return { userId, companyId, entity, expiresAt, now: this.#clock.now() };
  }

  /** Functions that must not run: repeats (Intacct developer docs, Requests, uniqueid) and company for getAPISession. */
  #refusals(request: GatewayRequest, caller: Caller): Map<FunctionRequest, readonly ErrorEntry[]> {
    const { settings } = this.#parts.company;
    const refusals = new Map<FunctionRequest, readonly ErrorEntry[]>();
    const crowded =
      request.functions.length > 1 && request.functions.some((each) => each.name === "getAPISession");
    for (const each of request.functions) {
      const state = request.unique ? this.#controlIds.state(this.#idOf(each, request, caller)) : "new";
      if (crowded) refusals.set(each, [NOT_ALONE]);
      else if (state === "recorded")
        refusals.set(each, [
          {
            errorno: settings.duplicateErrorno,
            description2: `A successful transaction has already been recorded with the control id ${each.controlId}`,
          },
        ]);
      else if (state === "running")
        refusals.set(each, [
          { errorno: settings.concurrentErrorno, description2: "Concurrent request in process" },
        ]);
    }
    return refusals;
  }

  #idOf(each: FunctionRequest, request: GatewayRequest, caller: Caller): string {
    return JSON.stringify([request.echo.senderId, caller.companyId, each.controlId]);
  }

  #book(request: GatewayRequest, caller: Caller, { committed, rolledBack, billed }: Execution): void {
    this.billed += billed;
    if (request.unique && this.#parts.company.settings.rolledBackControlIds === "remember")
      for (const each of rolledBack) this.#controlIds.record(this.#idOf(each, request, caller));
    for (const { request: each, outcome } of committed) {
      if (request.unique && !outcome.errors) this.#controlIds.record(this.#idOf(each, request, caller));
      if (outcome.written.length === 0) continue;
      const times = (this.#times.get(each.controlId) ?? 0) + 1;
      this.#times.set(each.controlId, times);
      for (const { object, recordNo } of outcome.written)
        this.commits.push({
          function: each.name,
          controlid: each.controlId,
          object,
          recordNo,
          at: this.#clock.now(),
          times,
        });
    }
  }

  #log(request: GatewayRequest): void {
    for (const { name, controlId, object } of request.functions)
      this.calls.push({
        function: name,
        ...(object === undefined ? {} : { object }),
        at: this.#clock.now(),
        uniqueid: request.unique,
        controlid: controlId,
      });
  }
}

const NOT_ALONE: ErrorEntry = {
  errorno: "Get API Session Failed",
  description2: "getAPISession must be the only function of its request.",
};

/** The body of a throttled request has no more than this (intacct/intacct-sdk-js, RequestHandlerTest.ts). */
const TOO_MANY =
  '<?xml version="1.0" encoding="UTF-8"?>\n<response><control><status>failure</status></control><errormessage><error><errorno>GW-0010</errorno><description>API rate limit exceeded [Request ID: sample-0001]</description></error></errormessage></response>';

function refusal(echo: ControlEcho, error: unknown): string {
  if (error instanceof ControlFailure) return controlFailureReply(echo, error.errors);
  if (error instanceof AuthenticationFailure)
    return authenticationFailureReply(echo, error.echo, error.entry);
  if (error instanceof FunctionFailure)
    throw new Error("a function failure left its function", { cause: error });
  throw error;
}
