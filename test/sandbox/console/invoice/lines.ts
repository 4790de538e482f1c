/** The lines of an invoice; before approval each line's GL account and cost center can be chosen. */

import { update } from "../api.ts";
import { type Child, h, show } from "../dom.ts";
import { decimal, integer, text } from "../format.ts";
import { type Column, table } from "../table.ts";
import { CodingSelect } from "./coding-select.ts";
import type { Coding, Invoice, Line, Surroundings } from "./data.ts";

export interface LinesModel {
  invoice: Pick<Invoice, "currency" | "line_count">;
  lines: Line[];
  codings: Pick<Surroundings, "accounts" | "centers">;
  editable: boolean;
}

type CodingColumn = "coding_gl_account" | "coding_cost_center";

export class LinesView {
  readonly #container: Element;
  readonly #saves = new Set<Promise<void>>();
  #model: LinesModel | undefined;

  constructor(container: Element) {
    this.#container = container;
  }

  /** Draws again only what differs, so that a choice being made is not taken out of the reader's hands. */
  update(model: LinesModel): void {
    if (this.#saves.size > 0 || JSON.stringify(model) === JSON.stringify(this.#model)) return;
    this.#model = structuredClone(model);
    show(this.#container, ...this.#draw(this.#model));
  }

  /** Waits for codings on their way to the instance. @throws when one could not be saved. */
  async saved(): Promise<void> {
    await Promise.all(this.#saves);
  }

  #draw(model: LinesModel): Child[] {
    const { invoice, lines, codings } = model;
    if (lines.length === 0) return [h("p", { class: "empty" }, "This invoice has no lines.")];
    const columns: readonly Column<Line>[] = [
      { head: "Line", cell: (line) => line.line_number },
      { head: "Description", kind: "wide", cell: (line) => text(line.description) },
      this.#coding(model, "coding_gl_account", "GL account", codings.accounts),
      this.#coding(model, "coding_cost_center", "Cost center", codings.centers),
      {
        head: `Amount in ${invoice.currency}`,
        kind: "number",
        cell: (line) => h("span", { class: "money" }, decimal(line.amount, invoice.currency)),
      },
    ];
    return [incomplete(model), table(columns, lines, { caption: "Lines" })];
  }

  #coding(
    { editable }: LinesModel,
    column: CodingColumn,
    label: string,
    choices: readonly Coding[],
  ): Column<Line> {
    const cell = (line: Line): Child => {
      const chosen = choices.find(({ sys_id }) => sys_id === line[column]);
      if (!editable) return codingName(chosen);
      return new CodingSelect({
        id: `${column}-${line.sys_id}`,
        label: `${label} of line ${line.line_number}`,
        chosen,
        choices,
        optional: column === "coding_cost_center",
        save: (sysId) => this.#save(line, column, sysId),
      }).element;
    };
    return { head: label, kind: "wide", cell };
  }

  #save(line: Line, column: CodingColumn, sysId: string): Promise<void> {
    const save = update("invoice_line", line.sys_id, { [column]: sysId })
      .then(() => {
        line[column] = sysId;
      })
      .finally(() => this.#saves.delete(save));
    this.#saves.add(save);
    return save;
  }
}

function codingName(coding: Coding | undefined): Child {
  if (coding === undefined) return "–";
  return h("span", {}, h("span", { class: "code" }, coding.external_id), ` ${coding.name}`);
}

function incomplete({ invoice, lines }: LinesModel): Child {
  const expected = Number(invoice.line_count);
  if (invoice.line_count === "" || expected === lines.length) return null;
  const here = `${integer(lines.length)} of ${integer(expected)} lines are here`;
  return h("p", { class: "notice" }, `${here}; approve when all have arrived.`);
}
