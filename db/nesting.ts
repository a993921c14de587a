import { AsyncLocalStorage } from 'node:async_hooks';
import type { Db } from './store.server';

const writing = new AsyncLocalStorage<true>();

/** What must be true together is one transaction: a second one inside it would commit on its own, so it is refused. */
export function insideWrite<T>(work: () => Promise<T>): Promise<T> {
  if (writing.getStore())
    throw new Error('A write inside a write: call the writes of others with the open transaction');
  return writing.run(true, work);
}

/** Inside a write the reader would answer from before it began. The transaction itself must be asked. */
export function outsideWrite(db: Db): Db {
  return new Proxy(db, {
    get(target, key) {
      if (writing.getStore()) throw new Error('A read beside an open write: ask the transaction instead');
      const value = Reflect.get(target, key) as unknown;
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
