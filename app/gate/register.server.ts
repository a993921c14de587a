import { job } from '~/kernel/jobs.server';
import { onRelease } from '~/safeguarding/index.server';
import { dropOldDrafts } from './drafts.server';
import { sendFromCare } from './write/submit.server';

export function register(): void {
  onRelease(sendFromCare);
  job({ name: 'gate.drafts', everySeconds: 3_600, run: dropOldDrafts });
}
