/** A person at the console, in a real browser, against the whole of Ledger Relay with a small company. */

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { type Browser, chromium, type Page } from "playwright-core";
import { startWorld, type World } from "../sandbox/world.ts";
import type { Bill } from "../sim/intacct/index.ts";

const browserPath = "/usr/bin/chromium";
const hasBrowser = existsSync(browserPath);
// In CI a missing browser is a failure; on a plain machine the tests need nothing but Node and npm.
const skip =
  hasBrowser || process.env["CI"] === "true" ? false : `not run: there is no Chromium at ${browserPath}`;

describe("the console in Chromium", { skip }, () => {
  let world: World;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  before(async () => {
    assert.ok(hasBrowser, `CI needs Chromium at ${browserPath}; .ci/run installs it`);
    world = await startWorld({ vendors: 12, bills: 60, consolePort: 0, scheduler: true });
    await world.instance.runJob("Ledger Relay: sync runner");
    browser = await chromium.launch({
      executablePath: browserPath,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
  });
  after(async () => {
    await browser?.close();
    await world?.close();
  });

  /** A bill that Intacct lets us change, with a number that no other bill contains. */
  function openBills(): Bill[] {
    const numbers = world.intacct.bills().map(({ RECORDID }) => RECORDID);
    return world.intacct
      .bills()
      .filter(({ STATE, RECORDID, APBILLITEMS }) => {
        const isAlone = numbers.filter((number) => number.includes(RECORDID)).length === 1;
        return STATE === "Posted" && RECORDID !== "" && isAlone && APBILLITEMS.length >= 2;
      })
      .sort((a, b) => a.APBILLITEMS.length - b.APBILLITEMS.length);
  }

  function bill(index: number): Bill {
    const found = openBills()[index];
    assert.ok(found, "the small company has too few posted bills");
    return found;
  }

  async function openInvoice(number: string): Promise<void> {
    await page.goto(`${world.consoleUrl}/invoices?show=all`);
    await page.getByRole("searchbox").fill(number);
    await page.getByRole("link", { name: number, exact: true }).click();
    await page.getByRole("heading", { level: 1, name: number }).waitFor();
  }

  const section = (heading: string) => page.getByRole("region", { name: heading });

  it("fills the list by itself with every bill of the company", async () => {
    await page.goto(world.consoleUrl);
    await page.getByRole("button", { name: "All" }).click();
    const { length } = world.intacct.bills();
    await page.getByText(`1–${Math.min(50, length)} of ${length}`).waitFor();
  });

  it("finds a bill by its number", async () => {
    const { RECORDID } = bill(0);
    await page.getByRole("searchbox").fill(RECORDID);
    await page.getByText("1–1 of 1").waitFor();
    assert.equal(await page.locator("tbody tr").count(), 1);
    assert.match(await page.locator("tbody tr").innerText(), new RegExp(RECORDID));
  });

  it("carries a changed coding from Approve to the ERP, once, and shows each step", async () => {
    const before = bill(0);
    const others = world.intacct.bills().filter(({ RECORDNO }) => RECORDNO !== before.RECORDNO);
    const account = before.APBILLITEMS[1]?.ACCOUNTNO ?? "";
    await openInvoice(before.RECORDID);
    await section("Side by side").getByText("The same on both sides.").waitFor();

    const choice = page.getByLabel("GL account of line 1", { exact: true });
    await choice.focus();
    const option = choice.locator("option", { hasText: new RegExp(`^${RegExp.escape(account)} `) });
    await choice.selectOption((await option.getAttribute("value")) ?? "");
    await page.getByText("Saved").waitFor();
    await section("Side by side").getByText("One difference.").waitFor();
    assert.equal(world.intacct.commits().length, 0, "nothing is sent before the approval");

    await page.getByRole("button", { name: "Approve" }).click();
    const strip = page.getByRole("list", { name: "Progress" });
    await strip.getByText(`Confirmed as bill ${before.RECORDID}`).waitFor();
    for (const step of ["Approved by", "Queued", "Sent"])
      await strip.getByRole("listitem").filter({ hasText: step }).getByText("(done)").waitFor();
    await section("Side by side").getByText("The same on both sides.").waitFor();

    const trail = section("What happened");
    for (const event of [
      "Confirmed by Sage Intacct",
      "Sending to Sage Intacct",
      "Queued to be sent",
      "Approved",
    ])
      await trail.getByText(event, { exact: true }).waitFor();

    const now = world.intacct.bill(before.RECORDNO);
    assert.deepEqual(
      now?.APBILLITEMS.map(({ ACCOUNTNO }) => ACCOUNTNO),
      before.APBILLITEMS.map(({ ACCOUNTNO }, index) => (index === 0 ? account : ACCOUNTNO)),
    );
    assert.equal(now?.TRX_TOTALENTERED, before.TRX_TOTALENTERED);
    assert.deepEqual(
      world.intacct.commits().map(({ recordNo }) => recordNo),
      [before.RECORDNO],
    );
    assert.deepEqual(
      world.intacct.bills().filter(({ RECORDNO }) => RECORDNO !== before.RECORDNO),
      others,
    );
  });

  it("shows the dispatch that carried it", async () => {
    await page.getByRole("link", { name: "Dispatches" }).click();
    const row = page.getByRole("row").filter({ hasText: "Update invoice" });
    await row.getByText("Processed").waitFor();
    assert.equal(await row.count(), 1);
  });

  it("lets an operator look and not decide", async () => {
    await openInvoice(bill(1).RECORDID);
    await page.getByLabel("You are").selectOption("olga");
    await page.getByText("Olga may look, not decide.").waitFor();
    assert.equal(await page.getByRole("button", { name: "Approve" }).isDisabled(), true);
    await page.getByLabel("You are").selectOption("alice");
    await page.getByRole("button", { name: "Approve" }).click({ trial: true });
  });

  it("fits a phone without scrolling sideways", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of ["/invoices", "/suppliers", "/dispatches", "/connections", "/about"]) {
      await page.goto(world.consoleUrl + path);
      await page.locator("main h1").waitFor();
      await page.locator(".loading").waitFor({ state: "detached" });
      assert.equal(await page.evaluate("document.documentElement.scrollWidth"), 390, path);
    }
  });

  it("gives the browser nothing to complain about", () => {
    assert.deepEqual(complaints, []);
  });
});
