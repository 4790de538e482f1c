import { ApiError } from "../api.ts";
import { type Child, h, show, slot } from "../dom.ts";
import { date, money, text } from "../format.ts";
import { compare } from "../invoice/compare.ts";
import {
  type Activity,
  type Dispatch,
  type Invoice,
  type Line,
  readDispatch,
  readInvoice,
  readLines,
  readSurroundings,
  readTrail,
  type Surroundings,
} from "../invoice/data.ts";
import { type DecisionFacts, decision } from "../invoice/decision.ts";
import { type ErpBill, readErpBill } from "../invoice/erp-bill.ts";
import { LinesView } from "../invoice/lines.ts";
import { progress } from "../invoice/steps.ts";
import { strip } from "../invoice/strip.ts";
import { trail } from "../invoice/trail.ts";
import { poll } from "../live.ts";
import { lastAddress, type Page } from "../router.ts";
import { approvalWord, pill } from "../words.ts";

interface Shown {
  invoice: Invoice;
  lines: Line[];
  dispatch: Dispatch | undefined;
  activities: Activity[];
  bill: ErpBill | undefined;
  around: Surroundings;
}

export const invoice: Page = {
  title: "Invoice",
  open(main, { id }, signal) {
    show(main, h("p", { class: "loading" }, "Loading …"));
    let around: Surroundings | undefined;
    let fill: ((data: Shown) => void) | undefined;
    poll(signal, async () => {
      try {
        const invoice = await readInvoice(id, signal);
        around ??= await readSurroundings(invoice.connection, signal);
        const [lines, dispatch, activities, bill] = await Promise.all([
          readLines(id, signal),
          readDispatch(id, signal),
          readTrail(id, signal),
          around.isIntacct ? readErpBill(invoice.external_id, signal) : undefined,
        ]);
        fill ??= layOut(main);
        fill({ invoice, lines, dispatch, activities, bill, around });
      } catch (error) {
        if (!(error instanceof ApiError && error.status === 404)) throw error;
        show(
          main,
          h(
            "p",
            { class: "empty" },
            "There is no such invoice. ",
            h("a", { href: "/invoices" }, "All invoices"),
          ),
        );
      }
    });
  },
};

/** Makes the page's sections once; each is drawn again only when its own data changes. */
function layOut(main: HTMLElement): (data: Shown) => void {
  const parts = {
    head: h("div", { class: "invoice-head" }),
    decision: h("div", { class: "decision" }),
    strip: h("section", { "aria-label": "Progress" }),
    lines: h("div", {}),
    compare: h("div", {}),
    facts: h("div", {}),
    trail: h("div", {}),
  };
  const linesView = new LinesView(parts.lines);
  show(
    main,
    h("p", { class: "back" }, h("a", { href: lastAddress("/invoices") }, "← Invoices")),
    h("header", { class: "page invoice" }, parts.head, parts.decision),
    parts.strip,
    h(
      "div",
      { class: "columns" },
      h(
        "div",
        {},
        h(
          "section",
          { "aria-labelledby": "h-lines" },
          h("h2", { id: "h-lines" }, "Lines and coding"),
          parts.lines,
        ),
        h(
          "section",
          { "aria-labelledby": "h-both" },
          h("h2", { id: "h-both" }, "Side by side"),
          parts.compare,
        ),
      ),
      h(
        "aside",
        {},
        h(
          "section",
          { "aria-labelledby": "h-trail" },
          h("h2", { id: "h-trail" }, "What happened"),
          parts.trail,
        ),
        h("section", { "aria-labelledby": "h-facts" }, h("h2", { id: "h-facts" }, "Details"), parts.facts),
      ),
    ),
  );
  const ready = (): Promise<void> => linesView.saved();
  const fillers = [
    pick(parts.head, ({ invoice }) => invoice, head),
    pick(
      parts.decision,
      ({ invoice }) => decisionFacts(invoice),
      (facts) => decision(facts, ready),
    ),
    pick(parts.strip, ({ invoice, dispatch, around }) => progress(invoice, dispatch, around.erp), strip),
    pick(parts.facts, ({ invoice, dispatch }) => ({ invoice, dispatch }), facts),
    pick(
      parts.trail,
      ({ activities, around }) => ({ activities, erp: around.erp }),
      (data) => trail(data.activities, data.erp),
    ),
    pick(
      parts.compare,
      ({ invoice, lines, around, bill }) => ({ invoice, lines, around, bill }),
      (data) => compare(data.invoice, data.lines, data.around, data.bill),
    ),
  ];
  return (data) => {
    for (const fill of fillers) fill(data);
    const { currency, line_count } = data.invoice;
    linesView.update({
      invoice: { currency, line_count },
      lines: data.lines,
      codings: data.around,
      editable: data.invoice.approval === "pending" && data.invoice.deleted !== "true",
    });
  };
}

function pick<Part>(
  container: Element,
  choose: (data: Shown) => Part,
  draw: (part: Part) => Child | Child[],
) {
  const fill = slot(container, draw);
  return (data: Shown): void => fill(choose(data));
}

function decisionFacts({ sys_id, approval, posting, deleted, lines_complete }: Invoice): DecisionFacts {
  return { sys_id, approval, posting, deleted, lines_complete };
}

const documentTypes: Record<string, string> = {
  bill: "Bill",
  credit_note: "Credit note",
  debit_note: "Debit note",
  prepayment: "Prepayment",
};

function head(invoice: Invoice): Child[] {
  const kind = documentTypes[invoice.document_type] ?? "Invoice";
  return [
    h(
      "h1",
      {},
      `${kind} ${invoice.number || invoice.external_id} `,
      pill(invoice.approval, approvalWord(invoice.approval)),
    ),
    h("p", { class: "supplier" }, text(invoice.supplier_name)),
    h("p", { class: "total" }, money(invoice.total_amount, invoice.currency)),
  ];
}

function facts({ invoice, dispatch }: Pick<Shown, "invoice" | "dispatch">): Child {
  const rows: [string, Child][] = [
    ["Invoice date", date(invoice.invoice_date)],
    ["Due", date(invoice.due_date)],
    ["Terms", text(invoice.payment_terms)],
    ["Supplier number", text(invoice.supplier_external_id)],
    ["Reference", text(invoice.reference)],
    ["Purchase order", text(invoice.purchase_order_number)],
    ["Description", text(invoice.description)],
    ["Status in the ERP", text(invoice.status)],
    ["Still due", money(invoice.amount_due, invoice.currency)],
    ["ERP key", text(invoice.external_id)],
    ["Connection", text(invoice.connection)],
  ];
  if (dispatch !== undefined)
    rows.push(["Dispatch", h("a", { href: `/dispatches/${dispatch.sys_id}` }, dispatch.number)]);
  return h("dl", {}, ...rows.flatMap(([label, value]) => [h("dt", {}, label), h("dd", {}, value)]));
}
