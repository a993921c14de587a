import { afterEach, beforeEach, expect, it } from 'vitest';
import { hits, indexText, unindexText } from '~db/dialect/search';
import { openStore, type Store } from '~db/store.server';
import { newDatabase } from '../support/database';
import { handMade } from '../support/tables';

let store: Store;
let close: () => Promise<void>;
beforeEach(async () => {
  const database = await newDatabase();
  store = await openStore(database.url);
  await store.migrate();
  close = async () => {
    await store.close();
    await database.drop();
  };
});
afterEach(() => close());

it('a text is found once, by its newest words, and leaves nothing when it goes', async () => {
  const [one, other] = ['a', 'b'].map(subject => ({ kind: 'post', subject, lang: 'es' }));
  if (!one || !other) throw new Error('two texts');
  const found = async (words: string) => (await hits(store.read, words, 10)).map(hit => hit.subject);
  await store.write(tx => indexText(tx, { ...one, title: '', body: 'Un buzón en la escuela' }));
  await store.write(tx => indexText(tx, { ...other, title: '', body: 'Otra escuela' }));
  await store.write(tx => indexText(tx, { ...one, title: '', body: 'Un buzón en la plaza' }));
  await store.write(tx => indexText(tx, { ...one, lang: 'pt', title: '', body: 'Uma caixa na praça' }));
  expect(await found('buzon')).toEqual(['a']);
  expect(await found('escuela')).toEqual(['b']);
  await store.write(tx => unindexText(tx, one));
  expect(await found('buzon')).toEqual([]);
  expect(await found('praca')).toEqual(['a']);
  await store.write(tx => unindexText(tx, { ...one, lang: 'pt' }));
  for (const table of handMade)
    expect((await store.raw(`select subject from ${table}`)).map(row => row.subject)).toEqual(['b']);
});
