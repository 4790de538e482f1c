/** keygen, secret encrypt, secret rotate. */

import { text } from "node:stream/consumers";
import { ConfigError } from "../config/error.ts";
import { rotateSecrets } from "../config/rotate.ts";
import { encryptSecret, masterKeys, newMasterKey } from "../config/secrets.ts";
import { configPath } from "../environment.ts";
import { argumentsOf, type Command, type Io, UsageError } from "./command.ts";

const PLACE = /^(instances|clients|connections)(\/[A-Za-z0-9][A-Za-z0-9_-]*){2,}$/;

export const keygen: Command = {
  name: "keygen",
  parameters: "",
  summary: "prints a new master key for RELAY_MASTER_KEY",
  run(args, io) {
    argumentsOf(args, { most: 0 });
    io.print(newMasterKey());
    return 0;
  },
};

export const secretEncrypt: Command = {
  name: "secret encrypt",
  parameters: "<section>/<id>/<key>",
  summary: "encrypts the secret on standard input for this place of the configuration",
  async run(args, io) {
    const [place] = argumentsOf(args, { most: 1 }).positionals;
    if (place === undefined || !PLACE.test(place))
      throw new UsageError("expected a place such as connections/acme-intacct/user_password");
    const key = firstKey(io);
    const secret = (await text(io.stdin)).replace(/\r?\n$/, "");
    if (secret === "") throw new UsageError("expected the secret on standard input, got nothing");
    io.print(encryptSecret(secret, place, key));
    return 0;
  },
};

export const secretRotate: Command = {
  name: "secret rotate",
  parameters: "",
  summary: "re-encrypts every secret of the configuration file under the first master key",
  run(args, io) {
    argumentsOf(args, { most: 0 });
    const path = configPath(io.env);
    const places = rotateSecrets(path, keysOf(io));
    for (const place of places) io.print(place);
    io.say(
      places.length === 0
        ? `${path} holds no encrypted secret.`
        : `${places.length} secrets of ${path} are now under the first master key.`,
    );
    return 0;
  },
};

/** The key that encrypts. Throws ConfigError. */
export function firstKey(io: Io): Buffer {
  const [first] = keysOf(io);
  if (first !== undefined) return first;
  throw new ConfigError([
    "RELAY_MASTER_KEY: not set; expected 32 random bytes in Base64 (`npm run relay -- keygen`)",
  ]);
}

function keysOf({ env }: Io): Buffer[] {
  try {
    return masterKeys(env);
  } catch (error) {
    throw new ConfigError([(error as Error).message]);
  }
}
