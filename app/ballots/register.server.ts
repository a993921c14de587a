import { kind } from '~/gate/index.server';
import { job } from '~/kernel/jobs.server';
import { placeOf } from '~/notices/index.server';
import { guardPhases } from '~/processes/index.server';
import { aboutProposals } from './about-proposals.server';
import { annulWithReason } from './act/annul.server';
import { closeDue, stir } from './act/clock.server';
import { noteFields } from './fields';
import { ballotsFit } from './phases.server';
import { question } from './questions';
import { toldOf } from './read/several.server';
import { limits } from './words';

export function register(): void {
  kind({
    kind: 'ballot-note',
    fields: noteFields,
    href: subject => `/ballots/${subject}`,
    change: ({ subject }) => `/office/ballots/${subject}`,
    // No annulment without a public reason: it happens in the transaction in which another human lets the reason out.
    onPublished: (tx, ctx, version) => annulWithReason(tx, ctx, version.subject),
    // The reason may go; the votes are gone, so the ballot stays annulled.
    async onHidden() {},
  });
  question('proposal', aboutProposals);
  job({ name: 'ballots.clock', everySeconds: limits.clockSeconds, run: closeDue });
  job({ name: 'ballots.stir', everySeconds: limits.stirSeconds, run: stir });
  guardPhases('ballots', ballotsFit);
  placeOf('ballot', { href: id => `/ballots/${id}`, told: toldOf });
}
