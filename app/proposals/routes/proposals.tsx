import { useLoaderData } from '@remix-run/react';
import { keyOf, wovenOf } from '~/chain/index.server';
import { themesOf } from '~/discussion/index.server';
import { translator } from '~/i18n/translate';
import { isYoung } from '~/kernel/actor';
import { allProcesses, isMember } from '~/processes/index.server';
import { isOpen } from '~/processes/rules';
import { read } from '~/web/ask.server';
import { tab, tabOf } from '~/web/title';
import { proposalsOf } from '../index.server';
import { ListView } from '../parts/ListView';
import { type ProposalState, states } from '../words';

const stateIn = (text: string | null): ProposalState | undefined => states.find(state => state === text);

const endOf = (id: string) => ({ kind: 'proposal', id }) as const;

/** What is public of one process, by theme and by step. Without a process in the address: the one that is under way. */
export const loader = read(async asked => {
  const { ctx, lang, url, process: current } = asked;
  const all = await allProcesses(ctx, lang);
  const named = url.searchParams.get('process');
  const process = all.find(one => one.slug === named) ?? all.find(one => one.id === current?.id) ?? null;
  const themes = process ? await themesOf(ctx.read, process.id) : [];
  const theme = themes.find(one => one.code === url.searchParams.get('theme'));
  const state = stateIn(url.searchParams.get('state'));
  const page = Math.min(Math.max(1, Number.parseInt(url.searchParams.get('page') ?? '1', 10) || 1), 10_000);
  const list =
    process && (await proposalsOf(ctx, { process: process.id, theme: theme?.id, state, page }, lang));
  const woven = await wovenOf(ctx.read, list?.lines.map(line => endOf(line.id)) ?? []);
  return {
    list: list && {
      ...list,
      lines: list.lines.map(line => ({ ...line, woven: woven.get(keyOf(endOf(line.id))) ?? [] })),
    },
    processes: all.map(({ slug, name }) => ({ slug, name })),
    process: process && {
      slug: process.slug,
      zone: process.timezone,
      current: process.id === current?.id,
      until: process.phases.find(phase => phase.kind === 'propose')?.closes ?? null,
    },
    themes: themes.map(({ code }) => code),
    theme: theme?.code ?? null,
    state: state ?? null,
    mayPropose:
      process !== null &&
      isYoung(ctx.actor) &&
      isMember(ctx.actor, process.id) &&
      isOpen(process.phases, 'propose', ctx.now),
    tab: tabOf(asked, translator(lang)('proposals.all')),
  };
});

export const meta = tab;

export default function Proposals() {
  return <ListView {...useLoaderData<typeof loader>()} />;
}
