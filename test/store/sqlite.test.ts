import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../middleware/src/store/open.ts";
import type { Bench } from "./bench.ts";
import { storeContract } from "./store.contract.ts";

storeContract({ name: "SQLite", open: async () => openFile(), durable: true });
storeContract({ name: "memory", open: openMemory, durable: false });

function openFile(): Bench {
  const folder = mkdtempSync(join(tmpdir(), "relay-store-"));
  const location = `file:${join(folder, "relay.db")}`;
  let store = openStore(location);
  return {
    get replicas() {
      return [store, store] as const;
    },
    async restart() {
      await store.close();
      store = openStore(location);
    },
    async close() {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function openMemory(): Promise<Bench> {
  const store = openStore("memory:");
  return {
    replicas: [store, store],
    restart: () => Promise.reject(new Error("memory does not outlive its process")),
    close: () => store.close(),
  };
}
