import { test } from "node:test";
import type { Bench, Driver } from "./bench.ts";

/** A test on an empty store of its own, closed whatever happens. */
export function withBench(driver: Driver) {
  return (title: string, run: (bench: Bench) => Promise<void>): void => {
    test(title, async () => {
      const bench = await driver.open();
      try {
        await run(bench);
      } finally {
        await bench.close();
      }
    });
  };
}
