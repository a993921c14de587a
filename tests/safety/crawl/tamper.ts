import { and, eq, isNotNull } from 'drizzle-orm';
import { allKinds, titleOf } from '~/gate/index.server';
import { publications, versions } from '~/gate/tables.server';
import type { Fields } from '~/gate/words';
import { indexText } from '~db/dialect/search';
import type { World } from './world';

/**
 * What a broken gate would do: takes the guard off the database, and makes every unread change of a public text readable
 * without any approval. Only for a world that nobody needs any more.
 * @returns the addresses where it can now be read, and searches that find it
 */
export async function breakTheGate(world: World): Promise<string[]> {
  const { store } = world.system;
  await store.raw(
    store.engine === 'postgres'
      ? 'DROP TRIGGER publications_approved ON publications'
      : 'DROP TRIGGER publications_approved',
  );
  const waiting = await store.read
    .select()
    .from(versions)
    .where(and(eq(versions.author, world.ghost.id), isNotNull(versions.fields), isNotNull(versions.base)));
  return store.write(async (tx, after) => {
    const broken: string[] = [];
    for (const row of waiting) {
      const key = and(
        eq(publications.kind, row.kind),
        eq(publications.subject, row.subject),
        eq(publications.lang, row.lang),
      );
      const [before] = await tx.select().from(publications).where(key);
      if (!before || !row.fields) continue;
      const spec = allKinds().find(one => one.kind === row.kind);
      if (!spec) continue;
      const fields = JSON.parse(row.fields) as Fields;
      const title = titleOf(spec, fields);
      await tx.delete(publications).where(key);
      await tx.insert(publications).values({ ...before, version: row.id, fields: row.fields, title });
      const plain = spec.plain?.(fields) ?? fields;
      await indexText(tx, {
        kind: row.kind,
        subject: row.subject,
        lang: row.lang,
        title,
        body: Object.values(plain).join('\n'),
      });
      broken.push(`/es${spec.href(row.subject, { place: row.place, fields }).split('#')[0]}`);
      const [word] = /zorzal[a-z]+/.exec(row.fields) ?? [];
      if (word) broken.push(`/es/search?q=${word}`);
    }
    after('revision');
    return broken;
  });
}
