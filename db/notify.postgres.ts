import type { EventEmitter } from 'node:events';
import { type SQL, sql } from 'drizzle-orm';
import pg from 'pg';

const channel = 'yfa';

/** Sent inside the transaction, so PostgreSQL delivers it to every process at commit, and never after a rollback. */
export const notify = ([topic, payload]: [string, string]): SQL =>
  sql`select pg_notify(${channel}, ${JSON.stringify([topic, payload])})`;

/** One connection that only listens. Lost, it is opened again; `reconnected` tells that signals may have been missed. */
export async function listenTo(url: string, signals: EventEmitter) {
  let closed = false;
  let client: pg.Client;

  async function open(): Promise<void> {
    client = new pg.Client({ connectionString: url });
    client.on('notification', ({ payload }) => {
      const [topic, said] = JSON.parse(payload ?? '["",""]') as [string, string];
      signals.emit(topic, said);
    });
    client.on('error', () => {});
    client.on('end', () => {
      if (!closed) setTimeout(reopen, 500).unref();
    });
    await client.connect();
    await client.query(`LISTEN ${channel}`);
  }

  async function reopen(): Promise<void> {
    if (closed) return;
    try {
      await open();
      signals.emit('reconnected', '');
    } catch {
      setTimeout(reopen, 500).unref();
    }
  }

  await open();
  return {
    async close() {
      closed = true;
      await client.end();
    },
  };
}
