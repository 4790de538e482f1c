import { after, before } from "node:test";
import pg from "pg";
import { openStore } from "../../middleware/src/store/open.ts";
import type { Bench } from "./bench.ts";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";
import { storeContract } from "./store.contract.ts";

let server: PostgresServer;
let admin: pg.Client;
let schemas = 0;

before(async () => {
  server = await startPostgres();
  admin = new pg.Client(server.url());
  await admin.connect();
});
after(async () => {
  await admin?.end();
  await server?.stop();
});

storeContract({ name: "PostgreSQL", open: openSchema, durable: true });

/** Two replicas on tables of their own. */
async function openSchema(): Promise<Bench> {
  schemas += 1;
  const schema = `test_${schemas}`;
  await admin.query(`CREATE SCHEMA ${schema}`);
  const location = server.url({ search_path: schema });
  const start = () => [openStore(location), openStore(location)] as const;
  let replicas = start();
  const stop = () => Promise.all(replicas.map((store) => store.close()));
  return {
    get replicas() {
      return replicas;
    },
    async restart() {
      await stop();
      replicas = start();
    },
    async close() {
      await stop();
    },
  };
}
