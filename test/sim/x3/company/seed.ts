/** A believable French company, the same for the same seed. */

import { Random } from "../../kit/random.ts";
import { type Company, type Row, uuidOf } from "./company.ts";
import { Decimal } from "./decimal.ts";

export interface Sizes {
  suppliers: number;
  orders: number;
  invoices: number;
}

const DAY = 86_400_000;
const NAMES = [
  "Papeterie du Lac",
  "Forges O'Neil",
  "Bois & Cie",
  "Électricité Générale",
  'Transports "Léon"',
];
const ITEMS = [
  ["DIS012", "Ramette A4"],
  ["DIS013", "Classeur"],
  ["OUT001", "Perceuse 18 V"],
  ["SER004", "Maintenance annuelle"],
] as const;
const ACCOUNTS = [
  ["401000", "Fournisseurs", "FOU"],
  ["606400", "Fournitures administratives", ""],
  ["615500", "Entretien et réparations", ""],
  ["622600", "Honoraires", ""],
  ["624100", "Transports sur achats", ""],
] as const;
const COST_CENTERS = ["ADM", "LOGIST", "PROD", "R&D", "VENTES"];

export function seedCompany(company: Company, seed: number, sizes: Sizes): void {
  const random = new Random(seed);
  const start = company.now() - 120 * DAY;
  // Whole minutes: what a batch touches bears one time.
  const when = (): number => start + random.integer(0, 118 * 24 * 60) * 60_000;
  for (const row of accounts()) company.put("GACCOUNT", row, when());
  for (const row of dimensions()) company.put("CCE", row, when());
  for (let n = 1; n <= sizes.suppliers; n += 1) company.put("BPSUPPLIER", supplier(n, random), when());
  const suppliers = company.rows("BPSUPPLIER");
  for (let n = 1; n <= sizes.orders; n += 1) company.put("PORDER", order(n, random, suppliers), when());
  const orders = company.rows("PORDER");
  for (let n = 1; n <= sizes.invoices; n += 1)
    company.put("PINVOICE", invoice(n, random, suppliers, orders), when());
}

function accounts(): Row[] {
  const chart = (coa: string, prefix: string): Row[] =>
    ACCOUNTS.map(([acc, des, sac]) => ({
      ...{
        COA: coa,
        ACC: prefix + acc,
        ACCSHO: des.slice(0, 10).toUpperCase(),
        DES: des,
        DESSHO: des.slice(0, 7),
      },
      ...{ CLSCOD: acc.slice(0, 1), SAC: sac, CUR: "", ENAFLG: 2, VLYSTR: null, VLYEND: null },
    }));
  return [...chart("FRA", ""), ...chart("USG", "9")];
}

function dimensions(): Row[] {
  const value = (die: string, cce: string): Row => ({
    ...{ DIE: die, CCE: cce, DES: `${die} ${cce}`, DESSHO: cce, ENAFLG: cce === "LOGIST" ? 1 : 2, FCY: "" },
    ...{ VLYSTR: null, VLYEND: null },
  });
  return [...COST_CENTERS.map((code) => value("DEP", code)), value("PRD", "GEN"), value("PRD", "SUR")];
}

function supplier(n: number, random: Random): Row {
  const name = NAMES[(n - 1) % NAMES.length] as string;
  return {
    ...{ BPSNUM: `FR${String(n).padStart(3, "0")}`, BPSNAM: n <= NAMES.length ? name : `${name} ${n}` },
    ...{ BPSSHO: name.slice(0, 10).toUpperCase(), BSGCOD: "FR", CUR: random.chance(0.9) ? "EUR" : "USD" },
    ...{ PTE: random.pick(["FR30NET", "FR45NET", "FR60FDM"]), VACBPR: "FRA", BPAADD: "1" },
    ...{ BPRPAY: `FR${String(n).padStart(3, "0")}`, ACCCOD: "FOU", PAYLOKFLG: random.chance(0.05) ? 2 : 1 },
    ...{
      ENAFLG: random.chance(0.95) ? 2 : 1,
      EECNUM: `FR${random.integer(10_000_000, 99_999_999)}`,
      CRY: "FR",
    },
  };
}

function dateOf(random: Random): string {
  return `2026-${String(random.integer(1, 2)).padStart(2, "0")}-${String(random.integer(1, 28)).padStart(2, "0")}`;
}

function order(n: number, random: Random, suppliers: readonly Row[]): Row {
  const number = `POFR011${String(n).padStart(4, "0")}`;
  const from = random.pick(suppliers);
  const lines = Array.from({ length: n % 40 === 7 ? 45 : random.integer(1, 4) }, (_, index) =>
    orderLine(number, index, random),
  );
  const cents = lines.reduce((sum, { LINAMT }) => sum + centsOf(LINAMT), 0);
  return {
    ...{ POHNUM: number, POHFCY: "FR011", CPY: "FR10", POHTYP: 1, REVNUM: 0, ORDDAT: dateOf(random) },
    ...{
      ORDREF: `REQ-${n}`,
      BPSNUM: from["BPSNUM"] ?? "",
      BPRNAM: from["BPSNAM"] ?? "",
      CUR: from["CUR"] ?? "",
    },
    ...{ PTE: from["PTE"] ?? "", EXTRCPDAT1: "2026-03-12", RCPFCY: "FR011", APPFLG: 3 },
    ...{ CLEFLG: random.chance(0.3) ? 2 : 1, RCPFLG: random.integer(1, 3), INVFLG: random.integer(1, 3) },
    ...{
      TOTLINAMT: Decimal.ofCents(cents),
      TOTLINATI: Decimal.ofCents(Math.round(cents * 1.2)),
      PORDERQ: lines,
    },
  };
}

function orderLine(number: string, index: number, random: Random): Row {
  const [item, text] = random.pick(ITEMS);
  const quantity = random.integer(1, 20);
  const cents = random.integer(100, 20_000);
  return {
    ...{
      $uuid: uuidOf(`${number} ${index}`),
      POPLIN: (index + 1) * 1000,
      POQSEQ: 1000,
      ITMREF: item,
      ITMDES: text,
    },
    ...{ QTYUOM: quantity, UOM: "UN", QTYPUU: quantity, PUU: "UN", RCPQTYPUU: random.integer(0, quantity) },
    ...{ INVQTYPUU: 0, GROPRI: Decimal.ofCents(cents), NETPRI: Decimal.ofCents(cents) },
    ...{ LINAMT: Decimal.ofCents(cents * quantity), VAT: "FR200", DIE: ["DEP", "PRD"] },
    ...{ CCE: [random.pick(COST_CENTERS), "GEN"], LINCLEFLG: 1 },
  };
}

function invoice(n: number, random: Random, suppliers: readonly Row[], orders: readonly Row[]): Row {
  const number = `FFR01126${String(n).padStart(4, "0")}`;
  const isCredit = n % 9 === 0;
  // Without an order it is entered as a business partner invoice: other lines, the same header.
  const isPartners = orders.length === 0 || n % 3 === 0;
  const about = isPartners ? undefined : random.pick(orders);
  const from = about === undefined ? random.pick(suppliers) : supplierOf(about, suppliers);
  const lines = about === undefined ? partnerLines(number, random) : purchaseLines(number, about, random);
  const cents = lines.reduce((sum, { AMTNOTLIN }) => sum + centsOf(AMTNOTLIN), 0);
  return {
    ...{ NUM: number, FCY: "FR011", CPY: "FR10", PIVTYP: isCredit ? "AF" : "FF", BPR: from["BPSNUM"] ?? "" },
    ...{
      BPRNAM: from["BPSNAM"] ?? "",
      BPRVCR: `PL-${88_000 + n}`,
      BPRDAT: dateOf(random),
      ACCDAT: "2026-02-28",
    },
    ...{ CUR: from["CUR"] ?? "", PTE: from["PTE"] ?? "", STRDUDDAT: "2026-02-28" },
    ...{ AMTNOT: Decimal.ofCents(cents), AMTATI: Decimal.ofCents(Math.round(cents * 1.2)) },
    ...{ STA: random.chance(0.8) ? 3 : 1, ACCNUM: 118_000 + n },
    ...(isPartners ? { BPSINVLIG: lines } : { PINVOICED: lines }),
  };
}

function supplierOf(about: Row, suppliers: readonly Row[]): Row {
  return suppliers.find(({ BPSNUM }) => BPSNUM === about["BPSNUM"]) as Row;
}

function purchaseLines(number: string, about: Row, random: Random): Row[] {
  return (about["PORDERQ"] as Row[]).slice(0, 60).map((line, index) => ({
    ...{ $uuid: uuidOf(`${number} ${index}`), PIDLIN: (index + 1) * 1000, ITMREF: line["ITMREF"] ?? "" },
    ...{ ITMDES: line["ITMDES"] ?? "", QTYUOM: line["QTYUOM"] ?? 0, UOM: "UN", NETPRI: line["NETPRI"] ?? 0 },
    ...{
      AMTNOTLIN: line["LINAMT"] ?? 0,
      VAT: "FR200",
      POHNUM: about["POHNUM"] ?? "",
      POPLIN: line["POPLIN"] ?? 0,
    },
    ...{ ACC: random.pick(["606400", "615500"]), DIE: ["DEP", "PRD"], CCE: line["CCE"] ?? [] },
  }));
}

function partnerLines(number: string, random: Random): Row[] {
  return Array.from({ length: random.integer(1, 3) }, (_, index) => ({
    ...{ $uuid: uuidOf(`${number} ${index}`), LIG: index + 1, ACC: random.pick(["622600", "624100"]) },
    ...{ DES: "Prestation", AMTNOTLIN: Decimal.ofCents(random.integer(1000, 90_000)), VAT: "FR200" },
    ...{ DIE: ["DEP"], CCE: [random.pick(COST_CENTERS)] },
  }));
}

function centsOf(value: unknown): number {
  return Math.round(Number((value as Decimal).text) * 100);
}
