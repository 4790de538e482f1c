import type { Company } from "./company/company.ts";
import type { GatewayRequest } from "./envelope/request.ts";
import { AuthenticationFailure, ControlFailure, type ErrorEntry, NotSimulated } from "./errors.ts";
import type { Caller, Sessions } from "./sessions.ts";
import type { IntacctCredentials } from "./types.ts";
import { child, textOf, type XmlNode } from "./xml/tree.ts";

const XL06 = "XL03000006";

/** The sender comes first: wrong, and nothing else is looked at (jfcote87/intacct, objects_test.go). */
export function checkSender(request: GatewayRequest, credentials: IntacctCredentials): void {
  const right =
    request.echo.senderId === credentials.sender_id && request.senderPassword === credentials.sender_password;
  if (!right)
    throw new ControlFailure({
      errorno: XL06,
      description2: "Incorrect Intacct XML Partner ID or password.",
    });
}

interface SignInRules {
  credentials: IntacctCredentials;
  company: Company;
  sessions: Sessions;
  /** Which of the two endpoints was called. */
  endpoint: "login" | "session";
}

/** Then company and user or the session, then the company's authorisation of the sender. */
export function signIn(request: GatewayRequest, rules: SignInRules): Caller {
  const login = child(request.authentication, "login");
  const session = child(request.authentication, "sessionid");
  if (!login && !session) throw new NotSimulated("oauth authentication");
  const caller = login ? byPassword(login, rules) : bySession(session?.text.trim() ?? "", rules);
  if (rules.company.settings.senderAuthorised) return caller;
  const { companyId, userId } = caller;
  throw new AuthenticationFailure(
    {
      errorno: XL06,
      description: "Invalid Web Services Authorization",
      description2: `The sender ID '${request.echo.senderId}' is not authorized to make Web Services requests to company ID '${companyId}'.`,
      correction: "Contact the company administrator to grant Web Services authorization to this sender ID.",
    },
    { userId, companyId },
  );
}

const SIGN_IN_INCORRECT: ErrorEntry = { errorno: XL06, description2: "Sign-in information is incorrect" };

function byPassword(login: XmlNode, { credentials, company, endpoint }: SignInRules): Caller {
  const userId = textOf(login, "userid");
  const companyId = textOf(login, "companyid");
  const entity = textOf(login, "locationid");
  if (child(login, "clientid") || companyId.includes("|")) throw new NotSimulated("slide-in sign-in");
  const right =
    userId === credentials.user_id &&
    companyId === credentials.company_id &&
    textOf(login, "password") === credentials.user_password;
  // Only an entity can be signed in to; a plain location is refused (hotgluexyz/target-intacct).
  const known = entity === "" || company.entities.named(entity) !== undefined;
  const placed = endpoint === "login" || company.settings.loginOnSessionUrl === "accept";
  if (!right || !known || !placed) throw new AuthenticationFailure(SIGN_IN_INCORRECT, { userId, companyId });
  const expiresAt = company.clock.now() + company.settings.sessionIdleMs;
  return { userId, companyId, entity, sessionId: "", expiresAt };
}

function bySession(id: string, { company, sessions, endpoint }: SignInRules): Caller {
  const placed = endpoint === "session" || company.settings.sessionOnLoginUrl === "accept";
  const caller = placed ? sessions.use(id) : undefined;
  if (!caller) throw new AuthenticationFailure({ errorno: XL06, description2: `Invalid session ${id}` });
  return caller;
}
