import { Clock, LinkButton } from '~/ui/parts';
import { usePage, useT } from '~/web/page';
import { until } from '~/web/when';
import { type Line, LineTitle } from './BallotList';

/** On her own page: each ballot that is open and asks her, and until when. */
export function MyBallots({ lines }: { lines: readonly Line[] }) {
  const facts = usePage();
  const { lang } = facts;
  const t = useT();
  return (
    <>
      {lines.map((line, n) => {
        const { left, exact } = until(facts, line.closes, line.held.timezone);
        const voted = line.voter?.hasVoted ?? false;
        return (
          <div className="card flow" key={line.id}>
            <h2 className="h3">{t(voted ? 'ballots.voted' : 'ballots.you.may')}</h2>
            <p>
              <a href={`/${lang}/ballots/${line.id}`}>
                <LineTitle line={line} />
              </a>
            </p>
            <Clock left={left}>{t('processes.until', { at: exact })}</Clock>
            {!voted && (
              // One filled button a view: that of the ballot which closes first.
              <LinkButton kind={n === 0 ? undefined : 'two'} href={`/${lang}/ballots/${line.id}`}>
                {t('ballots.confirm.yes')}
              </LinkButton>
            )}
          </div>
        );
      })}
    </>
  );
}
