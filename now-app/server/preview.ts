/** Will it post? A dry run of what an approval would send, before anybody approves. */
import { GlideRecord } from "@servicenow/glide";
import { approvalRefusal } from "./approval-refusal.ts";
import { outgoingOf } from "./approved-document.ts";
import { setupOf } from "./connection-setup.ts";
import { problemText } from "./dispatch-outcome.ts";
import { type Answer, callMiddleware, columnTime, inform, messageOf, tell } from "./platform.ts";
import { text } from "./record.ts";
import { routeOf } from "./route.ts";

/** A person waits for it; the platform gives up at 30 s. */
const timeoutMs = 25_000;
const keptCharacters = 40_000;

/** Whether it would post, in a sentence, and what would be sent. */
interface Preview {
  ok: boolean;
  words: string;
  request: string;
}

/** The Will it post? button. Sends nothing, changes nothing but the answer that it leaves on the record. */
export function willItPost(current: GlideRecord): void {
  const record = new GlideRecord(current.getTableName());
  if (!record.get(current.getUniqueValue())) return;
  const { ok, words, request } = previewOf(record);
  record.setValue("preview", [words, request].filter(Boolean).join("\n\n").slice(0, keptCharacters));
  record.setValue("previewed_at", columnTime());
  record.update();
  if (ok) inform(words);
  else tell(words);
}

function previewOf(record: GlideRecord): Preview {
  const setup = setupOf(text(record, "connection"));
  const refusal = approvalRefusal(record, setup, {
    from: text(record, "approval"),
    to: "approved",
    byRule: false,
  });
  const route = setup && routeOf(record, setup);
  if (!route)
    return {
      ok: refusal === "",
      words: refusal || "Approving sends nothing: the ERP takes no such change.",
      request: "",
    };
  try {
    const { key, revision, document, baseHash } = outgoingOf(record, route);
    const answer = callMiddleware("post_document", {
      connection: route.connection,
      idempotencyKey: key,
      timeoutMs,
      body: {
        operation: route.operation,
        document,
        source: { table: record.getTableName(), sys_id: record.getUniqueValue(), revision },
        base_hash: baseHash,
        dry_run: true,
      },
    });
    return join(refusal, read(answer, route.connection));
  } catch (error) {
    return join(refusal, { ok: false, words: messageOf(error), request: "" });
  }
}

function join(refusal: string, preview: Preview): Preview {
  if (refusal === "") return preview;
  return {
    ok: false,
    words: `${refusal} ${preview.ok ? "" : preview.words}`.trim(),
    request: preview.request,
  };
}

function read({ status, body, failure }: Answer, connection: string): Preview {
  if (status === 200 && body?.["status"] === "preview") {
    const request = typeof body["request"] === "string" ? body["request"] : "";
    const words =
      request === ""
        ? `${connection} has it as it is: nothing would be sent.`
        : `It would post on ${connection}.`;
    return { ok: true, words, request };
  }
  if (status === 0) return { ok: false, words: `The middleware did not answer: ${failure}`, request: "" };
  const fix = typeof body?.["fix"] === "string" ? body["fix"] : "";
  const words = [`It would not post on ${connection}: ${problemText(body) || `HTTP ${status}`}`, fix];
  return { ok: false, words: words.filter(Boolean).join(" "), request: "" };
}
