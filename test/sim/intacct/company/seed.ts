import { Random } from "../../kit/random.ts";
import type { Company } from "./company.ts";
import { seedBills } from "./seed-bills.ts";
import { seedAccounts, seedDepartments, seedLocations, seedVendors } from "./seed-masters.ts";

interface CompanySize {
  vendors: number;
  bills: number;
  accounts: number;
  departments: number;
}

/** Fills a company: the same seed, sizes and starting day give the same records. */
export function seedCompany(company: Company, seed: number, size: CompanySize): void {
  const now = Math.floor(company.clock.now() / 1000) * 1000;
  seedLocations(company, new Random(seed + 1), now);
  seedAccounts(company, new Random(seed + 2), now, size.accounts);
  seedDepartments(company, new Random(seed + 3), now, size.departments);
  seedVendors(company, new Random(seed + 4), now, size.vendors);
  seedBills(company, seed + 5, now, size.bills);
}
