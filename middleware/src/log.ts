/** JSON lines on stdout. Field names that could hold a secret are cut, whatever their content. */

import { type Logger, pino } from "pino";

export type Log = Pick<Logger, "debug" | "info" | "warn" | "error">;

const secretKeys = ["authorization", "password", "secret", "token", "body", "bearer", "signature"];

export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secretKeys.flatMap((key) => [key, `*.${key}`]), censor: "[secret]" },
  });
}
