/** Words of the invented company; odd characters on purpose, because real vendors have them. */

export const VENDOR_NAMES = [
  "Chloride Systems",
  "Forge & Sons",
  "O'Brien, O'Neil & Sons",
  "Müller Söhne GmbH",
  'The "Best" Supplies <East>',
  "Équipements Nordiques Ltée",
  "上海贸易有限公司",
  "100% Cotton; Ltd.",
] as const;
export const FIRST = ["Northwind", "Harbour", "Summit", "Redwood", "Granite", "Prairie", "Keystone"] as const;
export const SECOND = ["Electric", "Plumbing", "Office Supply", "Freight", "Steel", "Printing"] as const;

export const PLACES = [
  { city: "Toronto", state: "ON", zip: "M8V 1A1", country: "Canada", currency: "CAD", tax: "ONTARI" },
  { city: "Vancouver", state: "BC", zip: "V5K 0A1", country: "Canada", currency: "CAD", tax: "BCTAX" },
  { city: "Seattle", state: "WA", zip: "98101", country: "USA", currency: "USD", tax: "WATAX" },
  { city: "Montréal", state: "QC", zip: "H2Y 1C6", country: "Canada", currency: "CAD", tax: "QUETAX" },
] as const;

export const ACCOUNTS = [
  "Inventory",
  "Freight",
  "Office supplies",
  "Repairs & maintenance",
  "Travel",
  "Utilities",
  "Rent",
  "Legal fees",
] as const;
export const DIVISIONS = ["Toronto", "Vancouver", "Seattle", "Head office", "Warehouse", "Café"] as const;
export const ITEMS = [
  "Fluorescent desk lamp",
  "Halogen bulb",
  "Compressor",
  "Toner <black>",
  "Käseplatte",
] as const;
export const LINES = [
  "Cleaning supplies",
  "Delivery",
  "Monthly service",
  "Labour, 3 h",
  "Rückerstattung",
  "",
] as const;
export const TERMS = ["N30", "2N31", "N45"] as const;
