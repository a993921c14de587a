import { useLoaderData } from '@remix-run/react';
import { allKinds, draftsOf, ownVersions, specOf } from '~/gate/index.server';
import type { Version } from '~/gate/words';
import { refuse } from '~/kernel/refusal';
import { expectation, returnsOf } from '~/moderation/index.server';
import { read } from '~/web/ask.server';
import { TextsView } from '../parts/TextsView';

const states = ['pending', 'held-tech', 'returned', 'published', 'withdrawn'] as const;

/** What she wrote, without what her form chose beside it (ids, codes). */
function wordsOf(fields: Readonly<Record<string, string>>): string {
  const texts = new Set(allKinds().flatMap(spec => spec.fields.map(field => field.name)));
  const words = Object.entries(fields).flatMap(([name, text]) => (texts.has(name) && text ? [text] : []));
  return words.join(' ').slice(0, 160);
}

/** What is public leads to where it is read; what waits or came back to where she goes on with it. */
function hrefOf(version: Version): string | null {
  const spec = specOf(version.kind);
  if (version.state === 'withdrawn') return null;
  return version.state === 'published'
    ? spec.href(version.subject, version)
    : (spec.change?.(version) ?? null);
}

export const loader = read(async ({ ctx }) => {
  if (ctx.actor.kind !== 'person') return refuse('access.sign-in', 401);
  const versions = (await ownVersions(ctx, {})).filter(version =>
    states.some(state => state === version.state),
  );
  return {
    texts: versions.map(version => ({
      id: version.id,
      kind: version.kind,
      lang: version.lang,
      fields: specOf(version.kind).plain?.(version.fields) ?? version.fields,
      state: version.state,
      createdAt: version.createdAt,
      href: hrefOf(version),
    })),
    returned: Object.fromEntries(
      await returnsOf(
        ctx,
        versions.filter(version => version.state === 'returned').map(version => version.id),
      ),
    ),
    drafts: (await draftsOf(ctx)).map(({ form, at, fields: { back, ...fields } }) => ({
      form,
      at,
      back: back ?? '',
      text: wordsOf(fields),
    })),
    wait: await expectation(ctx),
  };
});

export default function Texts() {
  return <TextsView {...useLoaderData<typeof loader>()} />;
}
