/** POST /api/x_lr_relay/v1/journal: the middleware has sealed a day of its dispatch journal. */
import { writeActivity } from "./activity.ts";
import { type RestAnswer, type RestRequest, type RestResponse, readObject, refusal, reply } from "./rest.ts";

/**
 * Body `{day, first, last, head}`: the day (UTC), the first and last event, and the hash that seals them. It goes into
 * the activity trail, where nobody can change it: whoever rewrote the journal later would contradict the trail. The
 * same head again changes nothing.
 */
export function receiveHead(request: RestRequest, response: RestResponse): void {
  reply(response, answer(request.body.dataString));
}

function answer(json: string): RestAnswer {
  const { day, first, last, head } = readObject(json) ?? {};
  const isDay = typeof day === "string" && /^\d{4}-\d{2}-\d{2}$/.test(day);
  const isHash = typeof head === "string" && /^[0-9a-f]{64}$/.test(head);
  if (!isDay || !isHash || typeof first !== "number" || typeof last !== "number") {
    return refusal(400, "The body must be an object with day, first, last and head.");
  }
  const written = writeActivity({
    connection: "",
    entity: "",
    event: "journal_sealed",
    detail: `journal of ${day}, events ${first} to ${last}`,
    payloadSha256: head,
    // A head of one middleware stands once; two middlewares have two heads for a day.
    eventKey: `journal/${day}/${head.slice(0, 16)}`,
  });
  return { status: 200, body: { day, written } };
}
