import { usePage, useT } from '~/web/page';
import { BallotRows, type Line } from './BallotList';

/** How many stand on the page of a process before the way to all of them. */
const shown = 5;

/** The ballots of one process, on its page. */
export function ProcessBallots({ lines }: { lines: readonly Line[] }) {
  const { lang } = usePage();
  const t = useT();
  if (lines.length === 0) return null;
  return (
    <>
      <h2>{t('ballots.title')}</h2>
      <BallotRows lines={lines.slice(0, shown)} named={false} />
      <p className="line">
        <a href={`/${lang}/ballots`}>{t('ballots.process.more')}</a>
      </p>
    </>
  );
}
