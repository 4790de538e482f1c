/** A list kept in order by binary insertion: moving one record among 100,000 costs no new sort. */
export class SortedList<Item> {
  readonly #compare: (a: Item, b: Item) => number;
  #items: Item[] = [];

  constructor(compare: (a: Item, b: Item) => number) {
    this.#compare = compare;
  }

  get items(): readonly Item[] {
    return this.#items;
  }

  load(items: readonly Item[]): void {
    this.#items = [...items].sort(this.#compare);
  }

  add(item: Item): void {
    this.#items.splice(
      this.#position((other) => this.#compare(other, item) < 0),
      0,
      item,
    );
  }

  remove(item: Item): void {
    const position = this.#position((other) => this.#compare(other, item) < 0);
    if (this.#items[position] === item) this.#items.splice(position, 1);
  }

  /** The items from the first for which `before` is false to the last for which `after` is false. */
  between(before: (item: Item) => boolean, after: (item: Item) => boolean): readonly Item[] {
    const from = this.#position(before);
    const to = this.#position((item) => !after(item));
    return from === 0 && to === this.#items.length ? this.#items : this.#items.slice(from, to);
  }

  #position(isBefore: (item: Item) => boolean): number {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const item = this.#items[middle];
      if (item !== undefined && isBefore(item)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
