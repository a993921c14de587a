import { and, desc, eq, or } from 'drizzle-orm';
import {
  allKinds,
  handToCare,
  keepDraft,
  type Submission,
  screenWith,
  submit,
  turnBack,
  versionById,
  withdraw,
} from '~/gate/index.server';
import { publications, versions } from '~/gate/tables.server';
import type { Kind } from '~/gate/words';
import type { Tokens } from './tokens';
import type { World } from './world';

const ends = ['pending', 'held-tech', 'replaced', 'returned', 'declined', 'withdrawn', 'sealed'] as const;

/**
 * A text of every kind that the gate knows in every state in which nobody but its author may see it, and a waiting change
 * of every kind that is public already: also of kinds that no form writes yet.
 */
export async function plantByStates(world: World, tokens: Tokens): Promise<string[]> {
  const { system, ghost, process } = world;
  const ctx = system.contextFor(ghost);
  const ids: string[] = [];

  const like = async (kind: Kind) => {
    const [row] = await system.store.read
      .select()
      .from(versions)
      .where(eq(versions.kind, kind))
      .orderBy(desc(versions.createdAt));
    return row;
  };

  const write = async (
    kind: Kind,
    end: (typeof ends)[number],
    over: Partial<Submission> = {},
  ): Promise<void> => {
    const spec = allKinds().find(one => one.kind === kind);
    if (!spec) return;
    const model = await like(kind);
    const given = (say: string): Submission => ({
      kind,
      subject: ctx.newId(),
      lang: 'es',
      fields: Object.fromEntries(
        spec.fields.map(field => {
          const words = `${tokens.plant(ghost.id, `${kind} ${say} · ${field.name}`)} en nuestro barrio, dicho por la gente joven.`;
          return [
            field.name,
            field.document
              ? JSON.stringify({
                  type: 'doc',
                  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
                })
              : words,
          ];
        }),
      ),
      structure: JSON.parse(model?.structure ?? '{}') as Record<string, unknown>,
      place: model?.place ?? null,
      process: model?.process ?? process,
      audience: model?.audience ?? 'process',
      ...over,
    });
    const send = async (submission: Submission): Promise<string> => {
      const mend = end === 'held-tech' ? screenWith(() => undefined) : () => {};
      const sent = await system.store.write(tx => submit(tx, ctx, submission)).finally(mend);
      if (sent.outcome !== 'sent')
        throw new Error(`A harmless text of the kind ${kind} was taken for a call for help`);
      ids.push(sent.version);
      // The subject of a change is public already.
      if (!over.subject) ids.push(submission.subject);
      return sent.version;
    };
    const first = given(end);
    const version = await send(first);
    const text = await versionById(system.store.read, version);
    if (end === 'replaced') await send({ ...given('the one after it'), subject: first.subject });
    await system.store.write(async (tx, after) => {
      if (end === 'returned' || end === 'declined') await turnBack(tx, ctx, version, end, text?.hash ?? '');
      if (end === 'withdrawn') await withdraw(tx, ctx, after, version);
      if (end === 'sealed') await handToCare(tx, ctx, after, version);
    });
  };

  for (const { kind } of allKinds()) {
    await keepDraft(ctx, `${kind}/draft`, { body: tokens.plant(ghost.id, `${kind} draft`) });
    for (const end of ends) await write(kind, end);
    const [open] = await system.store.read
      .select()
      .from(publications)
      .where(
        and(
          eq(publications.kind, kind),
          or(eq(publications.process, process), eq(publications.audience, 'public')),
        ),
      )
      .orderBy(desc(publications.publishedAt), publications.subject)
      .limit(1);
    if (open)
      await write(kind, 'pending', {
        subject: open.subject,
        lang: open.lang,
        place: open.place,
        process: open.process,
        audience: open.audience,
        base: open.version,
      });
  }
  return ids;
}

/** The ghost takes everything back, so that a moderator can approve what people wrote and nothing that was made up here. */
export async function clearGhost(world: World): Promise<void> {
  const { system, ghost } = world;
  const ctx = system.contextFor(ghost);
  const rows = await system.store.read
    .select({ id: versions.id, state: versions.state })
    .from(versions)
    .where(eq(versions.author, ghost.id));
  for (const { id, state } of rows)
    if (['pending', 'returned', 'held-tech'].includes(state))
      await system.store.write((tx, after) => withdraw(tx, ctx, after, id).then(() => {}));
}
