import { eq } from 'drizzle-orm';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { openCase } from '~/safeguarding/index.server';
import type { After, Db } from '~db/store.server';
import { specOf } from '../registry';
import { versions } from '../tables.server';
import { move } from './move.server';
import { take, toVersion } from './row.server';
import { hide } from './show.server';
import type { Submission } from './submit.server';

/**
 * Somebody who read it sees that a person may need help: the text moves into the encrypted case and the version is
 * blanked, the one change a version may suffer (R22). Nothing else happens to its author (R30).
 */
export async function handToCare(tx: Db, ctx: Context, after: After, id: Id): Promise<void> {
  const row = await take(tx, id);
  const version = toVersion(row);
  const spec = specOf(row.kind);
  await openCase(tx, ctx, {
    kind: row.kind,
    verbatim: spec.plain?.(version.fields) ?? version.fields,
    lang: row.lang,
    signals: ['moderator'],
    place: row.place,
    author: row.author,
    release: {
      kind: row.kind,
      subject: row.subject,
      lang: row.lang,
      fields: version.fields,
      structure: version.structure,
      place: row.place,
      process: row.process,
      audience: row.audience,
    } satisfies Submission,
  });
  await move(tx, ctx, row, 'sealed');
  await tx
    .update(versions)
    .set({ fields: null, structure: null, salt: null, signals: [] })
    .where(eq(versions.id, id));
  if (row.state === 'published') await hide(tx, ctx, after, version);
  after('erased');
}
