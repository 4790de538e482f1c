/** journal export, journal verify. The store is loaded only here: the other commands need none. */

import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ConfigError } from "../config/error.ts";
import { storeLocation } from "../environment.ts";
import type { JournalReader } from "../store/store.ts";
import { argumentsOf, type Command, type Io, UsageError } from "./command.ts";

export const journalExport: Command = {
  name: "journal export",
  parameters: "",
  summary: "writes the journal of RELAY_STORE to standard output, one JSON document per line",
  async run(args, io) {
    argumentsOf(args, { most: 0 });
    const { exportJournal } = await import("../store/journal-export.ts");
    const journal = await openedJournal(io);
    try {
      await pipeline(Readable.from(exportJournal(journal, Date.now())), io.output, { end: false });
    } finally {
      await journal.close();
    }
    return 0;
  },
};

export const journalVerify: Command = {
  name: "journal verify",
  parameters: "[<file>] [--published <file>]",
  summary:
    "proves an export (or standard input) whole and unchanged; --published: lines `yyyy-mm-dd HEAD` from the activity trail",
  async run(args, io) {
    const { positionals, options } = argumentsOf(args, { most: 1, options: ["published"] });
    const published = options["published"] === undefined ? [] : headsIn(options["published"]);
    const { verifyJournal } = await import("../store/journal-verify.ts");
    const input = positionals[0] === undefined ? io.stdin : await opened(positionals[0]);
    const verdict = await verifyJournal(createInterface({ input, crlfDelay: Infinity }), published);
    for (const { line, problem } of verdict.findings)
      io.print(line === 0 ? problem : `line ${line}: ${problem}`);
    const { events, sealed, retired, head } = verdict;
    io.print(`${events} events, ${sealed.length} sealed days, ${retired.length} of them without documents`);
    io.print(`head ${head}, ${published.length} published heads compared`);
    io.print(verdict.ok ? "The journal is whole and unchanged." : "The journal is not what was written.");
    return verdict.ok ? 0 : 1;
  },
};

async function openedJournal({ env }: Io): Promise<JournalReader> {
  const { openJournal } = await import("../store/open.ts");
  try {
    return openJournal(storeLocation(env));
  } catch (error) {
    throw new ConfigError([(error as Error).message]);
  }
}

/** Opened before it is read, so that a missing file is a line and not an event. */
async function opened(path: string): Promise<Readable> {
  const stream = createReadStream(path);
  await new Promise((resolve, reject) => {
    stream.once("open", resolve);
    stream.once("error", () => reject(new UsageError(`${path} cannot be read`)));
  });
  return stream;
}

function headsIn(path: string): { day: string; head: string }[] {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new UsageError(`${path} cannot be read`);
  }
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  return lines.map((line, index) => {
    const match = /^(\d{4}-\d{2}-\d{2})\s+([0-9a-f]{64})$/.exec(line.trim());
    if (match?.[1] === undefined || match[2] === undefined)
      throw new UsageError(`${path}: line ${index + 1}: expected yyyy-mm-dd and 64 hex digits`);
    return { day: match[1], head: match[2] };
  });
}
