import { useLoaderData } from '@remix-run/react';
import { translator } from '~/i18n/translate';
import { read } from '~/web/ask.server';
import { tab, tabOf } from '~/web/title';
import { BallotView } from '../parts/BallotView';
import { ballotWith } from './held.server';

export const loader = read(async asked => {
  const loaded = await ballotWith(asked);
  const [only, ...others] = loaded.page.questions;
  const title = only?.text && others.length === 0 ? only.text.title : translator(asked.lang)('ballots.title');
  return { ...loaded, tab: tabOf(asked, title) };
});

export const meta = tab;

export default function Ballot() {
  return <BallotView {...useLoaderData<typeof loader>()} />;
}
