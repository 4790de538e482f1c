/** A decimal of the database: its digits, and as a number without quotes in JSON (api1) or as text (GraphQL). */
export class Decimal {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Of an amount in hundredths. */
  static ofCents(cents: number): Decimal {
    const digits = String(Math.abs(cents)).padStart(3, "0");
    return new Decimal(`${cents < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`);
  }

  toJSON(): unknown {
    return (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON(this.text);
  }
}
