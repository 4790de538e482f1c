/** Queues in front of the API threads. */
export class Lanes {
  readonly #serial = new Map<string, Promise<unknown>>();
  readonly #sessions = new Map<string, number>();

  /** One at a time per lane; without a lane at once. */
  async serial<T>(lane: string | undefined, work: () => Promise<T>): Promise<T> {
    if (lane === undefined) return work();
    const before = this.#serial.get(lane) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.#serial.set(lane, mine);
    return mine;
  }

  /**
   * One session (a client that sends JSESSIONID back) has one request running; when more than ten wait on it,
   * further ones are dropped with a 202 (docs.arc46.io, squid, api-throughput). Answers undefined for those.
   */
  async session<T>(cookie: string | undefined, work: () => Promise<T>): Promise<T | undefined> {
    const id = /JSESSIONID=([^;]+)/.exec(cookie ?? "")?.[1];
    if (id === undefined) return work();
    const queued = this.#sessions.get(id) ?? 0;
    if (queued > 10) return undefined;
    this.#sessions.set(id, queued + 1);
    try {
      return await this.serial(`session:${id}`, work);
    } finally {
      this.#sessions.set(id, (this.#sessions.get(id) ?? 1) - 1);
    }
  }
}
