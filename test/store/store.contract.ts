/** The contract of every store; each driver's test file runs all of it. */

import { describe } from "node:test";
import { accessContract } from "./access.contract.ts";
import type { Driver } from "./bench.ts";
import { chainContract } from "./chain.contract.ts";
import { dispatchContract } from "./dispatch.contract.ts";
import { sharingContract } from "./sharing.contract.ts";

export function storeContract(driver: Driver): void {
  describe(`${driver.name}: dispatch journal`, () => dispatchContract(driver));
  describe(`${driver.name}: chain of the journal`, () => chainContract(driver));
  describe(`${driver.name}: leases, budgets and tokens`, () => sharingContract(driver));
  describe(`${driver.name}: nonces and pairing`, () => accessContract(driver));
}
