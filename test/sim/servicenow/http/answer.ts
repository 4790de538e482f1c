import type { ApiAnswer } from "../workers/messages.ts";

const json = { "Content-Type": "application/json;charset=UTF-8" };

export function answer(status: number, body: unknown, headers: Record<string, string> = {}): ApiAnswer {
  return { status, headers: { ...json, ...headers }, body: body === undefined ? "" : JSON.stringify(body) };
}

/** An error of the REST APIs: `{"error":{"message","detail"},"status":"failure"}`. */
export class ApiError extends Error {
  readonly status: number;
  readonly detail: string | null;

  constructor(status: number, message: string, detail: string | null = null) {
    super(message);
    this.status = status;
    this.detail = detail;
  }

  toAnswer(): ApiAnswer {
    return errorAnswer(this.status, this.message, this.detail);
  }
}

export function errorAnswer(
  status: number,
  message: string,
  detail: string | null,
  headers: Record<string, string> = {},
): ApiAnswer {
  return answer(status, { error: { message, detail }, status: "failure" }, headers);
}

/** Runs an API; what it refuses becomes the platform's own error. */
export function answering(work: () => ApiAnswer): ApiAnswer {
  try {
    return work();
  } catch (error) {
    if (error instanceof ApiError) return error.toAnswer();
    throw error;
  }
}

export const notFound = (): ApiError =>
  new ApiError(404, "No Record found", "Record doesn't exist or ACL restricts the record retrieval");

export const forbidden = (operation: string): ApiError =>
  new ApiError(403, "Operation Failed", `ACL Exception ${operation} Failed due to security constraints`);
