/**
 * What no public document decides, or what differs between instances. Every field names the doubt; the default
 * is the harsher or the likelier reading.
 */
export interface Settings {
  /**
   * Whether columns of 256 characters and more (MEDIUMTEXT, stored off the page) count against the 8126 bytes
   * of one import set row. ServiceNow docs, r_MaximumRowSize.md and r_DatabaseFieldTypes.md do not say.
   */
  rowSizeCounts: "inline" | "all";
  /** Digits beyond a decimal column's scale: cut off, or rounded half up. The mode is documented nowhere. */
  decimalExcess: "cut" | "round";
  /** How a decimal reads: with all places of its column (`12.50`), or without trailing zeros (`12.5`). */
  decimalText: "scaled" | "short";
  /** How often an async rule runs for one write; a second time is normal in operation (a job taken up again). */
  asyncDelivery: "once" | "twice";
  /**
   * Whether a unique index treats values that differ only by case as equal, as queries do
   * (ServiceNow docs, c_GlideRecordScopedAPI.md: string comparison ignores case).
   */
  uniqueIgnoresCase: boolean;
  /** How a failed connection reaches the script: a response with status 0 and an error, or an exception. */
  outboundErrors: "response" | "throw";
  /** What gs.getProperty gives for a password2 property in a scoped script. */
  passwordProperty: "decrypted" | "cipher";
  /** Whether a repeated token request counts `expires_in` down, or repeats the full life. */
  expiresIn: "remaining" | "full";
  /** Seconds; ServiceNow docs, OAuth registry: 1800 unless changed. */
  accessTokenLife: number;
  /**
   * Where a user fails the most specific matching ACL rules: denied there, or the next, more general rules are
   * tried as one sentence of exploring-access-control-list.md says ("the first rule that matches" says another).
   */
  aclNextRule: "deny" | "try";
  /** Parallel outbound calls per host (`glide.http.connection_mgr.max_connections_per_host`). */
  connectionsPerHost: number;
  /** Threads for scheduled jobs, events and async rules; 8 per node on the platform, 2 are enough here. */
  schedulerWorkers: number;
  /** Threads of the API_INT pool; 4 per node on the platform. */
  apiWorkers: number;
  /** The zone of users without one and of the system (`glide.sys.default.tz`). Not UTC on purpose. */
  timeZone: string;
  /**
   * What the keys of an insertMultiple record are, and whether the transform runs before the answer: the
   * sys_rest_insert_multiple record of the table decides, whose element names are published nowhere.
   */
  insertMultipleKeys: "label" | "name";
  insertMultipleTransform: "asynchronous" | "synchronous";
  /** Tables of applications that not every instance has. */
  optionalTables: string[];
  /**
   * Tables of other applications that an admin has opened to create and update from other scopes (Application Access on
   * the table); which are open at first is published for few.
   */
  openTables: string[];
  /** A literal `./x.js` in a server module whose record is stored as `x.ts`: found, or not. */
  jsFindsTs: boolean;
}

export const defaultSettings: Settings = {
  rowSizeCounts: "inline",
  decimalExcess: "cut",
  decimalText: "scaled",
  asyncDelivery: "once",
  uniqueIgnoresCase: true,
  outboundErrors: "response",
  passwordProperty: "decrypted",
  expiresIn: "remaining",
  accessTokenLife: 1800,
  aclNextRule: "deny",
  connectionsPerHost: 4,
  schedulerWorkers: 2,
  apiWorkers: 2,
  timeZone: "America/Los_Angeles",
  insertMultipleKeys: "label",
  insertMultipleTransform: "asynchronous",
  optionalTables: [],
  openTables: [],
  jsFindsTs: false,
};
