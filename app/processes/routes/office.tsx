import { useLoaderData } from '@remix-run/react';
import { read } from '~/web/ask.server';
import { officeProcesses } from '../index.server';
import { type OfficeLine, OfficeView } from '../parts/office/OfficeView';
import { gathered } from './gather.server';

export const loader = read(async ({ ctx, lang }) => {
  const lines: OfficeLine[] = [];
  for (const process of await officeProcesses(ctx, lang)) {
    const { needs, ballots } = await gathered(ctx, process, lang);
    lines.push({ process, needs, ballots: ballots.length });
  }
  return { lines };
});

export default function Office() {
  return <OfficeView {...useLoaderData<typeof loader>()} />;
}
