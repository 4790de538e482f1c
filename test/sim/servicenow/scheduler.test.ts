/** Facts of ServiceNow SDK 4.9.0, api/scheduledscript-api.md, api/scriptaction-api.md; ServiceNow docs, events. */
import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, it } from "node:test";
import { nextRun } from "./scheduler/schedule.ts";
import { startFixture, type TestInstance } from "./test-instance.ts";

let instance: TestInstance;
before(async () => {
  instance = await startFixture();
});
after(() => instance.close());
const during = async (work: () => Promise<unknown>): Promise<string[]> => {
  const before = (await instance.logged("info")).length;
  await work();
  return (await instance.logged("info")).slice(before);
};

describe("the next run", () => {
  const base = { active: "1", run_start: "2026-01-01 00:00:00" };
  const at = (text: string) => Date.parse(`${text}Z`);
  const next = (script: Record<string, string>, from: string): string | undefined => {
    const ms = nextRun({ ...base, ...script }, at(from), "UTC");
    return ms === undefined ? undefined : new Date(ms).toISOString().slice(0, 19);
  };

  it("of a periodical script lies on the grid that starts at run_start", () => {
    const script = { run_type: "periodically", run_period: "1970-01-01 00:15:00" };
    assert.equal(next(script, "2026-03-02T09:00:00"), "2026-03-02T09:00:00");
    assert.equal(next(script, "2026-03-02T09:00:01"), "2026-03-02T09:15:00");
    assert.equal(
      next({ ...script, run_start: "2026-04-01 00:07:00" }, "2026-03-02T09:00:01"),
      "2026-04-01T00:07:00",
    );
    assert.equal(next({ ...script, run_end: "2026-03-02 09:10:00" }, "2026-03-02T09:00:01"), undefined);
  });

  it("of a daily script is at its time of day on the wall clock of its zone", () => {
    const script = { run_type: "daily", run_time: "1970-01-01 02:30:00", time_zone: "America/New_York" };
    assert.equal(next(script, "2026-03-02T09:00:00"), "2026-03-03T07:30:00");
    assert.equal(next(script, "2026-07-02T06:00:00"), "2026-07-02T06:30:00");
  });

  it("of weekly and monthly scripts is on their day", () => {
    const weekly = {
      run_type: "weekly",
      run_time: "1970-01-01 06:00:00",
      run_daysofweek: "1,3",
      time_zone: "UTC",
    };
    assert.equal(next(weekly, "2026-03-02T09:00:00"), "2026-03-04T06:00:00");
    const monthly = {
      run_type: "monthly",
      run_time: "1970-01-01 06:00:00",
      run_dayofmonth: "31",
      time_zone: "UTC",
    };
    assert.equal(next(monthly, "2026-04-02T09:00:00"), "2026-05-31T06:00:00");
  });

  it("of on demand, inactive and past single scripts is never", () => {
    assert.equal(next({ run_type: "on_demand" }, "2026-03-02T09:00:00"), undefined);
    assert.equal(next({ run_type: "once" }, "2026-03-02T09:00:00"), undefined);
    assert.equal(
      next(
        { active: "0", run_type: "periodically", run_period: "1970-01-01 00:15:00" },
        "2026-03-02T09:00:00",
      ),
      undefined,
    );
  });
});

describe("scheduled scripts", () => {
  it("run when due, once, and make up no missed run", async () => {
    assert.deepEqual(await during(() => instance.runDue()), ["job ran"]);
    assert.deepEqual(await during(() => instance.runDue()), []);
    instance.clock.advance(14 * 60_000);
    assert.deepEqual(await during(() => instance.runDue()), []);
    instance.clock.advance(61 * 60_000);
    assert.deepEqual(await during(() => instance.runDue()), ["job ran"]);
  });

  it("run under their condition only", async () => {
    await instance.setProperty("x_sim_fix.on", "false");
    instance.clock.advance(24 * 3600_000);
    assert.deepEqual(await during(() => instance.runDue()), ["job ran"]);
    await instance.setProperty("x_sim_fix.on", "true");
    instance.clock.advance(24 * 3600_000);
    assert.deepEqual(await during(() => instance.runDue()), ["job ran", "job ran"]);
  });

  it("run by name, also inactive ones; an unknown name is an error", async () => {
    const [job] = await instance.admin.query("sysauto_script", "name=Fixture job");
    await instance.admin.update("sysauto_script", job?.["sys_id"] ?? "", { active: "false" });
    assert.deepEqual(await during(() => instance.runJob("Fixture job")), ["job ran"]);
    instance.clock.advance(3600_000);
    assert.deepEqual(await during(() => instance.runDue()), []);
    await assert.rejects(instance.runJob("nothing"), /no scheduled script named nothing/);
  });

  it("that throw are logged, and the others run", async () => {
    await instance.add("sysauto_script", {
      name: "Broken",
      script: "throw new Error('job broke')",
      run_type: "periodically",
      run_period: "1970-01-01 00:10:00",
      run_start: "2026-01-01 00:00:00",
      active: "true",
    });
    await instance.add("sysauto_script", {
      name: "Sound",
      script: "gs.info('sound')",
      run_type: "periodically",
      run_period: "1970-01-01 00:10:00",
      run_start: "2026-01-01 00:00:00",
      active: "true",
    });
    instance.clock.advance(10 * 60_000);
    assert.deepEqual(await during(() => instance.runDue()), ["sound"]);
    const entry = (await instance.log()).find((one) => one.source === "scheduled script Broken");
    assert.match(entry?.message ?? "", /^job broke/);
  });

  it("run as the user in run_as", async () => {
    await instance.add("sysauto_script", {
      name: "As olga",
      script: "gs.info(gs.getUserName())",
      run_type: "on_demand",
      run_as: "olga",
      active: "true",
    });
    assert.deepEqual(await during(() => instance.runJob("As olga")), ["olga"]);
  });

  it("never overlap themselves: a run that lasts past the next time is not started again meanwhile", async () => {
    const held = Promise.withResolvers<() => void>();
    let calls = 0;
    const server = createServer((_, response) => {
      calls += 1;
      held.resolve(() => response.end("x"));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await instance.add("sysauto_script", {
      name: "Long",
      run_type: "periodically",
      run_period: "1970-01-01 00:00:10",
      run_start: "2026-01-01 00:00:00",
      active: "true",
      script: `var r = new sn_ws.RESTMessageV2(); r.setEndpoint('${url}'); r.setHttpMethod('get'); r.execute()`,
    });
    instance.clock.advance(10_000);
    const due = instance.runDue();
    const release = await held.promise;
    instance.clock.advance(10_000);
    const again = instance.runDue();
    assert.equal(calls, 1);
    const [job] = await instance.admin.query("sysauto_script", "name=Long");
    await instance.admin.update("sysauto_script", job?.["sys_id"] ?? "", { active: "false" });
    release();
    await Promise.all([due, again]);
    assert.equal(calls, 1);
    server.close();
  });
});

describe("events", () => {
  it("run the script actions of their name later, with event and current, and are then processed", async () => {
    const sysId = await instance.admin.insert("x_sim_fix_item", { external_id: "EV" });
    const queue = `var gr = new GlideRecord('x_sim_fix_item'); gr.get('${sysId}'); gs.eventQueue('x_sim_fix.changed', gr, 'one', 'two')`;
    assert.deepEqual(await instance.script(queue), []);
    const [event] = await instance.admin.query("sysevent", `instance=${sysId}`);
    assert.deepEqual(
      [event?.["state"], event?.["parm1"], event?.["parm2"], event?.["table"]],
      ["ready", "one", "two", "x_sim_fix_item"],
    );
    assert.deepEqual(await during(() => instance.runDue()), ["event one for EV"]);
    assert.equal((await instance.admin.query("sysevent", `instance=${sysId}`))[0]?.["state"], "processed");
  });

  it("whose action throws end in state error, with the exception in the log", async () => {
    await instance.add("sysevent_script_action", {
      name: "Breaks",
      event_name: "x_sim_fix.changed",
      script: "throw new Error('action broke')",
      active: "true",
    });
    const sysId = await instance.admin.insert("x_sim_fix_item", { external_id: "EV2" });
    await instance.script(
      `var gr = new GlideRecord('x_sim_fix_item'); gr.get('${sysId}'); gs.eventQueue('x_sim_fix.changed', gr, '', '')`,
    );
    await instance.runDue();
    assert.equal((await instance.admin.query("sysevent", `instance=${sysId}`))[0]?.["state"], "error");
    assert.ok(
      (await instance.log()).some(
        (one) => one.source === "script action Breaks" && one.message.startsWith("action broke"),
      ),
    );
  });

  it("that are not registered are refused", async () => {
    await instance.script("gs.eventQueue('x_sim_fix.nothing', null, '', '')");
    assert.ok(
      (await instance.logged("error")).some((text) =>
        text.includes("not simulated: event x_sim_fix.nothing"),
      ),
    );
  });

  it("for later wait for their time", async () => {
    const later =
      "var at = new GlideDateTime(); at.addSeconds(60); gs.eventQueueScheduled('x_sim_fix.changed', null, 'late', '', at)";
    await instance.add("sysevent_script_action", {
      name: "Late",
      event_name: "x_sim_fix.changed",
      script: "gs.info('late ' + current)",
      condition_script: "event.parm1 == 'late'",
      active: "true",
      order: "1",
    });
    await instance.script(later);
    assert.deepEqual(await during(() => instance.runDue()), []);
    instance.clock.advance(60_000);
    assert.ok((await during(() => instance.runDue())).includes("late null"));
  });
});

describe("the ticker", () => {
  it("runs what is due by itself, and what is queued at once", async () => {
    const live = await startFixture();
    try {
      live.startScheduler();
      await live.add("sys_script", {
        name: "Async",
        collection: "x_sim_fix_item",
        when: "async_always",
        action_insert: "true",
        advanced: "true",
        active: "true",
        script: "var c = new GlideRecord('x_sim_fix_category'); c.initialize(); c.code = 'TICK'; c.insert();",
      });
      const fault = live.faults.add({
        when: { api: "table", table: "x_sim_fix_category" },
        action: { do: "hold", at: "before" },
      });
      fault.release();
      await live.as("olga", "POST", "/api/now/table/x_sim_fix_item", { external_id: "T" });
      const seen = async (): Promise<boolean> =>
        (await live.admin.query("x_sim_fix_category", "code=TICK")).length > 0;
      while (!(await seen())) await new Promise((resolve) => setImmediate(resolve));
    } finally {
      await live.close();
    }
  });
});
