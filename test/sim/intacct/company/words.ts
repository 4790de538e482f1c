/** Words of the invented company; odd characters on purpose, because real vendors have them. */

export const VENDOR_NAMES = [
  "Jane's Deli & Co",
  "Müller & Söhne GmbH",
  "Café Crème Traiteur",
  "上海贸易有限公司",
  "🚚 Speedy Freight",
  'The "Best" Supplies <East>',
  "Array]]>Parts Inc.",
  "شركة النور للتجارة",
  "Łódź Maszyny S.A.",
  "O'Brien, O'Neil & Sons",
  "Ñandú Consultores",
  "100% Cotton; Ltd.",
  "Tab\tand  double  space Co",
  "Ωmega Optics",
] as const;

export const VENDOR_FIRST = [
  "Northwind",
  "Harbor",
  "Summit",
  "Redwood",
  "Blue Lake",
  "Granite",
  "Prairie",
  "Keystone",
  "Pioneer",
  "Sterling",
  "Cascade",
  "Liberty",
] as const;
export const VENDOR_SECOND = [
  "Electric",
  "Plumbing",
  "Office Supply",
  "Logistics",
  "Consulting",
  "Foods",
  "Machinery",
  "Staffing",
  "Software",
  "Cleaning",
  "Steel",
  "Printing",
] as const;
export const VENDOR_FORM = ["Inc.", "LLC", "Ltd.", "Co.", "GmbH", "Group"] as const;

export const CITIES: readonly {
  city: string;
  state: string;
  zip: string;
  country: string;
  code: string;
  currency: string;
}[] = [
  { city: "Reno", state: "NV", zip: "89501", country: "United States", code: "US", currency: "USD" },
  { city: "Boston", state: "MA", zip: "02110", country: "United States", code: "US", currency: "USD" },
  { city: "San José", state: "CA", zip: "95112", country: "United States", code: "US", currency: "USD" },
  { city: "Chicago", state: "IL", zip: "60601", country: "United States", code: "US", currency: "USD" },
  { city: "Montréal", state: "QC", zip: "H2Y 1C6", country: "Canada", code: "CA", currency: "CAD" },
  { city: "London", state: "", zip: "EC1A 1BB", country: "United Kingdom", code: "GB", currency: "GBP" },
  { city: "München", state: "", zip: "80331", country: "Germany", code: "DE", currency: "EUR" },
];

export const RATES: Readonly<Record<string, string>> = {
  USD: "",
  EUR: "1.08477",
  GBP: "1.26",
  CAD: "0.7345",
};

export const ACCOUNT_TITLES = [
  "Repairs & Maintenance",
  "Freight",
  "Office Supplies",
  "Travel",
  "Rent",
  "Utilities",
  "Software Subscriptions",
  "Legal Fees",
  "Insurance",
  "Fuel",
  "Advertising <Online>",
  "Training",
  "Uniforms",
  "Small Tools",
  "Telephone",
] as const;

export const DEPARTMENT_TITLES = [
  "Sales",
  "Service",
  "Engineering",
  "Finance",
  "Human Resources",
  "Warehouse",
  "Procurement",
  "Legal",
  "IT",
  "R&D",
  "Facilities",
  "Café",
] as const;

export const LINE_TEXTS = [
  "Compressor",
  "Freight",
  "Filter set",
  "Monthly service",
  "Repair & parts",
  "Käseplatte",
  "Toner <black>",
  "Labour, 3 h",
  "Rückerstattung",
  "工具",
  "Permit fee",
  "",
] as const;

export const TERMS = ["Net30", "Net45", "Due on receipt", "2% 10, Net 30"] as const;
