/** A believable contractor: heating, plumbing and electrical work in three towns. The same seed makes the same tenant. */

import { Random } from "../kit/random.ts";
import type { Address } from "./records.ts";
import { seedBills } from "./seed-bills.ts";
import type { Tenant } from "./tenant.ts";

export interface Sizes {
  vendors: number;
  bills: number;
  accounts: number;
  businessUnits: number;
  jobTypes: number;
}

const DAY = 86_400_000;
const SUPPLIERS = [
  "Johnstone Supply",
  "Ferguson",
  "Carrier Enterprise",
  "Rexel",
  "Winsupply",
  "Hajoca",
  "Gemaire",
];
const TOWNS = [
  ["Columbia", "SC", "29201"],
  ["Augusta", "GA", "30901"],
  ["Charlotte", "NC", "28202"],
] as const;
const TRADES = ["HVAC", "Plumbing", "Electrical"];
const WORK = ["Service", "Install", "Maintenance"];
const ACCOUNTS = ["COGS - Materials", "COGS - Equipment", "Freight In", "Shop Supplies", "Tools", "Permits"];

export function seedTenant(tenant: Tenant, seed: number, sizes: Sizes): void {
  const random = new Random(seed);
  const start = tenant.clock.now() - 200 * DAY;
  seedUnits(tenant, sizes, start);
  seedAccounts(tenant, sizes, start);
  seedVendors(tenant, sizes, start, random);
  seedBills(tenant, sizes.bills, start, random);
}

function stamps(tenant: Tenant, at: number) {
  return { createdOn: tenant.stamp(at), modifiedOn: tenant.stamp(at) };
}

function seedUnits(tenant: Tenant, { businessUnits, jobTypes }: Sizes, start: number): void {
  for (let index = 0; index < businessUnits; index += 1) {
    const id = 12 + index;
    const name = `${TRADES[index % 3]} - ${WORK[Math.floor(index / 3) % 3]}${index >= 9 ? ` ${index}` : ""}`;
    const common = { active: index !== businessUnits - 1, ...stamps(tenant, start + index * 1000) };
    tenant.businessUnits.set(id, { id, name, officialName: null, currency: "USD", ...common });
  }
  for (let index = 0; index < jobTypes; index += 1) {
    const id = 77 + index;
    const name = `${TRADES[index % 3]} ${["Repair", "Replacement", "Tune-up"][Math.floor(index / 3) % 3]} ${index}`;
    tenant.jobTypes.set(id, { id, name, active: true, ...stamps(tenant, start + index * 1000) });
  }
}

function seedAccounts(tenant: Tenant, { accounts }: Sizes, start: number): void {
  for (let index = 0; index < accounts; index += 1) {
    const id = 2201 + index;
    const word = ACCOUNTS[index % ACCOUNTS.length] ?? "";
    tenant.accounts.set(id, {
      ...{
        id,
        name: index < ACCOUNTS.length ? word : `${word} ${index}`,
        number: String(51_000 + index * 10),
      },
      ...{ description: null, type: "Cost of Goods Sold", subtype: "Supplies & Materials", active: true },
      ...{ isIntacctGroup: index === accounts - 1, isIntacctBankAccount: false, source: "AccountingSystem" },
      ...{ defaultAccountType: null, ...stamps(tenant, start + index * 1000) },
    });
  }
  // An account of the application's own, which has no number, and one that is out of use.
  if (accounts > 3) tenant.change(tenant.accounts, 2204, { number: null, source: "ManuallyCreated" });
  if (accounts > 4) tenant.change(tenant.accounts, 2205, { active: false });
}

function seedVendors(tenant: Tenant, { vendors }: Sizes, start: number, random: Random): void {
  for (let index = 0; index < vendors; index += 1) {
    const id = 6120 + index;
    const [city, state, zip] = random.pick(TOWNS);
    const address: Address = {
      street: `${random.integer(1, 900)} Depot Rd`,
      unit: "",
      city,
      state,
      zip,
      country: "USA",
    };
    const phone = `803555${String(1000 + index)}`;
    const contactInfo = {
      firstName: "Kim",
      lastName: "Park",
      phone,
      email: `orders${id}@example.com`,
      fax: "",
    };
    const name = `${SUPPLIERS[index % SUPPLIERS.length]}${index < SUPPLIERS.length ? "" : ` ${city} ${index}`}`;
    tenant.vendors.set(id, {
      ...{
        id,
        name,
        active: index % 17 !== 16,
        memo: "",
        deliveryOption: "EmailAsPdf",
        defaultTaxRate: 0.08,
      },
      ...{ isTruckReplenishment: true, isMobileCreationRestricted: false, contactInfo, address },
      // Loaded in batches: several share one time.
      ...{ externalData: {}, ...stamps(tenant, start + Math.floor(index / 5) * 60_000) },
    });
  }
}
