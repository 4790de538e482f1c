import { once } from "node:events";
import { createServer } from "node:net";

/**
 * Takes a port on loopback and gives it back at once.
 *
 * @param port 0 for any.
 * @returns the port that was free just now.
 * @throws an EADDRINUSE error when `port` is taken.
 */
export async function probePort(port: number): Promise<number> {
  const server = createServer().listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
