/** The command line: `npm run relay -- <command>` (contract section 1). */

import { authorize } from "./cli/authorize.ts";
import { check } from "./cli/check.ts";
import { clientAdd } from "./cli/client-add.ts";
import { type Command, type Io, UsageError } from "./cli/command.ts";
import { journalExport, journalVerify } from "./cli/journal.ts";
import { keygen, secretEncrypt, secretRotate } from "./cli/secrets.ts";
import { ConfigError } from "./config/error.ts";

/** EX_USAGE and EX_CONFIG of sysexits.h. */
const EXIT_USAGE = 64;
const EXIT_CONFIG = 78;

const commands: readonly Command[] = [
  keygen,
  secretEncrypt,
  secretRotate,
  clientAdd,
  authorize,
  check,
  journalExport,
  journalVerify,
];

const io: Io = {
  env: process.env,
  stdin: process.stdin,
  output: process.stdout,
  print: (line) => void process.stdout.write(`${line}\n`),
  say: (line) => void process.stderr.write(`${line}\n`),
};

async function run(args: string[]): Promise<number> {
  if (["help", "--help", "-h"].includes(args[0] ?? "")) {
    for (const line of usage(commands)) io.print(line);
    return 0;
  }
  const found = commands.find(({ name }) => name.split(" ").every((word, index) => args[index] === word));
  try {
    if (found === undefined) throw new UsageError(args[0] === undefined ? "which command?" : notKnown(args));
    return await found.run(args.slice(found.name.split(" ").length), io);
  } catch (error) {
    return failed(error, found);
  }
}

function notKnown([first = "", second]: string[]): string {
  const group = commands.some(({ name }) => name.startsWith(`${first} `));
  return `there is no command ${group && second !== undefined ? `${first} ${second}` : first}`;
}

function failed(error: unknown, command: Command | undefined): number {
  if (error instanceof ConfigError) {
    for (const mistake of error.mistakes) io.say(mistake);
    return EXIT_CONFIG;
  }
  io.say((error as Error).message);
  if (!(error instanceof UsageError)) return 1;
  io.say("");
  for (const line of usage(command === undefined ? commands : [command])) io.say(line);
  return EXIT_USAGE;
}

function usage(shown: readonly Command[]): string[] {
  const heads = shown.map(({ name, parameters }) => `npm run relay -- ${name} ${parameters}`.trimEnd());
  return shown.flatMap(({ summary }, index) => [`${heads[index]}`, `    ${summary}`]);
}

// Whoever reads only the beginning has had enough.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
process.exitCode = await run(process.argv.slice(2));
