import { describe, expect, it } from 'vitest';
import { phases } from '~/processes/tables.server';
import { openStore } from '~db/store.server';
import { Client } from '../safety/crawl/client';
import { formsOf, type SeenForm } from '../safety/crawl/forms';
import { day } from '../support/day';
import { addresses, person } from './addresses';

const story = day();
const words = 'Esto lo terminé de escribir cuando la etapa ya se había cerrado.';

/** What she fills in: her words in each field, and the first choice of each list. */
const filled = (form: SeenForm): [string, string][] => [
  ...form.controls.map(({ kind, name, value, options }): [string, string] => [
    name,
    kind === 'text' ? words : value || options.find(option => option !== '') || '',
  ]),
  ...form.submits.slice(0, 1).map(({ name, value }): [string, string] => [name, value]),
];

const isWritten = (form: SeenForm) =>
  form.method === 'post' &&
  form.action === '' &&
  form.controls.some(control => control.type === 'textarea') &&
  form.controls.some(control => control.name === 'draft');

/** She writes without script on a slow line, and the stage closes before she sends it (a sentence that says "it is still here" must be true). */
describe('a stage that closes while she writes', () => {
  it('takes nothing of what she wrote away, whatever becomes of the page with the form', async () => {
    const began: { client: Client; path: string; form: SeenForm }[] = [];
    for (const [pattern, path] of await addresses(story)) {
      const who = story.story.people[person(pattern)];
      if (!who) continue;
      const client = new Client(story.server.origin);
      await client.become(who.id);
      for (const form of formsOf((await client.get(path)).body).filter(isWritten))
        began.push({ client, path, form });
    }

    const store = await openStore(story.story.url);
    await store.write(tx => tx.update(phases).set({ closes: new Date(Date.now() - 60_000) }));
    await store.close();

    let late = 0;
    const lost: string[] = [];
    for (const { client, path, form } of began) {
      const { status, body } = await client.post(path, filled(form));
      if (status < 400) continue;
      late += 1;
      if (!body.includes(words)) lost.push(`${status} ${path} ${form.submits[0]?.value ?? ''}`);
    }
    console.log(`late: ${began.length} forms, ${late} refused`);
    expect(late).toBeGreaterThan(5);
    expect(lost).toEqual([]);
  });
});
