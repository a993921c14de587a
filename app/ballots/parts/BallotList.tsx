import { day } from '~/i18n/format';
import { Empty, Knot, Row, Rows } from '~/ui/parts';
import type { StopState } from '~/ui/states';
import { usePage, useT } from '~/web/page';
import { until } from '~/web/when';
import type { BallotLine } from '../read/views';
import { outcomesSentence, stateWord } from '../sentences';
import type { BallotState } from '../words';
import type { Held } from './BallotHead';

/** A ballot beside the process it belongs to. */
export type Line = BallotLine & { held: Held };

const knotOf: Record<BallotState, StopState> = {
  draft: 'none',
  frozen: 'wait',
  open: 'here',
  closed: 'wait',
  counted: 'done',
  certified: 'done',
  annulled: 'cut',
};

/** Ballots below each other. What each says is the next thing that happens to it, or what came out. */
export function BallotRows({
  lines,
  named = true,
  office,
}: {
  lines: readonly Line[];
  named?: boolean;
  /** For those who prepare and certify: each line leads to its page in the office. */
  office?: boolean;
}) {
  const facts = usePage();
  const { lang } = facts;
  const t = useT();
  return (
    <Rows>
      {lines.map(line => {
        const at = (instant: Date) => ({ at: until(facts, instant, line.held.timezone).exact });
        return (
          <Row
            key={line.id}
            lead={<Knot state={knotOf[line.state]} />}
            href={`/${lang}${office ? '/office' : ''}/ballots/${line.id}`}
            title={<LineTitle line={line} />}
            meta={[
              line.state === 'open' && line.voter
                ? t(line.voter.hasVoted ? 'ballots.you.voted' : 'ballots.you.may')
                : stateWord(t, line.state),
              line.state === 'frozen' || line.state === 'draft'
                ? t('processes.from', at(line.opens))
                : line.state === 'open'
                  ? t('processes.until', at(line.closes))
                  : t('processes.closed', {
                      at: day(lang, line.closes, { zone: line.held.timezone, now: facts.now }),
                    }),
              line.outcomes && outcomesSentence(t, line.outcomes),
              named && line.held.name,
            ]}
          />
        );
      })}
    </Rows>
  );
}

/** The first question, and how many more: in the language it was written in. */
export function LineTitle({ line }: { line: BallotLine }) {
  const t = useT();
  if (!line.first) return <>{t('ballots.untitled', { count: line.questions })}</>;
  return (
    <>
      <span lang={line.first.lang}>{line.first.title}</span>
      {line.questions > 1 && <span className="cl"> {t('ballots.more', { count: line.questions - 1 })}</span>}
    </>
  );
}

/** Open now first, then those to come, then what came of the others. */
export function BallotList({ lines }: { lines: readonly Line[] }) {
  const t = useT();
  if (lines.length === 0) return <Empty dye="y" title={t('ballots.empty')} text={t('ballots.empty.text')} />;
  const open = lines
    .filter(({ state }) => state === 'open')
    .sort((a, b) => a.closes.getTime() - b.closes.getTime());
  const coming = lines
    .filter(({ state }) => state === 'frozen')
    .sort((a, b) => a.opens.getTime() - b.opens.getTime());
  const past = lines.filter(({ state }) => !['open', 'frozen', 'draft'].includes(state));
  return (
    <div className="flow">
      <h2>{t('ballots.now')}</h2>
      {open.length > 0 ? <BallotRows lines={open} /> : <p className="cl">{t('ballots.now.none')}</p>}
      {coming.length > 0 && (
        <>
          <h2>{t('ballots.next')}</h2>
          <BallotRows lines={coming} />
        </>
      )}
      {past.length > 0 && (
        <>
          <h2>{t('ballots.past')}</h2>
          <BallotRows lines={past} />
        </>
      )}
    </div>
  );
}
