import { h, show } from "../dom.ts";
import type { Coding } from "./data.ts";

interface Options {
  id: string;
  label: string;
  chosen: Coding | undefined;
  choices: readonly Coding[];
  /** Whether the line may do without. */
  optional: boolean;
  save(sysId: string): Promise<void>;
}

/**
 * A choice that saves itself. It holds only the chosen option until someone turns to it: a bill of
 * 400 lines would otherwise put tens of thousands of options on the page.
 */
export class CodingSelect {
  readonly element: HTMLElement;
  readonly #options: Options;
  readonly #select: HTMLSelectElement;
  readonly #said = h("span", { class: "said small", role: "status" });
  #filled = false;
  #saved: string;

  constructor(options: Options) {
    this.#options = options;
    this.#saved = options.chosen?.sys_id ?? "";
    this.#select = h(
      "select",
      { id: options.id, "aria-label": options.label, onchange: () => void this.#save() },
      this.#option(options.chosen),
    );
    for (const event of ["focus", "pointerdown"]) this.#select.addEventListener(event, () => this.#fill());
    this.element = h("div", { class: "coding" }, this.#select, this.#said);
  }

  #fill(): void {
    if (this.#filled) return;
    this.#filled = true;
    const usable = this.#options.choices.filter(
      ({ sys_id, status }) => sys_id === this.#saved || status.toLowerCase() !== "inactive",
    );
    const none = (this.#options.optional || this.#saved === "") && this.#option(undefined);
    show(this.#select, none, ...usable.map((choice) => this.#option(choice)));
    this.#select.value = this.#saved;
  }

  async #save(): Promise<void> {
    const chosen = this.#select.value;
    this.#say("Saving …");
    try {
      await this.#options.save(chosen);
      this.#saved = chosen;
      this.#say("Saved");
    } catch (error) {
      this.#select.value = this.#saved;
      this.#say(error instanceof Error ? error.message : String(error), true);
    }
  }

  #say(words: string, isError = false): void {
    this.#said.classList.toggle("error", isError);
    show(this.#said, words);
  }

  #option(coding: Coding | undefined): HTMLOptionElement {
    const nothing = this.#options.optional ? "None" : "Choose …";
    return h(
      "option",
      { value: coding?.sys_id ?? "" },
      coding ? `${coding.external_id} ${coding.name}` : nothing,
    );
  }
}
