/** What has served its time goes; what has not, and the trail, stay. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { connectionName, startApp } from "./app.ts";

test("ended runs and closed exceptions go after the days of the property; open ones and the trail stay", async () => {
  const app = await startApp();
  try {
    const old = "2025-11-01 00:00:00";
    const run = { connection: connectionName, started: old };
    await app.admin.insert("x_lr_relay_run", { ...run, lease_key: "old", finished: old });
    await app.admin.insert("x_lr_relay_run", { ...run, lease_key: "open" });
    await app.admin.insert("x_lr_relay_run", { ...run, lease_key: "new", finished: "2026-03-01 00:00:00" });
    const trouble = { connection: connectionName, kind: "sync", opened_at: old };
    await app.admin.insert("x_lr_relay_exception", { ...trouble, exception_key: "1", closed_at: old });
    await app.admin.insert("x_lr_relay_exception", { ...trouble, exception_key: "2", state: "open" });
    await app.admin.insert("x_lr_relay_activity", { event: "pulled", event_key: "1", at: old });
    const left = async (): Promise<(string | undefined)[]> => [
      ...(await app.rows("x_lr_relay_run", "ORDERBYlease_key")).map((row) => row["lease_key"]),
      ...(await app.rows("x_lr_relay_exception")).map((row) => row["exception_key"]),
    ];
    await app.setProperty("x_lr_relay.retention_days", "0");
    await app.runJob("Ledger Relay: retention");
    assert.equal((await left()).length, 5);
    await app.setProperty("x_lr_relay.retention_days", "90");
    await app.runJob("Ledger Relay: retention");
    assert.deepEqual(await left(), ["new", "open", "2"]);
    assert.equal((await app.rows("x_lr_relay_activity")).length, 1);
    assert.deepEqual(await app.complaints(), []);
  } finally {
    await app.close();
  }
});
