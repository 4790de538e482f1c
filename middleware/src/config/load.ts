/** Reads and validates the configuration; every mistake in one go, none with a stack trace. */

import { adapterOf } from "../erp/registry.ts";
import { crossChecks } from "./cross-checks.ts";
import { describeIssue } from "./describe.ts";
import { ConfigError } from "./error.ts";
import { placeOf } from "./places.ts";
import { type Config, configSchema } from "./schema.ts";
import { replaceSecrets } from "./secret-fields.ts";
import { openSecret, Secret } from "./secrets.ts";
import { parseConfigYaml, readConfigText } from "./yaml.ts";

/**
 * Throws ConfigError. `keys`: the master keys; undefined when they are themselves a mistake that is reported
 * elsewhere, and then nothing is said about what they should open.
 */
export function loadConfig(path: string, keys: readonly Buffer[] | undefined): Config {
  const { tree } = parseConfigYaml(readConfigText(path), path);
  const secrets = openSecrets(tree, keys);
  const parsed = configSchema.safeParse(secrets.tree);
  const schema = parsed.error?.issues.flatMap((issue) => describeIssue(issue, tree)) ?? [];
  const keyless = parsed.success && keys?.length === 0 ? needKey(parsed.data) : [];
  const mistakes = [...schema, ...secrets.mistakes, ...crossChecks(tree), ...keyless];
  if (mistakes.length > 0 || !parsed.success) throw new ConfigError(mistakes);
  return parsed.data;
}

/** Refresh tokens change at each use: the one in the store is kept encrypted. */
function needKey({ connections }: Config): string[] {
  return connections
    .filter((connection) => adapterOf(connection.type).usesRefreshToken?.(connection))
    .map(
      ({ id }) =>
        `connections/${id}/auth: signs in with a refresh token, which is kept encrypted; set RELAY_MASTER_KEY or RELAY_MASTER_KEY_FILE (\`npm run relay -- keygen\`)`,
    );
}

function openSecrets(
  tree: unknown,
  keys: readonly Buffer[] | undefined,
): { tree: unknown; mistakes: string[] } {
  const mistakes: string[] = [];
  const allowPlaintext = (tree as Record<string, unknown> | null)?.["allow_plaintext_secrets"] === true;
  const opened = replaceSecrets(configSchema, tree, (text, path, { flaw }) => {
    const place = placeOf(path, tree);
    try {
      const plain = openSecret(text, place, keys, allowPlaintext);
      const wrong = plain === undefined ? undefined : flaw?.(plain);
      if (wrong !== undefined) mistakes.push(`${place}: ${wrong}`);
      return new Secret(plain ?? "");
    } catch (error) {
      mistakes.push(`${place}: ${(error as Error).message}`);
      return new Secret("");
    }
  });
  return { tree: opened, mistakes };
}
